"""The focus: a ring that follows, Tab and arrows that reach everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from laonian_app.learning.people import Learner
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.focus_ring import FocusRing
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.learner.choose_name import ChooseNameScreen
from laonian_app.ui.learner.courses import CoursesScreen, CourseView, LessonLine
from laonian_app.ui.learner.help import InstructorSign
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window
from tests.ui.conftest import Time

Show = Callable[[QWidget], Window]


@pytest.fixture
def show(kit: Kit, time: Time, qtbot: QtBot) -> Iterator[Show]:
    window = Window(kit, ReadingAlong())
    window.resize(1366, 768)
    qtbot.addWidget(window)

    def now(page: QWidget) -> Window:
        window.show_page(page)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        qtbot.waitUntil(lambda: bool(window.findChildren(FocusRing)), timeout=3_000)
        time.seconds += 1
        return window

    yield now
    window.close()


def page_of_six(kit: Kit) -> Page:
    page = Page(kit, "六个")
    targets = [Button(kit, f"按钮{number}") for number in range(6)]
    page.fill(Grid(kit.theme, 3, targets), main=MainButton(kit, "下一页"))
    return page


def six_people() -> tuple[Learner, ...]:
    names = ("陈玉兰", "李秀珍", "刘建华", "王秀英", "张国强", "周文英")
    return tuple(Learner(UUID(int=n), name, name[0], str(n)) for n, name in enumerate(names))


def courses() -> tuple[CourseView, ...]:
    lines = tuple(LessonLine(f"l{n}", str(n), f"第{n}课的题目", "还没学") for n in range(1, 4))
    return tuple(CourseView(f"课程{n}", lines) for n in range(1, 4))


def targets_of(page: Page) -> list[Pressable]:
    return [one for one in page.findChildren(Pressable) if one.isVisible()]


def reached_by_keys(window: Window, most: int = 60) -> set[QWidget]:
    """Return what Tab comes to, and the arrows from there within a group."""
    stops = pressing(window, Qt.Key.Key_Tab, most)
    reached = set(stops)
    for stop in stops:
        if isinstance(stop, Pressable) and stop.group() is not None:
            stop.setFocus()
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
                reached |= pressing(window, key, most=12)
    return reached


def pressing(window: Window, key: Qt.Key, most: int) -> set[QWidget]:
    found: set[QWidget] = set()
    for _ in range(most):
        QTest.keyClick(window.windowHandle(), key)
        focused = QApplication.focusWidget()
        if focused is not None:
            found.add(focused)
    return found


PAGES: dict[str, Callable[[Kit], Page]] = {
    "six": page_of_six,
    "names": lambda kit: ChooseNameScreen(kit, six_people()),
    "courses": lambda kit: CoursesScreen(kit, courses()),
}


@pytest.mark.parametrize("name", PAGES)
def test_keys_reach_everything_that_can_be_pressed(kit: Kit, show: Show, name: str) -> None:
    page = PAGES[name](kit)
    window = show(page)

    reached = reached_by_keys(window)

    missing = [one.text() for one in targets_of(page) if one not in reached]
    assert missing == []


@pytest.mark.parametrize("strip", ["size", "sound"])
def test_keys_reach_everything_on_a_strip(kit: Kit, show: Show, strip: str) -> None:
    page = page_of_six(kit)
    window = show(page)
    window.open_strip(strip)

    reached = reached_by_keys(window)

    shown = [one for one in window.findChildren(Pressable) if one.isVisible()]
    on_strip = [one for one in shown if not page.isAncestorOf(one)]
    missing = [one.text() for one in on_strip if one not in reached]
    assert missing == []


def test_arrows_choose_another_size_by_keyboard_alone(kit: Kit, show: Show, time: Time) -> None:
    window = show(page_of_six(kit))
    window.open_strip("size")
    time.seconds += 1

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Right)
    time.seconds += 1
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)

    assert kit.theme.scale.step == 3


def test_tab_leaves_the_page_nowhere_and_comes_round(kit: Kit, show: Show) -> None:
    page = page_of_six(kit)
    window = show(page)
    order = []
    for _ in range(2 * len(targets_of(page))):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())

    half = len(order) // 2
    assert order[:half] == order[half:]


def test_arrows_go_where_the_eye_goes(kit: Kit, show: Show, time: Time) -> None:
    page = page_of_six(kit)
    window = show(page)
    targets = page.content_targets()
    targets[0].setFocus()
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
    visited = []
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)
        time.seconds += 1
        visited.append(QApplication.focusWidget())

    assert visited == [targets[1], targets[4], targets[3], targets[0]]


def test_the_ring_stands_around_what_has_the_focus(kit: Kit, show: Show, qtbot: QtBot) -> None:
    page = page_of_six(kit)
    window = show(page)
    (ring,) = window.findChildren(FocusRing)
    for target in page.content_targets():
        target.setFocus()
        area = around(kit, target, window)
        qtbot.waitUntil(partial(has_area, ring, area))
        assert ring.isVisible()


def has_area(ring: QWidget, area: QRect) -> bool:
    return ring.geometry() == area


def around(kit: Kit, target: QWidget, window: QWidget) -> QRect:
    outside = kit.theme.scale.distance(8)
    area = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    return area.adjusted(-outside, -outside, outside, outside)


def test_the_ring_follows_when_the_type_grows(kit: Kit, show: Show, qtbot: QtBot) -> None:
    page = page_of_six(kit)
    window = show(page)
    (ring,) = window.findChildren(FocusRing)
    target = page.content_targets()[4]
    target.setFocus()

    kit.theme.use(step=5)

    qtbot.waitUntil(lambda: ring.geometry() == around(kit, target, window))


def test_a_sign_that_fills_the_window_has_no_specks_of_a_ring_in_its_corners(
    kit: Kit, show: Show, qtbot: QtBot
) -> None:
    window = show(page_of_six(kit))
    (ring,) = window.findChildren(FocusRing)
    qtbot.waitUntil(ring.isVisible)

    sign = InstructorSign(kit, "3 号座")
    window.show_sign(sign)

    qtbot.waitUntil(lambda: not ring.isVisible())
    assert sign.hasFocus()
    window.drop_sign()
    qtbot.waitUntil(ring.isVisible)


def test_the_ring_is_never_in_the_way(kit: Kit, show: Show) -> None:
    page = page_of_six(kit)
    window = show(page)
    target = page.content_targets()[0]
    target.setFocus()

    found = window.childAt(target.mapTo(window, target.rect().center()))

    assert found is target


def test_a_page_that_opens_puts_the_focus_on_its_first_useful_thing(kit: Kit, show: Show) -> None:
    window = show(page_of_six(kit))

    focused = QApplication.focusWidget()

    assert isinstance(focused, MainButton)
    assert focused.window() is window


def test_a_button_that_went_while_another_program_was_in_front_leaves_the_ring_whole(
    kit: Kit, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    gone, there = Button(kit, "一"), Button(kit, "二")
    gone.setParent(window)
    there.setParent(window)
    there.setGeometry(200, 100, 200, 80)
    window.show()
    ring = FocusRing(window, kit.theme)
    ring.attach(gone)
    delete(gone)

    ring.follow()
    assert not ring.isVisible()
    ring.attach(there)

    assert ring.geometry().contains(there.geometry())


def in_a_scroller(kit: Kit, qtbot: QtBot) -> tuple[QWidget, Scroller, Button]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    column = Column(kit.theme, gap=300)
    targets = [Button(kit, f"按钮{number}") for number in range(6)]
    for target in targets:
        column.add(target)
    scroller = Scroller(kit.theme, column)
    scroller.setParent(window)
    scroller.setGeometry(0, 0, 600, 400)
    window.show()
    return window, scroller, targets[0]


def test_the_ring_goes_along_when_the_page_is_scrolled_and_hides_with_its_target(
    kit: Kit, qtbot: QtBot
) -> None:
    window, scroller, target = in_a_scroller(kit, qtbot)
    ring = FocusRing(window, kit.theme)
    ring.attach(target)
    assert ring.geometry() == around(kit, target, window)

    scroller.verticalScrollBar().setValue(40)
    qtbot.waitUntil(lambda: ring.geometry() == around(kit, target, window))
    assert ring.isVisible()

    scroller.verticalScrollBar().setValue(1_000)
    qtbot.waitUntil(lambda: not ring.isVisible())

    scroller.verticalScrollBar().setValue(0)
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry() == around(kit, target, window)
