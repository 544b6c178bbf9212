"""The ways in which people press: each gives the same journey."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.ui.kit.press import Pressable
from tests.journeys.looking import middle_of

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_TABS = 60


class Time:
    """The clock of the guard: a test need not wait half a second between two presses."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds


class Hand(Protocol):
    """Presses a target of a window; `settle` lets what was begun come to its end."""

    def __call__(
        self, window: QWidget, target: Pressable, time: Time, settle: Callable[[], None]
    ) -> None: ...


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
    """Tab to it, then Enter."""
    handle = window.windowHandle()
    for _ in range(MOST_TABS):
        if QApplication.focusWidget() is target:
            QTest.keyClick(handle, Qt.Key.Key_Return)
            return
        QTest.keyClick(handle, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {target.text()!r}")


def space_bar(window: QWidget, target: Pressable, _time: Time, _settle: Callable[[], None]) -> None:
    """Back to it with Shift and Tab, then Space, held for too long."""
    handle = window.windowHandle()
    for _ in range(MOST_TABS):
        if QApplication.focusWidget() is target:
            _hold(window, target)
            return
        QTest.keyClick(handle, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    raise AssertionError(f"Shift and Tab do not reach {target.text()!r}")


def _hold(window: QWidget, _target: Pressable) -> None:
    handle = window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Space)
    QTest.keyRelease(handle, Qt.Key.Key_Space)


HANDS: tuple[Hand, ...] = (mouse, right_button, slip, double, impatient, keyboard, space_bar)
