"""Rows as SQLite holds them, read for the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from laonian_app.exchange.lines import Rows
from laonian_app.store.changes import WATCHED, Change
from laonian_app.store.sql import batches


def open_reading(file: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """Open a SQLite file so that nothing in it can change; usable from any thread.

    `immutable` leaves a WAL beside it alone: the file as it is without.
    """
    more = "&immutable=1" if immutable else ""
    address = f"{file.absolute().as_uri()}?mode=ro{more}"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def touched_rows(connection: sqlite3.Connection, touched: Sequence[Change]) -> list[Rows]:
    """Return the touched rows as they are now, in runs short enough for a line.

    A table comes before those that refer to it. What is gone again is left out.
    """
    keys: dict[str, list[int | bytes | str]] = {}
    for table, key in touched:
        keys.setdefault(table, []).append(key)
    return [
        rows
        for table, column in WATCHED.items()
        for run in batches(keys.get(table, []))
        if (rows := _where_in(connection, table, column, run)).values
    ]


def _where_in(
    connection: sqlite3.Connection, table: str, column: str, keys: Sequence[int | bytes | str]
) -> Rows:
    places = ", ".join("?" * len(keys))
    return selected(connection, table, f"{column} IN ({places}) ORDER BY {column}", keys)


def selected(
    connection: sqlite3.Connection, table: str, where: str, values: Sequence[object] = ()
) -> Rows:
    """Return the rows of a table for which the condition `where` holds."""
    with closing(connection.execute(f"SELECT * FROM {table} WHERE {where}", values)) as found:
        columns = tuple(name for name, *_ in found.description)
        return Rows(table, columns, tuple(found.fetchall()))


def in_lines(found: Iterable[Rows], largest: int) -> Iterator[tuple[Rows, ...]]:
    """Yield rows in groups of at most `largest` rows, or of one run."""
    group: list[Rows] = []
    size = 0
    for rows in found:
        if group and (size + len(rows.values) > largest or group[-1].table == rows.table):
            yield tuple(group)
            group, size = [], 0
        group.append(rows)
        size += len(rows.values)
    if group:
        yield tuple(group)
