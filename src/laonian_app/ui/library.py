"""The lessons that can be opened, as the screens see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from laonian_app.lessons.canonical import revision_of, to_json
from laonian_app.lessons.model import Contact, Course, Lesson
from laonian_app.lessons.shelf import Shelf, ShelfEntry, ShelfState
from laonian_app.ui.ledger import OpenedLesson


@dataclass(frozen=True, slots=True)
class ShelvedCourse:
    """A course with its lessons in order."""

    course: Course
    entries: tuple[ShelfEntry, ...]


class Library:
    """What lies on the shelf for learners: published lessons without faults."""

    def __init__(self, shelf: Shelf, state: ShelfState) -> None:
        self._shelf, self._beside = shelf, state.beside
        self._courses = tuple(ShelvedCourse(*each) for each in state.courses())
        self._entries = tuple(entry for each in self._courses for entry in each.entries)
        self._by_id = {entry.id: entry for entry in self._entries}

    @property
    def entries(self) -> tuple[ShelfEntry, ...]:
        """All lessons, course by course."""
        return self._entries

    @property
    def contacts(self) -> Mapping[str, Contact]:
        return self._beside.contacts

    def courses(self) -> tuple[ShelvedCourse, ...]:
        """Return the courses that have lessons, in order."""
        return self._courses

    def entry(self, lesson_id: str | None) -> ShelfEntry | None:
        return self._by_id.get(lesson_id) if lesson_id else None

    def course_of(self, entry: ShelfEntry) -> Course:
        """Return the course of a lesson; one without a course has an unnamed one."""
        found = self._beside.courses.get(entry.course)
        return found or Course(entry.course, entry.course)

    def number_of(self, lesson_id: str) -> int:
        """Return which lesson of its course this is, from 1; 0 where it is not there."""
        entry = self.entry(lesson_id)
        if entry is None:
            return 0
        return [e.id for e in self._entries if e.course == entry.course].index(lesson_id) + 1

    def open(self, lesson_id: str) -> OpenedLesson:
        """Return a lesson whole; reads a file, so call it in a job.

        Raises:
            ValueError: it is not on the shelf.
        """
        entry = self.entry(lesson_id)
        if entry is None:
            raise ValueError(f"no lesson {lesson_id!r} on the shelf")
        lesson = self._shelf.load(entry)
        return OpenedLesson(lesson, revision_of(lesson), to_json(lesson))


class LiveShelf:
    """The shelf while the program runs: looked at again when lessons have changed."""

    def __init__(self, shelf: Shelf, state: ShelfState, folders: Sequence[Path]) -> None:
        """`folders` of lessons, the instructor's first."""
        self._shelf, self._state, self._folders = shelf, state, tuple(folders)
        self._library = Library(shelf, state)

    @property
    def state(self) -> ShelfState:
        """All lessons, also drafts and faulty ones."""
        return self._state

    @property
    def own_folder(self) -> Path:
        """Where the instructor's own lessons lie."""
        return self._folders[0]

    @property
    def other_folders(self) -> tuple[Path, ...]:
        """Where the others lie, as the shipped ones."""
        return self._folders[1:]

    def library(self) -> Library:
        """Return what learners may take now."""
        return self._library

    def look(self, today: date) -> ShelfState:
        """Look at the folders; a job, as it reads files."""
        return self._shelf.refresh(today)

    def load(self, entry: ShelfEntry) -> Lesson:
        """Return the whole lesson of an entry, a draft too; reads a file, so call it in a job.

        Raises:
            LessonFaulty: it has an error.
        """
        return self._shelf.load(entry)

    def use(self, state: ShelfState) -> None:
        """Offer what was found from now on."""
        self._state = state
        self._library = Library(self._shelf, state)
