"""A connection to the class records that keeps what it says it kept."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from laonian_app.store.errors import DatabaseNotDurable, ServerUnreachable
from laonian_app.store.failures import ours

BUSY_TIMEOUT_MS = 5000
SYNCHRONOUS_FULL = 2


@dataclass(frozen=True, slots=True)
class Database:
    """Where the class records are: a SQLite file, or the address of a PostgreSQL server."""

    file: Path | None
    url: str = ""


def database_at(url: str | None, default: Path) -> Database:
    """Return the database that `--database` names, the SQLite file `default` without it."""
    if url is None:
        return Database(default)
    parsed = make_url(url) if "://" in url else None
    if parsed is None:
        return Database(Path(url).absolute())
    if parsed.get_backend_name() == "sqlite":
        return Database(Path(parsed.database or default).absolute())
    if parsed.drivername in ("postgresql", "postgres"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    return Database(None, parsed.render_as_string(hide_password=False))


def writing_engine(database: Database) -> Engine:
    """Return an engine for the one writing connection.

    SQLite: WAL, synchronous FULL, foreign keys, read back at every connection; a
    transaction begins by taking the write lock, so that it never fails halfway for it.

    Raises (when it connects): DatabaseNotDurable, or what the disk says.
    """
    if database.file is None:
        return create_engine(database.url, pool_size=1, max_overflow=0, pool_pre_ping=True)
    engine = create_engine(
        "sqlite://", creator=lambda: _connect(database.file, read_only=False), poolclass=NullPool
    )
    event.listen(engine, "connect", _make_durable)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(database: Database) -> Engine:
    """Return an engine whose connections cannot change anything; usable from any thread."""
    if database.file is None:
        return create_engine(
            database.url,
            pool_pre_ping=True,
            execution_options={"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"},
        )
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(database.file, read_only=True),
        poolclass=NullPool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connect(file: Path | None, *, read_only: bool) -> sqlite3.Connection:
    if file is None:
        raise ValueError("a server has no file")
    address = f"{file.as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(
        address,
        uri=True,
        timeout=BUSY_TIMEOUT_MS / 1000,
        isolation_level=None,  # transactions begin where we say so
        check_same_thread=False,  # a pool or a thread of ours hands it on, never two at once
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _make_durable(connection: Any, _entry: ConnectionPoolEntry) -> None:
    """Switch on what makes a commit outlive a power cut, and see that it is on."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    wanted = {
        "journal_mode": "wal",
        "synchronous": SYNCHRONOUS_FULL,
        "foreign_keys": 1,
        "busy_timeout": BUSY_TIMEOUT_MS,
    }
    for name, value in wanted.items():
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise DatabaseNotDurable(setting=f"{name}={found}")


def _begin_immediate(connection: Connection) -> None:
    _driver(connection).execute("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    _driver(connection).execute("BEGIN")


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(f"not a connection of SQLite: {type(driver)}")
    return driver


def connect(engine: Engine) -> Connection:
    """Return a connection; what a disk or a server says to that becomes ours.

    Raises:
        DatabaseDamaged, DatabaseReadOnly, DiskFull, DatabaseBusy, ServerUnreachable.
    """
    try:
        connection = engine.connect()
        if engine.dialect.name != "sqlite":
            connection.execute(text("SELECT 1"))
            connection.rollback()
    except (DBAPIError, sqlite3.Error) as error:
        told = ours(error)
        if told is None and engine.dialect.name != "sqlite":
            told = ServerUnreachable(detail=str(error))
        if told is None:
            raise
        raise told from error
    return connection
