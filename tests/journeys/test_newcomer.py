"""Somebody who never sat before a computer is led to the mouse first, and on from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand, double, keyboard, mouse
from tests.journeys.person import Person


def _enters(classroom: Classroom) -> Person:
    newcomer = classroom.switch_on()
    newcomer.presses("我是新学员", "赵")
    newcomer.sees("您是赵")
    newcomer.presses("是我")
    newcomer.sees("第一次来，先学这个")
    return newcomer


@pytest.mark.parametrize("hand", [mouse, double, keyboard])
def test_a_newcomer_learns_the_mouse_and_then_todays_lesson(
    classroom: Classroom, hand: Hand
) -> None:
    classroom.hand = hand
    newcomer = _enters(classroom)

    assert newcomer.presses_the_one_filled_thing() == "认识鼠标"
    newcomer.sees("先不用按")
    newcomer.presses("花")
    newcomer.sees("对，就是这样！再来 2 次")
    while not newcomer.can_see("学会了"):
        newcomer.presses("花")
    newcomer.sees("学会了")
    assert newcomer.presses_the_main_button() == "好了"
    newcomer.sees("第 1 页")
    while newcomer.can_see("下一页"):
        newcomer.presses("下一页")
    newcomer.presses("学完了")

    newcomer.sees("今天的课")
    assert newcomer.presses_the_one_filled_thing() == "冒充公检法"


def test_to_move_asks_for_no_press_and_goes_on_by_itself(classroom: Classroom) -> None:
    newcomer = _enters(classroom)
    newcomer.presses("认识鼠标")
    newcomer.sees("先不用按")

    newcomer.meets_the_flower()
    newcomer.sees("再来 2 次")
    newcomer.meets_the_flower()
    newcomer.sees("再来 1 次")
    newcomer.meets_the_flower()

    newcomer.sees("真好！这一步您会了", "现在点一下花")


def test_the_keys_stay_on_the_flower(classroom: Classroom) -> None:
    newcomer = _enters(classroom)
    newcomer.types(Qt.Key.Key_Return)
    newcomer.sees("先不用按")

    newcomer.types(*9 * [Qt.Key.Key_Return])

    newcomer.sees("学会了")
    newcomer.types(Qt.Key.Key_Return)
    newcomer.sees("第 1 页")


def test_who_knows_the_mouse_passes_it_over_for_good(classroom: Classroom) -> None:
    newcomer = _enters(classroom)

    newcomer.presses("这个我会，直接学《冒充公检法》")
    newcomer.sees("课前试试")
    newcomer.presses("首页")

    newcomer.sees("先做“课前试试”，再往下学")
    newcomer.does_not_see("第一次来")


def test_the_practice_can_be_skipped_and_the_filled_button_is_not_that(
    classroom: Classroom,
) -> None:
    newcomer = _enters(classroom)
    newcomer.presses("认识鼠标")

    newcomer.presses("跳过", "跳过")
    assert not newcomer.main_buttons()
    newcomer.presses("跳过", "好了")

    newcomer.sees("第 1 页")


def test_who_sat_here_last_is_first_also_without_a_lesson(classroom: Classroom) -> None:
    newcomer = _enters(classroom)
    newcomer.presses("换人")
    assert classroom.window.focusWidget().accessibleName().startswith("赵")  # type: ignore[union-attr]
    newcomer.presses("张国强")
    newcomer.presses("是我")
    newcomer.sees("张国强，")
    classroom.close()

    somebody = classroom.switch_on()

    somebody.sees("今天谁来上课")
    assert classroom.window.focusWidget().accessibleName().startswith("张国强")  # type: ignore[union-attr]


def test_home_names_the_question_that_waits_for_its_first_answer(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.sees("第 1 题，共 8 题")

    wang.presses("首页")

    wang.sees("您做到第 1 题，接着往下做")


def test_home_names_the_next_question_once_one_is_answered(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.sees("就是这样")

    wang.presses("首页")

    wang.sees("您做到第 2 题，接着往下做")
    wang.presses("冒充公检法")
    wang.sees("第 2 题，共 8 题")


def test_after_the_idle_return_it_says_where_one_was(classroom: Classroom) -> None:
    classroom.today_changes = {"idle_minutes": 0.02}
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    wang.sees("还是王秀英吗", "刚才在看《冒充公检法》第 1 页")


def test_the_end_of_a_practice_leaves_no_question_open(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.practises()
    wang.answers()
    wang.goes_on()
    wang.presses("首页")

    wang.sees("全部课程")
    wang.does_not_see("您做到第")


def test_after_the_display_was_lost_the_next_start_asks_for_who_was_there(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")
    classroom.settle()
    classroom.lose_the_display()

    wang = classroom.switch_on()

    wang.sees("还是王秀英吗", "刚才在看《冒充公检法》第 2 页")


def test_two_are_asked_as_two(classroom: Classroom) -> None:
    two = classroom.switch_on()
    two.presses("王秀英", "我们两个人一起", "张国强")

    two.sees("不是我们")
    two.presses("是我们")

    two.sees("王秀英和张国强")


def test_a_guest_is_told_that_no_name_is_kept(classroom: Classroom) -> None:
    guest = classroom.switch_on()

    guest.presses("随便看看")

    guest.sees("随便看看，不记名字", "点这里开始，不记名字")
    guest.presses("全部课程", "识破电话和网络骗局", "冒充公检法")
    guest.answers()
    guest.reads_to_the_end()
    guest.answers()
    guest.sees("已存下，不记名字")


def test_after_a_course_is_chosen_the_keys_go_on_with_its_lessons(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("全部课程", "识破电话和网络骗局")

    wang.types(Qt.Key.Key_Return)

    wang.sees("课前试试")
