"""What is there once everything is loaded: the learner's desk and the instructor's pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.exchange.care import Care
from laonian_app.exchange.day_check import DayCheck
from laonian_app.learning.people import Learner
from laonian_app.learning.records import Purpose
from laonian_app.learning.seats import Seat
from laonian_app.store.names import Today
from laonian_app.ui.day.desk import DayDesk
from laonian_app.ui.instructor.sound.ports import SoundPorts
from laonian_app.ui.learner.desk import Desk
from laonian_app.ui.learner.saving import UnsavedScreen
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.library import Library
from laonian_app.ui.playing import Playing
from laonian_app.ui.preferring import Preferring

if TYPE_CHECKING:
    from laonian_app.ui.instructor.lessons.ports import AuthoringPorts
    from laonian_app.ui.instructor.teaching import Teaching


def _import_teaching() -> None:
    """Import the instructor's pages; a job, since the window would stand still for it."""
    import_module("laonian_app.ui.instructor.teaching")


@dataclass(frozen=True, slots=True)
class Doors:
    """Where the ways out of these rooms lead; functions of the composition root."""

    names: Callable[[], Today]
    documents: Path
    authoring: AuthoringPorts
    sound: SoundPorts
    care: Care | None = None
    day: DayCheck | None = None


class LoadedRooms(QObject):
    """Seats people.

    Signals:
        change_asked(), end_asked(): somebody gets up.
        look_chosen(RoomLook): how this PC looks to who chose nothing.
        watched(): a video plays to somebody, several times a second.
    """

    change_asked = Signal()
    end_asked = Signal()
    look_chosen = Signal(object)
    watched = Signal()

    def __init__(self, around: Surroundings, doors: Doors, *, touch: bool) -> None:
        super().__init__()
        self._around, self._doors, self._touch = around, doors, touch
        self._desk: Desk | None = None
        self._playing = Playing(around.kit, around.window)
        self._playing.watched.connect(self.watched)
        self._made_teaching: Teaching | None = None
        self._packages: list[Path] = []
        self._teaches = False  # the instructor's side is in sight
        self._day = DayDesk(around, doors.day)
        self._preferring = Preferring(around, lambda: self._desk)
        around.window.closing.connect(self.close)

    @property
    def _teaching(self) -> Teaching:
        """Made when it is asked for: most windows show no instructor's page all day."""
        if self._made_teaching is None:
            self._made_teaching = self._make_teaching()
        return self._made_teaching

    def _make_teaching(self) -> Teaching:
        from laonian_app.ui.instructor.teaching import Teaching

        around, doors = self._around, self._doors
        made = Teaching(
            around,
            doors.names().site_name,
            doors.documents,
            doors.authoring,
            doors.sound,
            doors.care,
        )
        made.try_asked.connect(self._on_try)
        made.left.connect(self._on_taught)
        made.sound_asked.connect(self._playing.hear)
        made.video_asked.connect(self._playing.watch)
        made.silence_asked.connect(self._playing.stop)
        made.reads_by_itself.connect(around.window.reading.read_by_itself)
        made.look_chosen.connect(self.look_chosen)
        return made

    def _on_taught(self) -> None:
        self._teaches = False
        self.change_asked.emit()

    @property
    def desk(self) -> Desk | None:
        return self._desk

    @property
    def seat(self) -> Seat | None:
        return self._desk.seat if self._desk else None

    def _library(self) -> Library:
        return self._around.library()

    # ------------------------------------------------------------ seats

    def sit_down(self, seat: Seat) -> None:
        self._day.before(lambda: self._new_desk(seat).open())

    def go_on(self, seat: Seat, lesson_id: str) -> None:
        self._day.before(lambda: self._new_desk(seat).go_on(lesson_id))

    def _new_desk(self, seat: Seat) -> Desk:
        self.leave()
        self._around.window.reading.use_dialect("")
        if not seat.is_guest:
            self._around.ledger.sit_down(seat.learner_ids)
        desk = Desk(self._around, seat, self._doors.names().lesson_id, touch=self._touch)
        desk.left.connect(self.change_asked)
        desk.ended.connect(self.end_asked)
        desk.sound_asked.connect(self._playing.hear)
        desk.video_asked.connect(self._playing.watch)
        desk.card_asked.connect(self._on_card)
        self._desk = desk
        return desk

    def leave(self) -> None:
        """Somebody gets up: the sitting is ended, and what was drafted stays."""
        self._playing.stop()
        self._teaches = False
        if self._made_teaching is not None:
            self._made_teaching.leave()
        if self._desk is not None and self._desk.visit_id is not None:
            self._around.ledger.end(self._desk.visit_id)
        self._get_up()

    def _get_up(self) -> None:
        if self._desk is not None:
            self._desk.get_up()
        self._desk = None

    def close(self) -> None:
        """The program ends: whoever is in the middle of a lesson is asked for again.

        Also where no window closes: the display is gone, or the desktop logs off.
        """
        if self.where() is None:
            self.leave()
            return
        self._playing.stop()
        self._get_up()

    def where(self) -> str | None:
        """Return the lesson that somebody is in the middle of, None at home."""
        return self._desk.lesson_id if self._desk is not None else None

    def place(self) -> tuple[int | None, int | None, str]:
        """Return page (from 0), question (from 1) and purpose of who is in a lesson."""
        where = self._desk.place if self._desk is not None else None
        if self._desk is None or where is None:
            return None, None, Purpose.LEARN
        return where.page, where.question_number, self._desk.purpose

    @property
    def waits_for_disk(self) -> bool:
        """Whether an answer is not saved yet: nobody gets up, nothing closes meanwhile."""
        return self._around.ledger.waits_for_disk

    def may_close(self) -> bool:
        """Let the window close; where an answer is not saved, once it is, or after asking."""
        if not self.waits_for_disk:
            return True
        self._around.ledger.flush(self._on_all_saved, self._on_still_unsaved)
        return False

    def _on_all_saved(self, _result: object) -> None:
        self._around.window.close()

    def _on_still_unsaved(self, _error: Exception) -> None:
        page = UnsavedScreen(self._around.kit)
        page.kept.connect(self._on_kept)
        page.given_up.connect(self._on_given_up)
        self._around.window.show_sign(page)

    def _on_kept(self) -> None:
        self._around.window.drop_sign()
        self._around.ledger.try_again()

    def _on_given_up(self) -> None:
        self._around.window.ask_before_closing(_always)
        self._around.window.close()

    def newcomer(self, surname: str, then: Callable[[Learner], None]) -> None:
        self._around.ledger.newcomer(surname, then)

    def enter(self, newcomer: Learner, then: Callable[[Learner], None]) -> None:
        self._around.ledger.enter(newcomer, then)

    def title_of(self, lesson_id: str) -> str:
        entry = self._library().entry(lesson_id)
        return entry.title if entry is not None else ""

    def names_now(self) -> Today:
        return self._doors.names()

    def take_package(self, package: Path) -> None:
        """Show what is in a packed lesson, on the instructor's side.

        Nobody who learns is disturbed by it, and no class: it waits until the instructor's
        page is opened, or comes back.
        """
        self._packages.append(package)
        if self._teaches:
            self._hand_over()
        elif self._desk is None:
            self.open_instructor()

    def _hand_over(self) -> None:
        waiting, self._packages = self._packages, []
        for package in waiting:
            self._teaching.take_package(package)

    def open_instructor(self) -> None:
        """Show the instructor's page; whoever sat here gets up."""
        self.leave()
        then = partial(self._on_teaching, self._around.window.page)
        self._around.jobs.run(_import_teaching, then, self._on_no_teaching)

    def _on_teaching(self, page: QWidget | None, _imported: None) -> None:
        if self._around.window.page is page:  # else somebody went elsewhere meanwhile
            self._teaches = True
            self._hand_over()
            self._day.before(self._teaching.open)

    def _on_no_teaching(self, error: Exception) -> None:
        raise error

    def _on_try(self, lesson_id: str) -> None:
        """The instructor takes a lesson as a guest: nothing of it is counted for anybody."""
        self.go_on(Seat(), lesson_id)

    def _on_card(self, subject: Subject) -> None:
        if self._desk is not None:
            of = self._teaching.card_of(subject)
            self._teaching.print_card(of, self._desk.leave_card)


def _always() -> bool:
    return True
