"""Open the class records: refuse a newer file, migrate an older one, then read and write."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType

from sqlalchemy import Connection, func, insert, select, union_all

from laonian_app.ground.ids import new_id
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock, now
from laonian_app.store import schema
from laonian_app.store.changes import AfterCommit
from laonian_app.store.clock import HybridClock
from laonian_app.store.database import Database, connect, reading_engine, writing_engine
from laonian_app.store.device import Device, this_device
from laonian_app.store.errors import NoRecords
from laonian_app.store.here import Here
from laonian_app.store.keys import SCHEMA
from laonian_app.store.reader import Reader
from laonian_app.store.upgrade import refuse_newer, upgrade
from laonian_app.store.writer import Writer


@dataclass(frozen=True, slots=True)
class Store:
    """The opened records; `close` finishes what is being written."""

    reader: Reader
    writer: Writer
    here: Here
    device: Device

    def close(self) -> None:
        self.writer.close()
        self.reader.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_store(
    home: Home,
    database: Database | None = None,
    clock: Clock = now,
    after_commit: AfterCommit | None = None,
) -> Store:
    """Return the records of a home, made or migrated first; takes up to a second: a job.

    Args:
        database: the SQLite file of the home by default.
        after_commit: is told which rows of a SQLite file each transaction touched.

    Raises:
        DatabaseTooNew, DatabaseDamaged, DatabaseNotDurable, DatabaseReadOnly, DiskFull,
        ServerUnreachable: nothing was changed.
    """
    database = database or Database(home.database)
    if database.file is not None:
        refuse_newer(database.file)
        database.file.parent.mkdir(parents=True, exist_ok=True)
    device = this_device(home.device)
    engine = writing_engine(database)
    try:
        with connect(engine) as connection:
            upgrade(connection, database, home.backups, clock())
            here = _here(connection, device, clock)
    except BaseException:
        engine.dispose()
        raise
    writer = Writer(engine, here, after_commit)
    return Store(Reader(reading_engine(database), here), writer, here, device)


def open_reader(database: Database) -> Reader:
    """Return only the reading side, for commands that run beside an open window.

    Raises:
        DatabaseTooNew, DatabaseDamaged; NoRecords where there is no file yet, or one that
        waits to be migrated by the window.
    """
    if database.file is not None and refuse_newer(database.file) < SCHEMA:
        raise NoRecords(detail=str(database.file))
    return Reader(reading_engine(database))


def _here(connection: Connection, device: Device, clock: Clock) -> Here:
    """Find the site of these records, or make it: the first start needs no question."""
    changes = HybridClock(clock, _latest_change(connection))
    with connection.begin():
        order = (schema.site.c.created_at, schema.site.c.id)
        found = connection.scalar(select(schema.site.c.id).order_by(*order).limit(1))
        here = Here(found or new_id(), device.id, changes, clock)
        if found is None:
            values = {"id": here.site_id, "name": "", "is_demo": False, "created_at": here.now()}
            connection.execute(insert(schema.site), values | here.changed())
    return here


def _latest_change(connection: Connection) -> int:
    tables = (
        schema.site,
        schema.term,
        schema.class_,
        schema.learner,
        schema.enrolment,
        schema.class_session,
        schema.preference,
        schema.setting,
    )
    each = union_all(*(select(func.max(table.c.changed_at).label("at")) for table in tables))
    latest = connection.scalar(select(func.max(each.subquery().c.at)))
    connection.rollback()
    return int(latest or 0)
