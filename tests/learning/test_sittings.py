"""Which phases a lesson has for somebody, and which lesson comes next."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from laonian_app.learning.paths import todays_lesson
from laonian_app.learning.records import Purpose
from laonian_app.learning.sittings import (
    GoingOn,
    Phase,
    gained,
    going_on,
    phase_behind,
    phase_of,
    phases_of,
)
from laonian_app.lessons.model import Lesson, Page, Question, Section, TrueFalse

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


def lesson_with(*sections: Section) -> Lesson:
    questions = tuple(
        Question(f"{section.value}-1", section, "？", TrueFalse(True), family="双胞胎")
        for section in sections
    )
    return Lesson("x", "课", pages=(Page("一页", ()),), questions=questions)


def test_a_lesson_without_questions_is_only_read() -> None:
    assert phases_of(lesson_with(), ()) == (Phase.PAGES,)


def test_a_lesson_that_is_only_questions_begins_with_the_first_one() -> None:
    lesson = replace(lesson_with(Section.PRACTICE), pages=())

    assert phases_of(lesson, ()) == (Phase.PRACTICE,)


def test_all_phases_come_in_their_order() -> None:
    lesson = lesson_with(Section.AFTER, Section.PRACTICE, Section.BEFORE)

    assert phases_of(lesson, ()) == tuple(Phase)


def test_the_question_before_is_not_asked_again() -> None:
    lesson = lesson_with(Section.BEFORE, Section.PRACTICE)

    assert phases_of(lesson, {"before-1"}) == (Phase.PAGES, Phase.PRACTICE)
    assert phases_of(lesson, {"something-else"})[0] is Phase.BEFORE


def test_the_question_before_is_not_asked_of_who_has_seen_the_pages() -> None:
    lesson = lesson_with(Section.BEFORE, Section.PRACTICE)

    assert phases_of(lesson, (), has_read=True) == (Phase.PAGES, Phase.PRACTICE)


def test_every_phase_is_known_again_by_its_visit() -> None:
    assert [phase_of(phase.value) for phase in Phase] == list(Phase)
    assert phase_of(Purpose.REVIEW) is None


@given(st.sets(st.sampled_from(list(Section))), st.sampled_from(list(Phase)), st.booleans())
def test_what_is_not_answered_is_gone_on_with_however_it_was_left(
    sections: set[Section], phase: Phase, ended: bool
) -> None:
    phases = phases_of(lesson_with(*sections))

    assert going_on(phases, phase, answered=False, ended=ended) is GoingOn.HERE


def test_behind_the_last_answer_of_a_phase_the_next_one_comes() -> None:
    for ended in (False, True):
        way = going_on(tuple(Phase), Phase.PRACTICE, answered=True, ended=ended)
        assert way is GoingOn.NEXT


def test_behind_the_last_answer_of_all_comes_the_result_until_somebody_got_up() -> None:
    phases = tuple(Phase)

    assert going_on(phases, Phase.AFTER, answered=True, ended=False) is GoingOn.RESULT
    assert going_on(phases, Phase.AFTER, answered=True, ended=True) is GoingOn.ANEW


@given(st.sets(st.sampled_from(list(Section))))
def test_going_from_phase_to_phase_visits_each_once(sections: set[Section]) -> None:
    phases = phases_of(lesson_with(*sections), ())
    visited = [phases[0]]
    while (following := phase_behind(phases, visited[-1])) is not None:
        visited.append(following)

    assert tuple(visited) == phases
    assert Phase.PAGES in visited


def test_behind_a_phase_that_is_over_comes_the_next_that_there_is() -> None:
    assert phase_behind((Phase.PAGES, Phase.AFTER), Phase.BEFORE) is Phase.PAGES
    assert phase_behind((Phase.PAGES, Phase.AFTER), Phase.PAGES) is Phase.AFTER
    assert phase_behind((Phase.PAGES, Phase.AFTER), Phase.AFTER) is None


def test_gain_is_counted_by_twins() -> None:
    lesson = lesson_with(Section.BEFORE, Section.AFTER)

    assert gained({"before-1": 0.0}, {"after-1": 1.0}, lesson) == 1
    assert gained({"before-1": 1.0}, {"after-1": 1.0}, lesson) == 0
    assert gained({"before-1": 1.0}, {"after-1": 0.0}, lesson) == -1


def test_without_a_pair_nothing_is_said_about_gain() -> None:
    lesson = lesson_with(Section.BEFORE, Section.AFTER)

    assert gained({}, {"after-1": 1.0}, lesson) is None
    assert gained({"before-1": 1.0}, {}, lesson) is None


@given(st.sampled_from("abcdefgh"), IDS, IDS)
def test_the_plan_goes_first_where_its_lesson_is_there(
    planned: str, shelf: list[str], finished: list[str]
) -> None:
    found = todays_lesson(planned, shelf, finished)

    if planned in shelf:
        assert found == planned
    else:
        assert found == todays_lesson(None, shelf, finished)


@given(IDS, IDS)
def test_without_a_plan_the_first_unfinished_comes(shelf: list[str], finished: list[str]) -> None:
    found = todays_lesson(None, shelf, finished)

    left = [lesson for lesson in shelf if lesson not in finished]
    assert found == (left[0] if left else None)
