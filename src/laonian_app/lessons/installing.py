"""Puts a lesson that somebody sent onto the shelf, as a draft, touching no other lesson."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from laonian_app.lessons.bundle import Bundle
from laonian_app.lessons.identity import with_ids_given
from laonian_app.lessons.importing.writing import folder_name, write_folder
from laonian_app.lessons.markdown import read
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf_folders import lesson_folders
from laonian_app.lessons.template import FolderNotWritable

_LONGEST_ID = 36
_MOST_TRIES = 1_000


@dataclass(frozen=True, slots=True)
class Installed:
    """Where a lesson lies now; `is_new` is False where it lay there already, the same."""

    folder: Path
    lesson: Lesson
    is_new: bool


class There(Enum):
    """What lies on the shelf under the id of a lesson that somebody sent."""

    NOTHING = "nothing"
    SAME = "same"
    OTHER = "other"


def what_is_there(bundle: Bundle, shelf: Path, others: Sequence[Path] = ()) -> There:
    """Say whether a lesson came before, the same or with other words.

    `others`: further shelves that learners see, as that of the shipped lessons.
    """
    there = _lessons_in((shelf, *others))
    lesson = bundle.lesson
    if lesson.id not in there:
        return There.NOTHING
    for wanted in _ids(lesson.id):
        if wanted not in there:
            return There.OTHER
        if _same(there[wanted][1], replace(lesson, id=wanted)):
            return There.SAME
    return There.OTHER


def _ids(own: str) -> Iterator[str]:
    """Yield the id of a lesson, then what it takes where others have that."""
    yield own
    for number in range(2, _MOST_TRIES):
        yield f"{own[:_LONGEST_ID]}-{number}"


def install(bundle: Bundle, shelf: Path, others: Sequence[Path] = ()) -> Installed:
    """Put the lesson into a folder of its own below `shelf`, as a draft.

    No lesson that is there is ever touched: one that came before is not written again, one
    with the same id but other words makes the new one take a number. That holds for the
    lessons of the `others` too: a draft under the id of a shipped lesson would take that
    one away from the learners.

    Raises:
        FolderNotWritable: the disk is full or write-protected; nothing was left behind.
        FileDamaged: a file in it cannot be unpacked; nothing was left behind.
    """
    there = _lessons_in((shelf, *others))
    lesson = bundle.lesson
    for wanted in _ids(bundle.lesson.id):
        lesson = replace(lesson, id=wanted)
        if wanted not in there:
            break
        folder, other = there[wanted]
        if _same(other, lesson):
            return Installed(folder, other, is_new=False)
    target = _free_folder(shelf, lesson.title)
    try:
        write_folder(target, lesson, bundle.files())
    except OSError as error:
        raise FolderNotWritable(folder=shelf.name, detail=str(error)) from error
    return Installed(target, lesson, is_new=True)


def _lessons_in(shelves: Sequence[Path]) -> dict[str, tuple[Path, Lesson]]:
    """Return folder and lesson of each id; those of the first shelf go before."""
    there: dict[str, tuple[Path, Lesson]] = {}
    for shelf in shelves:
        for folder in lesson_folders(shelf, frozenset()):
            draft = read(folder).draft
            if draft is not None:
                there.setdefault(draft.id, (folder, draft))
    return there


def _same(one: Lesson, other: Lesson) -> bool:
    """Say whether two lessons say the same; one may have been published since."""
    return replace(with_ids_given(one), status=other.status) == other


def _free_folder(shelf: Path, title: str) -> Path:
    name = folder_name(title)
    for number in range(1, _MOST_TRIES):
        target = shelf / (name if number == 1 else f"{name} {number}")
        if not target.exists():
            return target
    raise FolderNotWritable(folder=shelf.name, detail=f"{_MOST_TRIES} folders {name!r}")
