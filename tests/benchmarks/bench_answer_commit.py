"""One answer with its counters, durable: the program against the same rows by hand.

Prints two JSON lines: answer_commit (at least 0.6 of the floor's speed) and
answer_commit_slow_disk (each fsync 10 ms longer; at least 0.85). Floor and program take
turns, answer by answer; the ratio is the median over the rounds.

Run: python tests/benchmarks/bench_answer_commit.py
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from statistics import median

from laonian_app.ground.ids import new_id
from laonian_app.ground.paths import Home
from laonian_app.ground.times import local_date, now
from laonian_app.learning.records import Answer, Purpose, Visit
from laonian_app.lessons.model import Lesson, Question, Section, TrueFalse
from laonian_app.store import answers, classes, learners, lessons, visits
from laonian_app.store.opening import Store, open_store
from laonian_app.store.types import to_microseconds

ROUNDS = 15
PER_ROUND = 40
QUESTIONS = 8
REVISION = "5a" * 32
SLOW_MARK = "LAONIAN_SLOW_DISK"


@dataclass(frozen=True, slots=True)
class Sitting:
    """A learner in the middle of a quiz, and the answers still to come."""

    store: Store
    visit: Visit
    class_id: bytes

    def next_answers(self, how_many: int, score: float) -> list[Answer]:
        begun = now()
        return [
            Answer(
                id=new_id(),
                visit_id=self.visit.id,
                learner_id=self.visit.learner_ids[0],
                lesson_id="bench",
                question_id=f"q{number % QUESTIONS}",
                revision=REVISION,
                response="[1]",
                score=score,
                try_number=number // QUESTIONS + 1,
                hint_used=False,
                elapsed_ms=4200,
                answered_at=begun + timedelta(milliseconds=number),
                local_date=self.visit.local_date,
            )
            for number in range(how_many)
        ]


def sit_down(folder: Path) -> Sitting:
    store = open_store(Home(folder))
    submit = store.writer.submit
    questions = tuple(
        Question(f"q{number}", Section.PRACTICE, "?", TrueFalse(True))
        for number in range(QUESTIONS)
    )
    lesson = Lesson("bench", "bench", questions=questions)
    submit(lambda session: lessons.keep(session, lesson, "{}", REVISION)).result()
    learner = submit(lambda session: learners.create(session, "王桂芳")).result()
    class_id = submit(classes.today).result()
    begun = now()
    visit = Visit(
        new_id(), Purpose.QUIZ, 1, begun, local_date(begun), (learner.id,), "bench", REVISION
    )
    submit(lambda session: visits.begin(session, visit)).result()
    return Sitting(store, visit, class_id.bytes)


ANSWER = (
    "INSERT INTO answer (id, site_id, visit_id, learner_id, lesson_id, question_id, part,"
    " revision, response, score, try_number, hint_used, elapsed_ms, answered_at, local_date,"
    " source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
COUNTER = (
    "INSERT INTO counter VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET"
    " n = n + 1, total = total + excluded.total, squares = squares + excluded.squares"
)
WEEK = (
    "INSERT INTO counter_week VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET"
    " n = n + 1, total = total + excluded.total, squares = squares + excluded.squares"
)


def by_hand(connection: sqlite3.Connection, site: bytes, class_id: bytes, new: Answer) -> None:
    """Write what the program writes, as plainly as the sqlite3 module can."""
    learner = new.learner_id.bytes if new.learner_id else None
    revision = bytes.fromhex(new.revision)
    score = new.score or 0.0
    first = new.try_number == 1
    monday = new.local_date - timedelta(days=new.local_date.weekday())
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        ANSWER,
        (
            new.id.bytes, site, new.visit_id.bytes, learner, new.lesson_id, new.question_id,
            new.part, revision, new.response, new.score, new.try_number, new.hint_used,
            new.elapsed_ms, to_microseconds(new.answered_at), new.local_date.isoformat(),
            new.source.value,
        ),
    )  # fmt: skip
    connection.execute(
        COUNTER,
        (site, class_id, new.lesson_id, new.question_id, new.part, revision, "quiz", first,
         score, score * score),
    )  # fmt: skip
    connection.execute(
        WEEK,
        (site, class_id, new.lesson_id, date.isoformat(monday), "quiz", first, score,
         score * score),
    )  # fmt: skip
    connection.execute("COMMIT")


def until_committed(work: Callable[[Answer], object], new: Answer) -> float:
    """Return the seconds of work that returns after its commit."""
    begun = time.perf_counter()
    work(new)
    return time.perf_counter() - begun


def until_durable(store: Store, new: Answer) -> float:
    """Return the seconds from `submit` to the moment when the answer is durable.

    That is when the future resolves, on the writer's thread; when the thread that asked
    is woken to look at it is the system's business.
    """
    resolved: SimpleQueue[float] = SimpleQueue()
    begun = time.perf_counter()
    future = store.writer.submit(partial(answers.add, new=[new]))
    future.add_done_callback(lambda _: resolved.put(time.perf_counter()))
    seconds = resolved.get() - begun
    future.result()
    return seconds


def measure(folder: Path) -> tuple[float, float]:
    """Return the program's milliseconds an answer, and its speed as a share of the floor's."""
    sitting = sit_down(folder / "program")
    other = sit_down(folder / "floor")
    other.store.close()
    ours, ratios = [], []

    file = folder / "floor" / "classroom.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
        hand = partial(by_hand, connection, other.store.here.site_id.bytes, other.class_id)
        for number in range(ROUNDS + 1):
            score = float(number % 2)
            floor = program = 0.0
            mine, theirs = (each.next_answers(PER_ROUND, score) for each in (sitting, other))
            for our_answer, their_answer in zip(mine, theirs, strict=True):
                program += until_durable(sitting.store, our_answer)
                floor += until_committed(hand, their_answer)
            if number:  # the first round warms both up
                ours.append(program / PER_ROUND * 1000)
                ratios.append(floor / program)
    sitting.store.close()
    return median(ours), median(ratios)


def report(name: str, floor: float) -> None:
    with tempfile.TemporaryDirectory(dir=os.environ.get("LAONIAN_BENCH_DIR")) as folder:
        value, ratio = measure(Path(folder))
    line = {"name": name, "value": value, "unit": "ms", "floor": floor, "ratio": ratio}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def report_slow_disk() -> None:
    """Measure once more in a process whose fsync is slow."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        sys.stderr.write("answer_commit_slow_disk: no C compiler here, not measured\n")
        return
    source = Path(__file__).with_name("slow_disk.c")
    with tempfile.TemporaryDirectory() as folder:
        shim = Path(folder) / "slow_disk.so"
        subprocess.run(
            [compiler, "-O2", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True
        )
        environment = {**os.environ, "LD_PRELOAD": str(shim), SLOW_MARK: "1"}
        subprocess.run([sys.executable, __file__], check=True, env=environment)


if __name__ == "__main__":
    if SLOW_MARK in os.environ:
        report("answer_commit_slow_disk", 0.85)
    else:
        report("answer_commit", 0.6)
        report_slow_disk()
