"""Ids in the instructor's file: written in at a press, and where a question is doubtful."""

from __future__ import annotations

import pytest

from tests.journeys.author import Author
from tests.journeys.classroom import Classroom

TEXT = """---
标题：种树三成
状态：草稿
---

## 种树

保赚的，先停一停。

## 练习

### 判断题

保赚的都可以买。

答案：错
解析：天上不会掉钱。

### 单选题

先做什么？

- A. 转账
- B. 停一停

答案：B
解析：先停下。
"""


@pytest.fixture
def author(classroom: Classroom) -> Author:
    author = Author(classroom)
    file = author.file("种树")
    file.parent.mkdir(parents=True)
    file.write_text(TEXT, "utf-8")
    classroom.switch_on()
    author.opens_lessons()
    return author


def _without_numbers(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("编号：")]


def test_numbers_are_written_into_the_file_at_a_press_and_nothing_else(author: Author) -> None:
    author.opens("种树三成")
    author.presses("写入编号")
    author.sees("写好了，添了 3 行编号")

    written = author.file("种树").read_text("utf-8")
    assert _without_numbers(written) == TEXT.splitlines()
    assert author.file("种树").with_name("lesson.md.bak").read_text("utf-8") == TEXT
    author.no_longer_sees("写入编号")


def test_what_was_just_typed_is_saved_before_the_numbers_are_written(author: Author) -> None:
    author.opens("种树三成")
    author.writes("学会什么", "看见保赚就停")
    author.presses("写入编号")
    author.sees("写好了，添了 3 行编号")

    written = author.file("种树").read_text("utf-8")
    assert "学会：看见保赚就停" in written
    assert written.count("编号：") == 3


@pytest.mark.parametrize("answer", ["是同一道题", "是一道新题"])
def test_a_turned_question_is_asked_about_once_and_the_answer_is_kept(
    author: Author, answer: str
) -> None:
    author.opens("种树三成")
    author.presses("题 1")
    author.writes("问题", "保赚的都不可以买。")
    author.waits_for_file("种树", "保赚的都不可以买。")
    author.presses("全部课程")
    author.sees("有 1 道题改过")
    author.presses("看一看，定下来")
    author.sees("保赚的都可以买。", "保赚的都不可以买。")
    author.presses(answer)
    author.sees("新建一课")

    author.no_longer_sees("有 1 道题改过")
    assert author.file("种树").read_text("utf-8").count("编号：") == 1
