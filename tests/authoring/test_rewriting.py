"""A part that is written anew, keystroke by keystroke, never touches what stands around it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from laonian_app.lessons.authoring.parts import LessonPart, parts_of, rewritten

LESSON = """---
标题：陌生来电
---

## 先挂断

对方催您，先挂断。

## 再核实

自己找号码。

## 练习

### 判断题

陌生人给的号码可以放心打。

答案：错
解析：号码可能是骗子的。

## 记住

- 先挂断
"""
LINES = st.sampled_from(["", "甲。", "乙乙。", "> 记住：丙。", "- 丁"])


def lines_of(text: str, part: LessonPart) -> list[str]:
    return text.split("\n")[part.first - 1 : part.last]


def test_a_paragraph_typed_at_the_end_of_a_page_stands_there_once() -> None:
    text, parts = LESSON, parts_of(LESSON)
    for typed in ("", "", "a", "ab", "abc"):
        page = ["## 先挂断", "", "对方催您，先挂断。", *(["", typed] if typed else [])]
        text, parts = rewritten(text, parts, 1, page)

    assert text == LESSON.replace("对方催您，先挂断。\n", "对方催您，先挂断。\n\nabc\n")
    assert [each.title for each in parts] == [each.title for each in parts_of(text)]


@settings(max_examples=60)
@given(st.integers(1, 2), st.lists(st.lists(LINES, max_size=5), min_size=1, max_size=6))
def test_any_typing_in_one_page_leaves_all_else_as_it_was(at: int, stages: list[list[str]]) -> None:
    text, parts = LESSON, parts_of(LESSON)
    heading = lines_of(LESSON, parts[at])[0]
    others = [n for n in range(len(parts)) if n != at]
    before = [lines_of(LESSON, parts[n]) for n in others]

    for stage in stages:
        text, parts = rewritten(text, parts, at, [heading, "", *stage])

    assert [lines_of(text, parts[n]) for n in others] == before
    assert [(each.first, each.last) for each in parts] == [
        (each.first, each.last) for each in parts_of(text)
    ]
    wanted = [line for line in stages[-1] if line.strip()]
    assert [line for line in lines_of(text, parts[at])[1:] if line.strip()] == wanted
