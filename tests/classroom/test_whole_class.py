from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projector_room import HURRY, INSURED, LESSON, POLICE, choice

from laonian_app.learning.records import Hands
from laonian_app.learning.whole_class import (
    MOST,
    ClassPlace,
    PagesStop,
    Part,
    QuestionStop,
    Stage,
    Tally,
    bar_shares,
    digit_added,
    offered,
    read_place,
    stepped,
    stops,
    tally_of,
    written,
)


def test_the_whole_lesson_is_its_pages_and_then_its_practice() -> None:
    first, *questions = stops(LESSON, Part.WHOLE)

    assert isinstance(first, PagesStop)
    assert [stop.question.id for stop in questions if isinstance(stop, QuestionStop)] == [
        "hurry",
        "police",
        "insured",
    ]


def test_before_the_lesson_nothing_is_revealed() -> None:
    (stop,) = stops(LESSON, Part.BEFORE)

    assert isinstance(stop, QuestionStop)
    assert not stop.reveals


def test_only_what_a_lesson_has_is_offered() -> None:
    assert offered(LESSON) == (Part.WHOLE, Part.PRACTICE, Part.BEFORE)
    assert offered(replace(LESSON, pages=())) == (Part.PRACTICE, Part.BEFORE)
    assert offered(replace(LESSON, pages=(), questions=())) == ()


@given(st.lists(st.integers(-2000, 2000)))
def test_a_count_stays_between_nobody_and_a_full_hall(steps: list[int]) -> None:
    count = 0
    for step in steps:
        count = stepped(count, step)
        assert 0 <= count <= MOST


@given(st.lists(st.integers(0, 9)))
def test_typed_digits_make_a_number_that_a_hall_holds(digits: list[int]) -> None:
    count = 0
    for digit in digits:
        count = digit_added(count, digit)
        assert 0 <= count <= MOST


def test_one_press_changes_one_answer_only() -> None:
    tally = Tally((0, 0, 0)).after(1, 1).after(1, 1).after(2, 1).after(2, -1).after(2, -1)

    assert tally == Tally((0, 2, 0))
    assert tally.after(7, 1) == tally


@given(st.lists(st.integers(0, MOST), min_size=3, max_size=3), st.none() | st.integers(0, MOST))
def test_no_bar_is_longer_than_its_place(counts: list[int], headcount: int | None) -> None:
    for kind in ("single", "multiple", "poll"):
        question = choice("q", "？", "甲", "乙", "丙", right=1, kind=kind)
        shares = bar_shares(question, Tally(tuple(counts)), headcount)
        assert all(0 <= share <= 1 for share in shares)


def test_a_bar_shows_the_share_of_all_who_are_here() -> None:
    assert bar_shares(HURRY, Tally((0, 12, 0)), 24) == (0, 0.5, 0)
    assert bar_shares(HURRY, Tally((1, 3, 0)), None) == (0.25, 0.75, 0)


def test_with_several_right_answers_one_person_raises_several_hands() -> None:
    question = choice("q", "？", "甲", "乙", right=1, kind="multiple")

    assert bar_shares(question, Tally((10, 10)), 10) == (1, 1)


def test_of_one_answer_the_last_count_holds() -> None:
    def raised(question_id: str, option: int, count: int) -> Hands:
        return Hands(UUID(int=1), "hang-up", "r1", question_id, option, count)

    hands = [raised("hurry", 1, 3), raised("police", 1, 9), raised("hurry", 1, 5)]

    assert tally_of(HURRY, hands) == Tally((0, 5, 0))
    assert tally_of(POLICE, hands) == Tally((0, 9))
    assert tally_of(INSURED, [raised("insured", 4, 2)]) == Tally((0,))


@given(
    st.builds(
        ClassPlace,
        st.text(),
        st.sampled_from(Part),
        st.integers(),
        st.sampled_from(Stage),
        st.integers(),
        st.integers(),
        st.integers(),
    )
)
def test_a_place_is_read_as_it_was_written(place: ClassPlace) -> None:
    assert read_place(written(place)) == place


@given(st.text() | st.sampled_from(["[]", "{}", "1", "null", '{"part": "whole"}', "[1, 2]"]))
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_place(text)
