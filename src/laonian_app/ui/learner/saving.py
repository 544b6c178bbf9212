"""One response on its way into the records: saved, then shown.

Waits gently past 300 ms; what cannot be saved stays in memory and is tried again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from laonian_app.learning.records import Answer
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit

GENTLE_WAIT_MS = 300
NEXT_TRY_MS = 10_000
"""A disk that is full now may have room once somebody has pulled a stick or emptied a bin."""


class Ledger(Protocol):
    """Where answers are saved; see `ui.ledger`."""

    def save_answers(
        self,
        new: Sequence[Answer],
        then: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None: ...

    def try_again(self) -> None: ...


class NotSavedScreen(MessagePage):
    """The answer is safe in memory; the instructor is asked to come.

    Signals:
        retry_asked()
    """

    retry_asked = Signal()

    def __init__(self, kit: Kit) -> None:
        words = self.tr("This answer is not saved yet. Please call the instructor.")
        detail = self.tr("Nothing is lost. The answer waits here.")
        super().__init__(kit, Message(words, detail, icon="floppy-disk-duotone"))
        self._retry = MainButton(kit, self.tr("Try again"), "arrow-right-bold")
        self._retry.pressed_once.connect(self.retry_asked)
        self.fill(self.column(), main=self._retry)

    def tell_tried(self, at: datetime) -> None:
        """Say that it was tried again in vain: whoever pressed sees that something was done."""
        words = self.tr("Nothing is lost. Tried again at {time}, not yet saved.")
        detail = words.format(time=f"{at.astimezone():%H:%M:%S}")
        self._message = self._message._replace(detail=detail)
        self.fill(self.column(), main=self._retry)


class UnsavedScreen(MessagePage):
    """Somebody closes the window over an answer that is not saved.

    Signals:
        kept(): try again, and stay.
        given_up(): close all the same.
    """

    kept = Signal()
    given_up = Signal()

    def __init__(self, kit: Kit) -> None:
        words = self.tr("This answer is not saved yet. Please wait with closing.")
        detail = self.tr("If the window closes now, this one answer is gone.")
        super().__init__(kit, Message(words, detail, icon="floppy-disk-duotone"))
        again = MainButton(kit, self.tr("Try again"), "arrow-right-bold")
        again.pressed_once.connect(self.kept)
        self.corner_pressed.connect(self.kept)
        close = Button(kit, self.tr("Close without this answer"))
        close.pressed_once.connect(self.given_up)
        self.fill(self.column(), right=[close], main=again)

    def turn_on(self) -> None:
        """A remote gives nothing up."""


class Saving(QObject):
    """Saves the answers to one question.

    Signals:
        slow(): it takes longer than a moment.
        saved()
        failed(): not saved; it is tried again by itself, and at once by `again`.
    """

    slow = Signal()
    saved = Signal()
    failed = Signal()

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self._ledger = ledger
        self._answers: tuple[Answer, ...] = ()
        self._gentle = QTimer(self)
        self._gentle.setSingleShot(True)
        self._gentle.setInterval(GENTLE_WAIT_MS)
        self._gentle.timeout.connect(self.slow)
        self._next_try = QTimer(self)
        self._next_try.setSingleShot(True)
        self._next_try.setInterval(NEXT_TRY_MS)
        self._next_try.timeout.connect(self.again)
        self._is_trying = False

    @property
    def waits(self) -> bool:
        """Whether answers are on their way or could not be saved yet."""
        return bool(self._answers)

    def save(self, answers: Sequence[Answer]) -> None:
        """Save these; nothing else is taken before they are saved.

        Raises:
            ValueError: other answers still wait.
        """
        if self._answers:
            raise ValueError("answers to another question still wait")
        self._answers = tuple(answers)
        self._is_trying = True
        self._gentle.start()
        self._ledger.save_answers(self._answers, self._on_saved, self._on_failed)

    def again(self) -> None:
        """Try once more now."""
        if self._answers and not self._is_trying:
            self._is_trying = True
            self._next_try.stop()
            self._gentle.start()
            self._ledger.try_again()

    def rest(self) -> None:
        """Try no more by itself: whoever sat here is gone, or the records are being closed.

        What waits stays with the records' own backlog.
        """
        self._next_try.stop()
        self._gentle.stop()

    def _on_saved(self) -> None:
        self._is_trying = False
        self._gentle.stop()
        self._next_try.stop()
        self._answers = ()
        self.saved.emit()

    def _on_failed(self, _error: Exception) -> None:
        self._is_trying = False
        self._gentle.stop()
        self._next_try.start()
        self.failed.emit()
