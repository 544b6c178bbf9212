"""看原文: the lesson's own text with line numbers, faulty lines marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from laonian_app.lessons.problems import Problem
from laonian_app.ui.kit.painting import CENTRED
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text_fields import dress_field, raw_text
from laonian_app.ui.kit.theme import Theme

_MARK = "▶"
_LEFT_TO_PAGE = (Qt.Key.Key_Escape,)


class Gutter(QWidget):
    """The numbers beside the lines."""

    def __init__(self, editor: SourceEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_gutter(self, event)


class SourceEditor(QPlainTextEdit):
    """A text to edit line by line.

    Signals:
        typed(): its author changed the text; `show_text` does not count.
        line_reached(int): the cursor is in another line, counted from 1.
    """

    typed = Signal()
    line_reached = Signal(int)

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._silent = False
        self._line = 1
        self._faults: dict[int, bool] = {}
        self._gutter = Gutter(self)
        self.setAccessibleName(self.tr("The lesson’s text"))
        self.setProperty("ringed", True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._on_theme)
        self._on_theme()
        self.setPlainText(text)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.updateRequest.connect(self._on_update)

    def _on_theme(self) -> None:
        dress_field(self, self._theme, TextRole.TABLE)
        self._place_gutter()

    def _on_changed(self) -> None:
        if not self._silent:
            self.typed.emit()

    def _on_cursor(self) -> None:
        line = self.textCursor().blockNumber() + 1
        if line != self._line:
            self._line = line
            self.line_reached.emit(line)

    # ------------------------------------------------------------ text and places

    def toPlainText(self) -> str:
        """Return the text as it is; Qt's own way turns no-break blanks into plain ones."""
        return raw_text(self)

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere; cursor and view stay where they were."""
        if text == self.toPlainText():
            return
        self._silent = True
        cursor, bar = self.textCursor(), self.verticalScrollBar()
        line, column, top = cursor.blockNumber(), cursor.positionInBlock(), bar.value()
        self.setPlainText(text)
        self._place_cursor(line, column)
        bar.setValue(min(top, bar.maximum()))
        self._silent = False

    def _place_cursor(self, line: int, column: int) -> None:
        block = self.document().findBlockByNumber(max(0, min(line, self.blockCount() - 1)))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, max(0, block.length() - 1)))
        self.setTextCursor(cursor)

    def go_to(self, line: int) -> None:
        """Put the cursor into a line, counted from 1, and bring it into the middle."""
        self._place_cursor(line - 1, 0)
        self.centerCursor()
        self.setFocus()

    @property
    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def mark_faults(self, problems: Sequence[Problem]) -> None:
        """Mark the lines of these faults; an error counts more than a warning."""
        faults: dict[int, bool] = {}
        for problem in problems:
            if problem.line is not None:
                faults[problem.line] = faults.get(problem.line, False) or problem.is_error
        self._faults = faults
        marks = [self._mark_of(line) for line, is_error in faults.items() if is_error]
        self.setExtraSelections(marks)
        self._gutter.update()

    def _mark_of(self, line: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        mark.format.setBackground(self._theme.colour("accent_tint"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return mark

    # ------------------------------------------------------------ the gutter

    def gutter_width(self) -> int:
        digits = max(2, len(str(self.blockCount())))
        wide = QFontMetrics(self.font()).horizontalAdvance("9" * digits + _MARK)
        return wide + self._theme.scale.distance(20)

    def _place_gutter(self) -> None:
        edge = self._theme.scale.distance(6)
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        inside = self.rect().adjusted(edge, edge, -edge, -edge)
        self._gutter.setGeometry(
            QRect(inside.left(), inside.top(), self.gutter_width(), inside.height())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()

    def _on_update(self, area: QRect, scrolled: int) -> None:
        if scrolled:
            self._gutter.scroll(0, scrolled)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    def paint_gutter(self, gutter: QWidget, event: QPaintEvent) -> None:
        painter = QPainter(gutter)
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        shift = self.viewport().y() - gutter.y()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            top = round(area.top()) + shift
            if top > event.rect().bottom():
                break
            first = round(block.layout().lineAt(0).height()) if block.layout().lineCount() else 0
            self._paint_number(
                painter, gutter, QRect(0, top, gutter.width(), first), block.blockNumber() + 1
            )
            block = block.next()

    def _paint_number(self, painter: QPainter, gutter: QWidget, area: QRect, line: int) -> None:
        is_error = self._faults.get(line)
        colour = "accent" if is_error is not None else "ink_quiet"
        painter.setPen(self._theme.colour(colour))
        words = f"{_MARK}{line}" if is_error else str(line)
        painter.drawText(area, CENTRED, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.setAccepted(event.key() not in _LEFT_TO_PAGE)
