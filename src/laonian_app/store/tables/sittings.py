"""What was shown and what was answered: written once, never changed."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from laonian_app.store.tables.parts import changed, keyed, metadata, refers
from laonian_app.store.types import Digest, Key, Moment

lesson_revision = Table(
    "lesson_revision",
    metadata,
    Column("revision", Digest, nullable=False),
    Column("lesson_id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("review_by", Date),
    Column("kept_at", Moment, nullable=False),
    PrimaryKeyConstraint("revision"),
    Index("lesson_revision_of_lesson", "lesson_id", "kept_at"),
)

revision_question = Table(
    "revision_question",
    metadata,
    Column("revision", Digest, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("derived_id", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("section", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("family", Text),
    Column("graded", Boolean, nullable=False),
    PrimaryKeyConstraint("revision", "question_id"),
    ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    sqlite_with_rowid=False,
)

visit = keyed(
    "visit",
    Column("purpose", Text, nullable=False),
    Column("lesson_id", Text),
    Column("revision", Digest),
    Column("seed", BigInteger, nullable=False),
    Column("class_id", Key),
    Column("class_session_id", Key),
    Column("device_id", Key, nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("ended_at", Moment),
    Column("last_seen_at", Moment, nullable=False),
    Column("page", Integer),
    Column("sentence", Integer),
    Column("question_number", Integer),
    *refers("class_id", "class_"),
    *refers("class_session_id", "class_session"),
    ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    Index("visit_of_device", "device_id", "last_seen_at"),
    Index("visit_of_class", "class_id", "local_date"),
)

visit_learner = Table(
    "visit_learner",
    metadata,
    Column("visit_id", Key, nullable=False),
    Column("learner_id", Key, nullable=False),
    Column("site_id", Key, nullable=False),
    Column("place", Integer, nullable=False),
    PrimaryKeyConstraint("visit_id", "learner_id"),
    *refers("visit_id", "visit"),
    *refers("learner_id", "learner"),
    Index("visit_learner_of_learner", "learner_id", "visit_id"),
    sqlite_with_rowid=False,
)

answer = keyed(
    "answer",
    Column("visit_id", Key, nullable=False),
    Column("learner_id", Key),
    Column("lesson_id", Text, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("revision", Digest, nullable=False),
    Column("response", Text, nullable=False),
    Column("score", Double),
    Column("try_number", Integer, nullable=False),
    Column("hint_used", Boolean, nullable=False),
    Column("elapsed_ms", Integer, nullable=False),
    Column("answered_at", Moment, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("source", Text, nullable=False),
    CheckConstraint("score BETWEEN 0 AND 1"),
    *refers("visit_id", "visit"),
    *refers("learner_id", "learner"),
    ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    Index("answer_of_learner", "learner_id", "lesson_id", "question_id", "part", "answered_at"),
    Index("answer_of_visit", "visit_id"),
)

draft = Table(
    "draft",
    metadata,
    Column("visit_id", Key, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("site_id", Key, nullable=False),
    Column("response", Text, nullable=False),
    Column("changed_at", Moment, nullable=False),
    PrimaryKeyConstraint("visit_id", "question_id"),
    *refers("visit_id", "visit"),
)

bookmark = Table(
    "bookmark",
    metadata,
    Column("learner_id", Key, nullable=False),
    Column("lesson_id", Text, nullable=False),
    Column("site_id", Key, nullable=False),
    Column("revision", Digest, nullable=False),
    Column("page", Integer, nullable=False),
    Column("sentence", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    PrimaryKeyConstraint("learner_id", "lesson_id"),
    *refers("learner_id", "learner"),
)

preference = Table(
    "preference",
    metadata,
    Column("learner_id", Key, nullable=False),
    Column("site_id", Key, nullable=False),
    Column("size_step", Integer),
    Column("theme", Text),
    Column("loudness", Double),
    Column("pace", Integer),
    *changed(),
    PrimaryKeyConstraint("learner_id"),
    *refers("learner_id", "learner"),
)
