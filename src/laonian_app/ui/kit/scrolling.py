"""A column that is longer than the screen, for instructors: with a bar wide enough to hold."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from laonian_app.ui.kit.containers import height_at
from laonian_app.ui.kit.theme import Theme

_BAR = 26
_AROUND = 12


def bar_style(theme: Theme) -> str:
    """Return the look of an upright bar, for the style sheet of what scrolls."""
    scale, colours = theme.scale, theme.colours
    wide = scale.distance(_BAR)
    return (
        f"QScrollBar:vertical {{ width: {wide}px; background: {colours.surface}; margin: 0;"
        f" border: {scale.distance(2)}px solid {colours.divider};"
        f" border-radius: {wide // 2}px; }}"
        f"QScrollBar::handle:vertical {{ background: {colours.line};"
        f" border-radius: {wide // 2}px; min-height: {scale.distance(60)}px; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; border: none; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Scroller(QScrollArea):
    """Shows one widget in its full height; what gets the focus comes into sight."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        super().__init__()
        self._theme, self._inside = theme, inside
        self._written_in: QPlainTextEdit | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        inside.installEventFilter(self)
        inside.show()
        theme.changed.connect(self._on_theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self._on_theme()

    @property
    def inside(self) -> QWidget:
        return self._inside

    def _on_theme(self) -> None:
        self.setStyleSheet("QScrollArea { background: transparent; }" + bar_style(self._theme))
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self.arrange)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page, where they go from one thing to press to the next."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def arrange(self) -> None:
        """Give the inside all the width and the height that it needs."""
        if not isValid(self):  # it was asked for a moment ago, and the page has gone since
            return
        gap = self._theme.scale.distance(_AROUND)
        width = self.width()
        tall = height_at(self._inside, max(1, width))
        if tall > self.height():
            width -= self._theme.scale.distance(_BAR) + gap
            tall = height_at(self._inside, max(1, width))
        self._inside.resize(max(1, width), max(tall, 1))

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._written_in is not None:
            self._written_in.cursorPositionChanged.disconnect(self._follow_cursor)
            self._written_in = None
        if new is None or not self._inside.isAncestorOf(new):
            return
        self.bring_into_sight(new)
        QTimer.singleShot(0, partial(self._look_again, new, self._area_of(new)))
        if isinstance(new, QPlainTextEdit):
            self._written_in = new
            new.cursorPositionChanged.connect(self._follow_cursor)

    def _area_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._inside, QPoint(0, 0)), widget.size())

    def _look_again(self, focused: QWidget, before: QRect) -> None:
        """What has just been made gets its place only after it took the keys."""
        if not (isValid(self) and isValid(focused) and focused.hasFocus()):
            return
        self.arrange()
        if self._inside.isAncestorOf(focused) and self._area_of(focused) != before:
            self.bring_into_sight(focused)

    def _follow_cursor(self) -> None:
        """Keep the line that is being written in sight."""
        if self._written_in is None:
            return
        cursor = self._written_in.cursorRect()
        top = self._written_in.viewport().mapTo(self._inside, cursor.topLeft()).y()
        margin = self._theme.scale.distance(2 * _AROUND)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top - margin < bar.value():
            bar.setValue(top - margin)
        elif top + cursor.height() + margin > bar.value() + room:
            bar.setValue(top + cursor.height() + margin - room)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll until all of a widget can be seen, or its top where it is too tall.

        Qt's own way looks only for the place of the cursor in a field.
        """
        margin = self._theme.scale.distance(_AROUND)
        top = widget.mapTo(self._inside, QPoint(0, 0)).y()
        bottom = top + widget.height()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top - margin < bar.value() or widget.height() + 2 * margin > room:
            bar.setValue(top - margin)
        elif bottom + margin > bar.value() + room:
            bar.setValue(bottom + margin - room)
