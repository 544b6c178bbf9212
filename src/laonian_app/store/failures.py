"""What the database libraries raise becomes ours."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from laonian_app.ground.errors import LaonianError
from laonian_app.store.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseReadOnly,
    DiskFailing,
    DiskFull,
    ServerUnreachable,
)

_BY_CODE: dict[int, type[LaonianError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_PERM: DatabaseReadOnly,
    sqlite3.SQLITE_CANTOPEN: DatabaseReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: DiskFailing,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
}
_BY_STATE: dict[str, type[LaonianError]] = {
    "53100": DiskFull,
    "25006": DatabaseReadOnly,
    "55P03": DatabaseBusy,
    "57P01": ServerUnreachable,
    "57P03": ServerUnreachable,
}
"""By SQLSTATE (PostgreSQL, appendix A)."""
PRIMARY_CODE = 0xFF
"""The low byte of an extended result code names its family."""


def ours(error: BaseException) -> LaonianError | None:
    """Return what a person can be told, None where the program itself is at fault.

    A wrong statement or a broken rule of a table is a fault of ours: it stays as it is.
    """
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", None)
        found = _BY_CODE.get(code & PRIMARY_CODE) if isinstance(code, int) else None
        return found(detail=str(original)) if found else None
    known = _BY_STATE.get(str(getattr(original, "sqlstate", "")))
    if known is not None:
        return known(detail=str(original))
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return ServerUnreachable(detail=str(original))
    return None
