"""The command `laonian`: thin, it calls the floors below.

Each module of this package registers the commands of one subject.
"""

from __future__ import annotations

import sys

import typer

from laonian_app.cli.place import DatabaseOption, HomeOption, LessonsOption, make_place
from laonian_app.cli.usage import UsageError, usage_words
from laonian_app.cli.words import told
from laonian_app.ground.errors import LaonianError


def build() -> typer.Typer:
    """Return the command line with all its commands."""
    from laonian_app.cli import (
        exporting,
        importing,
        keeping,
        lessons,
        records,
        screens,
        speech,
    )

    commands = typer.Typer(
        name="laonian",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        help="安心课堂：给老年学员的课堂 / Anxin Classroom",
    )

    @commands.callback()
    def root(
        context: typer.Context,
        home: HomeOption = None,
        database: DatabaseOption = None,
        lessons: LessonsOption = None,
        quiet: bool = typer.Option(False, "--quiet", help="少说话 / say less"),
    ) -> None:
        context.obj = make_place(home, database, lessons, quiet)

    for subject in (lessons, importing, exporting, records, keeping, speech, screens):
        subject.register(commands)
    return commands


def run_command(arguments: list[str]) -> int:
    """Run one command; return its exit code: 0 done, 1 refused or problems, 2 wrong usage."""
    try:
        ended = build()(args=arguments, prog_name="laonian", standalone_mode=False)
    except LaonianError as error:
        sys.stderr.write(told(error) + "\n")
        return 1
    except UsageError as error:
        sys.stderr.write(usage_words(error) + "\n")
        return 2
    except (typer.Abort, KeyboardInterrupt):
        return 1
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 1
    return ended if isinstance(ended, int) else 0
