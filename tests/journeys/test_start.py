"""The start as a person sees it: the program's name, the names of the class, then all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.app import Settings, Start
from laonian_app.ground.paths import Home
from laonian_app.store.names import Today
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.text import TextBlock
from tests.journeys.classroom import let_go
from tests.journeys.conftest import Prepared


@pytest.fixture
def asked_for() -> dict[str, bool]:
    """What the command line says besides."""
    return {}


@pytest.fixture
def start(
    application: QApplication, prepared: Prepared, qtbot: QtBot, asked_for: dict[str, bool]
) -> Iterator[Start]:
    import sys

    hook = sys.excepthook
    made = Start(application, Settings(Home(prepared.folder), in_window=True, **asked_for))
    yield made
    made.frame.close()
    made.close()
    if made.opened is not None:
        made.opened.idle.stop()
    made.frame.deleteLater()
    QApplication.processEvents()
    sys.excepthook = hook
    let_go()


def words(start: Start) -> str:
    return "\n".join(t.text() for t in start.frame.findChildren(TextBlock) if t.isVisible())


def shown_buttons(start: Start) -> list[Button]:
    return [each for each in start.frame.findChildren(Button) if each.isVisible()]


def all_loaded(start: Start) -> bool:
    return start.opened is not None and start.opened.program.rooms is not None


def test_the_name_is_there_first_then_the_names_of_the_class(start: Start, qtbot: QtBot) -> None:
    start.show()
    assert start.opened is None
    assert start.frame.windowTitle() == "安心课堂"

    qtbot.waitUntil(lambda: "今天谁来上课" in words(start), timeout=10_000)

    qtbot.waitUntil(lambda: all_loaded(start), timeout=20_000)


@pytest.mark.parametrize("asked_for", [{"instructor": True}])
def test_the_instructors_side_opens_without_the_names_before_it(start: Start, qtbot: QtBot) -> None:
    seen: list[str] = []

    def at_the_instructors() -> bool:
        seen.append(words(start))
        return "全班一起看" in "".join(t.text() for t in shown_buttons(start))

    start.show()
    qtbot.waitUntil(at_the_instructors, timeout=20_000)

    assert any("请稍等" in each for each in seen)
    assert not any("今天谁来上课" in each for each in seen)


def test_the_keyboard_works_at_once(start: Start, qtbot: QtBot) -> None:
    start.show()
    qtbot.waitUntil(lambda: all_loaded(start), timeout=20_000)
    assert start.opened is not None
    start.opened.kit.guard.forgive()

    QTest.keyClick(start.frame.windowHandle(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "您是" in words(start), timeout=10_000)


def test_the_window_fills_its_frame_at_every_size(start: Start, qtbot: QtBot) -> None:
    start.show()
    qtbot.waitUntil(lambda: all_loaded(start), timeout=20_000)
    assert start.opened is not None
    start.frame.resize(1024, 768)
    qtbot.waitUntil(lambda: start.opened.window.width() == 1024, timeout=5_000)
    assert start.opened.kit.theme.scale.width == 1024


def test_an_answer_that_waits_keeps_the_frame_open(start: Start, qtbot: QtBot) -> None:
    start.show()
    qtbot.waitUntil(lambda: all_loaded(start), timeout=20_000)
    assert start.opened is not None
    start.opened.window.ask_before_closing(lambda: False)
    assert not start.frame.close()
    assert start.frame.isVisible()
    start.opened.window.ask_before_closing(lambda: True)
    assert start.frame.close()


def test_closing_the_window_closes_its_frame(start: Start, qtbot: QtBot) -> None:
    start.show()
    qtbot.waitUntil(lambda: all_loaded(start), timeout=20_000)
    assert start.opened is not None
    start.opened.window.close()
    assert not start.frame.isVisible()


def test_without_a_database_there_are_no_names_yet() -> None:
    assert Today().learners == ()
