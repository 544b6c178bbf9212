"""Documents of old kinds, turned into new ones by LibreOffice where it is installed.

Nothing is downloaded and nothing of the document is run: without its own window LibreOffice
asks nobody, so macros stay off. Each run has a profile of its own, since a second one in the
user's profile would only wake the first.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from shutil import which

from laonian_app.lessons.importing.recognise import Recognised, recognise
from laonian_app.lessons.importing.refusals import (
    ImportRefused,
    OldSlides,
    OldWordFile,
    OtherDocument,
    OtherSlides,
)

SECONDS = 60.0
"""A first run makes its profile, which takes some seconds on an old PC."""

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_NOT_AS_TEXT = ("PDF", ".epub")
_NO_WINDOW = 0x0800_0000  # CREATE_NO_WINDOW: on Windows a console would flash up


def recognised(file: Path, forced: str | None = None) -> tuple[Recognised, bool]:
    """Read a file and tell its format, and whether it had to be converted for that.

    May take a minute where it is converted: a job.

    Raises:
        ImportRefused: as `recognise`; of a document of an old kind, where no LibreOffice is
            there or it does not manage.
    """
    try:
        return recognise(file, forced), False
    except ImportRefused as refusal:
        ending = _new_ending(refusal)
        program = office_program() if ending else None
        if program is None:
            raise
        with tempfile.TemporaryDirectory(prefix="laonian-", ignore_cleanup_errors=True) as folder:
            made = _converted(program, file, ending, Path(folder))
            if made is None:
                raise
            return replace(recognise(made, forced), name=file.name), True


def office_program() -> Path | None:
    """Return the program of LibreOffice, None where it is not installed."""
    found = next(filter(None, map(which, _NAMES)), None)
    places = [Path(found)] if found else [Path(place) for place in _PLACES]
    return next((place for place in places if place.is_file()), None)


def _new_ending(refusal: ImportRefused) -> str:
    """Return the ending of the kind that it can become, "" where there is none."""
    if isinstance(refusal, OldSlides | OtherSlides):
        return "pptx"
    if isinstance(refusal, OldWordFile):
        return "docx"
    as_text = isinstance(refusal, OtherDocument) and refusal.facts["kind"] not in _NOT_AS_TEXT
    return "docx" if as_text else ""


def _converted(program: Path, file: Path, ending: str, folder: Path) -> Path | None:
    """Return the new file, None where none came in time."""
    profile = (folder / "profile").as_uri()
    command = [
        str(program),
        f"-env:UserInstallation={profile}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        *("--convert-to", ending, "--outdir", str(folder), str(file.resolve())),
    ]
    try:
        _run(command)
    except (OSError, subprocess.TimeoutExpired):
        return None
    made = folder / f"{file.stem}.{ending}"
    return made if made.is_file() else None


def _run(command: list[str]) -> None:
    """Run a program to its end; after `SECONDS` it and all that it started are ended."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
        start_new_session=sys.platform != "win32",
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
