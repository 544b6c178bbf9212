"""One wording found in all lessons, and replaced in those that were ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from laonian_app.lessons.authoring.saving import (
    LessonNotOpened,
    LessonText,
    open_text,
    save_text,
)
from laonian_app.lessons.markdown import find_lesson_file

_AROUND = 14


@dataclass(frozen=True, slots=True)
class Hit:
    """A lesson file that holds the wording: how often, and the first place with words around."""

    file: Path
    count: int
    line: int
    excerpt: str


def find_everywhere(folders: Iterable[Path], wanted: str) -> tuple[Hit, ...]:
    """Return where a wording stands; folders whose lesson cannot be read are passed over.

    Raises:
        ValueError: nothing is sought.
    """
    if not wanted:
        raise ValueError("nothing is sought")
    found = []
    for folder in folders:
        file = find_lesson_file(folder)
        if file is None:
            continue
        try:
            text = open_text(file).text
        except LessonNotOpened:
            continue  # the list of lessons says what is wrong with it
        if count := text.count(wanted):
            found.append(_hit(file, text, wanted, count))
    return tuple(found)


def _hit(file: Path, text: str, wanted: str, count: int) -> Hit:
    at = text.index(wanted)
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at + len(wanted))
    line = text[max(begin, at - _AROUND) : end if end >= 0 else len(text)]
    short = line[: _AROUND + len(wanted) + _AROUND]
    return Hit(file, count, text.count("\n", 0, at) + 1, short.strip())


@dataclass(frozen=True, slots=True)
class Replaced:
    """A file before and after a wording was replaced in it."""

    before: LessonText
    after: LessonText


def replace_in(file: Path, wanted: str, by: str) -> Replaced:
    """Replace a wording in one lesson file, wherever it stands.

    Raises:
        LessonNotOpened, LessonNotSaved: the file is as it was.
        ValueError: nothing is sought.
    """
    if not wanted:
        raise ValueError("nothing is sought")
    before = open_text(file)
    return Replaced(before, save_text(before, before.text.replace(wanted, by)))
