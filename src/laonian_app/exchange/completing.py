"""What a database has and its journal lacks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from laonian_app.exchange.lines import Line, Rows, Value
from laonian_app.exchange.position import BY_ROW, STAMPED, Position, still_holds
from laonian_app.exchange.rows import selected
from laonian_app.store.changes import WATCHED
from laonian_app.store.keys import JOURNAL_POSITION
from laonian_app.store.sql import BATCH, batches

KEYS = {"setting": ("site_id", "scope", "key"), "visit_learner": ("visit_id", "learner_id")}
"""The key of a table whose first column is none."""

Known = dict[tuple[str, tuple[Value, ...]], int]
"""Key of a row, and the newest version of it that the journal has."""


def known_in(lines: Iterable[Line]) -> Known:
    """Return which rows stand in lines of the journal."""
    known: Known = {}
    for line in lines:
        for rows in line.rows:
            for row in rows.values:
                key = (rows.table, key_of(rows, row))
                known[key] = max(known.get(key, 0), version_of(rows, row))
    return known


def key_of(rows: Rows, row: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return the key of a row."""
    names = KEYS.get(rows.table)
    return tuple(row[rows.place(name)] for name in names) if names else row[:1]


def version_of(rows: Rows, row: tuple[Value, ...]) -> int:
    """Return what grows when a row is changed in place; 0 where none is."""
    for name in ("changed_at", "last_seen_at"):
        if name in rows.columns:
            return int(row[rows.place(name)] or 0)
    return 0


def lacking(connection: sqlite3.Connection, since: Position, known: Known) -> Iterator[Rows]:
    """Yield what came after a position and is not `known`, a table before what refers to it."""
    written: dict[str, list[Value]] = {}
    for table in WATCHED:
        for rows in _since(connection, table, since, written):
            new = tuple(
                row
                for row in rows.values
                if known.get((table, key_of(rows, row)), -1) < version_of(rows, row)
            )
            if new:
                written.setdefault(table, []).extend(row[0] for row in new)
                yield Rows(table, rows.columns, new)


def _since(
    connection: sqlite3.Connection,
    table: str,
    since: Position,
    written: dict[str, list[Value]],
) -> Iterator[Rows]:
    if table == "visit_learner":
        yield from _belonging(connection, table, "visit_id", written.get("visit", []))
    elif table == "revision_question":
        yield from _belonging(connection, table, "revision", written.get("lesson_revision", []))
    elif table == "setting":
        where = "changed_at > ? AND key <> ?"
        yield selected(connection, table, where, (since.stamp, JOURNAL_POSITION))
    elif table in BY_ROW:
        yield from _by_row(connection, table, since)


def _belonging(
    connection: sqlite3.Connection, table: str, column: str, keys: list[Value]
) -> Iterator[Rows]:
    for run in batches(keys):
        yield selected(connection, table, f"{column} IN ({', '.join('?' * len(run))})", run)


def _by_row(connection: sqlite3.Connection, table: str, since: Position) -> Iterator[Rows]:
    mark = since.marks.get(table)
    start = mark[0] if mark and still_holds(connection, table, mark) else 0
    if start and table in STAMPED:
        yield selected(connection, table, "rowid <= ? AND changed_at > ?", (start, since.stamp))
    if start and table == "visit":
        yield selected(connection, table, "rowid <= ? AND last_seen_at > ?", (start, since.seen))
    while True:
        (end,) = connection.execute(
            f"SELECT max(rowid) FROM (SELECT rowid FROM {table} WHERE rowid > ?"
            f" ORDER BY rowid LIMIT {BATCH})",
            (start,),
        ).fetchone()
        if end is None:
            return
        yield selected(connection, table, "rowid > ? AND rowid <= ?", (start, end))
        start = end
