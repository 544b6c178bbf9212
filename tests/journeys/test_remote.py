"""A presenter's remote, and the keys that it sends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.classroom import Classroom

DOWN, UP, ESC, F5 = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Escape, Qt.Key.Key_F5


def test_it_turns_the_pages_on_and_back(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    wang.types(DOWN)
    wang.sees("第 2 页")
    wang.types(DOWN)
    wang.sees("第 3 页")
    wang.types(UP)

    wang.sees("第 2 页")


def test_it_never_confirms_an_answer(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全")

    wang.types(DOWN, DOWN)

    wang.sees("第 1 题，共 8 题")
    assert classroom.reopened().answers_of("王秀英") == []


def test_it_does_not_say_who_somebody_is_nor_begin_a_lesson(classroom: Classroom) -> None:
    wang = classroom.switch_on()
    wang.presses("王秀英")
    wang.types(DOWN)
    wang.sees("您是王秀英吗")
    wang.presses("是我")
    wang.sees("全部课程")

    wang.types(DOWN)

    wang.sees("全部课程")


@pytest.mark.parametrize("place", ["pages", "question", "feedback"])
def test_escape_never_leaves_a_lesson_without_asking(classroom: Classroom, place: str) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    if place != "pages":
        wang.reads_to_the_end()
        wang.sees("第 1 题，共 8 题")
    if place == "feedback":
        wang.answers()
        wang.sees("就是这样")

    wang.types(ESC)

    wang.sees("先学到这里吗")
    wang.does_not_see("全部课程")


@pytest.mark.parametrize("key", [ESC, Qt.Key.Key_Return])
def test_whoever_did_not_mean_it_stays_where_they_were(classroom: Classroom, key: Qt.Key) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")
    wang.types(ESC)
    wang.sees("先学到这里吗")

    wang.types(key)

    wang.sees("第 2 页")
    wang.types(DOWN)
    wang.sees("第 3 页")


def test_whoever_means_it_goes_home_and_comes_back_to_the_same_page(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")
    wang.types(ESC)
    wang.sees("学到这儿都存好了")

    wang.presses("回首页")

    wang.sees("全部课程")
    wang.presses("冒充公检法")
    wang.sees("第 2 页")


def test_escape_asks_about_a_choice_that_was_not_confirmed(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全")

    wang.types(ESC)

    wang.sees("就选这个吗")


def test_back_from_the_first_page_asks_as_well(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    wang.types(UP)

    wang.sees("先学到这里吗")


def test_a_guest_is_not_told_that_anything_is_kept(classroom: Classroom) -> None:
    guest = classroom.switch_on()
    guest.presses("随便看看", "冒充公检法")
    guest.skips_the_question_before()

    guest.types(ESC)

    guest.sees("先学到这里吗")
    guest.does_not_see("学到这儿都存好了")


def test_escape_takes_a_strip_and_a_help_page_away(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("字大小")
    wang.sees("最大")
    wang.types(ESC)
    wang.does_not_see("最大")
    wang.presses("帮助")
    wang.sees("慢慢看")

    wang.types(ESC)

    wang.sees("第 1 页")
    wang.does_not_see("慢慢看")


def test_a_full_stop_blanks_the_screen_and_any_key_shows_it_again(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    wang.types(".")
    wang.does_not_see("第 1 页")
    wang.types(".")

    wang.sees("第 1 页")


@pytest.mark.parametrize("key", [DOWN, Qt.Key.Key_Return, Qt.Key.Key_Space, F5, ESC])
def test_what_ends_a_black_screen_does_nothing_else(classroom: Classroom, key: Qt.Key) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.types(".")
    wang.does_not_see("第 1 页")

    wang.types(key)

    wang.sees("第 1 页")


def test_nothing_is_answered_under_a_black_screen(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全")

    wang.types(".", "a", Qt.Key.Key_Return)

    assert classroom.reopened().answers_of("王秀英") == []


def test_a_press_ends_a_black_screen_once(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    where = wang.place_of("下一页")
    wang.types(".")

    wang.presses_twice_at(where)

    wang.sees("第 1 页")


def test_f5_resumes_and_changes_nothing(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")

    wang.types(F5)

    wang.sees("第 2 页")


def test_a_black_screen_stays_over_what_comes_below_it(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    with classroom.slow_jobs():
        wang.presses_at_once("冒充公检法")
        classroom.key(".")
        wang.does_not_see("全部课程")
    classroom.settle()
    wang.does_not_see("课前试试")

    wang.types(Qt.Key.Key_Space)

    wang.sees("课前试试")
    wang.types("a")
    assert len(wang.chosen()) == 1


def test_a_black_screen_comes_over_an_open_strip_too(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小")
    wang.sees("最大")

    wang.types(".")
    wang.does_not_see("最大")
    wang.types(Qt.Key.Key_Tab)

    wang.sees("最大")
    wang.types(ESC)
    wang.sees("全部课程")


def test_f5_puts_an_open_strip_away(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小")

    wang.types(F5)

    wang.does_not_see("最大")
    wang.sees("全部课程")


def test_two_quick_full_stops_are_one(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.types(".")

    classroom.key(".")

    wang.does_not_see("全部课程")


@pytest.mark.parametrize("key", [DOWN, UP, ESC, F5, ".", "a", "7", Qt.Key.Key_Backspace])
def test_the_names_stand_whatever_a_remote_sends(classroom: Classroom, key: Qt.Key | str) -> None:
    someone = classroom.switch_on()

    someone.types(key)
    if key == ".":
        someone.types(key)

    someone.sees("今天谁来上课")
