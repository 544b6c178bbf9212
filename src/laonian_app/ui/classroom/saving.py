"""Hands the counts of a meeting to the ledger, one after the other, the newest of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace
from laonian_app.ui.classroom.ports import ClassLedger, Done


@dataclass(frozen=True, slots=True)
class _Entry:
    """Two entries of one subject: only the later one needs keeping."""

    subject: tuple[object, ...]
    keep: Callable[[Done], None]


class Saving(QObject):
    """Keeps what changes; quick presses while one is being kept become one entry.

    Signals:
        saved(): everything is kept.
        failed(object): an entry could not be kept; it waits and is tried again with the
            next change or by `retry`.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, ledger: ClassLedger) -> None:
        super().__init__()
        self._ledger = ledger
        self._waiting: list[_Entry] = []
        self._busy = False
        self._then: Callable[[], None] | None = None

    def begin(self, meeting: ClassSession) -> None:
        self._add(("begin", meeting.id), partial(self._ledger.begin, meeting))

    def count_heads(self, meeting_id: UUID, headcount: int) -> None:
        self._add(("heads", meeting_id), partial(self._ledger.count_heads, meeting_id, headcount))

    def count_hands(self, hands: Hands) -> None:
        subject = ("hands", hands.lesson_id, hands.question_id, hands.option)
        self._add(subject, partial(self._ledger.count_hands, hands))

    def keep_place(self, meeting_id: UUID, place: ClassPlace) -> None:
        self._add(("place", meeting_id), partial(self._ledger.keep_place, meeting_id, place))

    def end(self, meeting_id: UUID, at: datetime) -> None:
        self._add(("end", meeting_id), partial(self._ledger.end, meeting_id, at))

    @property
    def is_saved(self) -> bool:
        return not self._waiting

    def when_saved(self, then: Callable[[], None]) -> None:
        """Call `then` once everything is kept, at once if it is; a later call replaces it."""
        self._then = then
        if self.is_saved:
            self._go_on()
        else:
            self._keep_next()

    def forget_wait(self) -> None:
        """Do nothing any more once everything is kept: somebody went elsewhere."""
        self._then = None

    def retry(self) -> None:
        """Try again what could not be kept."""
        self._keep_next()

    def go_on_unsaved(self) -> None:
        """Do what waits for the saving although it failed; the entries go on waiting."""
        self._go_on()

    def _add(self, subject: tuple[object, ...], keep: Callable[[Done], None]) -> None:
        entry = _Entry(subject, keep)
        started = self._waiting[:1] if self._busy else []
        others = [one for one in self._waiting[len(started) :] if one.subject != subject]
        self._waiting = [*started, *others, entry]
        self._keep_next()

    def _keep_next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        entry = self._waiting[0]
        entry.keep(partial(self._on_done, entry))

    def _on_done(self, entry: _Entry, error: Exception | None) -> None:
        self._busy = False
        if error is not None:
            self._drop_if_replaced(entry)
            self.failed.emit(error)
            return
        self._waiting.remove(entry)
        if self._waiting:
            self._keep_next()
            return
        self.saved.emit()
        self._go_on()

    def _drop_if_replaced(self, entry: _Entry) -> None:
        if any(one.subject == entry.subject for one in self._waiting[1:]):
            self._waiting.remove(entry)

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
