"""Lines of the journal become rows again: what is not there is inserted, in order.

Replaying twice is the same as once. Counters follow from the answers that were inserted.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from laonian_app.exchange.lines import Line, Rows, Value
from laonian_app.exchange.position import STAMPED, driver_of
from laonian_app.store import counters
from laonian_app.store.changes import WATCHED
from laonian_app.store.erasing import erased, forget
from laonian_app.store.owners import apply_again
from laonian_app.store.session import Session
from laonian_app.store.sql import BATCH

VISIT_STATE = ("ended_at", "page", "sentence", "question_number")
CONFLICTS = {
    **dict.fromkeys(STAMPED, "id"),
    "preference": "learner_id",
    "setting": "site_id, scope, key",
    "visit": "id",
}
"""Tables whose rows are changed in place, with the key that tells them."""


class Wins(Enum):
    """What happens to a row that is there and may be changed in place.

    REPAIR: the journal is at least as new as the database. CHECK: only what is newer in
    the journal. KEEP: what is there stays, as after a restore that somebody asked for.
    """

    REPAIR = "repair"
    CHECK = "check"
    KEEP = "keep"


@dataclass(slots=True)
class Replayed:
    """How many rows of each table came back; `left_over` could not, a row they need is lost.

    `first` and `last` are the numbers of the lines that brought something, None without.
    """

    came: dict[str, int] = field(default_factory=dict)
    left_over: dict[str, int] = field(default_factory=dict)

    @property
    def answers(self) -> int:
        return self.came.get("answer", 0)


def replay(session: Session, lines: Iterable[Line], wins: Wins) -> Replayed:
    """Bring lines into the database, in the session's transaction.

    Sittings that were given to the right person, joined entries and erased names come back
    as they once were: what was said of them is applied again.
    """
    replaying = _Replaying(session, wins)
    for line in lines:
        for rows in line.rows:
            replaying.take(rows)
    done = replaying.finished()
    if done.came:
        apply_again(session)
        forget(session, erased(session))
    return done


Waiting = tuple[str, str, tuple[Value, ...]]


class _Replaying:
    def __init__(self, session: Session, wins: Wins) -> None:
        self._session, self._wins = session, wins
        self._connection = driver_of(session)
        self._there: dict[str, frozenset[str]] = {}
        self._uncounted: list[UUID] = []
        self._waiting: list[Waiting] = []
        self._done = Replayed()

    def take(self, rows: Rows) -> None:
        """Insert the rows of one table, or keep them waiting for what they refer to."""
        if rows.table not in WATCHED or (rows.table == "setting" and self._wins is Wins.KEEP):
            return
        there = self._columns(rows.table)
        places = [place for place, name in enumerate(rows.columns) if name in there]
        statement = self._statement(rows.table, tuple(rows.columns[place] for place in places))
        for row in rows.values:
            values = tuple(row[place] for place in places)
            if not self._insert(rows.table, statement, values):
                self._waiting.append((rows.table, statement, values))

    def _insert(self, table: str, statement: str, values: tuple[Value, ...]) -> bool:
        """Insert a row; False where a row that it refers to is not there."""
        try:
            count = self._connection.execute(statement, values).rowcount
        except sqlite3.IntegrityError:
            return False
        if count > 0:
            self._done.came[table] = self._done.came.get(table, 0) + 1
            if table == "answer" and isinstance(values[0], bytes):
                self._uncounted.append(UUID(bytes=values[0]))
        if len(self._uncounted) >= BATCH:
            self._count()
        return True

    def _count(self) -> None:
        if self._uncounted:
            counters.add(self._session, self._uncounted)
            self._uncounted = []

    def finished(self) -> Replayed:
        """Try what waited once more, count, and return what came."""
        before = -1
        while self._waiting and len(self._waiting) != before:
            before = len(self._waiting)
            waiting, self._waiting = self._waiting, []
            self._waiting = [each for each in waiting if not self._insert(*each)]
        self._count()
        for table, _, _ in self._waiting:
            self._done.left_over[table] = self._done.left_over.get(table, 0) + 1
        return self._done

    def _columns(self, table: str) -> frozenset[str]:
        if table not in self._there:
            found = self._connection.execute(f"PRAGMA table_info({table})")
            self._there[table] = frozenset(row[1] for row in found)
        return self._there[table]

    def _statement(self, table: str, names: tuple[str, ...]) -> str:
        places = ", ".join("?" * len(names))
        insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places}) ON CONFLICT"
        if self._wins is Wins.KEEP or table not in CONFLICTS:
            return f"{insert} DO NOTHING"
        new = ", ".join(f"{name} = excluded.{name}" for name in names)
        newer = _newer(table, self._wins)
        return f"{insert} ({CONFLICTS[table]}) DO UPDATE SET {new} WHERE {newer}"


def _newer(table: str, wins: Wins) -> str:
    """The condition that a row of the journal replaces the one that is there.

    Stamps are never given twice. A sitting may be seen and ended at one moment: then the
    later line holds, if the journal is the newer one.
    """
    if table != "visit":
        return f"excluded.changed_at > {table}.changed_at"
    newer = "excluded.last_seen_at > visit.last_seen_at"
    if wins is Wins.CHECK:
        return newer
    differs = " OR ".join(f"excluded.{name} IS NOT visit.{name}" for name in VISIT_STATE)
    return f"{newer} OR (excluded.last_seen_at = visit.last_seen_at AND ({differs}))"
