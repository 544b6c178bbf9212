"""A believable class: the same for the same seed, and with reasons for what it gets wrong."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from itertools import chain
from pathlib import Path
from statistics import mean

import pytest
from sqlalchemy import func, select

from laonian_app.ground.paths import Home
from laonian_app.learning.demonstration import demonstration
from laonian_app.learning.demonstration_people import CLASS_NAMES
from laonian_app.learning.records import Purpose
from laonian_app.lessons.model import Choice, Lesson, Option
from laonian_app.store import counters, learners
from laonian_app.store.demonstration import fill, remove
from laonian_app.store.errors import RealLearnersPresent
from laonian_app.store.names import read_today
from laonian_app.store.opening import Store, open_store
from laonian_app.store.schema import answer, class_session, counter, learner, lesson_revision
from tests.reports.conftest import SHELF, TODAY


@pytest.mark.parametrize("answers", [0, 1, 7, 500, 2000])
def test_there_are_exactly_as_many_answers_as_asked_for(answers: int) -> None:
    class_ = demonstration(SHELF, 28, answers, 3, TODAY)
    meetings = list(class_.meetings)
    given = [a for m in meetings for sitting in m.sittings for a in sitting.answers]
    assert len(given) == answers
    assert len({a.id for a in given}) == answers
    assert all(a.local_date < TODAY for a in given)


def test_the_same_seed_gives_the_same_class_and_another_one_another() -> None:
    one, same, other = (demonstration(SHELF, 10, 200, seed, TODAY) for seed in (1, 1, 2))
    assert (one.learners, list(one.meetings)) == (same.learners, list(same.meetings))
    assert one.learners != other.learners


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/New_York"])
def test_the_class_meets_by_day_wherever_the_pc_stands(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        meetings = list(demonstration(SHELF, 10, 400, 3, TODAY).meetings)
        sat = [sitting.visit for meeting in meetings for sitting in meeting.sittings]
        shown = [visit.began_at.astimezone() for visit in sat]
    finally:
        monkeypatch.undo()
        time.tzset()

    assert len(shown) > 20
    assert {9 <= moment.hour < 15 for moment in shown} == {True}
    assert [moment.date() for moment in shown] == [visit.local_date for visit in sat]


def test_the_class_has_seats_and_two_namesakes() -> None:
    class_ = demonstration(SHELF, 28, 0, 1, TODAY)
    names = [each.name for each in class_.learners]
    assert names == list(CLASS_NAMES)
    assert [each.second_line for each in class_.learners if each.name == "李秀珍"] == [
        "3 号座",
        "11 号座",
    ]
    assert len({each.second_line for each in class_.learners}) == 28
    assert len(demonstration(SHELF, 60, 0, 1, TODAY).learners) == 60


def test_who_holds_a_belief_chooses_by_it() -> None:
    class_ = demonstration(SHELF, 200, 12_000, 5, TODAY)
    holders = {each.id for each in class_.learners if "M02" in each.convictions}
    chosen: dict[bool, list[bool]] = {True: [], False: []}
    for meeting in class_.meetings:
        for sitting in meeting.sittings:
            for each in sitting.answers:
                if each.score == 0 and each.learner_id:
                    holds = each.learner_id in holders
                    chosen[holds].append(json.loads(each.response) == [1])
    assert mean(chosen[True]) > mean(chosen[False]) + 0.1


def test_people_learn_over_the_weeks() -> None:
    class_ = demonstration(SHELF, 28, 6000, 4, TODAY)
    weeks = [
        [
            each.score or 0
            for sitting in meeting.sittings
            if sitting.visit.purpose is Purpose.QUIZ
            for each in sitting.answers
            if each.try_number == 1
        ]
        for meeting in class_.meetings
    ]
    early, late = (list(chain.from_iterable(part)) for part in (weeks[:4], weeks[-4:]))
    assert mean(late) > mean(early) + 0.05


def test_what_was_missed_comes_again_in_the_same_sitting() -> None:
    class_ = demonstration(SHELF, 10, 300, 4, TODAY)
    sittings = [s for m in class_.meetings for s in m.sittings if len(s.answers) > 8]
    assert sittings
    for sitting in sittings:
        missed = [a.question_id for a in sitting.answers if a.try_number == 1 and a.score != 1]
        again = [a.question_id for a in sitting.answers if a.try_number == 2]
        assert again == missed[: len(again)]


def test_without_a_question_there_is_no_demonstration() -> None:
    empty = Lesson("none", "空")
    with pytest.raises(ValueError, match="needs a lesson"):
        demonstration([(empty, "a" * 64)], 3, 10, 1, TODAY)


def test_the_records_hold_the_class_and_say_that_it_is_one(demo_store: Store) -> None:
    with demo_store.reader.session() as session:
        numbers = [
            session.scalar(select(func.count()).select_from(table))
            for table in (learner, answer, lesson_revision)
        ]
        assert numbers == [28, 1500, 2]
        counted = session.scalar(select(func.sum(counter.c.n)))
        assert counted == 1500
        assert session.scalar(select(func.count()).select_from(class_session)) == 5


def test_the_counters_of_the_demonstration_are_exact(demo_store: Store) -> None:
    rows = select(counter).order_by(*counter.primary_key)
    before = demo_store.reader.read(lambda session: session.execute(rows).all())
    demo_store.writer.submit(counters.rebuild).result()
    assert demo_store.reader.read(lambda session: session.execute(rows).all()) == before


def test_today_shows_the_class_and_the_plan(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with open_store(home) as store:
        for seed in (1, 2):  # a second one takes the place of the first
            class_ = demonstration(SHELF, 28, 100, seed, TODAY)
            submit = store.writer.submit
            assert submit(lambda s, class_=class_: fill(s, class_, SHELF)).result() == 100
        today = read_today(home.database)
        assert today.is_demo
        assert len(today.learners) == 28
        assert today.lesson_id == class_.next_lesson == "two"
        assert today.open_sitting is None
        submit(remove).result()
        assert read_today(home.database).learners == ()


def test_real_people_are_never_mixed_with_a_demonstration(tmp_path: Path) -> None:
    with open_store(Home(tmp_path)) as store:
        store.writer.submit(lambda session: learners.create(session, "王秀英")).result()
        class_ = demonstration(SHELF, 5, 50, 1, TODAY)
        with pytest.raises(RealLearnersPresent):
            store.writer.submit(lambda session: fill(session, class_, SHELF)).result()
        with pytest.raises(RealLearnersPresent):
            store.writer.submit(remove).result()
    assert [each.name for each in read_today(Home(tmp_path).database).learners] == ["王秀英"]


def test_several_right_options_are_answered_partly_at_worst_in_both_ways() -> None:
    lesson, revision = SHELF[0]
    options = (Option("挂断", right=True), Option("核实", right=True), Option("转账", right=False))
    several = tuple(replace(q, task=Choice("multiple", options)) for q in lesson.questions)
    class_ = demonstration([(replace(lesson, questions=several), revision)], 9, 400, 1, TODAY)
    given = [a for m in class_.meetings for s in m.sittings for a in s.answers]
    assert {a.response for a in given} == {"[0, 1]", "[0]", "[1]", "[0, 1, 2]"}
    assert {a.score for a in given} == {0.5, 1.0}
