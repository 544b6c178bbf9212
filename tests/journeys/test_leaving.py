"""Leaving in the middle: nothing is decided by it, and the way back is the nearest."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand
from tests.journeys.person import Person


def with_a_choice(classroom: Classroom) -> Person:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全")
    return wang


def test_home_pressed_by_mistake_leads_back_to_the_question(
    classroom: Classroom, hand: Hand
) -> None:
    wang = with_a_choice(classroom)

    wang.presses("首页")
    wang.sees("就选这个吗")
    wang.presses("回到这道题")

    wang.sees("第 1 题，共 8 题")
    assert wang.chosen() == ["转，放那里最安全"]
    assert classroom.reopened().answers_of("王秀英") == []
    wang.presses("就选")
    wang.sees("差一点")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [1])]


def test_enter_pressed_once_too_often_decides_nothing(classroom: Classroom) -> None:
    wang = with_a_choice(classroom)

    wang.presses("首页")
    wang.sees("就选这个吗")
    wang.types(Qt.Key.Key_Return)

    wang.sees("第 1 题，共 8 题")
    assert wang.chosen() == ["转，放那里最安全"]
    assert classroom.reopened().answers_of("王秀英") == []


def test_the_log_is_closed_when_the_window_is(classroom: Classroom) -> None:
    classroom.sit_down("王秀英").sees("全部课程")
    log = classroom.home.log / "laonian.log"
    assert log in open_files()

    classroom.close()

    assert log not in open_files()


def open_files() -> set[Path]:
    """Return what this process holds open."""
    found: set[Path] = set()
    for each in Path("/proc/self/fd").iterdir():
        try:
            found.add(each.readlink())
        except OSError:
            continue
    return found
