"""How far the journal has what a database holds: one setting in the database itself.

So every copy of it, a backup as well as an old home that somebody put back, tells from
which line on the journal has to be looked at.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from laonian_app.store import settings
from laonian_app.store.changes import WATCHED
from laonian_app.store.keys import JOURNAL_POSITION
from laonian_app.store.session import Session

BY_ROW = tuple(table for table, column in WATCHED.items() if column == "rowid")
KEYS_OF_ROWS = {"lesson_revision": "revision", "preference": "learner_id"}
STAMPED = ("site", "term", "class_", "learner", "enrolment", "class_session", "preference")


@dataclass(frozen=True, slots=True)
class Position:
    """Up to `line` the journal has all that was there when the marks were taken.

    `check` is that line's checksum. A mark is the last row number of a table and the key of
    that row in hex; `stamp` the newest `changed_at`, `seen` the newest `last_seen_at`.
    """

    line: int = 0
    check: str = ""
    stamp: int = 0
    seen: int = 0
    marks: Mapping[str, tuple[int, str]] = field(default_factory=dict)


def position_in(connection: sqlite3.Connection) -> Position | None:
    """Return the position that a database holds, None before the first."""
    row = connection.execute(
        "SELECT value FROM setting WHERE key = ? ORDER BY changed_at DESC LIMIT 1",
        (JOURNAL_POSITION,),
    ).fetchone()
    if row is None:
        return None
    facts: dict[str, str] = json.loads(row[0])
    line, check, stamp, seen = (
        facts.pop("line"),
        facts.pop("check"),
        facts.pop("stamp"),
        facts.pop("seen"),
    )
    marks = {table: _mark(text) for table, text in facts.items()}
    return Position(int(line), check, int(stamp), int(seen), marks)


def _mark(text: str) -> tuple[int, str]:
    number, _, key = text.partition(" ")
    return int(number), key


def keep(session: Session, position: Position) -> None:
    """Write a position into the database; the journal is not told of it."""
    facts = {
        "line": str(position.line),
        "check": position.check,
        "stamp": str(position.stamp),
        "seen": str(position.seen),
    }
    facts |= {table: f"{number} {key}" for table, (number, key) in position.marks.items()}
    settings.put(session, JOURNAL_POSITION, dict(facts), only_this_pc=True)


def marks_of(connection: sqlite3.Connection, line: int, check: str) -> Position:
    """Return the marks of a database as it is now, for a line that the journal has."""
    marks = {table: mark for table in BY_ROW if (mark := _last_row(connection, table)) is not None}
    stamp = max(_largest(connection, table, "changed_at") for table in (*STAMPED, "setting"))
    return Position(line, check, stamp, _largest(connection, "visit", "last_seen_at"), marks)


def marks_in(session: Session) -> Position:
    """Return the marks from within a transaction of the writer; its line is 0."""
    return marks_of(driver_of(session), 0, "")


def driver_of(session: Session) -> sqlite3.Connection:
    """Return SQLite's own connection, in the session's transaction."""
    driver = session.connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("only a SQLite file has a journal beside it")
    return driver


def _last_row(connection: sqlite3.Connection, table: str) -> tuple[int, str] | None:
    row: tuple[int, str] | None = connection.execute(
        f"SELECT rowid, lower(hex({_key(table)})) FROM {table} ORDER BY rowid DESC LIMIT 1"
    ).fetchone()
    return row


def _key(table: str) -> str:
    return KEYS_OF_ROWS.get(table, "id")


def _largest(connection: sqlite3.Connection, table: str, column: str) -> int:
    (found,) = connection.execute(f"SELECT max({column}) FROM {table}").fetchone()
    return int(found or 0)


def still_holds(connection: sqlite3.Connection, table: str, mark: tuple[int, str]) -> bool:
    """Say whether the row of a mark is still the same: a refilled table counts anew."""
    number, key = mark
    row = connection.execute(
        f"SELECT lower(hex({_key(table)})) FROM {table} WHERE rowid = ?", (number,)
    ).fetchone()
    return row is not None and row[0] == key
