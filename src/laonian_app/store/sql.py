"""What the two databases spell differently, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Date, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from laonian_app.store.session import Session

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

    Insert = sqlite.Insert | postgresql.Insert

T = TypeVar("T")
BATCH = 500


def insert_into(dialect: str, table: Table) -> Insert:
    """Return an insert that knows ON CONFLICT, for the dialect called `dialect`."""
    if dialect == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


def dialect_of(session: Session) -> str:
    """Return "sqlite" or "postgresql"."""
    return session.connection.dialect.name


def insert_unknown(session: Session, table: Table) -> Insert:
    """Return an insert that leaves rows alone whose key is known."""
    return insert_into(dialect_of(session), table).on_conflict_do_nothing()


def keep_newest(
    session: Session, table: Table, keys: Sequence[str], values: dict[str, object]
) -> None:
    """Insert a row or replace the one with the same `keys`, unless that is newer.

    Newer is decided by `changed_at`; equal stamps let the new row win.
    """
    insert = insert_into(dialect_of(session), table).values(**values)
    session.execute(
        insert.on_conflict_do_update(
            index_elements=list(keys),
            set_={name: insert.excluded[name] for name in values if name not in keys},
            where=insert.excluded["changed_at"] >= table.c.changed_at,
        )
    )


def batches(rows: Sequence[T]) -> Iterable[Sequence[T]]:
    """Yield `rows` in runs of at most BATCH, short enough for one statement."""
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


class monday(GenericFunction[date]):  # noqa: N801 - reads as a function of SQL
    """The Monday of the week in which a date lies (ISO 8601)."""

    type = Date()
    inherit_cache = True


@compiles(monday, "sqlite")
def _monday_sqlite(element: monday, compiler: SQLCompiler, **kw: Any) -> str:
    return f"date({compiler.process(element.clauses, **kw)}, 'weekday 0', '-6 days')"


@compiles(monday, "postgresql")
def _monday_postgresql(element: monday, compiler: SQLCompiler, **kw: Any) -> str:
    return f"CAST(date_trunc('week', {compiler.process(element.clauses, **kw)}) AS DATE)"


class joined(GenericFunction[str]):  # noqa: N801
    """All texts of a group in order, with 、 between them."""

    inherit_cache = True


@compiles(joined, "sqlite")
def _joined_sqlite(element: joined, compiler: SQLCompiler, **kw: Any) -> str:
    return f"group_concat({compiler.process(element.clauses, **kw)}, '、')"


@compiles(joined, "postgresql")
def _joined_postgresql(element: joined, compiler: SQLCompiler, **kw: Any) -> str:
    inside = compiler.process(element.clauses, **kw)
    return f"string_agg({inside}, '、' ORDER BY {inside})"
