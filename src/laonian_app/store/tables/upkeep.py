"""What is derived, chosen or noted about the database itself."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Double,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from laonian_app.store.tables.parts import changed, keyed, metadata
from laonian_app.store.types import Digest, Key, Moment


def _sums() -> tuple[Column[object], ...]:
    return (
        Column("n", Integer, nullable=False),
        Column("total", Double, nullable=False),
        Column("squares", Double, nullable=False),
    )


counter = Table(
    "counter",
    metadata,
    Column("site_id", Key, nullable=False),
    Column("class_id", Key, nullable=False),
    Column("lesson_id", Text, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("revision", Digest, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("first_try", Boolean, nullable=False),
    *_sums(),
    PrimaryKeyConstraint(
        "site_id",
        "class_id",
        "lesson_id",
        "question_id",
        "part",
        "revision",
        "purpose",
        "first_try",
    ),
    sqlite_with_rowid=False,
)

counter_week = Table(
    "counter_week",
    metadata,
    Column("site_id", Key, nullable=False),
    Column("class_id", Key, nullable=False),
    Column("lesson_id", Text, nullable=False),
    Column("week", Date, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("first_try", Boolean, nullable=False),
    *_sums(),
    PrimaryKeyConstraint("site_id", "class_id", "lesson_id", "week", "purpose", "first_try"),
    sqlite_with_rowid=False,
)

setting = Table(
    "setting",
    metadata,
    Column("site_id", Key, nullable=False),
    Column("scope", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("value", Text, nullable=False),
    *changed(),
    PrimaryKeyConstraint("site_id", "scope", "key"),
    sqlite_with_rowid=False,
)

merged_package = keyed(
    "merged_package",
    Column("from_device", Key, nullable=False),
    Column("digest", Digest, nullable=False),
    Column("merged_at", Moment, nullable=False),
    Column("inserted", Integer, nullable=False),
)

# Never changes its shape: an older program reads from it which version it needs.
written_by = Table("written_by", metadata, Column("program", Text, nullable=False))
