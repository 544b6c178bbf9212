"""Type size and sound, on the spot and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from laonian_app.ui.system_contrast import SystemContrast
from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand


def test_the_type_grows_on_the_spot_and_keeps_the_place(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页", "下一页")
    wang.sees("世上没有“安全账户”")

    wang.presses("字大小", "最大")
    wang.sees("世上没有“安全账户”")
    assert classroom.window.kit.theme.scale.step == 5
    wang.presses("好了", "下一页")
    wang.sees("谁就是骗子")
    wang.presses("字大小", "小", "好了")

    wang.sees("世上没有“安全账户”", "谁就是骗子", "第 3 页")


def test_a_size_pressed_twice_is_not_its_neighbour(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小", "小")
    near_its_left_edge = wang.place_of("很大") - QPoint(36, 0)

    wang.presses_twice_at(near_its_left_edge)

    assert classroom.type_step() == 4


def test_the_chosen_size_is_this_persons_and_not_the_next_ones(
    classroom: Classroom, hand: Hand
) -> None:
    step = classroom.type_step
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小", "很大", "好了", "换人")
    wang.sees("今天谁来上课")
    assert step() == 2

    chen = classroom.sit_down("陈玉兰")
    chen.sees("全部课程")
    assert step() == 2
    chen.presses("换人")
    classroom.close()
    classroom.sit_down("王秀英")

    classroom.wait(lambda: step() == 4, lambda: f"step {step()}")
    assert classroom.reopened().preference_of("王秀英")["size_step"] == 4
    assert classroom.reopened().preference_of("陈玉兰") == {}


def test_a_guests_size_is_kept_for_nobody(classroom: Classroom) -> None:
    guest = classroom.switch_on()
    guest.presses("随便看看", "字大小", "最大", "好了", "换人")
    guest.sees("今天谁来上课")

    assert classroom.type_step() == 2
    assert classroom.reopened().ask("SELECT count(*) FROM preference") == [(0,)]


def test_a_choice_outlives_another_size(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("转，放那里最安全", "字大小", "最大", "好了")

    wang.presses("看选项")

    assert wang.chosen() in (["转，放那里最安全"], [])
    wang.sees("就选")


def test_at_the_largest_size_a_whole_lesson_can_be_taken(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小", "最大", "好了", "冒充公检法")
    wang.sees("课前试试")
    wang.presses("跳过")
    wang.reads_to_the_end()

    question = wang.presses_through_the_options("转，放那里最安全")

    wang.presses("就选")
    wang.sees("差一点")
    assert classroom.reopened().answers_of("王秀英") == [(f"fake-police/{question.id}", [1])]


def test_pace_and_loudness_are_this_persons_and_not_the_next_ones(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("声音", "快一点", "小声点", "小声点", "好了", "换人")
    wang.sees("今天谁来上课")

    chen = classroom.sit_down("陈玉兰")
    chen.presses("声音", "快一点", "小声点", "好了")

    assert classroom.reopened().preference_of("王秀英")["pace"] == 4
    chens = classroom.reopened().preference_of("陈玉兰")
    assert (chens["pace"], chens["loudness"]) == (4, 0.6)


# ---------------------------------------------------------------- colours


def test_the_chosen_colours_are_this_persons_and_come_back_with_them(
    classroom: Classroom, hand: Hand
) -> None:
    wang = classroom.sit_down("王秀英")

    wang.presses("字大小", "换颜色", "深色")
    assert classroom.colours() == "dark"
    wang.presses("好了", "换人")
    wang.sees("今天谁来上课")
    assert classroom.colours() == "light"
    classroom.close()
    classroom.sit_down("王秀英")

    classroom.wait(lambda: classroom.colours() == "dark", classroom.colours)
    assert classroom.reopened().preference_of("王秀英")["theme"] == "dark"


def test_the_instructor_chooses_for_this_pc_and_who_chose_keeps_their_own(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小", "换颜色", "浅色", "好了", "换人")

    teacher = classroom.person()
    teacher.presses("老师", "设置", "黑白分明")
    teacher.sees("已保存")
    assert classroom.colours() == "contrast"
    teacher.presses("大")
    teacher.presses("20 分钟")
    teacher.sees("已保存")
    teacher.presses("返回", "回到学员")
    teacher.sees("今天谁来上课")
    assert (classroom.colours(), classroom.type_step()) == ("contrast", 3)
    assert classroom.opened.idle.minutes == 20
    classroom.close()

    chen = classroom.switch_on(ready=False)
    assert (classroom.colours(), classroom.type_step()) == ("contrast", 3)
    classroom.sit_down("王秀英")
    chen.sees("全部课程")
    classroom.wait(lambda: classroom.colours() == "light", classroom.colours)
    assert classroom.type_step() == 3


def test_settings_on_a_full_disk_change_nothing_and_say_so(classroom: Classroom) -> None:
    teacher = classroom.switch_on()
    teacher.presses("老师", "设置")
    teacher.sees("多久没人动")

    with classroom.full_disk("setting"):
        teacher.presses("深色")
        teacher.sees("磁盘满了")

    assert classroom.colours() == "light"


def test_the_systems_high_contrast_is_followed_at_once_and_at_the_start(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    classroom.switch_on()
    assert classroom.colours() == "light"

    monkeypatch.setattr(SystemContrast, "is_wanted", True)
    classroom.opened.program._contrast.changed.emit()
    assert classroom.colours() == "contrast"
    classroom.close()
    classroom.switch_on()
    assert classroom.colours() == "contrast"

    monkeypatch.setattr(SystemContrast, "is_wanted", False)
    classroom.opened.program._contrast.changed.emit()
    assert classroom.colours() == "light"


def test_the_thanks_at_the_end_stay_as_large_as_the_person_likes_it(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("字大小", "最大", "好了", "今天就到这里")
    wang.sees("谢谢")
    assert classroom.type_step() == 5

    wang.presses("回到名字")

    wang.sees("今天谁来上课")
    assert classroom.type_step() == 2
