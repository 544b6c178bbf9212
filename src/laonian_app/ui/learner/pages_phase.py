"""The pages of a sitting: read, and kept where one is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from laonian_app.learning.records import Bookmark, Visit
from laonian_app.learning.seats import Seat
from laonian_app.ui.learner.leaving import ask_to_leave
from laonian_app.ui.learner.lesson import LessonScreen, LessonView, Place
from laonian_app.ui.learner.places import sentence_of
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.standing import Where


class PagesPhase(QObject):
    """Shows the pages on the window.

    Signals:
        finished(): the last page was read.
        left(): home was asked for; the place is kept.
        sound_asked(Path): a sound of the lesson is to be heard.
        video_asked(WantedVideo): a video of the lesson is to be watched.
    """

    finished = Signal()
    left = Signal()
    sound_asked = Signal(object)
    video_asked = Signal(object)

    def __init__(
        self, around: Surroundings, seat: Seat, subject: Subject, visit: Visit, last_word: str
    ) -> None:
        super().__init__()
        self._around, self._seat = around, seat
        self._subject, self._visit, self._last_word = subject, visit, last_word
        self._where = Where()

    @property
    def where(self) -> Where:
        """Where one reads now."""
        return self._where

    def start(self, place: Place) -> None:
        """Show the pages from a place on."""
        subject, contacts = self._subject, self._around.library().contacts
        view = LessonView(
            subject.opened.lesson, subject.folder, subject.title, contacts, self._last_word
        )
        screen = LessonScreen(self._around.kit, view, place)
        screen.moved.connect(self._on_moved)
        screen.finished.connect(self.finished)
        screen.left_first.connect(self._on_leave_asked)
        screen.leave_asked.connect(self._on_leave_asked)
        screen.corner_pressed.connect(self.left)
        screen.clip_asked.connect(self._on_sound)
        screen.video_asked.connect(self.video_asked)
        self._around.window.turn_to(screen)
        self._on_moved(place)

    def _on_leave_asked(self) -> None:
        ask_to_leave(self._around, self._seat, self.left.emit)

    def _on_moved(self, place: Place) -> None:
        contacts = self._around.library().contacts
        sentence = sentence_of(self._subject.opened.lesson, place, contacts)
        bookmark = self._bookmark(place.page, sentence)
        self._where = Where(place.page, sentence)
        self._around.ledger.move(self._visit, self._where, bookmark)

    def _bookmark(self, page: int, sentence: int) -> Bookmark | None:
        """Return the place for who sits there; of two, the first stands for both."""
        if self._seat.is_guest:
            return None
        opened, now = self._subject.opened, self._around.now()
        who = self._seat.learner_ids[0]
        return Bookmark(who, opened.lesson.id, opened.revision, page, sentence, now)

    def _on_sound(self, file: str) -> None:
        self.sound_asked.emit(self._subject.folder / file)
