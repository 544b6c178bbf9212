"""Statements of the answer path: built once, run with nothing in between."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from laonian_app.store.sql import Insert

Values = Mapping[str, object]


class Prepared:
    """A statement with named values.

    On SQLite its text goes straight to the driver: SQLAlchemy's execution costs 60 to
    150 µs a statement, and four of them more than the commit of an answer on a good disk.
    A server is further away than that; it gets the statement the ordinary way.
    """

    def __init__(self, statement: Insert | Select[Any], dialect: str) -> None:
        self._statement = statement
        self._text = ""
        self._places: list[tuple[str, object, Callable[[Any], object] | None]] = []
        if dialect == "sqlite":
            self._compile()

    def _compile(self) -> None:
        dialect = sqlite.dialect(paramstyle="qmark")
        compiled = self._statement.compile(dialect=dialect)
        self._text = str(compiled)
        for name in compiled.positiontup or ():
            process = compiled.binds[name].type.bind_processor(dialect)
            self._places.append((name, compiled.params[name], process))

    def run(self, connection: Connection, values: Values) -> int:
        """Run in the open transaction; return how many rows were touched."""
        driver = connection.connection.driver_connection
        if isinstance(driver, sqlite3.Connection):
            return driver.execute(self._text, self._bound(values)).rowcount
        keep = {"preserve_rowcount": True}
        return connection.execute(self._statement, dict(values), execution_options=keep).rowcount

    def first(self, connection: Connection, values: Values) -> Sequence[Any] | None:
        """Run in the open transaction; return the first row as the driver gives it."""
        driver = connection.connection.driver_connection
        if isinstance(driver, sqlite3.Connection):
            found: Sequence[Any] | None = driver.execute(self._text, self._bound(values)).fetchone()
            return found
        return connection.execute(self._statement, dict(values)).first()

    def _bound(self, values: Values) -> list[object]:
        return [
            process(values.get(name, default)) if process else values.get(name, default)
            for name, default, process in self._places
        ]
