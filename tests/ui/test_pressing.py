"""One press of any button of the mouse, slips forgiven, double presses harmless."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import PressGuard
from tests.ui.conftest import Time

LEFT = Qt.MouseButton.LeftButton
BUTTONS = [LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton]
PLAIN = Qt.KeyboardModifier.NoModifier
INSIDE = QPoint(200, 175)


class Desk(NamedTuple):
    """A window with two buttons, 200 px apart, and how often each was pressed."""

    window: QWidget
    first: Button
    second: Button
    presses: list[str]

    def press(self, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.window.windowHandle(), button, PLAIN, at)

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.window.windowHandle(), to)

    def release(self, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self.window.windowHandle(), button, PLAIN, at)

    def key(self, key: Qt.Key, *, repeats: bool = False) -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, PLAIN, "", repeats)
            focused = QApplication.focusWidget()
            assert focused is not None
            QApplication.sendEvent(focused, event)


@pytest.fixture
def desk(kit: Kit, qtbot: QtBot) -> Iterator[Desk]:
    window = QWidget()
    window.resize(600, 500)
    presses: list[str] = []
    buttons = []
    for name, left in (("first", 100), ("second", 400)):
        button = Button(kit, name)
        button.setParent(window)
        button.setGeometry(left, 100, 150, 150)
        button.pressed_once.connect(lambda name=name: presses.append(name))
        buttons.append(button)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield Desk(window, buttons[0], buttons[1], presses)
    window.close()


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.name)
def test_every_button_of_the_mouse_presses(desk: Desk, button: Qt.MouseButton) -> None:
    QTest.mouseClick(desk.window.windowHandle(), button, PLAIN, INSIDE)

    assert desk.presses == ["first"]


def test_it_acts_when_the_button_is_let_go(desk: Desk) -> None:
    desk.press(INSIDE)
    assert desk.presses == []

    desk.release(INSIDE)

    assert desk.presses == ["first"]


@pytest.mark.parametrize("slip", [1, 10, 20, 24])
def test_a_slip_still_counts(desk: Desk, kit: Kit, slip: int) -> None:
    outside = QPoint(200, 250 + kit.theme.scale.distance(slip) - 1)
    desk.press(INSIDE)
    desk.move(outside)
    desk.release(outside)

    assert desk.presses == ["first"]


@pytest.mark.parametrize("away", [40, 69, 140])
def test_pulling_away_takes_a_press_back(desk: Desk, kit: Kit, away: int) -> None:
    outside = QPoint(200, 250 + kit.theme.scale.distance(away))
    desk.press(INSIDE)
    desk.move(outside)
    desk.release(outside)

    assert desk.presses == []


def test_pulling_away_and_back_counts(desk: Desk) -> None:
    desk.press(INSIDE)
    desk.move(QPoint(200, 400))
    desk.move(INSIDE)
    desk.release(INSIDE)

    assert desk.presses == ["first"]


def test_letting_go_over_another_target_presses_neither(desk: Desk) -> None:
    desk.second.setGeometry(255, 100, 150, 150)
    over_the_other = QPoint(260, 175)
    desk.press(INSIDE)
    desk.move(over_the_other)
    desk.release(over_the_other)

    assert desk.presses == []


def test_coming_from_elsewhere_with_the_button_held_presses_nothing(desk: Desk) -> None:
    desk.press(QPoint(300, 400))
    desk.move(INSIDE)
    desk.release(INSIDE)

    assert desk.presses == []


def test_a_double_click_counts_once(desk: Desk) -> None:
    QTest.mouseDClick(desk.window.windowHandle(), LEFT, PLAIN, INSIDE)

    assert desk.presses == ["first"]


def test_a_second_press_counts_after_half_a_second(desk: Desk, time: Time) -> None:
    handle = desk.window.windowHandle()
    for passed in (0.0, 0.3, 0.3):
        time.seconds += passed
        QTest.mouseClick(handle, LEFT, PLAIN, INSIDE)

    assert desk.presses == ["first", "first"]


def test_two_different_targets_may_be_pressed_quickly(desk: Desk) -> None:
    handle = desk.window.windowHandle()
    QTest.mouseClick(handle, LEFT, PLAIN, INSIDE)
    QTest.mouseClick(handle, LEFT, PLAIN, QPoint(475, 175))

    assert desk.presses == ["first", "second"]


def test_no_press_counts_just_after_the_screen_changed(desk: Desk, kit: Kit, time: Time) -> None:
    handle = desk.window.windowHandle()
    kit.guard.screen_changed()
    time.seconds += 0.4
    QTest.mouseClick(handle, LEFT, PLAIN, INSIDE)
    assert desk.presses == []

    time.seconds += 0.2
    QTest.mouseClick(handle, LEFT, PLAIN, INSIDE)

    assert desk.presses == ["first"]


def test_keys_on_a_counter_count_each(desk: Desk) -> None:
    desk.first.count_each_press()
    for _ in range(4):
        QTest.mouseClick(desk.window.windowHandle(), LEFT, PLAIN, INSIDE)

    assert desk.presses == ["first"] * 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(desk: Desk, key: Qt.Key) -> None:
    desk.first.setFocus()

    desk.key(key)

    assert desk.presses == ["first"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_held_counts_once(desk: Desk, time: Time, key: Qt.Key) -> None:
    desk.first.setFocus()
    desk.key(key)
    for _ in range(20):
        time.seconds += 0.05
        desk.key(key, repeats=True)

    assert desk.presses == ["first"]


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Delete])
def test_other_keys_do_not_press(desk: Desk, key: Qt.Key) -> None:
    desk.first.setFocus()

    desk.key(key)

    assert desk.presses == []


def test_other_words_keep_the_shortcut(kit: Kit, qtbot: QtBot) -> None:
    button = Button(kit, "下一页")
    qtbot.addWidget(button)
    button.setShortcut("Ctrl+N")

    button.say("练一练")

    assert button.shortcut().toString() == "Ctrl+N"
    assert button.accessibleName() == "练一练"


def test_one_guard_forgives_scripts(time: Time) -> None:
    guard = PressGuard(time)
    guard.screen_changed()
    assert guard.forbids()

    guard.forgive()

    assert not guard.forbids()
