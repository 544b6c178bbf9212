"""The schema: one for both databases, brought up to date, never taken from the future."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from laonian_app.ground.paths import Home
from laonian_app.store import learners, upgrade
from laonian_app.store.database import Database, connect, writing_engine
from laonian_app.store.errors import DatabaseDamaged, DatabaseTooNew
from laonian_app.store.names import read_today
from laonian_app.store.opening import open_reader, open_store
from laonian_app.store.schema import SCHEMA, metadata
from tests.store.conftest import Classroom

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
NEW_COLUMN = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("learner", sa.Column("likes", sa.Text))
    {then}
"""


def statements(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {" ".join(sql.split()) for (sql,) in rows if "alembic_version" not in sql}


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def steps_with(folder: Path, then: str = "pass") -> upgrade.Steps:
    """The program's migrations and one more, as a later version would have it."""
    shutil.copytree(upgrade.OURS.folder, folder)
    later = folder / "versions" / "v0002_likes.py"
    later.write_text(NEW_COLUMN.format(then=then), "utf-8")
    return upgrade.Steps(folder, 2)


def test_migrations_lead_to_the_schema_of_the_program(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    open_store(home).close()
    plain = tmp_path / "plain.sqlite3"
    engine = create_engine(f"sqlite:///{plain}")
    metadata.create_all(engine)
    engine.dispose()
    assert statements(home.database) == statements(plain)


def test_keys_are_sixteen_bytes_in_a_unique_index_beside_the_row_number(
    classroom: Classroom,
) -> None:
    wang = classroom.learner("王秀英")
    with closing(sqlite3.connect(classroom.home.database)) as connection:
        rows = connection.execute("SELECT rowid, id, length(id) FROM learner").fetchall()
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT 1 FROM learner WHERE id = ?", (wang.id.bytes,)
        ).fetchone()
    assert rows == [(1, wang.id.bytes, 16)]
    assert "sqlite_autoindex_learner" in plan[3]


def test_the_file_carries_the_number_of_its_schema(classroom: Classroom) -> None:
    with closing(sqlite3.connect(classroom.home.database)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)


@pytest.mark.parametrize("open_it", [read_today, lambda file: open_store(Home(file.parent))])
def test_a_newer_database_is_refused_and_stays_as_it_is(tmp_path: Path, open_it: object) -> None:
    file = tmp_path / "classroom.sqlite3"
    open_store(Home(tmp_path)).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        connection.execute("UPDATE written_by SET program = '2.4'")
        connection.commit()
    before = digest(file)
    assert callable(open_it)
    with pytest.raises(DatabaseTooNew, match=r"2\.4"):
        open_it(file)
    assert digest(file) == before


def test_a_report_refuses_a_newer_database_too(tmp_path: Path) -> None:
    file = tmp_path / "classroom.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(DatabaseTooNew):
        open_reader(Database(file))


def test_an_older_database_is_backed_up_then_migrated(classroom: Classroom, tmp_path: Path) -> None:
    classroom.learner("王秀英")
    file = classroom.home.database
    engine = writing_engine(Database(file))
    with connect(engine) as connection:
        steps = steps_with(tmp_path / "steps 100%")
        upgrade.upgrade(connection, Database(file), tmp_path / "backups", NOON, steps)
    (backup,) = (tmp_path / "backups").iterdir()
    with closing(sqlite3.connect(file)) as now, closing(sqlite3.connect(backup)) as before:
        assert now.execute("PRAGMA user_version").fetchone() == (2,)
        assert now.execute("SELECT name, likes FROM learner").fetchall() == [("王秀英", None)]
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
        assert before.execute("SELECT name FROM learner").fetchall() == [("王秀英",)]


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    classroom: Classroom, tmp_path: Path
) -> None:
    file = classroom.home.database
    before = statements(file)
    engine = writing_engine(Database(file))
    steps = steps_with(tmp_path / "steps", then='op.drop_table("no such table")')
    with connect(engine) as connection, pytest.raises(Exception, match="no such table"):
        upgrade.upgrade(connection, Database(file), tmp_path / "backups", NOON, steps)
    assert statements(file) == before
    assert upgrade.refuse_newer(file) == SCHEMA
    assert classroom.do(learners.create, "王秀英").name == "王秀英"


@pytest.mark.parametrize(
    "content", [b"no database at all " * 500, b"SQLite format 3\0" + b"\7" * 9000]
)
def test_a_damaged_file_is_named_so_and_not_touched(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "classroom.sqlite3"
    file.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        read_today(file)
    with pytest.raises(DatabaseDamaged):
        open_store(Home(tmp_path))
    assert file.read_bytes() == content
