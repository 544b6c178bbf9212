"""Nobody is there any more: announced, kept, and gone on with in one press."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.journeys.classroom import Classroom

MOMENTS = {"idle_minutes": 0.02}


def test_the_return_is_announced_and_any_press_stays(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")

    wang.sees("您还在吗", "学到哪儿都存好了")
    wang.presses("我在")

    wang.sees("第 2 页")


def test_any_key_stays_as_well_and_does_nothing_else(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.sees("您还在吗")

    wang.types(Qt.Key.Key_PageDown)

    wang.sees("第 1 页")


def test_after_the_return_one_press_goes_on(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.goes_on()
    wang.chooses(rightly=False)
    chosen = wang.chosen()

    wang.sees("还是王秀英吗")
    wang.presses("是我，接着学")

    wang.sees("第 2 题，共 8 题")
    assert wang.chosen() == chosen


def test_after_the_return_somebody_else_finds_the_names(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英")
    wang.sees("还是王秀英吗")

    wang.presses("不是我")

    wang.sees("今天谁来上课", "陈玉兰")


def test_a_guest_who_left_is_not_asked_for(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    guest = classroom.switch_on()
    guest.presses("随便看看")
    guest.sees("全部课程")

    guest.sees("今天谁来上课")


def test_the_names_stay_however_long_nobody_comes(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英")
    wang.presses("换人")
    wang.sees("今天谁来上课")

    classroom.pass_time(seconds=1.5)

    wang.sees("今天谁来上课")


def test_help_that_was_open_is_there_again_after_the_warning(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("帮助")
    wang.sees("慢慢看，不着急")
    wang.sees("您还在吗")

    wang.presses("我在")

    wang.sees("慢慢看，不着急")


def test_the_sign_for_the_instructor_stays_up_while_one_waits(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("帮助", "请老师来")
    wang.sees("请老师来一下", "1 号座")

    classroom.pass_time(seconds=1.5)

    wang.sees("请老师来一下", "1 号座")
