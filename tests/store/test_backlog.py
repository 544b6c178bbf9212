"""What the disk refuses waits, in order, and goes with the next; nothing is skipped."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from laonian_app.store.backlog import Backlog, Flush
from laonian_app.store.errors import DiskFull
from laonian_app.store.session import Session
from laonian_app.store.writer import Writer
from tests.store.conftest import Classroom


@dataclass(slots=True)
class Disk:
    """A table to write into, and whether there is room."""

    classroom: Classroom
    is_full: bool = False
    told: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.empty()

    def empty(self) -> None:
        self._do("CREATE TABLE IF NOT EXISTS noted (place INTEGER PRIMARY KEY, words TEXT UNIQUE)")
        self._do("DELETE FROM noted")

    def _do(self, statement: str) -> None:
        self.classroom.do(lambda session: session.execute(text(statement)))

    def backlog(self) -> Backlog:
        return Backlog(self.classroom.store.writer, self.told.append)

    def noted(self) -> list[str]:
        ordered = text("SELECT words FROM noted ORDER BY place")
        return list(self.classroom.read(lambda session: session.scalars(ordered).all()))


@dataclass(frozen=True, slots=True)
class Note:
    """An entry; with `waits` the disk is so slow that it comes when it is set."""

    disk: Disk
    words: str
    waits: Event | None = None

    def write(self, session: Session) -> None:
        if self.waits is not None:
            self.waits.wait(5)
        session.execute(text("INSERT INTO noted (words) VALUES (:words)"), {"words": self.words})
        if self.disk.is_full:
            raise DiskFull(detail=self.words)


@pytest.fixture
def disk(classroom: Classroom) -> Disk:
    return Disk(classroom)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(full=st.lists(st.booleans(), min_size=1, max_size=8))
def test_whatever_is_refused_comes_in_its_order_once_there_is_room(
    disk: Disk, full: list[bool]
) -> None:
    disk.empty()
    backlog, written = disk.backlog(), 0
    for number, disk.is_full in enumerate(full):
        backlog.submit(Note(disk, str(number))).exception(5)
        written = number + 1 if not disk.is_full else written
        assert disk.noted() == [str(each) for each in range(written)]
    disk.is_full = False
    backlog.submit(Flush()).result(5)

    assert disk.noted() == [str(number) for number in range(len(full))]
    assert backlog.unwritten == ()


def test_a_refusal_is_told_and_what_was_refused_is_known(disk: Disk) -> None:
    backlog, first, second = disk.backlog(), Note(disk, "first"), Note(disk, "second")
    disk.is_full = True
    for note in (first, second):
        assert isinstance(backlog.submit(note).exception(5), DiskFull)

    assert backlog.unwritten == (first, second)
    assert [type(each) for each in disk.told] == [DiskFull, DiskFull]


def test_what_is_on_its_way_is_known_as_well(disk: Disk) -> None:
    backlog, waits = disk.backlog(), Event()
    slow = Note(disk, "slow", waits)
    future = backlog.submit(slow)

    assert backlog.unwritten == (slow,)
    waits.set()
    future.result(5)
    assert backlog.unwritten == ()


def test_two_equal_entries_are_two(disk: Disk) -> None:
    backlog, waits = disk.backlog(), Event()
    futures = [backlog.submit(Flush()) for _ in range(3)]
    futures.append(backlog.submit(Note(disk, "last", waits)))

    waits.set()
    for each in futures:
        each.result(5)
    assert backlog.unwritten == ()


def test_one_that_breaks_a_rule_is_given_up_and_holds_up_nobody(disk: Disk) -> None:
    backlog = disk.backlog()
    backlog.submit(Note(disk, "there")).result(5)
    disk.is_full = True
    kept = Note(disk, "kept")
    backlog.submit(kept).exception(5)
    disk.is_full = False

    refused = backlog.submit(Note(disk, "there")).exception(5)

    assert isinstance(refused, IntegrityError)
    assert backlog.unwritten == (kept,)
    backlog.submit(Note(disk, "later")).result(5)
    assert disk.noted() == ["there", "kept", "later"]


def test_one_among_those_that_wait_that_breaks_a_rule_costs_only_itself(disk: Disk) -> None:
    backlog = disk.backlog()
    backlog.submit(Note(disk, "there")).result(5)
    disk.is_full = True

    class TwiceThere(Note):
        def write(self, session: Session) -> None:
            if self.disk.is_full:
                raise DiskFull
            super().write(session)

    backlog.submit(TwiceThere(disk, "there")).exception(5)
    disk.is_full = False

    assert isinstance(backlog.submit(Note(disk, "answer")).exception(5), IntegrityError)
    backlog.submit(Flush()).result(5)
    assert disk.noted() == ["there", "answer"]


class RefusedAtOnce(Writer):
    """A writer whose transaction fails before it comes to the entry, as on a read-only disk."""

    def __init__(self) -> None:
        pass

    def submit(self, work: Callable[[Session], Any]) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(DiskFull(detail="BEGIN IMMEDIATE"))
        return future


def test_a_refusal_that_is_quicker_than_its_listener_stops_nobody() -> None:
    told: list[Exception] = []
    backlog, entry = Backlog(RefusedAtOnce(), told.append), Flush()
    submitting = Thread(target=backlog.submit, args=(entry,), daemon=True)

    submitting.start()
    submitting.join(5)

    assert not submitting.is_alive()
    assert [type(each) for each in told] == [DiskFull]
    assert backlog.unwritten == (entry,)
