"""What class mode is handed: lessons to show, a ledger to keep counts in, a clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from laonian_app.ground.times import Clock
from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace
from laonian_app.lessons.model import Lesson
from laonian_app.ui.learner.courses import CourseView
from laonian_app.ui.learner.page_fragments import Contacts

Done = Callable[[Exception | None], None]
"""Called on the GUI thread: with None once it is kept durably, else with what went wrong."""


class ClassLedger(Protocol):
    """Keeps a meeting. Every method returns at once and calls `done` when it is durable.

    Keeping the same twice is harmless: the newest headcount, count and place hold.
    """

    def begin(self, meeting: ClassSession, done: Done) -> None:
        """Keep a meeting that begins."""

    def count_heads(self, meeting_id: UUID, headcount: int, done: Done) -> None:
        """Keep how many are in the room."""

    def count_hands(self, hands: Hands, done: Done) -> None:
        """Keep the hands raised for one answer; a later count of it replaces this one."""

    def keep_place(self, meeting_id: UUID, place: ClassPlace, done: Done) -> None:
        """Keep where the room is, so that the next start can go on there."""

    def end(self, meeting_id: UUID, at: datetime, done: Done) -> None:
        """Keep that the meeting is over."""


@dataclass(frozen=True, slots=True)
class RoomLesson:
    """A lesson as the room sees it.

    `number` names it in the header (第 3 课), else its title stands there; `folder` holds
    the pictures; `right_word` is the course's word for the right way.
    """

    lesson: Lesson
    revision: str
    folder: Path
    number: str
    right_word: str
    contacts: Contacts


class ClassShelf(Protocol):
    """The lessons that can be shown."""

    def courses(self) -> Sequence[CourseView]:
        """Return what there is to choose from."""

    def lesson(self, lesson_id: str) -> RoomLesson | None:
        """Return one lesson, None where it is not there any more."""


@dataclass(frozen=True, slots=True)
class ClassPorts:
    """`show` puts a page on the screen and deletes the one before."""

    show: Callable[[QWidget], None]
    ledger: ClassLedger
    shelf: ClassShelf
    clock: Clock
