"""The set-up script on machines that lack something: what it says, and that it stops."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("sh", "dirname", "cat", "cksum", "grep", "mkdir", "touch", "rm", "env")


class Machine:
    """A folder of commands that stands for a machine, and a copy of the set-up in it."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / "bin"
        self.clone = folder / "clone"
        self.commands.mkdir()
        self.clone.mkdir()
        shutil.copytree(ROOT / "packaging", self.clone / "packaging")
        for name in ("uv.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, self.clone)
        for tool in TOOLS:
            (self.commands / tool).symlink_to(str(shutil.which(tool)))
        self.has("id", "echo 1000")
        self.has("python3", f'exec {sys.executable} "$@"')

    def has(self, name: str, does: str) -> None:
        """Put a command on the machine."""
        script = self.commands / name
        script.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        script.chmod(0o755)

    def types(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the set-up as a person would."""
        return subprocess.run(
            ["sh", "packaging/setup.sh", *words],
            cwd=self.clone,
            env={"PATH": str(self.commands), "HOME": str(self.clone)},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def installed(*packages: str) -> str:
    return f"printf '{''.join(f'{name}:installed ' for name in packages)}'"


def test_without_the_right_to_install_it_prints_what_an_administrator_types(
    machine: Machine,
) -> None:
    machine.has("dpkg-query", installed("libgl1", "libegl1", "libglib2.0-0t64", "libcups2t64"))
    machine.has("apt-get", "exit 99")

    done = machine.types("setup")

    assert done.returncode == 1
    line = next(line for line in done.stderr.splitlines() if line.startswith("apt-get"))
    update, _, install = line.partition(" && ")
    assert update == "apt-get update"
    assert install.startswith("apt-get install -y --no-install-recommends libdbus-1-3 ")
    assert "libpulse0" in install
    assert {"libgl1", "libglib2.0-0", "libcups2"} & set(install.split()) == set()
    assert done.stdout == ""


def test_where_sudo_wants_a_password_the_line_begins_with_sudo(machine: Machine) -> None:
    machine.has("dpkg-query", "exit 1")
    machine.has("apt-get", "exit 99")
    machine.has("sudo", "exit 1")

    done = machine.types("test")

    assert done.returncode == 1
    assert "\nsudo apt-get update && sudo apt-get install " in done.stderr
    assert " xvfb " in done.stderr


def test_where_sudo_asks_nothing_it_installs_by_itself(machine: Machine, tmp_path: Path) -> None:
    log = tmp_path / "apt.log"
    machine.has("dpkg-query", "exit 1")
    machine.has("sudo", 'shift; [ "$1" = true ] || exec "$@"')
    machine.has(
        "apt-get",
        f'echo "$DEBIAN_FRONTEND $*" >>"{log}"; case "$*" in *simulate*) ;; *) exit 1 ;; esac',
    )

    done = machine.types("setup")

    calls = log.read_text("utf-8").splitlines()
    assert done.returncode == 1
    assert all(call.startswith("noninteractive -qq ") for call in calls)
    assert any(call.endswith(" update") for call in calls)
    assert "系统软件包没有装好" in done.stderr


def test_a_python_that_is_too_old_is_said_plainly(machine: Machine) -> None:
    machine.has("python3", "exit 1")

    done = machine.types("setup")

    assert done.returncode == 1
    assert "要 Python 3.11 或更新的" in done.stderr


@pytest.mark.parametrize("words", [(), ("start",), ("--help",)])
def test_an_unknown_word_gets_the_list_of_words(machine: Machine, words: tuple[str, ...]) -> None:
    done = machine.types(*words)

    assert done.returncode == 2
    assert "run|test|setup|bench|screens|audit|soak" in done.stderr


def prepared(machine: Machine) -> None:
    """Let .venv look as a finished set-up leaves it."""
    environment = machine.clone / ".venv"
    site = environment / "lib" / "python3.11" / "site-packages" / "PySide6"
    for folder in (environment / "bin", site, machine.clone / "home"):
        folder.mkdir(parents=True)
    (site / "QtCore.abi3.so").touch()
    (machine.clone / "home" / "classroom.sqlite3").touch()
    # It answers for itself and installs nothing.
    python = f'[ "$1" = -c ] && exec {sys.executable} "$@"; exit 1'
    for name, does in (("laonian", 'echo "opened $*"'), ("python", python)):
        (environment / "bin" / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        (environment / "bin" / name).chmod(0o755)
    made_from = 'group=run; . packaging/environment.sh; { fingerprint; echo run; } >"$stamp"'
    subprocess.run(
        ["sh", "-c", f'root="$PWD"; {made_from}'],
        cwd=machine.clone,
        env={"PATH": os.defpath},
        check=True,
        timeout=60,
    )


def test_a_second_call_fetches_nothing_and_opens_the_program(machine: Machine) -> None:
    prepared(machine)
    machine.has("python3", "exit 99")

    done = machine.types("setup")

    assert (done.returncode, done.stdout) == (0, "")
    assert "正在准备" not in done.stderr


def test_without_a_display_run_says_so_and_opens_nothing(machine: Machine) -> None:
    prepared(machine)

    done = machine.types("run")

    assert done.returncode == 1
    assert "这里没有显示器" in done.stderr
    assert "there is no display here" in done.stderr
    assert "opened" not in done.stdout


@pytest.mark.parametrize("trace", ["set-up-unfinished", "moved", "lock"])
def test_what_was_interrupted_moved_or_renewed_is_made_again(machine: Machine, trace: str) -> None:
    prepared(machine)
    if trace == "moved":
        machine.clone = machine.clone.rename(machine.clone.with_name("elsewhere"))
    elif trace == "lock":
        (machine.clone / "uv.lock").write_text("another\n", "utf-8")
    else:
        (machine.clone / ".venv" / trace).touch()
    # With no way to make an environment this ends early, but not before it began anew.
    machine.has("python3", 'case "$*" in *venv*) exit 1 ;; esac; ' + f'exec {sys.executable} "$@"')

    done = machine.types("setup")

    assert done.returncode == 1
    assert "正在准备程序要用的东西" in done.stderr
