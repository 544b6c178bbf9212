"""The entry of the program: opens the window, or hands over to the command line."""

from __future__ import annotations

import sys

WINDOW_OPTIONS = {"--instructor", "--fullscreen", "--window"}
SPEECH_WORKER = "--speech-worker"
"""How a program packed into one file starts its own speech worker."""

VALUE_OPTIONS = {"--home", "--database", "--lessons", "--lesson"}
PACKAGE = ".lesson"
"""A double click on such a file starts the program with it."""


def opens_window(arguments: list[str]) -> bool:
    """Say whether these arguments name no command, so that the window opens.

    Decided without the command-line library: the window must not wait for its import.
    """
    rest = iter(arguments)
    for argument in rest:
        name, equals, _ = argument.partition("=")
        if name in VALUE_OPTIONS:
            if not equals and next(rest, None) is None:
                return False
        elif argument not in WINDOW_OPTIONS and not is_package(argument):
            return False
    return True


def is_package(argument: str) -> bool:
    """Say whether an argument names a lesson that somebody packed."""
    return argument.lower().endswith(PACKAGE) and not argument.startswith("-")


def main() -> int:
    """Run what the arguments ask for; return the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == [SPEECH_WORKER]:
        from laonian_app.speech.worker import main as speak

        sys.argv[1:2] = []
        return speak()
    if opens_window(arguments):
        from laonian_app.ground import collector

        collector.pause()
        from laonian_app.app import run

        return run(arguments)
    from laonian_app.cli import run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
