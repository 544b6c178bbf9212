"""The same records on a PostgreSQL server, where an organisation has one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, select, text

from laonian_app.exchange.erasure import erase_on_server
from laonian_app.ground.paths import Home
from laonian_app.learning.demonstration import demonstration
from laonian_app.learning.records import Preference, Purpose
from laonian_app.lessons.canonical import revision_of
from laonian_app.reports.progress import Filters, progress
from laonian_app.store import (
    answers,
    classes,
    corrections,
    counters,
    drafts,
    erasing,
    identity,
    learners,
    lessons,
    preferences,
    visits,
)
from laonian_app.store.database import Database, connect, database_at, writing_engine
from laonian_app.store.demonstration import fill
from laonian_app.store.errors import DatabaseTooNew, ServerUnreachable
from laonian_app.store.health import examine_server
from laonian_app.store.opening import open_reader, open_store
from laonian_app.store.schema import answer, counter, metadata
from tests.store.conftest import LESSON, NINE, REVISION, Classroom, make_answer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the server is started on Linux")


def server_program(name: str) -> str:
    """Return the path of a program of the server; Debian keeps them outside of PATH."""
    found = shutil.which(name) or next(
        (str(path) for path in sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))), None
    )
    if found is None:
        pytest.skip(f"no PostgreSQL server on this machine ({name} not found)")
    return found


def as_server(*command: str) -> None:
    """Run a program of the server; it refuses to run as root."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, timeout=60)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a server of our own on a socket, without a network port."""
    pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
    initdb, control = server_program("initdb"), server_program("pg_ctl")
    # Not below pytest's own folder: the server's user may not enter that.
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = f"{folder}/data"
        as_server(initdb, "-D", data, "-U", "anxin", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        as_server(control, "-D", data, "-w", "-l", f"{data}/log", "-o", options, "start")
        try:
            yield f"postgresql://anxin@/postgres?host={folder}"
        finally:
            as_server(control, "-D", data, "-w", "-m", "immediate", "stop")


@pytest.fixture
def database(address: str) -> Database:
    """An empty database on the server."""
    found = database_at(address, Path("unused"))
    engine = writing_engine(found)
    with connect(engine) as connection, connection.begin():
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return found


@pytest.fixture
def room(database: Database, tmp_path: Path) -> Iterator[Classroom]:
    home = Home(tmp_path)
    time = [NINE]
    with open_store(home, database, clock=lambda: time[0]) as store:
        found = Classroom(home, store, time)
        found.do(lessons.keep, LESSON, "{}", REVISION)
        yield found


def test_the_migrated_schema_is_the_programs(room: Classroom, database: Database) -> None:
    engine = writing_engine(database)
    with connect(engine) as connection:
        found = inspect(connection)
        assert set(found.get_table_names()) - {"alembic_version"} == set(metadata.tables)
        for name, table in metadata.tables.items():
            columns = {each["name"]: each["nullable"] for each in found.get_columns(name)}
            assert columns == {each.name: bool(each.nullable) for each in table.columns}
        keys = found.get_pk_constraint("answer")["constrained_columns"]
        assert keys == ["site_id", "id"]
        kinds = {each["name"]: str(each["type"]) for each in found.get_columns("answer")}
        assert (kinds["id"], kinds["answered_at"]) == ("UUID", "TIMESTAMP")
    engine.dispose()


def test_an_answer_is_saved_counted_and_reported(room: Classroom) -> None:
    wang = room.do(learners.create, "王秀英", None, "1 号座")
    visit = room.sit_down(wang)
    (late,) = make_answer(visit, "q1", 0.0, NINE)
    room.answer(visit, "q1", 1.0)
    assert room.do(answers.add, [late]) == 1
    assert room.do(answers.add, [late, *make_answer(visit, "q2", 1.0, room.time[0])]) == 1
    room.do(visits.end, visit.id, room.later(minutes=1))
    kept = room.read(visits.get, visit.id)
    assert kept is not None
    assert (kept.learner_ids, kept.ended_at) == ((wang.id,), room.time[0])
    assert room.read(answers.of_visit, visit.id)[0] == late
    (row,) = room.read(progress, Filters()).rows
    assert row[:10] == (
        str(wang.id), "王秀英", "", LESSON.id, LESSON.title, 3, 2, 1, 2, pytest.approx(0.5),
    )  # fmt: skip


def test_counters_are_exact_there_too(room: Classroom) -> None:
    visit = room.sit_down(room.do(learners.create, "王秀英"))
    room.answer(room.sit_down(), "q1", 1.0)
    for days in (0, 7, -7):
        (new,) = make_answer(visit, "q1", 1.0, room.later(days=days))
        room.do(answers.add, [new])
    rows = select(counter).order_by(*counter.primary_key)
    before = room.read(lambda session: session.execute(rows).all())
    assert [(row.first_try, row.n) for row in before] == [(False, 2), (True, 1)]
    room.do(counters.rebuild)
    assert room.read(lambda session: session.execute(rows).all()) == before


def test_wrong_chairs_and_names_are_put_right_there_too(room: Classroom) -> None:
    wang, li = room.do(learners.create, "王秀英"), room.do(learners.create, "李大伟")
    newcomer = room.do(learners.create_newcomer, "李")
    visit = room.sit_down(wang)
    room.answer(visit, "q1", 1.0)
    room.answer(room.sit_down(newcomer), "q1", 0.0)
    given = room.do(identity.give, [visit.id], li.id, wang.id)
    room.do(identity.join, li.id, newcomer.id)
    owners = select(answer.c.learner_id).distinct()
    assert room.read(lambda session: list(session.scalars(owners))) == [li.id]
    assert len(room.read(corrections.sittings_of, li.id)) == 2
    rows = select(counter).order_by(*counter.primary_key)
    before = room.read(lambda session: session.execute(rows).all())
    room.do(counters.rebuild)
    assert room.read(lambda session: session.execute(rows).all()) == before
    room.do(identity.undo, given)
    assert room.read(identity.people_of, visit.id) == (wang.id,)
    assert erase_on_server(room.store, li.id).number == 1
    assert set(room.read(erasing.names_of, [li.id, newcomer.id])) == {"1 号（名字已抹去）"}


def test_what_is_kept_newest_is_replaced_there_too(room: Classroom) -> None:
    wang = room.do(learners.create_newcomer, "王")
    for step in (3, 4):
        room.do(preferences.keep, wang.id, Preference(size_step=step))
    assert room.read(preferences.of_learner, wang.id).size_step == 4
    visit = room.sit_down(wang, purpose=Purpose.LEARN)
    assert room.read(drafts.of_visit, visit.id) == ()
    assert room.do(classes.names) != {}


def test_a_demonstration_class_on_the_server(room: Classroom, database: Database) -> None:
    shelf = [(LESSON, revision_of(LESSON))]
    class_ = demonstration(shelf, 5, 60, 1, NINE.date())
    assert room.do(fill, class_, shelf) == 60
    health = examine_server(database)
    assert (health.state, health.learners, health.answers) == ("ok", 5, 60)
    assert health.is_demo is True


def test_a_newer_server_is_refused(room: Classroom, database: Database, tmp_path: Path) -> None:
    room.do(lambda session: session.execute(text("UPDATE alembic_version SET version_num='9000'")))
    room.do(lambda session: session.execute(text("UPDATE written_by SET program='9.0'")))
    with pytest.raises(DatabaseTooNew, match=r"9\.0"):
        open_store(Home(tmp_path / "other"), database)
    assert examine_server(database).state == "newer"


def test_two_pcs_share_the_site_of_the_server(
    room: Classroom, database: Database, tmp_path: Path
) -> None:
    room.do(learners.create, "王秀英")
    with open_store(Home(tmp_path / "other"), database) as other:
        assert other.here.site_id == room.store.here.site_id
        assert other.here.device_id != room.store.here.device_id


def test_the_writer_connects_again_after_the_server_dropped_it(
    room: Classroom, database: Database
) -> None:
    room.do(learners.create, "王秀英")
    reader = open_reader(database)
    drop = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    with reader.session() as session:
        session.execute(drop)
    reader.close()
    with pytest.raises(ServerUnreachable):
        room.do(learners.create, "李秀珍")
    assert room.do(learners.create, "李秀珍").name == "李秀珍"


def test_a_server_that_is_not_there_is_named_so(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
    nowhere = database_at(f"postgresql://anxin@/x?host={tmp_path}", Path("unused"))
    with pytest.raises(ServerUnreachable):
        open_store(Home(tmp_path), nowhere)
