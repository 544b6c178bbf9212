"""The entries of the shelf, and how they are made from what was read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from laonian_app.lessons.beside import Beside
from laonian_app.lessons.canonical import revision_of_json, to_json
from laonian_app.lessons.checks import check_review, is_governed
from laonian_app.lessons.model import Course, Lesson, Section, Status
from laonian_app.lessons.problems import Problem, Reading, problem
from laonian_app.lessons.shelf_cache import CachedLesson
from laonian_app.lessons.shelf_folders import Stamp


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A lesson on the shelf, without its pages and questions.

    `questions` counts all, `practice` those of the quiz; `own` is False for what came with
    the program; `doubts` counts questions that were matched by likeness or were lost,
    `doubted` those of which the instructor is asked whether they are old ones with other
    words: each one's id in use, with the old one's words.
    """

    id: str
    title: str
    course: str
    order: int | None
    minutes: int | None
    goal: str
    status: Status
    folder: Path
    revision: str
    questions: int
    practice: int
    faulty: bool
    review_by: date | None
    checked_on: date | None
    own: bool
    doubts: int = 0
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    doubted: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def offered(self) -> bool:
        """Whether learners may take it."""
        return not self.faulty and self.status is Status.PUBLISHED


@dataclass(frozen=True, slots=True)
class ShelfState:
    """All lessons, by course and then in the course's order; what is wrong beside them."""

    entries: tuple[ShelfEntry, ...] = ()
    beside: Beside = field(default_factory=Beside)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The faults of courses, misconceptions and contacts; lessons have their own."""
        return self.beside.problems

    @property
    def offered(self) -> tuple[ShelfEntry, ...]:
        return tuple(entry for entry in self.entries if entry.offered)

    def entry(self, lesson_id: str) -> ShelfEntry | None:
        """Return the lesson of an id, a faulty one too; None if there is none."""
        return next((entry for entry in self.entries if entry.id == lesson_id), None)

    def courses(self) -> tuple[tuple[Course, tuple[ShelfEntry, ...]], ...]:
        """Return the courses that offer lessons, each with them, in order.

        Lessons whose course nobody describes come last, under a course without order.
        """
        groups: dict[str, list[ShelfEntry]] = {}
        for entry in self.offered:
            groups.setdefault(entry.course, []).append(entry)
        return tuple(
            (self.beside.courses.get(name, Course(name, name)), tuple(entries))
            for name, entries in groups.items()
        )


def key_of(beside: Beside) -> str:
    """Return what the reading of every lesson depends on; contacts' numbers are no part.

    The times of the reader's own files are: an update must not be answered from before it.
    """
    parts = (
        sorted(file.stat().st_mtime_ns for file in Path(__file__).parent.rglob("*.py")),
        sorted((course.id, course.rules) for course in beside.courses.values()),
        sorted(beside.misconceptions),
        sorted(beside.contacts),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def cached_lesson(
    root: Path,
    folder: Path,
    stamp: Stamp | None,
    reading: Reading,
    lesson: Lesson | None,
    doubts: int,
) -> CachedLesson:
    if lesson is None:
        lesson = Lesson(folder.name, folder.name, status=Status.DRAFT)
        text = ""
    else:
        text = to_json(lesson)
    return CachedLesson(
        root=root,
        folder=folder,
        stamp=stamp,
        id=lesson.id,
        title=lesson.title or folder.name,
        course=lesson.course,
        order=lesson.order,
        minutes=lesson.minutes,
        goal=lesson.goal,
        status=lesson.status.value,
        rules=lesson.rules,
        revision=revision_of_json(text) if text else "",
        questions=len(lesson.questions),
        practice=len(lesson.questions_of(Section.PRACTICE)),
        faulty=reading.faulty,
        review_by=lesson.review_by.isoformat() if lesson.review_by else "",
        checked_on=lesson.checked_on.isoformat() if lesson.checked_on else "",
        doubts=doubts,
        problems=reading.problems,
        text=text,
    )


def past_review(cached: CachedLesson, beside: Beside, today: date | None) -> tuple[Problem, ...]:
    """Return the warning that a review date is past: it depends on the day, so never cached."""
    if today is None or not cached.review_by:
        return ()
    lesson = Lesson(
        cached.id,
        cached.title,
        course=cached.course,
        rules=cached.rules,
        review_by=date.fromisoformat(cached.review_by),
    )
    if not is_governed(lesson, beside):
        return ()
    return tuple(replace(each, file="lesson.md") for each in check_review(lesson, {}, today))


def shelf_entry(
    cached: CachedLesson, own: bool, twice: str | None, more: tuple[Problem, ...]
) -> ShelfEntry:
    """Return an entry; `twice` names the folder that has the id already."""
    if twice is not None:
        more = (problem("lesson-twice", file="lesson.md", x=cached.id, y=twice), *more)
    return ShelfEntry(
        id=cached.id,
        title=cached.title,
        course=cached.course,
        order=cached.order,
        minutes=cached.minutes,
        goal=cached.goal,
        status=Status(cached.status),
        folder=cached.folder,
        revision=cached.revision,
        questions=cached.questions,
        practice=cached.practice,
        faulty=cached.faulty or twice is not None,
        review_by=date.fromisoformat(cached.review_by) if cached.review_by else None,
        checked_on=date.fromisoformat(cached.checked_on) if cached.checked_on else None,
        own=own,
        doubts=cached.doubts,
        problems=(*more, *cached.problems),
        doubted=cached.doubted,
    )


def place_of(entry: ShelfEntry, beside: Beside) -> tuple[bool, int, str, bool, int, str]:
    """Return the key of the shelf's order: the course's order, then the lesson's."""
    course = beside.courses.get(entry.course)
    return (
        course is None,
        course.order if course else 0,
        entry.course,
        entry.order is None,
        entry.order or 0,
        entry.title,
    )
