"""Meetings of a class: presence and raised hands are events, the newest counts."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKeyConstraint, Index, Integer, Text

from laonian_app.store.tables.parts import changed, keyed, refers
from laonian_app.store.types import Digest, Key, Moment

class_session = keyed(
    "class_session",
    Column("class_id", Key, nullable=False),
    Column("local_date", Date, nullable=False),
    Column("began_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("place", Text, nullable=False, server_default=""),
    Column("topic", Text, nullable=False, server_default=""),
    Column("instructor", Text, nullable=False, server_default=""),
    Column("headcount", Integer),
    *changed(),
    *refers("class_id", "class_"),
    Index("class_session_of_class", "class_id", "local_date"),
)

presence = keyed(
    "presence",
    Column("class_session_id", Key, nullable=False),
    Column("learner_id", Key, nullable=False),
    Column("present", Boolean, nullable=False),
    Column("source", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("device_id", Key, nullable=False),
    *refers("class_session_id", "class_session"),
    *refers("learner_id", "learner"),
    Index("presence_of_session", "class_session_id", "learner_id", "at"),
)

hands = keyed(
    "hands",
    Column("class_session_id", Key, nullable=False),
    Column("lesson_id", Text, nullable=False),
    Column("revision", Digest, nullable=False),
    Column("question_id", Text, nullable=False),
    Column("option", Integer, nullable=False),
    Column("count", Integer, nullable=False),
    Column("counted_at", Moment, nullable=False),
    Column("device_id", Key, nullable=False),
    *refers("class_session_id", "class_session"),
    ForeignKeyConstraint(["revision"], ["lesson_revision.revision"]),
    Index("hands_of_session", "class_session_id", "question_id", "option", "counted_at"),
)
