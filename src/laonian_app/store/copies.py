"""A copy of a SQLite file as it is at one moment, checked before it counts."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from laonian_app.store.errors import DatabaseDamaged
from laonian_app.store.failures import ours


def verified_copy(file: Path, target: Path) -> Path:
    """Copy `file` to `target` by SQLite's backup, check the copy, return where it lies.

    Writing may go on meanwhile. A power cut leaves the old `target` or the new one.

    Raises:
        DatabaseDamaged: the copy does not pass SQLite's own check; it is not kept.
        DiskFull, DatabaseReadOnly, DiskFailing: what the disk said.
    """
    beside = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(file, beside)
        sync(beside)
        beside.replace(target)
        sync_folder(target.parent)
    except sqlite3.Error as error:
        remove_database(beside)
        raise (ours(error) or DatabaseDamaged(detail=f"{file}: {error}")) from error
    except BaseException:
        remove_database(beside)
        raise
    return target


def _copy(file: Path, beside: Path) -> None:
    beside.unlink(missing_ok=True)
    source_address = f"{file.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(source_address, uri=True)) as source,
        closing(sqlite3.connect(beside)) as copy,
    ):
        source.backup(copy)
        # One file alone: whoever carries it elsewhere need not know of help files.
        copy.execute("PRAGMA journal_mode = DELETE")
        (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DatabaseDamaged(detail=f"{file}: {verdict}")


def remove_database(file: Path) -> None:
    """Remove a SQLite file with its help files; what is not there is no error."""
    for ending in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def sync(file: Path) -> None:
    """Wait until the disk has the content of a file."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder; Windows does that with the file."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
