"""Who and where: changed in place, the newest wins; an erasure leaves a tombstone."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from laonian_app.store.tables.parts import changed, keyed, metadata, refers
from laonian_app.store.types import Key, Moment

site = Table(
    "site",
    metadata,
    Column("id", Key, nullable=False),
    Column("name", Text, nullable=False),
    Column("district", Text, nullable=False, server_default=""),
    Column("is_demo", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    *changed(),
    PrimaryKeyConstraint("id").ddl_if(dialect="postgresql"),
    UniqueConstraint("id").ddl_if(dialect="sqlite"),
)

term = keyed(
    "term",
    Column("name", Text, nullable=False),
    Column("begins_on", Date),
    Column("ends_on", Date),
    *changed(),
)

class_ = keyed(
    "class_",
    Column("term_id", Key),
    Column("name", Text, nullable=False),
    Column("instructor", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("closed_on", Date),
    *changed(),
    *refers("term_id", "term"),
)

# By its characters' numbers, as SQLite compares: a server's language would reorder it.
SORT_KEY = Text().with_variant(Text(collation="C"), "postgresql")

learner = keyed(
    "learner",
    Column("name", Text, nullable=False),
    Column("surname", Text, nullable=False),
    Column("sort_key", SORT_KEY, nullable=False),
    Column("newcomer_number", Integer),
    Column("pin_hash", Text),
    Column("created_at", Moment, nullable=False),
    *changed(),
)

enrolment = keyed(
    "enrolment",
    Column("class_id", Key, nullable=False),
    Column("learner_id", Key, nullable=False),
    Column("second_line", Text, nullable=False, server_default=""),
    Column("joined_on", Date, nullable=False),
    Column("left_on", Date),
    *changed(),
    *refers("class_id", "class_"),
    *refers("learner_id", "learner"),
    Index("enrolment_of_class", "class_id", "learner_id"),
    Index("enrolment_of_learner", "learner_id"),
)

tombstone = keyed(
    "tombstone",
    Column("learner_id", Key, nullable=False),
    Column("number", Integer, nullable=False),
    Column("erased_at", Moment, nullable=False),
    Column("device_id", Key, nullable=False),
)

identity_event = keyed(
    "identity_event",
    Column("kind", Text, nullable=False),
    Column("visit_id", Key),
    Column("learner_id", Key),
    Column("other_learner_id", Key),
    Column("lesson_id", Text),
    Column("question_id", Text),
    Column("other_question_id", Text),
    Column("undoes", Key),
    Column("at", Moment, nullable=False),
    Column("device_id", Key, nullable=False),
)
