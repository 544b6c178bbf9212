"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The tables as they were then; `store.tables` holds what they are now.
metadata = sa.MetaData()
KEY = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
SORT_KEY = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
DIGEST = sa.LargeBinary(32)
MOMENT = sa.BigInteger().with_variant(sa.TIMESTAMP(timezone=True), "postgresql")


def keyed(name: str, *parts: sa.schema.SchemaItem) -> sa.Table:
    return sa.Table(
        name,
        metadata,
        sa.Column("id", KEY, nullable=False),
        sa.Column("site_id", KEY, nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("site_id", "id").ddl_if(dialect="postgresql"),
        sa.UniqueConstraint("id").ddl_if(dialect="sqlite"),
    )


def refers(column: str, table: str) -> tuple[sa.schema.SchemaItem, sa.schema.SchemaItem]:
    return (
        sa.ForeignKeyConstraint([column], [f"{table}.id"]).ddl_if(dialect="sqlite"),
        sa.ForeignKeyConstraint(["site_id", column], [f"{table}.site_id", f"{table}.id"]).ddl_if(
            dialect="postgresql"
        ),
    )


def changed() -> tuple[sa.Column[int], sa.Column[object]]:
    return (
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("device_id", KEY, nullable=False),
    )


sa.Table(
    "site",
    metadata,
    sa.Column("id", KEY, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("district", sa.Text, nullable=False, server_default=""),
    sa.Column("is_demo", sa.Boolean, nullable=False),
    sa.Column("created_at", MOMENT, nullable=False),
    *changed(),
    sa.PrimaryKeyConstraint("id").ddl_if(dialect="postgresql"),
    sa.UniqueConstraint("id").ddl_if(dialect="sqlite"),
)

keyed(
    "term",
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("begins_on", sa.Date),
    sa.Column("ends_on", sa.Date),
    *changed(),
)

keyed(
    "class_",
    sa.Column("term_id", KEY),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("instructor", sa.Text, nullable=False, server_default=""),
    sa.Column("place", sa.Text, nullable=False, server_default=""),
    sa.Column("created_at", MOMENT, nullable=False),
    sa.Column("closed_on", sa.Date),
    *changed(),
    *refers("term_id", "term"),
)

keyed(
    "learner",
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("surname", sa.Text, nullable=False),
    sa.Column("sort_key", SORT_KEY, nullable=False),
    sa.Column("newcomer_number", sa.Integer),
    sa.Column("pin_hash", sa.Text),
    sa.Column("created_at", MOMENT, nullable=False),
    *changed(),
)

keyed(
    "enrolment",
    sa.Column("class_id", KEY, nullable=False),
    sa.Column("learner_id", KEY, nullable=False),
    sa.Column("second_line", sa.Text, nullable=False, server_default=""),
    sa.Column("joined_on", sa.Date, nullable=False),
    sa.Column("left_on", sa.Date),
    *changed(),
    *refers("class_id", "class_"),
    *refers("learner_id", "learner"),
    sa.Index("enrolment_of_class", "class_id", "learner_id"),
    sa.Index("enrolment_of_learner", "learner_id"),
)

keyed(
    "tombstone",
    sa.Column("learner_id", KEY, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("erased_at", MOMENT, nullable=False),
    sa.Column("device_id", KEY, nullable=False),
)

keyed(
    "identity_event",
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("visit_id", KEY),
    sa.Column("learner_id", KEY),
    sa.Column("other_learner_id", KEY),
    sa.Column("lesson_id", sa.Text),
    sa.Column("question_id", sa.Text),
    sa.Column("other_question_id", sa.Text),
    sa.Column("undoes", KEY),
    sa.Column("at", MOMENT, nullable=False),
    sa.Column("device_id", KEY, nullable=False),
)


sa.Table(
    "lesson_revision",
    metadata,
    sa.Column("revision", DIGEST, nullable=False),
    sa.Column("lesson_id", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("review_by", sa.Date),
    sa.Column("kept_at", MOMENT, nullable=False),
    sa.PrimaryKeyConstraint("revision"),
    sa.Index("lesson_revision_of_lesson", "lesson_id", "kept_at"),
)

sa.Table(
    "revision_question",
    metadata,
    sa.Column("revision", DIGEST, nullable=False),
    sa.Column("question_id", sa.Text, nullable=False),
    sa.Column("derived_id", sa.Text, nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("section", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("family", sa.Text),
    sa.Column("graded", sa.Boolean, nullable=False),
    sa.PrimaryKeyConstraint("revision", "question_id"),
    sa.ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    sqlite_with_rowid=False,
)

keyed(
    "visit",
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("lesson_id", sa.Text),
    sa.Column("revision", DIGEST),
    sa.Column("seed", sa.BigInteger, nullable=False),
    sa.Column("class_id", KEY),
    sa.Column("class_session_id", KEY),
    sa.Column("device_id", KEY, nullable=False),
    sa.Column("began_at", MOMENT, nullable=False),
    sa.Column("local_date", sa.Date, nullable=False),
    sa.Column("ended_at", MOMENT),
    sa.Column("last_seen_at", MOMENT, nullable=False),
    sa.Column("page", sa.Integer),
    sa.Column("sentence", sa.Integer),
    sa.Column("question_number", sa.Integer),
    *refers("class_id", "class_"),
    *refers("class_session_id", "class_session"),
    sa.ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    sa.Index("visit_of_device", "device_id", "last_seen_at"),
    sa.Index("visit_of_class", "class_id", "local_date"),
)

sa.Table(
    "visit_learner",
    metadata,
    sa.Column("visit_id", KEY, nullable=False),
    sa.Column("learner_id", KEY, nullable=False),
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("place", sa.Integer, nullable=False),
    sa.PrimaryKeyConstraint("visit_id", "learner_id"),
    *refers("visit_id", "visit"),
    *refers("learner_id", "learner"),
    sa.Index("visit_learner_of_learner", "learner_id", "visit_id"),
    sqlite_with_rowid=False,
)

keyed(
    "answer",
    sa.Column("visit_id", KEY, nullable=False),
    sa.Column("learner_id", KEY),
    sa.Column("lesson_id", sa.Text, nullable=False),
    sa.Column("question_id", sa.Text, nullable=False),
    sa.Column("part", sa.Text, nullable=False),
    sa.Column("revision", DIGEST, nullable=False),
    sa.Column("response", sa.Text, nullable=False),
    sa.Column("score", sa.Double),
    sa.Column("try_number", sa.Integer, nullable=False),
    sa.Column("hint_used", sa.Boolean, nullable=False),
    sa.Column("elapsed_ms", sa.Integer, nullable=False),
    sa.Column("answered_at", MOMENT, nullable=False),
    sa.Column("local_date", sa.Date, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.CheckConstraint("score BETWEEN 0 AND 1"),
    *refers("visit_id", "visit"),
    *refers("learner_id", "learner"),
    sa.ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    sa.Index("answer_of_learner", "learner_id", "lesson_id", "question_id", "part", "answered_at"),
    sa.Index("answer_of_visit", "visit_id"),
)

sa.Table(
    "draft",
    metadata,
    sa.Column("visit_id", KEY, nullable=False),
    sa.Column("question_id", sa.Text, nullable=False),
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("response", sa.Text, nullable=False),
    sa.Column("changed_at", MOMENT, nullable=False),
    sa.PrimaryKeyConstraint("visit_id", "question_id"),
    *refers("visit_id", "visit"),
)

sa.Table(
    "bookmark",
    metadata,
    sa.Column("learner_id", KEY, nullable=False),
    sa.Column("lesson_id", sa.Text, nullable=False),
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("revision", DIGEST, nullable=False),
    sa.Column("page", sa.Integer, nullable=False),
    sa.Column("sentence", sa.Integer, nullable=False),
    sa.Column("changed_at", MOMENT, nullable=False),
    sa.PrimaryKeyConstraint("learner_id", "lesson_id"),
    *refers("learner_id", "learner"),
)

sa.Table(
    "preference",
    metadata,
    sa.Column("learner_id", KEY, nullable=False),
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("size_step", sa.Integer),
    sa.Column("theme", sa.Text),
    sa.Column("loudness", sa.Double),
    sa.Column("pace", sa.Integer),
    *changed(),
    sa.PrimaryKeyConstraint("learner_id"),
    *refers("learner_id", "learner"),
)


keyed(
    "class_session",
    sa.Column("class_id", KEY, nullable=False),
    sa.Column("local_date", sa.Date, nullable=False),
    sa.Column("began_at", MOMENT, nullable=False),
    sa.Column("ended_at", MOMENT),
    sa.Column("place", sa.Text, nullable=False, server_default=""),
    sa.Column("topic", sa.Text, nullable=False, server_default=""),
    sa.Column("instructor", sa.Text, nullable=False, server_default=""),
    sa.Column("headcount", sa.Integer),
    *changed(),
    *refers("class_id", "class_"),
    sa.Index("class_session_of_class", "class_id", "local_date"),
)

keyed(
    "presence",
    sa.Column("class_session_id", KEY, nullable=False),
    sa.Column("learner_id", KEY, nullable=False),
    sa.Column("present", sa.Boolean, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("at", MOMENT, nullable=False),
    sa.Column("device_id", KEY, nullable=False),
    *refers("class_session_id", "class_session"),
    *refers("learner_id", "learner"),
    sa.Index("presence_of_session", "class_session_id", "learner_id", "at"),
)

keyed(
    "hands",
    sa.Column("class_session_id", KEY, nullable=False),
    sa.Column("lesson_id", sa.Text, nullable=False),
    sa.Column("revision", DIGEST, nullable=False),
    sa.Column("question_id", sa.Text, nullable=False),
    sa.Column("option", sa.Integer, nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("counted_at", MOMENT, nullable=False),
    sa.Column("device_id", KEY, nullable=False),
    *refers("class_session_id", "class_session"),
    sa.ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    sa.Index("hands_of_session", "class_session_id", "question_id", "option", "counted_at"),
)


def _sums() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("total", sa.Double, nullable=False),
        sa.Column("squares", sa.Double, nullable=False),
    )


sa.Table(
    "counter",
    metadata,
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("class_id", KEY, nullable=False),
    sa.Column("lesson_id", sa.Text, nullable=False),
    sa.Column("question_id", sa.Text, nullable=False),
    sa.Column("part", sa.Text, nullable=False),
    sa.Column("revision", DIGEST, nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("first_try", sa.Boolean, nullable=False),
    *_sums(),
    sa.PrimaryKeyConstraint(
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

sa.Table(
    "counter_week",
    metadata,
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("class_id", KEY, nullable=False),
    sa.Column("lesson_id", sa.Text, nullable=False),
    sa.Column("week", sa.Date, nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("first_try", sa.Boolean, nullable=False),
    *_sums(),
    sa.PrimaryKeyConstraint("site_id", "class_id", "lesson_id", "week", "purpose", "first_try"),
    sqlite_with_rowid=False,
)

sa.Table(
    "setting",
    metadata,
    sa.Column("site_id", KEY, nullable=False),
    sa.Column("scope", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    *changed(),
    sa.PrimaryKeyConstraint("site_id", "scope", "key"),
    sqlite_with_rowid=False,
)

keyed(
    "merged_package",
    sa.Column("from_device", KEY, nullable=False),
    sa.Column("digest", DIGEST, nullable=False),
    sa.Column("merged_at", MOMENT, nullable=False),
    sa.Column("inserted", sa.Integer, nullable=False),
)

sa.Table("written_by", metadata, sa.Column("program", sa.Text, nullable=False))


def upgrade() -> None:
    metadata.create_all(op.get_bind())


def downgrade() -> None:
    raise NotImplementedError("class records are never made older; restore a backup")
