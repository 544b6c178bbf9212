"""What a new part begins with is right by the checks and can be written over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laonian_app.lessons.authoring.new_parts import EMPTY_PAGE, NEW_QUESTIONS
from laonian_app.lessons.authoring.parts import with_new_page, with_new_question
from laonian_app.lessons.markdown import parse
from laonian_app.lessons.markdown.kinds import KIND_NAMES

BEGUN = "标题：种树\n\n先说一件小事。\n"


def test_there_is_a_sample_of_every_kind() -> None:
    assert set(NEW_QUESTIONS) == set(KIND_NAMES)


@pytest.mark.parametrize("kind", list(NEW_QUESTIONS))
def test_a_new_question_is_right_by_every_check(kind: str) -> None:
    reading = parse(with_new_question(BEGUN, NEW_QUESTIONS[kind]))

    assert reading.problems == ()
    assert reading.lesson is not None
    (question,) = reading.lesson.questions
    assert replace(question, id="", derived_id="") == NEW_QUESTIONS[kind]


def test_a_new_page_is_right_by_every_check() -> None:
    reading = parse(with_new_page(BEGUN, EMPTY_PAGE, None))

    assert reading.problems == ()
    assert reading.lesson is not None
    assert EMPTY_PAGE in reading.lesson.pages
