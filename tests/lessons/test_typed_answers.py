"""Answers in plain fields: what is typed is what the lesson says, and the other way round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.lessons.authoring.typed_answers import can_be_typed, task_of, typed_of
from laonian_app.lessons.model import (
    Flag,
    GapText,
    Match,
    Number,
    Order,
    RedFlags,
    Reflection,
    Sort,
    Task,
)

TYPED: tuple[tuple[Task, tuple[str, ...]], ...] = (
    (Number("3", "3", "步"), ("3 步", "")),
    (Number("7", "15", "天", "1"), ("7 到 15 天", "1")),
    (GapText(("挂断", "挂掉")), ("挂断\n挂掉",)),
    (Order(("记下时间", "打客服电话")), ("记下时间\n打客服电话",)),
    (Match((("110", "正在被骗"), ("96110", "提醒"))), ("110 = 正在被骗\n96110 = 提醒",)),
    (
        Sort((("可以给", ("日期",)), ("不给", ("密码", "验证码")))),
        ("可以给：\n日期\n不给：\n密码\n验证码",),
    ),
    (
        RedFlags("您的转账异常，请点链接。", (Flag("异常", "催您", 4), Flag("链接", "骗您", 9))),
        ("您的转账〔异常〕，请点〔链接〕。", "催您\n骗您"),
    ),
    (RedFlags("明天下雨。", ()), ("明天下雨。", "")),
    (Reflection("先问女儿"), ("先问女儿",)),
)


@pytest.mark.parametrize(("task", "typed"), TYPED, ids=lambda each: getattr(each, "kind", ""))
def test_what_is_typed_is_what_the_lesson_says(task: Task, typed: tuple[str, ...]) -> None:
    assert typed_of(task) == typed
    assert task_of(task.kind, typed) == task
    assert can_be_typed(task)


def test_what_the_fields_would_lose_has_no_fields() -> None:
    assert not can_be_typed(Sort((("给", ("这样的：", "密码")),)))
    assert not can_be_typed(Match((("一 = 二", "三"),)))


@given(
    st.sampled_from(TYPED),
    st.lists(
        st.text(st.sampled_from("一2.：: =＝〔〕\n±到 步-"), max_size=30), min_size=2, max_size=2
    ),
)
def test_anything_can_be_typed_and_typing_it_again_changes_nothing(
    example: tuple[Task, tuple[str, ...]], texts: list[str]
) -> None:
    task, fields = example
    made = task_of(task.kind, texts[: len(fields)])
    again = typed_of(made)
    assert again is not None
    if can_be_typed(made):
        assert typed_of(task_of(task.kind, again)) == again
