"""Wrong chairs, two entries of one person, and a name that is to be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from laonian_app.exchange.drives import Drive
from laonian_app.exchange.erasure import Erased
from laonian_app.exchange.errors import NamesLeft
from laonian_app.exchange.story import Story
from laonian_app.store import learners
from laonian_app.ui.kit.text_fields import LineField
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
    teacher.sees("哪个名字也是王秀英？留下“王秀英”。")

    teacher.presses("王 · 新学员 · 1 号")

    teacher.sees("两个名字现在是同一人了。留下的名字是“王秀英”。")
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


class RefusedOnce:
    """Care on a disk that has no room at the first erasure; asks nothing."""

    asks_for_restore_card = False
    is_kept = False
    story = Story()
    trouble = None

    def __init__(self) -> None:
        self._tries = 0

    def erase(self, _learner_id: object) -> Erased:
        self._tries += 1
        if self._tries == 1:
            raise NamesLeft
        return Erased(1)


def test_an_erasure_that_the_disk_refuses_is_told_and_tried_again(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_over(monkeypatch, RefusedOnce())
    teacher = classroom.switch_on()
    teacher.presses("老师", "改记录", "王秀英", "抹去名字", "抹去名字")
    teacher.sees("有的文件里还没抹干净。")
    teacher.presses("再试一次")
    teacher.sees("名字抹去了")


def hand_over(monkeypatch: pytest.MonkeyPatch, care: object) -> None:
    made = Doors.__init__

    def with_care(self: Doors, *values: object, **named: object) -> None:
        made(self, *values, **{**named, "care": care})  # type: ignore[arg-type]

    monkeypatch.setattr(Doors, "__init__", with_care)


class Forgetful:
    """A PC of which nobody said yet whether it forgets; one drive beside its own."""

    story = Story(came_back=3)
    trouble = None
    is_kept = False

    def __init__(self, drive: Path) -> None:
        self._drive = drive
        self.kept: list[tuple[str, Path | None]] = []
        self.is_full = False

    @property
    def asks_for_restore_card(self) -> bool:
        return not self.kept

    def erase(self, _learner_id: object) -> Erased:
        return Erased(1)

    def drives(self) -> tuple[Drive, ...]:
        return (Drive(self._drive, 5 << 30),) if self._drive.exists() else ()

    def answer_restore_card(self, answer: str, drive: Path | None) -> bool:
        if self.is_full:
            return False
        self.kept.append((answer, drive))
        return True


def test_the_first_instructor_is_asked_once_whether_the_pc_forgets(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    care = Forgetful(tmp_path / "班级U盘")
    hand_over(monkeypatch, care)
    teacher = classroom.switch_on()
    teacher.sees("今天谁来上课？")
    teacher.presses("老师")
    teacher.sees("会变回原来的样子吗？")
    teacher.presses("会变回去")
    teacher.sees("没有找到别的盘。")

    (tmp_path / "班级U盘").mkdir()
    care.is_full = True
    teacher.presses("再找一次", "班级U盘")
    teacher.sees("那里写不进去，请换一个。")
    care.is_full = False
    teacher.presses("班级U盘")

    teacher.sees("也在“班级U盘”上存一份。")
    assert care.kept == [("yes", tmp_path / "班级U盘")]
    teacher.presses("好")
    teacher.sees("从日志里找回了 3 条回答。")
    teacher.presses("看过了")
    teacher.sees("谁做了什么")
    teacher.presses("回到学员", "老师")
    teacher.sees("谁做了什么")


def test_a_pc_that_keeps_everything_is_not_asked_again(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    care = Forgetful(tmp_path / "none")
    hand_over(monkeypatch, care)
    teacher = classroom.switch_on()
    teacher.presses("老师", "不会", "看过了")
    teacher.sees("谁做了什么")
    assert care.kept == [("no", None)]


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


def test_the_instructor_writes_a_newcomers_name_in_full(classroom: Classroom) -> None:
    newcomer = classroom.switch_on()
    newcomer.presses("我是新学员", "周", "是我")
    newcomer.sees("全部课程")
    newcomer.presses("换人", "老师", "改记录", "周", "周 · 新学员 · 1 号", "改名字")

    field = classroom.window.focusWidget()
    assert isinstance(field, LineField)
    field.clear()
    newcomer.presses("存好名字")
    newcomer.sees("先写上名字")
    field.setText("周玉兰")
    newcomer.presses("存好名字")

    newcomer.sees("名字改成“周玉兰”了。")
    assert "周玉兰" in classroom.reopened().learners()
