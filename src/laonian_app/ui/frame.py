"""The window of the desktop: says at once who comes, then holds the program's window.

Apart from the program's own window, so that nothing has to be imported for it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.painting import CENTRED, fill, solid
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.theme import Theme


class Frame(QWidget):
    """Shows the program's name until there is something to hold.

    Signals:
        painted(): the first picture is on the screen.
    """

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._held: QWidget | None = None
        self._was_painted = False
        self.setWindowTitle("安心课堂")
        self.setMinimumSize(640, 480)
        self.resize(1366, 768)
        palette = self.palette()
        palette.setBrush(self.foregroundRole(), solid(theme.colour("primary")))
        self.setPalette(palette)

    def hold(self, window: QWidget) -> None:
        """Show the program's window in all of this one; it closes with it."""
        self._held = window
        focus = window.focusWidget() or window
        window.setParent(self)
        window.setGeometry(self.rect())
        window.show()
        focus.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._held is not None:
            self._held.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._held is None:
            self._paint_name()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _paint_name(self) -> None:
        area = QRectF(self.rect())
        painter = QPainter(self)
        fill(painter, area, self._theme.colour("background"))
        painter.setFont(self._theme.font(TextRole.QUESTION))
        painter.drawText(area, CENTRED, self.windowTitle())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the window that is held: what is not saved may want to stay."""
        if self._held is not None and not self._held.close():
            event.ignore()
            return
        event.accept()
