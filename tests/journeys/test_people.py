"""Wrong chairs, two entries of one person, and a name that is to be forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from laonian_app.exchange.erasure import Erased
from laonian_app.exchange.errors import NamesLeft
from laonian_app.store import learners
from laonian_app.ui.rooms import Doors
from tests.journeys.classroom import Classroom
from tests.journeys.person import Person


def answered_as_wang(classroom: Classroom) -> Person:
    """Somebody answers under the name of 王秀英; then the instructor comes."""
    person = classroom.sit_down("王秀英", lesson="冒充公检法")
    person.skips_the_question_before()
    person.reads_to_the_end()
    person.answers()
    person.goes_on()
    person.answers()
    person.presses("首页", "换人", "老师", "改记录")
    person.sees("要改谁的记录？")
    return person


def who_answered(classroom: Classroom) -> list[str]:
    rows = classroom.reopened().ask(
        "SELECT l.name FROM answer a JOIN learner l ON l.id = a.learner_id ORDER BY a.rowid"
    )
    return [name for (name,) in rows]


def test_a_sitting_is_given_to_the_right_person_in_two_presses_and_back(
    classroom: Classroom,
) -> None:
    teacher = answered_as_wang(classroom)
    teacher.presses("王秀英")
    teacher.sees("王秀英：按一条，交给别人。", "答了 2 题")

    teacher.presses("冒充公检法", "刘建华")

    teacher.sees("已经交给刘建华。", "这里还没有学习记录。")
    assert who_answered(classroom) == ["刘建华", "刘建华"]
    teacher.presses("撤销")
    teacher.sees("已经改回原来的样子。", "答了 2 题")
    assert who_answered(classroom) == ["王秀英", "王秀英"]


def test_a_correction_is_still_there_after_the_plug_and_can_be_undone_later(
    classroom: Classroom,
) -> None:
    teacher = answered_as_wang(classroom)
    teacher.presses("王秀英", "冒充公检法", "刘建华")
    teacher.sees("已经交给刘建华。")
    classroom.switch_off()

    teacher = classroom.switch_on()
    teacher.presses("老师", "改记录", "改过的")
    teacher.sees("从“王秀英”交给“刘建华”")
    assert who_answered(classroom) == ["刘建华", "刘建华"]
    teacher.presses("从“王秀英”交给“刘建华”")

    teacher.sees("已经改回原来的样子。", "还没有改过什么。")
    assert who_answered(classroom) == ["王秀英", "王秀英"]


def test_a_newcomer_and_a_name_of_the_list_are_one_person_and_two_again(
    classroom: Classroom,
) -> None:
    classroom.prepare(learners.create_newcomer, "王")
    teacher = answered_as_wang(classroom)
    teacher.presses("王秀英", "两个名字是同一人")
    teacher.sees("哪个名字也是王秀英？")

    teacher.presses("王 · 新学员 · 1 号")

    teacher.sees("两个名字现在是同一人了。")
    teacher.presses("返回")
    teacher.does_not_see("新学员")
    teacher.presses("王秀英", "分开")
    teacher.sees("又是两个人了。")
    teacher.presses("返回")
    teacher.sees("王 · 新学员 · 1 号")
    teacher.presses("返回", "回到学员")
    teacher.sees("今天谁来上课", "王 · 新学员 · 1 号")


def test_a_name_is_erased_only_after_it_was_asked(classroom: Classroom) -> None:
    teacher = answered_as_wang(classroom)
    teacher.presses("王秀英", "抹去名字")
    teacher.sees("要抹去“王秀英”这个名字吗？")
    teacher.presses("不抹了")
    teacher.sees("答了 2 题")
    teacher.presses("抹去名字", "抹去名字")

    teacher.sees("名字抹去了，换成 1 号。")
    teacher.presses("回到名字")
    teacher.sees("要改谁的记录？")
    teacher.does_not_see("王秀英")
    teacher.presses("返回", "回到学员")
    teacher.sees("今天谁来上课")
    teacher.does_not_see("王秀英")
    classroom.close()
    home = classroom.home.folder
    assert who_answered(classroom) == ["1 号（名字已抹去）"] * 2
    files = (file for file in home.rglob("*") if file.is_file() and "lessons" not in file.parts)
    assert [file for file in files if "王秀英".encode() in file.read_bytes()] == []


@pytest.fixture
def disk_refuses_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first erasure finds no room on the disk."""
    tries: list[object] = []

    def erase(learner_id: object) -> Erased:
        tries.append(learner_id)
        if len(tries) == 1:
            raise NamesLeft
        return Erased(1)

    made = Doors.__init__

    def with_eraser(self: Doors, *values: object, **named: object) -> None:
        made(self, *values, **{**named, "erase": erase})  # type: ignore[arg-type]

    monkeypatch.setattr(Doors, "__init__", with_eraser)


@pytest.mark.usefixtures("disk_refuses_once")
def test_an_erasure_that_the_disk_refuses_is_told_and_tried_again(classroom: Classroom) -> None:
    teacher = classroom.switch_on()
    teacher.presses("老师", "改记录", "王秀英", "抹去名字", "抹去名字")
    teacher.sees("有的文件里还没抹干净。")
    teacher.presses("再试一次")
    teacher.sees("名字抹去了")


def test_all_of_it_can_be_left_without_a_change(classroom: Classroom) -> None:
    teacher = answered_as_wang(classroom)
    before: Callable[[], list[str]] = lambda: who_answered(classroom)  # noqa: E731
    found = before()
    teacher.presses("没写名字的")
    teacher.sees("这里还没有学习记录。")
    teacher.presses("返回", "改过的")
    teacher.sees("还没有改过什么。")
    teacher.presses("返回", "王秀英", "冒充公检法")
    teacher.sees("真正坐在这里的是谁？")
    teacher.does_not_see("王秀英")
    teacher.presses("返回", "两个名字是同一人", "返回", "返回", "返回")
    teacher.sees("谁做了什么")
    assert before() == found
