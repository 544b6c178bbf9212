"""Bring a database to this program's schema; refuse a newer one untouched."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, delete, insert, inspect, text

from laonian_app import __version__
from laonian_app.store.copies import verified_copy
from laonian_app.store.database import Database
from laonian_app.store.errors import DatabaseDamaged, DatabaseTooNew
from laonian_app.store.keys import SCHEMA
from laonian_app.store.names import program_that_wrote
from laonian_app.store.schema import written_by

ADVISORY_KEY = 0x616E78696E
"""The word anxin, so that no other program's lock on the server is taken by chance."""


def refuse_newer(file: Path) -> int:
    """Return the schema number of a SQLite file (0: none yet), looking without changing.

    Raises:
        DatabaseTooNew, DatabaseDamaged.
    """
    if not file.is_file() or file.stat().st_size == 0:
        return 0
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            if found > SCHEMA:
                raise DatabaseTooNew(needs=program_that_wrote(connection), detail=str(file))
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            return _number_without_help(file)
        raise DatabaseDamaged(detail=f"{file}: {error}") from error
    return int(found)


def _number_without_help(file: Path) -> int:
    """Read the number from the header: on a read-only disk SQLite cannot open a WAL file."""
    header = file.read_bytes()[:100]
    return int.from_bytes(header[60:64], "big")


def back_up(file: Path, folder: Path, moment: datetime, number: int) -> Path:
    """Copy a SQLite file as it is at this moment, check the copy, return where it lies.

    Raises:
        DatabaseDamaged: the copy does not pass SQLite's own check; it is not kept.
    """
    target = folder / f"before-schema-{number + 1}-{moment:%Y%m%d-%H%M%S}.sqlite3"
    return verified_copy(file, target)


@dataclass(frozen=True, slots=True)
class Steps:
    """A folder of migrations and the number of its newest."""

    folder: Path
    newest: int


OURS = Steps(Path(__file__).parent / "migrations", SCHEMA)


def upgrade(
    connection: Connection,
    database: Database,
    backups: Path,
    moment: datetime,
    steps: Steps = OURS,
) -> None:
    """Migrate to the newest schema in one transaction, after a backup; no-op when it is.

    A power cut at any line leaves the old database or the new one.

    Raises:
        DatabaseTooNew: nothing was changed.
    """
    found = schema_number(connection)
    if found > steps.newest:
        raise DatabaseTooNew(needs=_program(connection))
    if found == steps.newest:
        return
    if found and database.file is not None:
        back_up(database.file, backups, moment, found)
    with connection.begin():
        if connection.dialect.name == "postgresql":
            # Two PCs may start at once: the second waits here and finds the work done.
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_KEY})
        _run(connection, steps.folder)
        connection.execute(delete(written_by))
        connection.execute(insert(written_by), {"program": __version__})
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA user_version = {steps.newest:d}")


def schema_number(connection: Connection) -> int:
    """Return the number of the newest migration that ran, 0 before the first."""
    if connection.dialect.name == "sqlite":
        number = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    elif inspect(connection).has_table("alembic_version"):
        number = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    else:
        number = 0
    connection.rollback()
    return int(number or 0)


def _program(connection: Connection) -> str:
    row = connection.execute(written_by.select()).first()
    connection.rollback()
    return str(row[0]) if row else "?"


def _run(connection: Connection, steps: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    # The folder's name may have a percent sign, which configparser would expand.
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
