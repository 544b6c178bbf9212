"""Everything that is pressed: any mouse button, slips forgiven, double presses harmless."""

from __future__ import annotations

# The namespace Qt is imported where keys and buttons are handled: its hundred enums take
# as long to make as a third of the start, and the first picture needs none of them.
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from laonian_app.ui.kit.theme import Theme

SECOND_PRESS_S = 0.5
"""A second press within this time of one that changed something is not meant."""

SLIP = 24
"""A release so far outside still counts where no other target lies (pixels at step 2)."""


class PressGuard:
    """The one guard against double and impatient presses, for all screens of a window."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._changed_at = -1e9
        self._pressed: tuple[int, float] = (0, -1e9)

    def screen_changed(self) -> None:
        """Another screen or another state of it is shown now."""
        self._changed_at = self._clock()

    def forbids(self) -> bool:
        """Say whether a press now belongs to one that already changed the screen."""
        return self._clock() - self._changed_at < SECOND_PRESS_S

    def forgive(self) -> None:
        """Let the next press count at once; for scripts that press faster than people."""
        self._changed_at = -1e9
        self._pressed = (0, -1e9)

    def repeats(self, target: int) -> bool:
        """Say whether the same target was pressed a moment ago, and remember this press."""
        last, moment = self._pressed
        now = self._clock()
        if last == target and now - moment < SECOND_PRESS_S:
            return True
        self._pressed = (target, now)
        return False


class Pressable(QAbstractButton):
    """The base of buttons, cards and tiles.

    Signals:
        pressed_once(): pressed as a person means it: a double press counts once.
    """

    pressed_once = Signal()

    def __init__(self, theme: Theme, guard: PressGuard, text: str = "") -> None:
        super().__init__()
        self._theme, self._guard = theme, guard
        self._armed = False
        self._counts_each = False
        self._is_read = False
        self.setText(text)
        self.setAccessibleName(text)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme)

    @property
    def spoken_text(self) -> str:
        """What is said of it when the screen is read aloud."""
        return self.accessibleName()

    def mark(self, start: int, end: int) -> None:
        """Show that its words sound now; they are short, so all of it is marked."""
        self._is_read = True
        self.update()

    def clear_mark(self) -> None:
        self._is_read = False
        self.update()

    def count_each_press(self) -> None:
        """Let quick presses count one by one, as on a counter."""
        self._counts_each = True

    def _on_clicked(self) -> None:
        if self._guard.forbids():
            return
        if not self._counts_each and self._guard.repeats(id(self)):
            return
        self.pressed_once.emit()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._guard.forbids():
            self._give_focus_back()
            return
        self._armed = True
        super().mousePressEvent(_as_left(event))

    def _give_focus_back(self) -> None:
        """Qt gave the focus to a press that is not meant: Enter would do what nobody chose."""
        page = self.parentWidget()
        while page is not None and not hasattr(page, "first_useful"):
            page = page.parentWidget()
        if page is not None:
            page.first_useful().setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._armed:
            super().mouseMoveEvent(_as_left(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._armed:
            super().mouseReleaseEvent(_as_left(event))
            self._armed = False

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat() and not self._guard.forbids():
                self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def hitButton(self, point: QPoint) -> bool:
        if self.rect().contains(point):
            return True
        slip = self._theme.scale.distance(SLIP)
        grown = self.rect().adjusted(-slip, -slip, slip, slip)
        return self._armed and grown.contains(point) and not self._other_target_at(point)

    def _other_target_at(self, point: QPoint) -> bool:
        window = self.window()
        other: QWidget | None = window.childAt(self.mapTo(window, point))
        while other is not None and other is not window:
            if isinstance(other, QAbstractButton):
                return other is not self
            other = other.parentWidget()
        return False


def _as_left(event: QMouseEvent) -> QMouseEvent:
    """Every button of the mouse is as good as the left one."""
    from PySide6.QtCore import Qt

    held = Qt.MouseButton.LeftButton
    if event.type() == QEvent.Type.MouseButtonRelease:
        held = Qt.MouseButton.NoButton
    return QMouseEvent(
        event.type(),
        event.position(),
        event.globalPosition(),
        Qt.MouseButton.LeftButton,
        held,
        event.modifiers(),
    )


def area_of(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
