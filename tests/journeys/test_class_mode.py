"""The whole class looks together: nothing returns by itself, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.classroom import Classroom
from tests.journeys.person import Person

MOMENTS = {"idle_minutes": 0.02}


def begins_class(classroom: Classroom, part: str = "只做练一练") -> Person:
    """Let the instructor begin with the lesson of the day, with ten in the room."""
    teacher = classroom.person() if classroom.is_open else classroom.switch_on()
    teacher.presses("老师", "全班一起看", "识破电话和网络骗局", "冒充公检法", part)
    teacher.presses("多十位", "开始上课")
    return teacher


def ends_class(teacher: Person) -> None:
    teacher.presses("下课")
    teacher.sees("下课了吗")
    teacher.presses("下课", "回到学员")
    teacher.sees("今天谁来上课")


def test_a_class_that_listens_is_never_sent_back_to_the_names(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    teacher = begins_class(classroom)

    classroom.pass_time(seconds=1.5)

    teacher.sees("今天 10 位", "揭晓")
    teacher.presses("揭晓")
    teacher.sees("稳当的做法")


def test_after_the_class_an_empty_chair_is_noticed_again(classroom: Classroom) -> None:
    classroom.today_changes = MOMENTS
    wang = classroom.sit_down("王秀英")
    wang.presses("换人")
    ends_class(begins_class(classroom))

    wang = classroom.sit_down("王秀英")

    wang.sees("您还在吗")
    wang.sees("还是王秀英吗")


def test_the_rooms_type_size_is_nobodys_own(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.presses("换人")
    teacher = classroom.person()
    teacher.presses("老师", "全班一起看", "字大小", "最大", "好了")
    assert classroom.type_step() == 5
    teacher.presses("返回", "回到学员")
    teacher.sees("今天谁来上课")

    assert classroom.type_step() == 2
    classroom.sit_down("王秀英")
    assert classroom.type_step() == 2
    assert classroom.reopened().ask("SELECT count(*) FROM preference") == [(0,)]


def test_a_class_goes_on_where_the_power_failed(classroom: Classroom) -> None:
    teacher = begins_class(classroom)
    for _ in range(3):
        teacher.presses("B：多一只手")
    teacher.presses("揭晓")
    teacher.sees("3 位")
    classroom.switch_off()

    teacher = classroom.switch_on()
    teacher.presses("老师", "全班一起看")

    teacher.sees("今天 10 位", "稳当的做法", "3 位")
    ends_class(teacher)
    assert classroom.reopened().ask("SELECT headcount FROM class_session") == [(10,)]
    assert classroom.reopened().ask("SELECT max(count) FROM hands") == [(3,)]


def test_a_class_that_ended_does_not_go_on(classroom: Classroom) -> None:
    ends_class(begins_class(classroom))
    classroom.switch_off()

    teacher = classroom.switch_on()
    teacher.presses("老师", "全班一起看")

    teacher.sees("识破电话和网络骗局", "认识鼠标")


@pytest.mark.parametrize("part", ["整课", "只做练一练"])
def test_escape_asks_whether_the_class_is_over(classroom: Classroom, part: str) -> None:
    teacher = begins_class(classroom, part)
    teacher.sees("今天 10 位")

    teacher.types(Qt.Key.Key_Escape)
    teacher.sees("下课了吗")
    assert teacher.main_buttons() == ["接着上课"]
    teacher.types(Qt.Key.Key_Escape)

    teacher.sees("今天 10 位")


def test_a_black_screen_counts_no_hands(classroom: Classroom) -> None:
    teacher = begins_class(classroom)
    teacher.types(".")
    teacher.does_not_see("揭晓")

    teacher.types(Qt.Key.Key_Return)

    teacher.sees("揭晓")
    assert classroom.reopened().ask("SELECT count(*) FROM hands WHERE count > 0") == [(0,)]
