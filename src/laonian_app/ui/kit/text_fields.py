"""Where something is typed: one line, or as many as it takes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import bar_style
from laonian_app.ui.kit.theme import Theme

_PADDING = 10
_MARGIN = 2
_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}
_LEFT_TO_PAGE = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def dress_field(widget: QWidget, theme: Theme, role: TextRole) -> None:
    """Give a field the look of something to type in: a border on the surface ground."""
    scale, colours = theme.scale, theme.colours
    widget.setFont(theme.font(role))
    widget.setStyleSheet(
        f"QLineEdit, QPlainTextEdit {{ background: {colours.surface}; color: {colours.ink};"
        f" border: {scale.distance(2)}px solid {colours.line};"
        f" border-radius: {scale.distance(12)}px; padding: {scale.distance(_PADDING - 4)}px;"
        f" placeholder-text-color: {colours.ink_quiet};"
        f" selection-background-color: {colours.primary};"
        f" selection-color: {colours.primary_ink}; }}" + bar_style(theme)
    )


def raw_text(field: QPlainTextEdit) -> str:
    """Return all that a field holds, character for character, with plain line ends."""
    return field.document().toRawText().translate(_LINE_ENDS)


class LineField(QLineEdit):
    """One line to type in; what it is for is said to screen readers.

    Keys that mean something on a page (Enter, letters, arrows) stay in the field.
    """

    def __init__(self, theme: Theme, name: str, text: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(name)
        self.setProperty("ringed", True)
        self.setCursorPosition(0)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def _on_theme(self) -> None:
        dress_field(self, self._theme, TextRole.TABLE)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        scale = self._theme.scale
        return QSize(scale.distance(200), scale.target(52))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.setAccepted(event.key() not in _LEFT_TO_PAGE)


class TextField(QPlainTextEdit):
    """Several lines to type in; it grows with what is written.

    Signals:
        typed(): its author changed the text; `show_text` does not count.
        entered(): it takes the keys now.
    """

    typed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, name: str, text: str = "", *, lines: int = 1) -> None:
        super().__init__()
        self._theme, self._least_lines = theme, lines
        self._silent = False
        self.setAccessibleName(name)
        self.setProperty("ringed", True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)  # with more, Qt scrolls a text that fits
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self.show_text(text)
        self.textChanged.connect(self._on_changed)

    def _on_theme(self) -> None:
        dress_field(self, self._theme, TextRole.TABLE)
        self.updateGeometry()

    def _on_changed(self) -> None:
        self.updateGeometry()
        if not self._silent:
            self.typed.emit()

    def show_text(self, text: str) -> None:
        """Show a text that nobody typed here; the cursor stays in its line where it can."""
        if text == self.toPlainText():
            return
        self._silent = True
        cursor = self.textCursor()
        line, column = cursor.blockNumber(), cursor.positionInBlock()
        self.setPlainText(text)
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        cursor.setPosition(block.position() + min(column, max(0, block.length() - 1)))
        self.setTextCursor(cursor)
        self._silent = False

    def toPlainText(self) -> str:
        """Return the text as it is; Qt's own way turns no-break blanks into plain ones."""
        return raw_text(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        scale = self._theme.scale
        metrics = QFontMetrics(self.font())
        inner = max(1, width - 2 * scale.distance(_PADDING + 4))
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        shown = metrics.boundingRect(
            0, 0, inner, 1_000_000, int(flags), self.toPlainText() + "\u200b"
        )
        least = self._least_lines * metrics.lineSpacing()
        return max(scale.target(52), max(shown.height(), least) + 2 * scale.distance(_PADDING + 2))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: all that is written here is in sight already."""
        event.ignore()

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scale.distance(100), self._theme.scale.target(52))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.setAccepted(event.key() not in _LEFT_TO_PAGE)
