"""Properties: replayed twice is once; replay and repair give the database that would be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laonian_app.exchange.history import Return, holds, ranges_at
from laonian_app.exchange.journal_files import lines_after
from laonian_app.exchange.replay import Wins, replay
from laonian_app.ground.paths import Home
from laonian_app.learning.records import Preference, Visit
from laonian_app.store import learners, preferences, visits
from tests.exchange.conftest import KeptClass, contents

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["learner", "visit", "answer", "answer", "answer", "seen", "end", "rename", "prefer",
             "close", "back up", "clock"]
        ),
        st.integers(0, 99),
    ),
    min_size=3,
    max_size=25,
)  # fmt: skip


class Happening:
    """Does a list of steps in a class."""

    def __init__(self, kept: KeptClass) -> None:
        self.kept = kept
        self.people = [kept.room.learner("王秀英")]
        self.visits: list[Visit] = [kept.room.sit_down(self.people[0])]

    def step(self, name: str, number: int) -> None:
        room = self.kept.room
        person = self.people[number % len(self.people)]
        visit = self.visits[number % len(self.visits)]
        match name:
            case "learner":
                self.people.append(room.learner(f"李{number}"))
            case "visit":
                self.visits.append(room.sit_down(person))
            case "answer":
                room.answer(visit, f"q{number % 3}", score=(number % 5) / 4)
            case "seen":
                room.do(visits.seen, visit.id, room.later(seconds=number % 3), page=number)
            case "end":
                room.do(visits.end, visit.id, room.later(seconds=number % 2))
            case "rename":
                room.do(learners.rename, person.id, f"赵{number}")
            case "prefer":
                room.do(preferences.keep, person.id, Preference(size_step=number % 5 + 1))
            case "clock":
                room.later(days=number - 50)
            case "back up":
                self.kept.care.back_up()
            case _:
                self.kept.close()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("properties")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, without_backups=st.booleans())
def test_repair_gives_the_database_that_would_have_been(
    fresh: Path, steps: list[tuple[str, int]], without_backups: bool
) -> None:
    shutil.rmtree(fresh / "home", ignore_errors=True)
    kept = KeptClass(Home(fresh / "home"))
    happening = Happening(kept)
    for step in steps:
        happening.step(*step)
    assert kept.care.flush()
    kept.close()
    before = contents(kept.home.database)
    kept.home.database.write_bytes(kept.home.database.read_bytes()[:7000])
    if without_backups:
        shutil.rmtree(kept.home.backups, ignore_errors=True)
    kept.open()
    kept.close()
    assert contents(kept.home.database) == before


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, wins=st.sampled_from(Wins))
def test_the_journal_replayed_twice_is_the_journal_replayed_once(
    fresh: Path, steps: list[tuple[str, int]], wins: Wins
) -> None:
    shutil.rmtree(fresh / "home", ignore_errors=True)
    kept = KeptClass(Home(fresh / "home"))
    happening = Happening(kept)
    for step in steps:
        happening.step(*step)
    assert kept.care.flush()
    before = contents(kept.home.database)
    for _ in range(2):
        lines = lines_after(kept.home.journal, 0)
        kept.room.do(lambda session, lines=lines: replay(session, lines, wins))
        found = contents(kept.home.database)
        assert {**found, "visit": []} == {**before, "visit": []}
        if wins is not Wins.REPAIR:
            assert found == before
    kept.close()


returns = st.lists(st.tuples(st.integers(1, 8), st.integers(0, 40), st.booleans()), max_size=6)


@given(returns)
def test_the_lines_that_hold_are_those_that_a_plain_account_keeps(
    steps: list[tuple[int, int, bool]],
) -> None:
    number = 0
    states: list[frozenset[int]] = [frozenset()]
    events: list[Return] = []
    for lines, back, kept in steps:
        for _ in range(lines):
            number += 1
            states.append(states[-1] | {number})
        number += 1
        back_to = back % number
        events.append(Return(number, back_to, kept))
        states.append(states[back_to] | (states[number - 1] if kept else frozenset()))
    ranges = ranges_at(number, events)
    restores = {each.number for each in events}
    found = {each for each in range(1, number + 1) if holds(each, ranges)}
    assert found - restores == states[-1]
