"""Whether a database is whole, and whose it is; nothing in it is changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from laonian_app.exchange.position import Position, position_in
from laonian_app.exchange.rows import open_reading
from laonian_app.ground.errors import LaonianError
from laonian_app.store.changes import WATCHED
from laonian_app.store.errors import DatabaseDamaged, DatabaseTooNew
from laonian_app.store.failures import ours
from laonian_app.store.keys import SCHEMA
from laonian_app.store.names import program_that_wrote
from laonian_app.store.schema import metadata

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
SMALL = 16 * 1024 * 1024
"""Bytes: in a larger file the texts of the answers are not read one by one."""
EMPTY = "the file is empty"
GONE = "the file is gone"
LARGE = 64 * 1024 * 1024
"""Bytes: a larger file gets the quick check, which does not compare indexes with tables."""


def damage_of(file: Path, *, thorough: bool = False) -> str:
    """Return what is damaged in a SQLite file, "" where it is whole; reads all of it.

    Raises:
        DatabaseTooNew: a newer program wrote it, and it says so in two places.
        DatabaseReadOnly, DatabaseBusy, DiskFailing: it could not be looked at.
    """
    try:
        if not file.stat().st_size:
            return EMPTY
        with closing(open_reading(file)) as connection:
            return _damage(connection, file, thorough or file.stat().st_size <= LARGE)
    except FileNotFoundError:
        return GONE
    except sqlite3.Error as error:
        told = ours(error)
        if told is None or isinstance(told, DatabaseDamaged):
            return str(error)
        raise told from error
    except (ValueError, TypeError) as error:  # texts that are none, numbers that are none
        return f"unreadable: {error}"


def _damage(connection: sqlite3.Connection, file: Path, thorough: bool) -> str:
    tables = {name for (name,) in connection.execute(TABLES)}
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    if not tables and not number:
        return EMPTY
    (noted,) = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()
    if number != int(noted or 0):
        return f"the schema is number {number} and {noted}"
    if number > SCHEMA:
        raise DatabaseTooNew(needs=program_that_wrote(connection), detail=str(file))
    if number == SCHEMA and (fault := _schema_fault(connection)):
        return fault
    check = "integrity_check" if thorough else "quick_check"
    (verdict,) = connection.execute(f"PRAGMA {check}(1)").fetchone()
    if verdict != "ok":
        return str(verdict)
    if file.stat().st_size > SMALL:
        tables.discard("answer")
    _read_texts(connection, tables)
    return ""


def _schema_fault(connection: sqlite3.Connection) -> str:
    """Return which column is not there; SQLite's check takes any schema for right."""
    for table in metadata.sorted_tables:
        found = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
        missing = [column.name for column in table.c if column.name not in found]
        if missing:
            return f"{table.name} has no {missing[0]}"
    return ""


def _read_texts(connection: sqlite3.Connection, tables: set[str]) -> None:
    """Read all texts: SQLite's check finds no changed letter, but one that is none fails here."""
    for table in tables.intersection(WATCHED):
        for _ in connection.execute(f"SELECT * FROM {table}"):
            pass


def sites_in(file: Path, *, without_wal: bool = False) -> frozenset[str]:
    """Return the sites of a database in hex; none where it cannot be read."""
    try:
        with closing(open_reading(file, immutable=without_wal)) as connection:
            rows = connection.execute("SELECT lower(hex(id)) FROM site").fetchall()
    except (sqlite3.Error, UnicodeDecodeError):
        return frozenset()  # what is damaged is found by `damage_of`
    return frozenset(key for (key,) in rows)


def position_of(file: Path) -> Position:
    """Return how far the journal has what a database holds; line 0 before it says so.

    Raises:
        DatabaseDamaged and its like.
    """
    try:
        with closing(open_reading(file)) as connection:
            return position_in(connection) or Position()
    except sqlite3.Error as error:
        raise told_of(error) from error
    except (ValueError, KeyError, AttributeError):
        return Position()  # it was written over: then everything is compared


def told_of(error: sqlite3.Error) -> LaonianError:
    """Return what a person can be told about an error of SQLite."""
    return ours(error) or DatabaseDamaged(detail=str(error))


def number_of_answers(file: Path) -> int:
    """Return how many answers a whole database holds."""
    with closing(open_reading(file)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    return int(count)
