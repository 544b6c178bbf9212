"""A class by itself, in a process of its own that may be killed at any moment.

Every answer that was saved (its future resolved, so its feedback may be shown) is told
through a pipe. Killing comes from outside, or from the clock of a seed.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from laonian_app.exchange import backups
from laonian_app.exchange.care import Care, open_cared
from laonian_app.exchange.restoring import restore
from laonian_app.ground.paths import Home
from laonian_app.ground.times import now
from laonian_app.learning.records import Visit
from laonian_app.store import answers, classes, lessons, visits
from tests.store.conftest import LESSON, REVISION, Classroom, make_answer

BEGINS = b"begins"
PRELOADED = [
    "alembic.command",
    "pypinyin",
    "laonian_app.store.migrations.versions.v0001_first",
    "tests.exchange.scripted",
]


class ScriptedClass:
    """Opens a home and does what happens in a class, in an order that a seed decides."""

    def __init__(self, home: Home, seed: int, tell: Callable[[bytes], None]) -> None:
        self._home, self._chance, self._tell = home, random.Random(seed), tell
        self._visits: list[Visit] = []
        self._room: Classroom | None = None
        self._care: Care | None = None

    def run(self) -> None:
        """Go on for as long as the process lives."""
        self._open()
        while True:
            self.step()

    def step(self) -> None:
        """One thing that happens."""
        things: list[tuple[float, Callable[[], None]]] = [
            (0.80, self._answer),
            (0.88, self._newcomer),
            (0.92, self._look_on),
            (0.94, self._back_up),
            (0.97, self._start_again),
            (1.00, self._restore),
        ]
        drawn = self._chance.random()
        next(thing for limit, thing in things if drawn < limit)()

    def _open(self) -> None:
        store, self._care = open_cared(self._home)
        self._room = Classroom(self._home, store, [now()])
        self._visits = []
        self._room.do(lessons.keep, LESSON, "{}", REVISION)
        self._room.do(classes.today)

    @property
    def _here(self) -> Classroom:
        assert self._room is not None
        self._room.time[0] = now()
        return self._room

    def _newcomer(self) -> None:
        person = self._here.learner(f"王{self._chance.randrange(1000)}")
        self._visits.append(self._here.sit_down(person))

    def _answer(self) -> None:
        if not self._visits:
            self._newcomer()
        visit = self._chance.choice(self._visits)
        new = make_answer(visit, f"q{self._chance.randrange(3) + 1}", 1.0, now())
        self._here.do(answers.add, new)
        for each in new:
            self._tell(each.id.bytes)

    def _look_on(self) -> None:
        if self._visits:
            self._here.do(visits.seen, self._visits[-1].id, now(), page=self._chance.randrange(9))

    def _back_up(self) -> None:
        assert self._care is not None
        self._care.back_up()

    def _start_again(self) -> None:
        assert self._care is not None
        self._care.close()
        self._open()

    def _restore(self) -> None:
        assert self._care is not None
        self._care.close()
        found = backups.newest_first(self._home.backups)
        if found:
            restore(self._home, self._chance.choice(found[:3]).file)
        self._open()


def _child(home: str, seed: int, pipe: Connection) -> None:
    pipe.send_bytes(BEGINS)
    ScriptedClass(Home(Path(home)), seed, pipe.send_bytes).run()


def killed_class(home: Home, seed: int, longest: float = 1.0) -> set[bytes]:
    """Run a class and kill it; return the keys of the answers that it told as saved.

    It lives for as long as the seed decides, at most `longest` seconds from its start.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(str(home.folder), seed, theirs), daemon=True)
    child.start()
    theirs.close()
    if ours.recv_bytes() != BEGINS:
        raise ValueError("the class began with something else")
    lives = random.Random(seed).uniform(0.0, longest)
    saved = _told(ours, time.monotonic() + lives)
    child.kill()
    child.join()
    saved |= _told(ours, time.monotonic() + 5)
    ours.close()
    child.close()
    return saved


def _told(pipe: Connection, until: float) -> set[bytes]:
    """What comes until a moment of the monotonic clock, or until the other end is gone."""
    told: set[bytes] = set()
    while (left := until - time.monotonic()) > 0:
        try:
            if pipe.poll(left):
                told.add(pipe.recv_bytes())
        except (EOFError, ConnectionResetError):
            break
    return told
