"""Ids written into the instructor's own file: lines are added, nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lesson_strategies import lessons

from laonian_app.lessons.id_writing import IdsNotWritten, with_ids, write_ids
from laonian_app.lessons.identity import with_ids_given
from laonian_app.lessons.markdown import parse, read, write
from laonian_app.lessons.model import Lesson

TEXT = """标题：转错钱
## 先别慌
找银行。
## 练习
1. 先做什么？
A. 等
B. 打电话
答案：B
解析：越早越好。

2、哪几样不给？
  A. 密码   B. 验证码   C. 报纸
答案：AB
### 判断题
挂断不失礼。
答案：对
## 记住
- 早说
"""


def lesson_of(file: Path) -> Lesson:
    draft = read(file.parent).draft
    assert draft is not None
    return draft


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_are_added_and_nothing_else_changes(tmp_path: Path, encoding: str, end: str) -> None:
    file = tmp_path / "zhuan-cuo" / "lesson.md"
    file.parent.mkdir()
    before = TEXT.replace("\n", end).encode(encoding)
    file.write_bytes(before)
    lesson = lesson_of(file)

    assert write_ids(file, lesson) == 4
    after = file.read_bytes().decode(encoding)
    lines = after.split(end)
    assert [line for line in lines if not line.startswith("编号：")] == TEXT.split("\n")
    assert read(file.parent).draft == with_ids_given(lesson)
    assert (file.parent / "lesson.md.bak").read_bytes() == before
    assert file.read_bytes()[:3] == before[:3]
    assert write_ids(file, lesson_of(file)) == 0


def test_the_ids_in_use_are_written_and_not_those_of_the_words(tmp_path: Path) -> None:
    file = tmp_path / "lesson.md"
    file.write_text(TEXT, "utf-8")
    lesson = lesson_of(file)
    old = tuple(replace(each, id=f"old-{n}") for n, each in enumerate(lesson.questions))
    write_ids(file, replace(lesson, id="old-lesson", questions=old))

    again = lesson_of(file)
    assert again.id == "old-lesson"
    assert [each.id for each in again.questions] == ["old-0", "old-1", "old-2"]


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "lesson.md"
    file.write_text(TEXT, "utf-8")
    lesson = lesson_of(file)
    changed = TEXT.replace("先做什么", "头一件做什么").encode()
    file.write_bytes(changed)

    with pytest.raises(IdsNotWritten):
        write_ids(file, lesson)
    assert file.read_bytes() == changed
    assert list(tmp_path.iterdir()) == [file]


@settings(
    max_examples=25, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(lessons())
def test_whatever_the_lesson_it_is_read_as_before_but_for_its_ids(lesson: Lesson) -> None:
    text = write(lesson)
    draft = parse(text, name="x").draft
    assert draft is not None
    try:
        added = with_ids(text, draft, Path("x/lesson.md"))
    except IdsNotWritten:
        return  # nothing was written

    assert parse(added, name="x").draft == with_ids_given(draft)
