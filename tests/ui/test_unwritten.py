"""Whoever reads is told the same before and after the disk took what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.ground.ids import new_id
from laonian_app.ground.paths import Home
from laonian_app.ground.times import local_date
from laonian_app.learning.people import Learner
from laonian_app.learning.records import Bookmark, Draft, Preference, Purpose, Visit
from laonian_app.lessons.canonical import revision_of, to_json
from laonian_app.store.opening import open_store
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.ledger import DeskState, LastOfLesson, Ledger, OpenedLesson, Where
from tests.store.conftest import LESSON, NINE, Classroom, make_answer

OPENED = OpenedLesson(LESSON, revision_of(LESSON), to_json(LESSON))
THINGS = ("begin", "move", "draft", "take_back", "answer", "end", "reopen", "follow", "prefer")


@dataclass(slots=True)
class Table:
    """Two learners before a ledger, who do things at random."""

    qtbot: QtBot
    room: Classroom
    ledger: Ledger
    people: list[Learner]
    refused: list[Exception] = field(default_factory=list)

    def do(self, things: list[str], chance: Random) -> None:
        """Let these things happen; what comes before any sitting is left out."""
        visit: Visit | None = None
        for thing in things:
            if thing in ("begin", "follow") or visit is None:
                visit = self._begin(visit if thing == "follow" else None, chance)
            else:
                self._happen(thing, visit, chance)

    def _begin(self, over: Visit | None, chance: Random) -> Visit:
        seat = chance.choice([self.people[:1], self.people, self.people[::-1]])
        now = self.room.later(seconds=1)
        visit = Visit(
            id=new_id(),
            purpose=chance.choice([Purpose.LEARN, Purpose.QUIZ, Purpose.AFTER]),
            seed=1,
            began_at=now,
            local_date=local_date(now),
            learner_ids=over.learner_ids if over else tuple(one.id for one in seat),
            lesson_id=LESSON.id,
            revision=OPENED.revision,
        )
        if over is None:
            self.ledger.begin(visit, OPENED)
        else:
            self.ledger.follow(over, visit, OPENED)
        return visit

    def _happen(self, thing: str, visit: Visit, chance: Random) -> None:
        now, question = self.room.later(seconds=1), chance.choice(["q1", "q2"])
        page = chance.randrange(5)
        if thing == "move" and visit.purpose is Purpose.LEARN:
            who = visit.learner_ids[0]
            mark = Bookmark(who, LESSON.id, OPENED.revision, page, 0, now)
            self.ledger.move(visit, Where(page, 0), mark)
        elif thing == "move":
            self.ledger.move(visit, Where(question_number=page + 1))
        elif thing == "draft":
            self.ledger.keep_draft(Draft(visit.id, question, f"[{page}]", now))
        elif thing == "take_back":
            self.ledger.take_back_draft(visit.id, question)
        elif thing == "answer":
            new = make_answer(visit, question, 1.0, now)
            self.ledger.save_answers(new, lambda: None, self.refused.append)
        elif thing == "prefer":
            self.ledger.keep_preference(self.people[0].id, Preference(size_step=page + 1))
        else:
            {"end": self.ledger.end, "reopen": self.ledger.reopen}[thing](visit.id)

    def asks(self) -> list[object]:
        """Return what one alone and two together are told."""
        return [self._asks(self.people[:1]), self._asks(self.people)]

    def _asks(self, people: list[Learner]) -> object:
        ids = [one.id for one in people]
        last: LastOfLesson = self._told(
            lambda then: self.ledger.last_of_lesson(ids, LESSON.id, then)
        )
        desk: DeskState = self._told(lambda then: self.ledger.desk_of(ids, then))
        point = last.point
        stopped = desk.bookmark and desk.bookmark.page
        return (
            point
            and (
                point.visit.id,
                point.visit.ended_at is None,
                point.place,
                {each.question_id: each.response for each in point.drafts},
                {each.id for each in point.answers},
            ),
            last.bookmark and last.bookmark.page,
            last.has_read,
            stopped if len(people) == 1 else None,
            desk.preference,
        )

    def _told(self, ask: Callable[[Callable[[Any], None]], None]) -> Any:
        told: list[Any] = []
        ask(told.append)
        self.qtbot.waitUntil(lambda: bool(told), timeout=5_000)
        return told[0]


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    time, jobs, refused = [NINE], Jobs(), []
    home = Home(tmp_path / "home")
    with open_store(home, clock=lambda: time[0]) as store:
        room = Classroom(home, store, time)
        people = [room.learner(name) for name in ("王秀英", "陈玉兰")]
        ledger = Ledger(store, jobs, refused.append, refused.append)
        yield Table(qtbot, room, ledger, people, refused)
        jobs.close()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    before=st.lists(st.sampled_from(THINGS), max_size=4),
    things=st.lists(st.sampled_from(THINGS), min_size=1, max_size=8),
    seed=st.integers(0, 999),
)
def test_what_waits_is_told_as_if_it_were_written(
    table: Table, before: list[str], things: list[str], seed: int
) -> None:
    chance, gate = Random(seed), Event()
    table.do(before, chance)
    slow = table.room.store.writer.submit(lambda _session: gate.wait(10))
    table.do(things, chance)

    told_at_once = table.asks()
    gate.set()
    slow.result(5)
    table.room.do(lambda _session: None)

    assert told_at_once == table.asks()
    assert table.refused == []
