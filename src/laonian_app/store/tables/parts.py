"""What the tables have in common: keys, and how one refers to another."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from laonian_app.store.types import Key

metadata = MetaData()


def keyed(name: str, *parts: SchemaItem) -> Table:
    """Return a table whose rows are made on a device and meet on another.

    SQLite: an integer rowid, and `id` in a unique index beside it (merges fastest,
    smallest). PostgreSQL, where many sites share a table: primary key (site_id, id).
    """
    return Table(
        name,
        metadata,
        Column("id", Key, nullable=False),
        Column("site_id", Key, nullable=False),
        *parts,
        PrimaryKeyConstraint("site_id", "id").ddl_if(dialect="postgresql"),
        UniqueConstraint("id").ddl_if(dialect="sqlite"),
    )


def refers(column: str, table: str) -> tuple[SchemaItem, SchemaItem]:
    """Return the foreign key from `column` to the key of a keyed `table`, for both databases."""
    return (
        ForeignKeyConstraint([column], [f"{table}.id"]).ddl_if(dialect="sqlite"),
        ForeignKeyConstraint(["site_id", column], [f"{table}.site_id", f"{table}.id"]).ddl_if(
            dialect="postgresql"
        ),
    )


def changed() -> tuple[Column[int], Column[object]]:
    """Return the columns of a row that is changed in place: the newest `changed_at` wins.

    `changed_at` is a hybrid logical clock (`store.clock`), `device_id` who wrote it.
    """
    return (
        Column("changed_at", BigInteger, nullable=False),
        Column("device_id", Key, nullable=False),
    )
