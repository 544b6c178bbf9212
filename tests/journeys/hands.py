"""The ways in which people press: each gives the same journey."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.ui.kit.press import Pressable
from tests.journeys.looking import middle_of

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_TABS = 60
MOST_IN_GROUP = 20


class Time:
    """The clock of the guard: a test need not wait half a second between two presses."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds


Hand = Callable[[QWidget, Pressable, Time, Callable[[], None]], None]
"""Presses a target of a window; the last argument lets what was begun come to its end."""


def mouse(window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]) -> None:
    """One press of the left button."""
    QTest.mouseClick(window.windowHandle(), LEFT, PLAIN, middle_of(target, window))


def right_button(
    window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]
) -> None:
    """One press of the other button."""
    QTest.mouseClick(window.windowHandle(), RIGHT, PLAIN, middle_of(target, window))


def slip(window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]) -> None:
    """Pressed near the edge, let go 20 px outside of it, where nothing else can be pressed."""
    inside, outside = _way_out(window, target)
    handle = window.windowHandle()
    QTest.mousePress(handle, LEFT, PLAIN, inside)
    QTest.mouseMove(handle, outside)
    QTest.mouseRelease(handle, LEFT, PLAIN, outside)


def _way_out(window: QWidget, target: Pressable) -> tuple[QPoint, QPoint]:
    area = target.rect().translated(target.mapTo(window, QPoint(0, 0)))
    centre = area.center()
    ways = (
        (QPoint(centre.x(), area.bottom() - 3), QPoint(centre.x(), area.bottom() + 20)),
        (QPoint(centre.x(), area.top() + 3), QPoint(centre.x(), area.top() - 20)),
        (QPoint(area.left() + 3, centre.y()), QPoint(area.left() - 20, centre.y())),
        (QPoint(area.right() - 3, centre.y()), QPoint(area.right() + 20, centre.y())),
    )
    for inside, outside in ways:
        if window.rect().contains(outside) and not _is_target(window, outside):
            return inside, outside
    return centre, centre


def _is_target(window: QWidget, point: QPoint) -> bool:
    found: QWidget | None = window.childAt(point)
    while found is not None and found is not window:
        if isinstance(found, Pressable):
            return True
        found = found.parentWidget()
    return False


def double(window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]) -> None:
    """A double click, out of habit."""
    QTest.mouseDClick(window.windowHandle(), LEFT, PLAIN, middle_of(target, window))


def impatient(window: QWidget, target: Pressable, time: Time, settle: Callable[[], None]) -> None:
    """Pressed once more a third of a second later, when the screen may be another one."""
    handle, point = window.windowHandle(), middle_of(target, window)
    QTest.mouseClick(handle, LEFT, PLAIN, point)
    settle()
    time.pass_by(0.3)
    QTest.mouseClick(handle, LEFT, PLAIN, point)


def keyboard(window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]) -> None:
    """Tab to it, or to its group and then the arrows; then Enter."""
    _go_to(window, target, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)


def space_bar(window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]) -> None:
    """Back to it with Shift and Tab, then Space."""
    _go_to(window, target, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)


def _go_to(window: QWidget, target: Pressable, shift: Qt.KeyboardModifier) -> None:
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget()
        if focused is target or (_in_one_group(focused, target) and _walk(window, target)):
            return
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab, shift)
    raise AssertionError(f"the keys do not reach {target.text()!r}")


def _in_one_group(one: QWidget | None, other: Pressable) -> bool:
    group = other.group()
    return isinstance(one, Pressable) and group is not None and one.group() is group


def _walk(window: QWidget, target: Pressable) -> bool:
    """Go on within a group by the arrows, where only one of the group is a stop of Tab."""
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _ in range(MOST_IN_GROUP):
            if QApplication.focusWidget() is target:
                return True
            QTest.keyClick(window.windowHandle(), key)
    return QApplication.focusWidget() is target


HANDS: tuple[Hand, ...] = (mouse, right_button, slip, double, impatient, keyboard, space_bar)
