"""Answers and what they count: first tries, guests, two at one PC, packages in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from laonian_app.learning.records import Answer, AnswerSource, Purpose, Visit
from laonian_app.store import answers, counters
from laonian_app.store.schema import answer, counter, counter_week
from laonian_app.store.session import Session
from tests.store.conftest import NINE, Classroom, make_answer

Counts = dict[tuple[object, ...], tuple[int, float, float]]


def first_tries(room: Classroom) -> list[tuple[str, str, bool, int, float]]:
    def look(session: Session) -> list[tuple[str, str, bool, int, float]]:
        c = counter.c
        columns = (c.question_id, c.purpose, c.first_try, c.n, c.total)
        rows = session.execute(select(*columns).order_by(*columns[:2], c.first_try.desc()))
        return [(r[0], r[1], r[2], r[3], r[4]) for r in rows]

    return room.read(look)


def test_only_the_first_answer_of_a_purpose_is_a_first_try(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    monday = classroom.sit_down(wang)
    classroom.answer(monday, "q1", 0.0)
    classroom.answer(monday, "q1", 1.0, try_number=2)
    classroom.later(days=7)
    classroom.answer(classroom.sit_down(wang), "q1", 1.0)
    classroom.answer(classroom.sit_down(wang, purpose=Purpose.REVIEW), "q1", 1.0)
    assert first_tries(classroom) == [
        ("q1", "quiz", True, 1, 0.0),
        ("q1", "quiz", False, 2, 2.0),
        ("q1", "review", True, 1, 1.0),
    ]


def test_everybody_has_a_first_try(classroom: Classroom) -> None:
    for name in ("王秀英", "李秀珍"):
        classroom.answer(classroom.sit_down(classroom.learner(name)), "q1", 0.5)
    assert first_tries(classroom) == [("q1", "quiz", True, 2, 1.0)]


def test_a_guests_answer_is_kept_and_counts_for_nobody(classroom: Classroom) -> None:
    visit = classroom.sit_down()
    assert classroom.answer(visit, "q1") == 1
    (kept,) = classroom.read(answers.of_visit, visit.id)
    assert kept.learner_id is None
    assert first_tries(classroom) == []


def test_two_at_one_pc_have_both_answered_and_neither_counts(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    visit = classroom.sit_down(wang, li)
    assert classroom.answer(visit, "q1") == 2
    kept = classroom.read(answers.of_visit, visit.id)
    assert {each.learner_id for each in kept} == {wang.id, li.id}
    assert {each.source for each in kept} == {AnswerSource.TOGETHER}
    assert first_tries(classroom) == []


def test_what_was_answered_together_is_no_first_try_later(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    classroom.answer(classroom.sit_down(wang, li), "q1")
    classroom.answer(classroom.sit_down(wang), "q1")
    assert first_tries(classroom) == [("q1", "quiz", False, 1, 1.0)]


def test_what_is_not_graded_is_not_counted(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    assert classroom.answer(visit, "poll", None) == 1
    assert first_tries(classroom) == []


def test_a_package_merged_twice_counts_once(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    new = [make_answer(visit, f"q{n}", 1.0, classroom.later(seconds=9))[0] for n in range(3)]
    assert classroom.do(answers.add, new[:2]) == 2
    assert classroom.do(answers.add, new) == 1
    assert [classroom.do(answers.add, [each]) for each in new] == [0, 0, 0]
    assert classroom.do(answers.add, []) == 0
    assert sum(row[3] for row in first_tries(classroom)) == 3


def test_an_answer_comes_back_as_it_was_saved(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    (plain,) = make_answer(visit, "q1", 0.5, NINE, try_number=2, part="A2")
    new = replace(plain, hint_used=True, response='{"step":"A2","option":1}')
    classroom.do(answers.add, [new])
    assert classroom.read(answers.of_visit, visit.id) == (new,)
    assert classroom.read(answers.of_question, new.learner_id, new.lesson_id, "q1") == (new,)


def test_an_answer_that_arrives_late_takes_the_first_try(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    (late,) = make_answer(visit, "q1", 0.0, NINE - timedelta(days=7))
    classroom.answer(visit, "q1", 1.0)
    classroom.do(answers.add, [late])
    assert first_tries(classroom) == [
        ("q1", "quiz", True, 1, 0.0),
        ("q1", "quiz", False, 1, 1.0),
    ]


# ------------------------------------------------ counters equal the exact count, always


def exact(known: Sequence[tuple[Answer, Visit]]) -> tuple[Counts, Counts]:
    """Count in plain Python, by the definition."""
    questions: dict[Any, list[float]] = defaultdict(list)
    weeks: dict[Any, list[float]] = defaultdict(list)
    met: set[tuple[object, ...]] = set()
    for each, visit in sorted(known, key=lambda pair: (pair[0].answered_at, pair[0].id)):
        if each.learner_id is None:
            continue
        point = (each.learner_id, each.lesson_id, each.question_id, each.part, visit.purpose)
        first = point not in met
        met.add(point)
        if each.score is None or each.source is AnswerSource.TOGETHER:
            continue
        week = each.local_date - timedelta(days=each.local_date.weekday())
        questions[each.question_id, each.part, visit.purpose.value, first].append(each.score)
        weeks[week, visit.purpose.value, first].append(each.score)
    return _sums(questions), _sums(weeks)


def _sums(groups: dict[Any, list[float]]) -> Counts:
    return {
        key: (len(scores), sum(scores), sum(score * score for score in scores))
        for key, scores in groups.items()
    }


def counted(session: Session) -> tuple[Counts, Counts]:
    c, w = counter.c, counter_week.c
    questions = session.execute(
        select(c.question_id, c.part, c.purpose, c.first_try, c.n, c.total, c.squares)
    )
    weeks = session.execute(select(w.week, w.purpose, w.first_try, w.n, w.total, w.squares))
    return (
        {tuple(row[:4]): (row[4], row[5], row[6]) for row in questions},
        {tuple(row[:3]): (row[3], row[4], row[5]) for row in weeks},
    )


def assert_equal(found: tuple[Counts, Counts], wanted: tuple[Counts, Counts]) -> None:
    for one, other in zip(found, wanted, strict=True):
        assert one == {key: pytest.approx(sums) for key, sums in other.items()}


some_answers = st.lists(
    st.tuples(
        st.integers(0, 4),  # which sitting
        st.sampled_from(["q1", "q2"]),
        st.sampled_from(["", "A1"]),
        st.sampled_from([None, 0.0, 1 / 3, 1.0]),
        st.integers(-9, 9),  # day
        st.integers(0, 2),  # second: ties happen
    ),
    max_size=14,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(  # an ungraded one that arrives late displaces the first try too
    drawn=[(0, "q1", "", 0.0, 0, 1), (0, "q1", "", None, 0, 0)], cut=0, singly=True
)
@example(  # and so does one that was answered together
    drawn=[(0, "q1", "", 1.0, 0, 1), (3, "q1", "", 1.0, 0, 0)], cut=0, singly=True
)
@given(drawn=some_answers, cut=st.integers(0, 14), singly=st.booleans())
def test_counters_equal_the_exact_count_in_any_order_of_arrival(
    classroom: Classroom, drawn: list[Any], cut: int, singly: bool
) -> None:
    sittings = _sittings(classroom)
    known: list[tuple[Answer, Visit]] = []
    for which, name, part, score, day, second in drawn:
        at = NINE + timedelta(days=day, seconds=second)
        new = make_answer(sittings[which], name, score, at, part=part)
        known.extend((each, sittings[which]) for each in new)
    arriving = [each for each, _ in known]

    def arrive(session: Session) -> None:
        for table in (answer, counter, counter_week):
            session.execute(delete(table))
        answers.add(session, arriving[:cut])
        for each in arriving[cut:] if singly else []:
            answers.add(session, [each])
        answers.add(session, arriving[cut:])
        assert_equal(counted(session), exact(known))
        counters.rebuild(session)
        assert_equal(counted(session), exact(known))

    classroom.do(arrive)


def _sittings(room: Classroom) -> list[Visit]:
    wang, li = (room.do(_named, name) for name in ("王秀英", "李秀珍"))
    return [
        room.sit_down(wang),
        room.sit_down(wang),
        room.sit_down(wang, purpose=Purpose.REVIEW),
        room.sit_down(wang, li),
        room.sit_down(),
    ]


def _named(session: Session, name: str) -> Any:
    from laonian_app.store import classes, learners

    known = {each.name: each for each in learners.of_class(session, classes.today(session))}
    return known.get(name) or learners.create(session, name)


def test_a_week_begins_on_monday(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    for number, day in enumerate((date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 29))):
        (new,) = make_answer(visit, f"q{number}", 1.0, classroom.later(seconds=5))
        classroom.do(answers.add, [replace(new, local_date=day)])
    weeks = classroom.read(
        lambda session: session.execute(
            select(counter_week.c.week, counter_week.c.n).order_by(counter_week.c.week)
        ).all()
    )
    assert [tuple(row) for row in weeks] == [(date(2026, 11, 16), 1), (date(2026, 11, 23), 2)]
    classroom.do(counters.rebuild)
    again = classroom.read(lambda session: session.execute(select(counter_week.c.week)).all())
    assert {row[0] for row in again} == {date(2026, 11, 16), date(2026, 11, 23)}
