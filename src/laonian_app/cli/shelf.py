"""The lessons that a command works with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.canonical import revision_of
from laonian_app.lessons.markdown import find_lesson_file, read
from laonian_app.lessons.model import Lesson, Status


def lessons_in_order(folders: Iterable[Path]) -> list[tuple[Lesson, str]]:
    """Return the published lessons with their revisions, in the order of the courses.

    An instructor's lesson stands for the shipped one with the same id: its folder comes
    first. A lesson with an error is left out.
    """
    folders = [folder for folder in folders if folder.is_dir()]
    courses = read_beside(folders).courses
    found: dict[str, Lesson] = {}
    for folder in folders:
        for below in sorted(folder.iterdir()):
            lesson = read(below).lesson if below.is_dir() and find_lesson_file(below) else None
            if lesson is not None and lesson.status is Status.PUBLISHED:
                found.setdefault(lesson.id, lesson)

    def place(lesson: Lesson) -> tuple[bool, int, str, int, str]:
        course = courses.get(lesson.course)
        number = lesson.order if lesson.order is not None else 1_000_000
        return course is None, course.order if course else 0, lesson.course, number, lesson.id

    return [(lesson, revision_of(lesson)) for lesson in sorted(found.values(), key=place)]
