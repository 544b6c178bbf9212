"""Checks of the files that a lesson names: there, inside its folder, of a kind that plays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import PurePosixPath

from laonian_app.lessons.model import Choice, Lesson, Picture, Sound, Video
from laonian_app.lessons.problems import Lines, Problem, problem

PICTURES = frozenset((".png", ".jpg", ".jpeg", ".svg"))
SOUNDS = frozenset((".mp3", ".wav", ".ogg"))
VIDEOS = frozenset((".mp4",))
SUBTITLES = frozenset((".srt",))
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/|~")
_BY_POSITION = re.compile(r"audio/p\d+-s\d+\.(?:wav|mp3|ogg)", re.IGNORECASE)
_RECORDINGS_INDEX = "audio/index.json"


@dataclass(frozen=True, slots=True)
class FilesBeside:
    """The files of a lesson's folder: names with `/`, and times of change in seconds.

    `text_changed` is the time of the lesson's text, None where there is no file.
    """

    names: frozenset[str] = frozenset()
    changed: Mapping[str, float] = field(default_factory=dict)
    text_changed: float | None = None


def check(lesson: Lesson, lines: Lines, files: FilesBeside | None) -> list[Problem]:
    """Return what is wrong with the files that a lesson names.

    Without `files` nothing is said about which of them are there.
    """
    found = []
    for name, kinds, line in named_files(lesson, lines):
        fault = _fault(name, kinds, files, line)
        if fault is not None:
            found.append(fault)
    if files is not None and _has_old_recording(files):
        found.append(problem("recording-old"))
    return found


def named_files(lesson: Lesson, lines: Lines) -> Iterator[tuple[str, frozenset[str], int | None]]:
    """Yield every file that a lesson names, with the endings it may have and its line."""
    for n, page in enumerate(lesson.pages):
        for place, block in enumerate(page.blocks):
            line = lines.get(("page", n, "block", place), page.line)
            if isinstance(block, Picture):
                yield block.file, PICTURES, line
            elif isinstance(block, Sound):
                yield block.file, SOUNDS, line
            elif isinstance(block, Video):
                yield block.file, VIDEOS, line
                if block.subtitles:
                    yield block.subtitles, SUBTITLES, line
    for n, question in enumerate(lesson.questions):
        if question.picture is not None:
            line = lines.get(("question", n, "图"), question.line)
            yield question.picture.file, PICTURES, line
        if question.sound is not None:
            yield question.sound, SOUNDS, lines.get(("question", n, "录音"), question.line)
        if isinstance(question.task, Choice):
            for option in question.task.options:
                if option.picture is not None:
                    yield option.picture, PICTURES, option.line


def is_outside(name: str) -> bool:
    """Say whether a name leads out of the lesson's folder, or to the web or a drive."""
    return _OUTSIDE.match(name) is not None or ".." in PurePosixPath(name).parts


def _fault(
    name: str, kinds: frozenset[str], files: FilesBeside | None, line: int | None
) -> Problem | None:
    if is_outside(name):
        return problem("file-outside", line, x=name)
    if PurePosixPath(name).suffix.lower() not in kinds and name:
        return problem("file-kind", line, x=name)
    if files is None or name in files.names:
        return None
    return problem("file-missing", line, x=name, y=_nearest(name, files.names))


def _nearest(name: str, names: frozenset[str]) -> str | None:
    """Return the file that was probably meant."""
    by_folded = {there.casefold(): there for there in sorted(names)}
    near = get_close_matches(name.casefold(), by_folded, 1, 0.5)
    return by_folded[near[0]] if near else None


def _has_old_recording(files: FilesBeside) -> bool:
    """Say whether a recording named by its position is older than the text.

    Where an index ties recordings to sentences, an old one is simply not played.
    """
    if files.text_changed is None or _RECORDINGS_INDEX in files.names:
        return False
    return any(
        _BY_POSITION.fullmatch(name) and changed < files.text_changed
        for name, changed in files.changed.items()
    )
