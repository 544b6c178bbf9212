"""One response on its way into the records: saved, then shown.

Waits gently past 300 ms; what cannot be saved stays in memory and is tried again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from laonian_app.learning.records import Answer
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit

GENTLE_WAIT_MS = 300

Save = Callable[[Sequence[Answer], Callable[[int], None], Callable[[Exception], None]], None]


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
        retry = MainButton(kit, self.tr("Try again"), "arrow-right-bold")
        retry.pressed_once.connect(self.retry_asked)
        self.fill(self.column(), main=retry)


class Saving(QObject):
    """Saves the answers to one question.

    Signals:
        slow(): it takes longer than a moment.
        saved()
        failed(): not saved; `again` tries once more.
    """

    slow = Signal()
    saved = Signal()
    failed = Signal()

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._answers: tuple[Answer, ...] = ()
        self._gentle = QTimer(self)
        self._gentle.setSingleShot(True)
        self._gentle.setInterval(GENTLE_WAIT_MS)
        self._gentle.timeout.connect(self.slow)

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
        self.again()

    def again(self) -> None:
        """Try once more with the same answers; saving twice counts once."""
        if self._answers:
            self._gentle.start()
            self._save(self._answers, self._on_saved, self._on_failed)

    def _on_saved(self, _added: int) -> None:
        self._gentle.stop()
        self._answers = ()
        self.saved.emit()

    def _on_failed(self, _error: Exception) -> None:
        self._gentle.stop()
        self.failed.emit()
