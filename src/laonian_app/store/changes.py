"""Which rows a transaction touched, noted by the database itself.

Temporary triggers belong to one connection and change nothing in the file. They see every
row, whichever way it was written; a note costs less than a microsecond.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from laonian_app.store.keys import JOURNAL_POSITION

Change = tuple[str, int | bytes | str]
"""A table, and the value of its column in WATCHED."""
AfterCommit = Callable[[tuple[Change, ...]], None]
"""Is told what a committed transaction touched, on the writer's thread: it must not wait."""

WATCHED = {
    "site": "rowid",
    "term": "rowid",
    "class_": "rowid",
    "learner": "rowid",
    "enrolment": "rowid",
    "tombstone": "rowid",
    "identity_event": "rowid",
    "lesson_revision": "rowid",
    "revision_question": "revision",
    "class_session": "rowid",
    "presence": "rowid",
    "hands": "rowid",
    "visit": "rowid",
    "visit_learner": "visit_id",
    "answer": "rowid",
    "preference": "rowid",
    "setting": "key",
    "merged_package": "rowid",
}
"""The tables whose rows are kept elsewhere as well, a table before those that refer to it.

Not here: counters, which follow from the answers; drafts and bookmarks, which are taken
away again.
"""


class Changes:
    """What the transactions of one SQLite connection touched, in order, each row once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._noted: dict[Change, None] = {}
        connection.create_function("note_change", 2, self._note)
        for table, column in WATCHED.items():
            for event in ("INSERT", "UPDATE"):
                connection.execute(_trigger(table, column, event))

    def _note(self, table: str, key: int | bytes | str) -> None:
        self._noted[(table, key)] = None

    def take(self) -> tuple[Change, ...]:
        """Return what was noted since the last call."""
        taken = tuple(self._noted)
        self._noted.clear()
        return taken


def _trigger(table: str, column: str, event: str) -> str:
    # How far the journal is, is no news for the journal.
    when = f" WHEN NEW.key <> '{JOURNAL_POSITION}'" if table == "setting" else ""
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS note_{table}_{event.lower()}"
        f" AFTER {event} ON main.{table}{when}"
        f" BEGIN SELECT note_change('{table}', NEW.{column}); END"
    )
