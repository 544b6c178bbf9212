"""A class whose home can be closed, damaged and opened again."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from laonian_app.exchange.care import Care, open_cared
from laonian_app.ground.paths import Home
from laonian_app.learning.records import Visit
from laonian_app.store import classes, lessons
from laonian_app.store.changes import WATCHED
from laonian_app.store.keys import JOURNAL_POSITION
from tests.store.conftest import LESSON, NINE, REVISION, Classroom

Contents = dict[str, list[tuple[Any, ...]]]


@dataclass(slots=True)
class KeptClass:
    """A home that is opened with care; `ids` are of the answers that were saved."""

    home: Home
    time: list[datetime] = field(default_factory=lambda: [NINE])
    witness: Path | None = None
    _room: Classroom | None = None
    _care: Care | None = None

    @property
    def room(self) -> Classroom:
        if self._room is None:
            self.open()
        assert self._room is not None
        return self._room

    @property
    def care(self) -> Care:
        assert self.room is not None
        assert self._care is not None
        return self._care

    def open(self) -> Care:
        store, self._care = open_cared(self.home, clock=lambda: self.time[0], witness=self.witness)
        self._room = Classroom(self.home, store, self.time)
        self._room.do(lessons.keep, LESSON, "{}", REVISION)
        self._room.do(classes.today)
        return self._care

    def close(self) -> None:
        if self._care is not None:
            self._care.close()
        self._care = self._room = None

    def later_day(self) -> None:
        self.time[0] += timedelta(days=1)

    def end_the_journal(self) -> None:
        """From now on the journal gets nothing, as when its thread is behind."""
        assert self.care._keeping is not None
        self.care._keeping.journal.close()

    def leave(self) -> None:
        """End as a power cut does: the database as it is, and no position in it."""
        self.end_the_journal()
        self.care._store.close()
        assert self.care._keeping is not None
        self.care._keeping._second.close()
        self._care = self._room = None

    def wait_until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        until = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < until
            time.sleep(0.01)

    def answers(self, how_many: int, name: str = "王秀英") -> Visit:
        """A new learner sits down and answers."""
        visit = self.room.sit_down(self.room.learner(name))
        for number in range(how_many):
            self.room.answer(visit, f"q{number % 3 + 1}", score=float(number % 2))
        return visit


def contents(file: Path) -> Contents:
    """All that counts of a database, with its counters; floats rounded, row numbers left out."""
    found: Contents = {}
    with closing(sqlite3.connect(file)) as connection:
        for table in (*WATCHED, "counter", "counter_week"):
            rows = [
                tuple(round(value, 6) if isinstance(value, float) else value for value in row)
                for row in connection.execute(f"SELECT * FROM {table}")
                if JOURNAL_POSITION not in row
            ]
            found[table] = sorted(rows, key=repr)
    return found


def answer_ids(file: Path) -> set[bytes]:
    with closing(sqlite3.connect(file)) as connection:
        return {key for (key,) in connection.execute("SELECT id FROM answer")}


def switched_off_classes(folder: Path) -> Path:
    """Make `home` in a folder as a power cut leaves it a second after an answer: with a WAL.

    Beside it `other-wal`, the WAL of another class. Return the folder.
    """
    for name in ("other", "home"):
        kept = KeptClass(Home(folder / f"{name}-open"))
        kept.answers(30)
        kept.close()
        kept.later_day()
        kept.open()
        kept.answers(40, "李秀珍")
        assert kept.care.flush()
        shutil.copytree(kept.home.folder, folder / name)
        kept.close()
    shutil.copy(folder / "other" / "classroom.sqlite3-wal", folder / "other-wal")
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[KeptClass]:
    kept = KeptClass(Home(tmp_path / "家"))
    yield kept
    kept.close()


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Callable[[str], KeptClass]]:
    made: list[KeptClass] = []

    def make(name: str) -> KeptClass:
        made.append(KeptClass(Home(tmp_path / name)))
        return made[-1]

    yield make
    for each in made:
        each.close()
