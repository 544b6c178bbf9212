"""Checking whole paths at once: lesson files, lesson folders, folders of lessons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.checks import Surroundings
from laonian_app.lessons.markdown import find_lesson_file, read, read_file
from laonian_app.lessons.model import Status
from laonian_app.lessons.problems import Problem, Reading, in_order, problem
from laonian_app.lessons.shelf_folders import lesson_folders


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked lesson. `state` is published, draft, to_mend or due_for_review."""

    path: Path
    id: str | None
    title: str | None
    state: str
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


def check_paths(
    paths: Iterable[Path], folders: Sequence[Path], today: date | None
) -> list[Checked]:
    """Check what lies at the paths: a file, a lesson's folder, or a folder of lessons.

    Args:
        folders: where courses, misconceptions and contacts are looked for, besides the
            folder in which a lesson's folder lies.
    """
    checked: list[Checked] = []
    for path in paths:
        targets = list(_targets(path))
        readings = [checked_reading(target, folders, today) for target in targets]
        first: dict[str, Path] = {}
        for target, reading in zip(targets, readings, strict=True):
            checked.append(_checked(target, _unlike(reading, target, first), today))
    return checked


def _targets(path: Path) -> Iterable[Path]:
    if path.is_file() or find_lesson_file(path) is not None:
        return [path]
    return list(lesson_folders(path, frozenset())) or [path]


def checked_reading(path: Path, folders: Sequence[Path], today: date | None = None) -> Reading:
    """Read and check the lesson of a folder, or one file, with what lies around it."""
    folder = path.parent if path.is_file() else path
    beside = read_beside(dict.fromkeys((folder.absolute().parent, *folders)))
    surroundings = Surroundings(beside, today=today)
    return read_file(path, surroundings) if path.is_file() else read(path, surroundings)


def _unlike(reading: Reading, target: Path, first: dict[str, Path]) -> Reading:
    """Return a reading that says so if another lesson of the same folder has its id."""
    if reading.draft is None:
        return reading
    other = first.setdefault(reading.draft.id, target)
    if other == target:
        return reading
    file = reading.problems[0].file if reading.problems else "lesson.md"
    twice = problem("lesson-twice", file=file, x=reading.draft.id, y=other.name)
    return replace(reading, problems=in_order((twice, *reading.problems)))


def _checked(path: Path, reading: Reading, today: date | None) -> Checked:
    draft = reading.draft
    return Checked(
        path=path,
        id=draft.id if draft else None,
        title=draft.title if draft else None,
        state=_state(reading, today),
        problems=reading.problems,
    )


def _state(reading: Reading, today: date | None) -> str:
    lesson = reading.lesson
    if lesson is None:
        return "to_mend"
    if lesson.status is Status.DRAFT:
        return "draft"
    past = today is not None and lesson.review_by is not None and lesson.review_by < today
    return "due_for_review" if past else "published"


def find_by_id(lesson_id: str, folders: Iterable[Path]) -> Path | None:
    """Return the folder of the lesson with an id, from the first folder that has it."""
    for root in folders:
        for folder in lesson_folders(root, frozenset()):
            draft = read(folder).draft
            if draft is not None and draft.id == lesson_id:
                return folder
    return None
