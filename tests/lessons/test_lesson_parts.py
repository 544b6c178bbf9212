"""One part of a lesson's text is edited; every other line stays as its author wrote it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lesson_strategies import PIECES, lessons

from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.parts import (
    PartKind,
    after_edit,
    parts_of,
    with_new_page,
    with_new_question,
    with_page,
    with_question,
    without,
)
from laonian_app.lessons.markdown import parse, write
from laonian_app.lessons.model import Choice, Lesson, Page, Status, Text

_slow = settings(
    max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
OWN_WAY = """标题：我的写法

第一页，没有小标题。

## 第二页
说一说。

一、单选题
1、要验证码，给不给？
A、给   B、不给
答案：BA
2、第二题？（ A ）
A. 一
B. 二
"""


@_slow
@given(lessons())
def test_a_part_written_anew_changes_nothing_else(lesson: Lesson) -> None:
    text = write(lesson)

    for part in parts_of(text):
        if part.kind is PartKind.QUESTION and part.question is not None:
            assert parse(with_question(text, part, part.question)).draft == lesson
        elif part.kind is PartKind.PAGE and part.page is not None:
            assert parse(with_page(text, part, part.page)).draft == lesson


_lines = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=3).map("".join)
_files = st.lists(_lines, max_size=25).map("\n".join)


@_slow
@given(_files, _files)
def test_parts_of_any_text_lie_one_behind_the_other(one: str, other: str) -> None:
    parts = parts_of(one)
    moved, _ = after_edit(parts, one, other)

    assert len(moved) == len(parts)
    for first, second in pairwise(parts):
        assert first.first <= second.first
        assert first.first <= first.last


def test_a_question_with_two_answers_is_shown_as_it_was_written() -> None:
    part = next(each for each in parts_of(OWN_WAY) if each.kind is PartKind.QUESTION)

    assert part.question is not None
    assert isinstance(part.question.task, Choice)
    assert part.question.task.right == (0, 1)
    assert part.question.kind == "single"


def test_mending_one_question_leaves_every_other_line_alone() -> None:
    part = next(each for each in parts_of(OWN_WAY) if each.kind is PartKind.QUESTION)
    assert part.question is not None
    task = part.question.task
    assert isinstance(task, Choice)
    options = (replace(task.options[0], right=False), task.options[1])
    mended = replace(part.question, task=replace(task, options=options))

    text = with_question(OWN_WAY, part, mended)

    kept = OWN_WAY.split("\n")
    lines = text.split("\n")
    assert lines[:7] == kept[:7]
    assert lines[-4:] == kept[-4:]
    assert not any(problem.is_error for problem in parse(text).problems)


def test_what_is_typed_is_read_again_alone_and_the_rest_moves() -> None:
    parts = parts_of(OWN_WAY)
    edited = OWN_WAY.replace("说一说。", "说一说。\n\n再说一句。")

    after, at = after_edit(parts, OWN_WAY, edited)

    assert at is not None
    page = after[at].page
    assert page is not None
    assert page.blocks == (Text("说一说。"), Text("再说一句。"))
    assert [(p.kind, p.first, p.last) for p in after] == [
        (p.kind, p.first, p.last) for p in parts_of(edited)
    ]


def test_more_pages_and_questions_stand_behind_the_others() -> None:
    page = Page("第三页", (Text("又一件事。"),))
    text = with_new_page(OWN_WAY, page, None)
    question = next(part.question for part in parts_of(OWN_WAY) if part.question is not None)
    text = with_new_question(text, replace(question, stem="第三题？"))

    titles = [part.title for part in parts_of(text) if part.kind is PartKind.PAGE]
    assert titles[-1] == "第三页"
    assert [p.title for p in parts_of(text) if p.kind is PartKind.QUESTION][-1] == "第三题？"


def test_a_part_taken_out_leaves_the_others() -> None:
    parts = parts_of(OWN_WAY)
    dropped = next(part for part in parts if part.title == "第二页")

    text = without(OWN_WAY, dropped)

    assert "第二页" not in text
    assert "第一页" in text
    assert "要验证码" in text


def test_keys_of_the_header_are_set_and_taken_out_and_nothing_else() -> None:
    for text in (
        OWN_WAY,
        f"---\n标题：我的写法\n状态：草稿\n---\n\n{OWN_WAY[8:]}",
        "# 我的写法\n正文",
    ):
        draft = parse(with_header(text, {"状态": "草稿", "审定": "陈老师"})).draft
        assert draft is not None
        assert (draft.title, draft.approved_by, draft.status) == (
            "我的写法",
            "陈老师",
            Status.DRAFT,
        )
        back = parse(with_header(text, {"状态": "", "审定": ""})).draft
        plain = parse(text).draft
        assert back is not None
        assert plain is not None
        assert back.pages == plain.pages
        assert back.status is Status.PUBLISHED
