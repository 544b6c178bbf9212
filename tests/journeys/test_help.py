"""Help, and the sign that calls the instructor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.classroom import Classroom


def test_help_says_one_thing_and_returns_to_the_same_place(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")

    wang.presses("帮助")
    wang.sees("慢慢看，不着急", "这里按不坏")
    wang.presses("知道了")

    wang.sees("第 2 页")


def test_the_sign_for_the_instructor_returns_exactly_to_the_same_place(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全")
    options = wang.options_in_order()

    wang.presses("帮助", "请老师来")
    wang.sees("请老师来一下", "1 号座")
    wang.presses_anywhere()

    wang.sees("第 1 题，共 8 题")
    assert wang.options_in_order() == options
    assert wang.chosen() == ["转，放那里最安全"]
    wang.presses("就选")
    wang.sees("差一点")


def test_the_sign_stays_up_when_an_answer_is_saved_meanwhile(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全")
    with classroom.slow_disk():
        wang.presses_at_once("就选", "帮助", "请老师来")
    classroom.settle()

    wang.sees("请老师来一下")
    wang.presses_anywhere()

    wang.sees("差一点")


def test_help_pressed_again_goes_away(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("帮助")
    wang.sees("这里按不坏")

    wang.presses("帮助")

    wang.sees("全部课程")


@pytest.mark.parametrize("place", ["question", "feedback"])
def test_a_size_chosen_on_help_holds_below_it(classroom: Classroom, place: str) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    if place == "feedback":
        wang.answers()
        wang.sees("就是这样")
    wang.presses("帮助", "字大小", "很大", "好了")

    wang.presses("知道了")

    assert classroom.type_step() == 4
    wang.sees({"question": "第 1 题", "feedback": "就是这样"}[place])


def test_a_key_takes_the_sign_down_as_well(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("帮助", "请老师来")
    wang.sees("请老师来一下")

    wang.types(Qt.Key.Key_Space)

    wang.sees("全部课程")


def test_help_is_there_on_the_names_too(classroom: Classroom) -> None:
    someone = classroom.switch_on()

    someone.presses("帮助")
    someone.sees("请点您自己的名字")
    someone.presses("知道了")

    someone.sees("今天谁来上课")
