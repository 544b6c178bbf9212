"""Questions that went out as GIFT and Moodle XML come back as they were."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laonian_app.lessons.exporting.gift import gift_of
from laonian_app.lessons.exporting.moodle_xml import moodle_xml_of
from laonian_app.lessons.exporting.questions import questions_in
from laonian_app.lessons.exporting.result import Exported
from laonian_app.lessons.identity import with_derived_ids
from laonian_app.lessons.markdown import parse
from laonian_app.lessons.model import (
    Choice,
    Contact,
    GapText,
    Lesson,
    Match,
    Number,
    Option,
    Question,
    Reflection,
    Section,
    TrueFalse,
)

sys.path.append(str(Path(__file__).parents[1] / "lessons"))

from lesson_strategies import lessons

PICTURE = (Path(__file__).parents[2] / "lessons" / "fake-police" / "三步.svg").read_bytes()
CONTACTS = {"反诈": Contact("反诈", "96110"), "本网点": Contact("本网点", "")}
_slow = settings(
    max_examples=30, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def gift(lesson: Lesson) -> Exported:
    return gift_of(lesson, CONTACTS)


def moodle(lesson: Lesson) -> Exported:
    return moodle_xml_of(lesson, CONTACTS, lambda _: PICTURE)


BOTH = pytest.mark.parametrize(("write", "form"), [(gift, "gift"), (moodle, "text")])

_words = st.text("老人挂断电话转账安全户口abcXYZ 019，。？“”：=~#{}%/-><&", min_size=1, max_size=12)
_texts = _words.map(lambda text: " ".join(text.split())).filter(
    lambda text: bool(text) and "->" not in text
)
_maybe = st.none() | _texts


@st.composite
def ordinary_tasks(draw: st.DrawFn) -> Choice | TrueFalse | Number | GapText | Match | Reflection:
    kind = draw(st.sampled_from(("single", "multiple", "true", "number", "gap", "match", "open")))
    texts = draw(st.lists(_texts, min_size=3, max_size=6, unique=True))
    if kind in {"single", "multiple"}:
        count = 1 if kind == "single" else draw(st.integers(2, len(texts)))
        options = (Option(text, n < count, draw(_maybe)) for n, text in enumerate(texts))
        return Choice(kind, tuple(options))
    if kind == "number":
        low, high = sorted(draw(st.tuples(st.integers(-99, 99), st.integers(-99, 99))))
        return Number(str(low), str(high), "", draw(st.sampled_from(("", "0.5", "2"))))
    if kind == "match":
        return Match(tuple(zip(texts, reversed(texts), strict=True)))
    if kind == "gap":
        return GapText(tuple(texts))
    return TrueFalse(draw(st.booleans())) if kind == "true" else Reflection(draw(_maybe))


@st.composite
def ordinary_lessons(draw: st.DrawFn) -> Lesson:
    tasks = draw(st.lists(ordinary_tasks(), min_size=1, max_size=3))
    asked = [
        Question("", Section.PRACTICE, draw(_texts), task, explanation=draw(_maybe))
        for task in tasks
    ]
    return Lesson("lesson", draw(_texts), questions=with_derived_ids(asked))


@_slow
@BOTH
@given(lesson=ordinary_lessons())
def test_ordinary_questions_all_come_back_the_same(
    write: Callable[[Lesson], Exported], form: str, lesson: Lesson
) -> None:
    exported = write(lesson)
    again = questions_in(exported.data.decode(), form)

    assert exported.left_out == ()
    assert [each.id for each in again] == [each.id for each in lesson.questions]
    for mine, its in zip(lesson.questions, again, strict=True):
        assert (mine.kind, mine.stem) == (its.kind, its.stem)
        if isinstance(mine.task, Number) and mine.task.low != mine.task.high:
            continue  # a range may be written as its middle and a tolerance
        if isinstance(mine.task, Reflection):
            said = [each for each in (mine.task.answer, mine.explanation) if each]
            assert its.task == Reflection("\n".join(said) or None)
            continue
        assert its.explanation == mine.explanation
        assert its.task == mine.task


@_slow
@BOTH
@given(lesson=lessons())
def test_whatever_a_lesson_holds_comes_back_the_same_or_is_named(
    write: Callable[[Lesson], Exported], form: str, lesson: Lesson
) -> None:
    exported = write(lesson)
    again = questions_in(exported.data.decode(), form)

    assert len(again) == exported.questions
    assert exported.questions + len(exported.left_out) == len(lesson.questions)
    assert all(each.why for each in exported.left_out)
    # Of two questions with one id the second is read with the one that follows from its words.
    known = {name for each in lesson.questions for name in (each.id, each.derived_id)}
    assert {each.id for each in again} <= known


WHOLE = Path(__file__).parents[1] / "lessons" / "whole_lesson.md"


@BOTH
def test_what_cannot_go_along_is_named(write: Callable[[Lesson], Exported], form: str) -> None:
    lesson = parse(WHOLE.read_text("utf-8")).draft
    assert lesson is not None
    exported = write(lesson)

    refused = {each.what: each.why for each in exported.left_out}
    others = {q.kind for q in lesson.questions} & {"order", "sort", "red_flags", "scenario", "poll"}
    assert others
    assert len(refused) >= len(others)
    assert all("题型" in why for why in refused.values())
    assert "课文的页" in exported.dropped
