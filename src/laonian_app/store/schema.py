"""The whole schema, valid on SQLite and PostgreSQL.

`SCHEMA` is the number of the newest migration. SQLite files carry it in `user_version`,
so that a program without alembic at hand can refuse a newer one.
"""

from __future__ import annotations

from laonian_app.store.keys import SCHEMA
from laonian_app.store.tables.meetings import class_session, hands, presence
from laonian_app.store.tables.parts import metadata
from laonian_app.store.tables.people import (
    class_,
    enrolment,
    identity_event,
    learner,
    site,
    term,
    tombstone,
)
from laonian_app.store.tables.sittings import (
    answer,
    bookmark,
    draft,
    lesson_revision,
    preference,
    revision_question,
    visit,
    visit_learner,
)
from laonian_app.store.tables.upkeep import (
    counter,
    counter_week,
    merged_package,
    setting,
    written_by,
)

__all__ = [
    "SCHEMA",
    "answer",
    "bookmark",
    "class_",
    "class_session",
    "counter",
    "counter_week",
    "draft",
    "enrolment",
    "hands",
    "identity_event",
    "learner",
    "lesson_revision",
    "merged_package",
    "metadata",
    "preference",
    "presence",
    "revision_question",
    "setting",
    "site",
    "term",
    "tombstone",
    "visit",
    "visit_learner",
    "written_by",
]
