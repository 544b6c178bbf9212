"""The meeting of today: begun when the heads are counted, kept from then on."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from laonian_app.ground.ids import new_id
from laonian_app.ground.times import Clock, local_date
from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace
from laonian_app.ui.classroom.ports import ClassLedger, RoomLesson
from laonian_app.ui.classroom.saving import Saving


class Meeting(QObject):
    """Tells the ledger what happens; before it began there is nothing to tell."""

    def __init__(self, ledger: ClassLedger, clock: Clock, class_id: UUID) -> None:
        super().__init__()
        self.saving = Saving(ledger)
        self._clock, self._class_id = clock, class_id
        self._session: ClassSession | None = None

    @property
    def session(self) -> ClassSession | None:
        return self._session

    @property
    def headcount(self) -> int | None:
        return self._session.headcount if self._session else None

    def resume(self, session: ClassSession) -> None:
        """Go on with a meeting that was begun before."""
        self._session = session

    def count_heads(self, headcount: int | None, of: RoomLesson) -> None:
        """Begin the meeting with this many people, or change how many there are."""
        if self._session is None:
            self._begin(headcount, of)
        elif headcount is not None and headcount != self._session.headcount:
            self._session = replace(self._session, headcount=headcount)
            self.saving.count_heads(self._session.id, headcount)

    def _begin(self, headcount: int | None, of: RoomLesson) -> None:
        now = self._clock()
        self._session = ClassSession(
            id=new_id(),
            class_id=self._class_id,
            local_date=local_date(now),
            began_at=now,
            topic=of.lesson.title,
            headcount=headcount,
        )
        self.saving.begin(self._session)

    def count_hands(self, of: RoomLesson, question_id: str, answer: int, count: int) -> None:
        if self._session is not None:
            lesson_id = of.lesson.id
            hands = Hands(self._session.id, lesson_id, of.revision, question_id, answer, count)
            self.saving.count_hands(hands)

    def keep_place(self, place: ClassPlace) -> None:
        if self._session is not None:
            self.saving.keep_place(self._session.id, place)

    def end(self) -> None:
        if self._session is not None:
            self.saving.end(self._session.id, self._clock())
