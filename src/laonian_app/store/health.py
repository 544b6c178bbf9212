"""What state the class records are in, found without changing or locking them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from laonian_app.ground.errors import LaonianError
from laonian_app.store.database import Database
from laonian_app.store.errors import DatabaseDamaged, DatabaseTooNew
from laonian_app.store.keys import SCHEMA
from laonian_app.store.upgrade import refuse_newer


@dataclass(frozen=True, slots=True)
class Health:
    """State of the records.

    `state` is none (no file yet), ok, older (to be migrated), newer or damaged; `schema`
    the file's number and `expected` the program's; `check` what SQLite's quick_check says
    ("ok" or the first fault); numbers are None where they could not be read.
    """

    state: str
    schema: int | None = None
    expected: int = SCHEMA
    check: str | None = None
    journal_mode: str | None = None
    learners: int | None = None
    answers: int | None = None
    is_demo: bool | None = None
    trouble: LaonianError | None = None


def examine(file: Path) -> Health:
    """Return the state of a SQLite file; reads all of it, so a job where it is large."""
    if not file.is_file() or not file.stat().st_size:
        return Health("none")
    try:
        number = refuse_newer(file)
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            return _look(connection, number)
    except DatabaseTooNew as error:
        return Health("newer", trouble=error)
    except DatabaseDamaged as error:
        return Health("damaged", check=error.detail, trouble=error)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        trouble = DatabaseDamaged(detail=str(error))
        return Health("damaged", check=str(error), trouble=trouble)


def _look(connection: sqlite3.Connection, number: int) -> Health:
    (check,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    if check != "ok":
        trouble = DatabaseDamaged(detail=check)
        return Health("damaged", number, check=check, journal_mode=mode, trouble=trouble)
    if number < SCHEMA:
        return Health("older", number, check=check, journal_mode=mode)
    (learners,) = connection.execute("SELECT count(*) FROM learner").fetchone()
    (answers,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    (demo,) = connection.execute("SELECT max(is_demo) FROM site").fetchone()
    return Health("ok", number, SCHEMA, check, mode, learners, answers, bool(demo))


def examine_server(database: Database) -> Health:
    """Return the state of the records on a server."""
    from sqlalchemy import func, select

    from laonian_app.store.database import connect, reading_engine
    from laonian_app.store.schema import answer, learner, site
    from laonian_app.store.upgrade import schema_number

    engine = reading_engine(database)
    try:
        with connect(engine) as connection:
            number = schema_number(connection)
            if number != SCHEMA:
                return Health("newer" if number > SCHEMA else "older", number)
            learners = connection.scalar(select(func.count()).select_from(learner))
            answers = connection.scalar(select(func.count()).select_from(answer))
            demo = connection.scalar(select(func.bool_or(site.c.is_demo)))
            return Health("ok", number, learners=learners, answers=answers, is_demo=bool(demo))
    finally:
        engine.dispose()
