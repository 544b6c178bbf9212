"""What was saved stays; what could not be saved is said."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from laonian_app.ground.paths import Home
from laonian_app.store import answers, learners, visits
from laonian_app.store.database import Database, connect, reading_engine, writing_engine
from laonian_app.store.errors import DatabaseBusy, DatabaseReadOnly, DiskFull
from laonian_app.store.opening import open_store
from laonian_app.store.schema import answer, learner
from laonian_app.store.session import Session
from laonian_app.store.writer import Urgency
from tests.store.conftest import Classroom, make_answer

ANSWER_AND_HANG = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from laonian_app.ground.paths import Home
from laonian_app.store import answers, classes, lessons
from laonian_app.store.opening import open_store
from tests.store.conftest import LESSON, NINE, REVISION, Classroom, make_answer

store = open_store(Home(Path({home!r})))
room = Classroom(Home(Path({home!r})), store, [NINE])
room.do(lessons.keep, LESSON, "{{}}", REVISION)
visit = room.sit_down(room.learner("王秀英"))
store.writer.submit(lambda s: answers.add(s, make_answer(visit, "q1", 1.0, NINE))).result()
print("saved", flush=True)
time.sleep(60)
"""


def test_the_writing_connection_is_durable(tmp_path: Path) -> None:
    engine = writing_engine(Database(tmp_path / "x.sqlite3"))
    with connect(engine) as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


def test_an_answer_outlives_the_program_killed_after_it_was_saved(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    script = ANSWER_AND_HANG.format(root=root, home=str(tmp_path))
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"saved\n"
        os.kill(child.pid, signal.SIGKILL)
    with closing(sqlite3.connect(tmp_path / "classroom.sqlite3")) as connection:
        assert connection.execute("SELECT question_id FROM answer").fetchall() == [("q1",)]
        assert connection.execute("SELECT sum(n) FROM counter").fetchone() == (1,)


def test_when_the_future_resolves_another_connection_sees_it(classroom: Classroom) -> None:
    classroom.store.writer.submit(lambda session: learners.create(session, "王秀英")).result()
    with closing(sqlite3.connect(classroom.home.database)) as connection:
        assert connection.execute("SELECT name FROM learner").fetchall() == [("王秀英",)]


def test_work_that_fails_leaves_nothing_behind(classroom: Classroom) -> None:
    def half(session: Session) -> None:
        learners.create(session, "王秀英")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        classroom.do(half)
    assert classroom.read(lambda session: session.execute(select(learner)).all()) == []
    assert classroom.learner("李秀珍").name == "李秀珍"


def test_an_answer_to_an_unknown_sitting_is_refused_whole(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    visit = classroom.sit_down(wang)
    orphan = make_answer(visit, "q1", 1.0, classroom.time[0])
    classroom.do(lambda session: session.execute(text("DELETE FROM visit_learner")))
    classroom.do(lambda session: session.execute(text("DELETE FROM visit")))
    with pytest.raises((IntegrityError, sqlite3.IntegrityError)):
        classroom.do(answers.add, orphan)
    assert classroom.read(lambda session: session.execute(select(answer)).all()) == []


def test_a_full_disk_says_so_and_the_same_answer_can_be_tried_again(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    pages = classroom.do(lambda session: session.scalar(text("PRAGMA page_count")))
    classroom.do(lambda session: session.execute(text(f"PRAGMA max_page_count = {pages}")))
    new = [make_answer(visit, f"q{n}", 1.0, classroom.later(seconds=1))[0] for n in range(400)]
    with pytest.raises(DiskFull):
        classroom.do(answers.add, new)
    alone = [make_answer(visit, "q1", 1.0, classroom.later(seconds=1)) for _ in range(200)]
    with pytest.raises(DiskFull):
        classroom.do(lambda session: [answers.add(session, each) for each in alone])
    classroom.do(lambda session: session.execute(text("PRAGMA max_page_count = 100000")))
    classroom.do(answers.add, new)
    assert len(classroom.read(answers.of_visit, visit.id)) == 400


def test_a_read_only_database_says_so_and_is_tried_again(classroom: Classroom) -> None:
    classroom.do(lambda session: session.execute(text("PRAGMA query_only = ON")))
    with pytest.raises(DatabaseReadOnly):
        classroom.learner("王秀英")
    # The connection that could not write is not used again.
    assert classroom.learner("王秀英").name == "王秀英"


def test_another_program_that_holds_the_file_is_told_apart(classroom: Classroom) -> None:
    classroom.do(lambda session: session.execute(text("PRAGMA busy_timeout = 1")))
    with closing(sqlite3.connect(classroom.home.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusy):
            classroom.learner("王秀英")
        other.execute("ROLLBACK")
    assert classroom.learner("王秀英").name == "王秀英"


def test_an_answer_goes_before_long_work(classroom: Classroom) -> None:
    order: list[str] = []
    gate = threading.Event()
    submit = classroom.store.writer.submit
    submit(lambda _: gate.wait(10), Urgency.LATER)
    later = [submit(lambda _, n=n: order.append(f"piece {n}"), Urgency.LATER) for n in range(3)]
    soon = submit(lambda _: order.append("answer"))
    gate.set()
    for each in (*later, soon):
        each.result(10)
    assert order == ["answer", "piece 0", "piece 1", "piece 2"]


def test_closing_finishes_what_was_submitted(tmp_path: Path) -> None:
    store = open_store(Home(tmp_path))
    futures = [
        store.writer.submit(lambda session, n=n: learners.create(session, f"王{n}"))
        for n in range(20)
    ]
    store.close()
    store.close()
    assert all(future.done() for future in futures)
    with pytest.raises(ValueError, match="closed"):
        store.writer.submit(lambda _: None)
    with closing(sqlite3.connect(tmp_path / "classroom.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM learner").fetchone() == (20,)


def test_the_reading_side_cannot_write(classroom: Classroom) -> None:
    with pytest.raises(DatabaseReadOnly):
        classroom.read(lambda session: session.execute(text("DELETE FROM learner")))


def test_reading_sees_one_moment_while_writing_goes_on(classroom: Classroom) -> None:
    classroom.learner("王秀英")
    count = text("SELECT count(*) FROM learner")
    with classroom.store.reader.session() as session:
        assert session.scalar(count) == 1
        classroom.learner("李秀珍")
        assert session.scalar(count) == 1
    assert classroom.read(lambda session: session.scalar(count)) == 2


def test_a_folder_that_is_missing_is_a_database_that_cannot_be_opened(tmp_path: Path) -> None:
    engine = reading_engine(Database(tmp_path / "no" / "x.sqlite3"))
    with pytest.raises(DatabaseReadOnly):
        connect(engine)


def test_faults_of_ours_stay_what_they_are(classroom: Classroom) -> None:
    with pytest.raises(OperationalError):
        classroom.do(lambda session: session.execute(text("SELECT * FROM nowhere")))
    assert classroom.do(visits.get, classroom.sit_down().id) is not None


def test_a_program_that_forgets_to_close_saves_its_work_and_ends(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from laonian_app.ground.paths import Home;"
        "from laonian_app.store import learners; from laonian_app.store.opening import open_store;"
        f"store = open_store(Home(Path({str(tmp_path)!r})));"
        "[store.writer.submit(lambda s: learners.create(s, '王秀英')) for _ in range(9)]; 1 / 0"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], stderr=subprocess.PIPE, timeout=60, check=False
    )
    assert b"ZeroDivisionError" in done.stderr
    with closing(sqlite3.connect(tmp_path / "classroom.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM learner").fetchone() == (9,)
