"""Who has done what: a row for each learner and lesson."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, and_, or_, select, true

from laonian_app.ground.errors import QT_TRANSLATE_NOOP
from laonian_app.reports.table import Column, Table
from laonian_app.store.counting import A
from laonian_app.store.progress import lesson_counts
from laonian_app.store.schema import class_, enrolment, learner, lesson_revision
from laonian_app.store.session import Session
from laonian_app.store.sql import joined

_KEY = re.compile("[0-9a-fA-F]{32}")

COLUMNS = (
    Column("learner_id", QT_TRANSLATE_NOOP("Reports", "Learner's key")),
    Column("learner", QT_TRANSLATE_NOOP("Reports", "Learner")),
    Column("class", QT_TRANSLATE_NOOP("Reports", "Class")),
    Column("lesson_id", QT_TRANSLATE_NOOP("Reports", "Lesson's id")),
    Column("lesson", QT_TRANSLATE_NOOP("Reports", "Lesson")),
    Column("questions", QT_TRANSLATE_NOOP("Reports", "Questions"), "count"),
    Column("answered", QT_TRANSLATE_NOOP("Reports", "Answered"), "count"),
    Column("first_try_right", QT_TRANSLATE_NOOP("Reports", "Right at first"), "count"),
    Column("last_right", QT_TRANSLATE_NOOP("Reports", "Right at last"), "count"),
    Column("score", QT_TRANSLATE_NOOP("Reports", "Score of first tries"), "fraction"),
    Column("last_local_date", QT_TRANSLATE_NOOP("Reports", "Last day"), "date"),
)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a report is about; None is everything. `class_name` is a class's name, or the
    hex of its key; both days belong to the span."""

    class_name: str | None = None
    first_day: date | None = None
    last_day: date | None = None

    def as_written(self) -> dict[str, str | None]:
        """Return the filters as the report's JSON names them."""
        return {
            "class": self.class_name,
            "from": self.first_day.isoformat() if self.first_day else None,
            "to": self.last_day.isoformat() if self.last_day else None,
        }


def progress(session: Session, filters: Filters) -> Table:
    """Return the table, by class, then learner in pinyin order, then lesson."""
    counts = lesson_counts(_of_span(filters)).subquery("progress")
    classes = _classes_of_learners()
    rows = session.execute(
        select(
            counts.c.learner_id,
            learner.c.name,
            classes.c.names,
            counts.c.lesson_id,
            lesson_revision.c.title,
            counts.c.questions,
            counts.c.answered,
            counts.c.first_try_right,
            counts.c.last_right,
            counts.c.score,
            counts.c.last_local_date,
        )
        .join(learner, learner.c.id == counts.c.learner_id)
        .join(lesson_revision, lesson_revision.c.revision == counts.c.revision)
        .outerjoin(classes, classes.c.learner_id == counts.c.learner_id)
        .where(_in_class(filters.class_name))
        .order_by(classes.c.names, learner.c.sort_key, learner.c.id, counts.c.lesson_id)
    )
    table = tuple((str(row[0]), row[1], row[2] or "", *row[3:]) for row in rows)
    return Table("progress", filters.as_written(), COLUMNS, table)


def _of_span(filters: Filters) -> ColumnElement[bool]:
    days = (filters.first_day, filters.last_day)
    first = A.c.local_date >= days[0] if days[0] else true()
    last = A.c.local_date <= days[1] if days[1] else true()
    return and_(first, last)


def _in_class(name: str | None) -> ColumnElement[bool]:
    if name is None:
        return true()
    named: ColumnElement[bool] = class_.c.name == name
    if _KEY.fullmatch(name):
        named = or_(named, class_.c.id == UUID(hex=name))
    members = (
        select(enrolment.c.learner_id)
        .join(class_, class_.c.id == enrolment.c.class_id)
        .where(named, enrolment.c.left_on.is_(None))
    )
    return learner.c.id.in_(members)


def _classes_of_learners() -> Subquery:
    enrolled = (
        select(enrolment.c.learner_id, class_.c.name)
        .join(class_, class_.c.id == enrolment.c.class_id)
        .where(enrolment.c.left_on.is_(None))
        .order_by(class_.c.name)
        .subquery("enrolled")
    )
    return (
        select(enrolled.c.learner_id, joined(enrolled.c.name).label("names"))
        .group_by(enrolled.c.learner_id)
        .subquery("classes")
    )
