"""Lessons that somebody sent: seen first, then kept as drafts."""

from __future__ import annotations

import zipfile
from pathlib import Path

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


def _package(folder: Path) -> Path:
    file = folder / "陌生来电.lesson"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("lesson.md", TEXT)
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
