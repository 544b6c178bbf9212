"""Lessons that somebody sent: seen first, then kept as drafts."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from laonian_app.__main__ import opens_window
from laonian_app.ui.first_window import call_first
from tests.journeys.author import Author
from tests.journeys.classroom import Classroom

TEXT = """---
标题：陌生来电
编号：strange-call
作者：周老师
状态：发布
---

## 先挂断

对方让您打 400-123-9876 核实，先别打。

## 练习

### 判断题

陌生人给的号码可以放心打。

答案：错
解析：号码可能就是骗子的。
"""


def _package(folder: Path, title: str = "陌生来电", key: str = "strange-call") -> Path:
    file = folder / f"{title}.lesson"
    text = TEXT.replace("陌生来电", title).replace("strange-call", key)
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("lesson.md", text)
        archive.writestr("run.exe", "MZ")
    return file


def test_a_dropped_package_is_shown_and_kept_as_an_open_draft(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    author.drops(_package(tmp_path))
    author.sees("周老师")
    author.sees("400-123-9876")
    author.sees("run.exe")
    assert not author.file("陌生来电").exists()
    author.presses("收下（作为草稿）")
    author.sees("学员看到的")
    assert "草稿" in author.file("陌生来电").read_text("utf-8")


def test_a_package_that_is_not_wanted_leaves_nothing(classroom: Classroom, tmp_path: Path) -> None:
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    author.drops(_package(tmp_path))
    author.presses("不要了")
    author.sees("新建一课")
    assert not author.file("陌生来电").exists()


# ------------------------------------------------------------ by a double click


@pytest.mark.parametrize(
    ("typed", "opens"),
    [
        (["课.lesson"], True),
        (["--home", "D", "C:/桌面/课.LESSON"], True),
        (["check", "课.lesson"], False),
        (["课.docx"], False),
        (["--nonsense.lesson"], False),
    ],
)
def test_a_package_named_to_the_program_opens_the_window(typed: list[str], opens: bool) -> None:
    assert opens_window(typed) is opens


def test_a_double_click_starts_the_program_with_what_is_in_the_package(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on(package=_package(tmp_path))
    author.sees("陌生来电")
    author.sees("周老师")
    author.sees("400-123-9876")
    author.presses("收下（作为草稿）")
    author.sees("学员看到的")
    assert author.file("陌生来电").is_file()


def test_while_the_names_are_in_sight_a_double_click_shows_the_package_at_once(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on()
    assert call_first(classroom.home.folder, _package(tmp_path))
    author.sees("周老师")
    author.presses("不要了")
    author.sees("新建一课")


def test_who_learns_is_not_disturbed_by_a_package_and_the_instructor_finds_it(
    classroom: Classroom, tmp_path: Path
) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    assert call_first(classroom.home.folder, _package(tmp_path))
    wang.presses("下一页")
    wang.sees("第 2 页")
    wang.presses("首页", "换人", "老师")

    author = Author(classroom)
    author.sees("周老师")
    author.presses("收下（作为草稿）")
    author.sees("学员看到的")
    author.presses("全部课程", "回到班级")
    author.sees("谁做了什么")


def test_a_package_comes_behind_what_the_instructor_is_doing(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on()
    author.presses("老师", "改记录")
    author.sees("要改谁的记录？")
    assert call_first(classroom.home.folder, _package(tmp_path))
    author.presses("王秀英")
    author.sees("这里还没有学习记录。")
    author.presses("返回", "返回")
    author.sees("周老师")


def test_a_package_that_is_gone_is_told(classroom: Classroom, tmp_path: Path) -> None:
    author = Author(classroom)
    classroom.switch_on(package=tmp_path / "拔掉的U盘.lesson")
    author.sees("拔掉的U盘.lesson")
    author.presses("返回")
    author.sees("新建一课")


def test_several_packages_and_a_document_arrive_one_after_the_other(
    classroom: Classroom, tmp_path: Path
) -> None:
    text = tmp_path / "题库.txt"
    text.write_text("1．陌生电话要验证码，给不给？\nA．给\nB．不给\n答案：B\n", "utf-8")
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    other = _package(tmp_path, "一张合同", "a-contract")
    author.drops(_package(tmp_path), other, text)
    author.sees("陌生来电")
    author.presses("收下（作为草稿）")
    author.sees("一张合同")
    author.presses("不要了")
    author.sees("题库.txt")
    author.presses("收下 1 课")
    author.sees("收进来了 2 课", "陌生来电", "题库")
    author.presses("都先当草稿")
    author.sees("新建一课", "陌生来电", "题库")
    assert not author.file("一张合同").exists()


def test_a_lesson_that_came_before_is_said_to_be_there(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    author.drops(_package(tmp_path))
    author.presses("收下（作为草稿）", "全部课程")
    author.sees("新建一课")
    author.drops(_package(tmp_path))
    author.sees("一字不差")
    author.presses("不要了")
    text = author.file("陌生来电").read_text("utf-8")
    author.file("陌生来电").write_text(text.replace("先别打", "先不打"), "utf-8")
    author.drops(_package(tmp_path))
    author.sees("内容不一样")
    author.presses("收下（作为草稿）")
    author.sees("学员看到的")
    assert author.file("陌生来电 2").is_file()
    assert "先不打" in author.file("陌生来电").read_text("utf-8")


def test_what_came_together_is_published_by_one_press_but_for_the_faulty(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    packages = [_package(tmp_path, f"第{n}封信", f"letter-{n}") for n in (1, 2, 3)]
    author.drops(*packages)
    for number in (1, 2):
        author.sees(f"这是第 {number} 课")
        author.presses("收下（作为草稿）")
    author.sees("这是第 3 课")
    first = author.file("第1封信")
    first.write_text(re.sub("答案：.*", "", first.read_text("utf-8")), "utf-8")
    author.presses("收下（作为草稿）")
    author.sees("先留作草稿：第1封信")
    author.writes("这些课是谁看过的", "周老师")
    author.presses("发布这 2 课")
    author.sees("新建一课")
    assert "草稿" in first.read_text("utf-8")
    for title in ("第2封信", "第3封信"):
        text = author.file(title).read_text("utf-8")
        assert "草稿" not in text
        assert "审定：周老师" in text
