"""Sounds, videos and subtitles put into a lesson's folder: copied beside, then in place."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.authoring.saving import LessonNotSaved
from laonian_app.lessons.check_files import SOUNDS, SUBTITLES, VIDEOS
from laonian_app.lessons.importing.writing import folder_name

LARGEST_MB = 200
"""No lesson with more can be packed to travel."""
ENDINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {"sounds": SOUNDS, "videos": VIDEOS, "subtitles": SUBTITLES}
)
_MEGABYTE = 1_000_000
_LONGEST_NAME = 24
_MOST_OF_A_NAME = 1000


class MediaUnfit(LaonianError):
    """A file of a kind that cannot be played here."""

    message = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be played here.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Sounds are MP3, WAV or OGG, videos MP4, subtitles SRT. Save it so, then try again.",
    )


class MediaTooLarge(LaonianError):
    """A file that would make the lesson too large to travel."""

    message = QT_TRANSLATE_NOOP("Errors", "“{file}” has {megabytes} MB; {most} MB are the most.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Cut it shorter or make it smaller, then try again.")


def put_media(folder: Path, file: Path, what: str) -> str:
    """Copy a file into a lesson's folder; return the name that the lesson calls it by.

    One that lies there already stays where it is. May take seconds: a job.

    Args:
        what: sounds, videos or subtitles.

    Raises:
        MediaUnfit, MediaTooLarge: it is not taken.
        LessonNotSaved: there is no room for it, or it cannot be read.
    """
    if file.suffix.lower() not in ENDINGS[what]:
        raise MediaUnfit(file=file.name)
    try:
        if file.resolve().is_relative_to(folder.resolve()):
            return file.resolve().relative_to(folder.resolve()).as_posix()
        megabytes = file.stat().st_size // _MEGABYTE
        if megabytes > LARGEST_MB:
            raise MediaTooLarge(file=file.name, megabytes=megabytes, most=LARGEST_MB)
        target = _free(folder, file)
        beside = target.with_name(f".{target.name}.new")
        try:
            shutil.copyfile(file, beside)
            beside.replace(target)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise LessonNotSaved(file=file.name, detail=str(error)) from error
    return target.name


def _free(folder: Path, file: Path) -> Path:
    name = folder_name(file.stem)[:_LONGEST_NAME]
    for number in range(1, _MOST_OF_A_NAME):
        target = folder / f"{name}{'' if number == 1 else number}{file.suffix.lower()}"
        if not target.exists():
            return target
    raise OSError(f"{_MOST_OF_A_NAME} files {name!r}")
