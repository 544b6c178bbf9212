"""A black screen, as a presenter's remote asks for with "."."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.press import PressGuard


class Blank(QWidget):
    """Covers the window and keeps every key and press to itself, until one ends it.

    Signals:
        ended(): a key, or a press of any button that was let go here.
    """

    ended = Signal()

    def __init__(self, window: QWidget, guard: PressGuard) -> None:
        super().__init__(window)
        self._guard = guard
        self.setAccessibleName(self.tr("The screen is dark. Press any key to go on."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab is a key like any other: it leads nowhere below."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and not self._guard.forbids():
            self.ended.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._guard.forbids():
            self.ended.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor("#000000"))
