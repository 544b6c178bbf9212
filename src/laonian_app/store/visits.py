"""Sittings: begun, seen again and again, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Row, case, func, literal, select, update

from laonian_app.ground.times import local_date
from laonian_app.learning.records import Purpose, Visit
from laonian_app.store import classes
from laonian_app.store.here import here_of
from laonian_app.store.schema import class_session, enrolment, visit, visit_learner
from laonian_app.store.session import Session
from laonian_app.store.sql import insert_unknown
from laonian_app.store.types import Moment

RESUMABLE = timedelta(hours=12)


def begin(session: Session, new: Visit, class_id: UUID | None = None) -> None:
    """Keep a sitting that begins, and who sits there; a known one is left as it is.

    Args:
        class_id: the class for which it counts; by default that of its meeting, else the
            class of today if the learner is in it, else a class of the learner.
    """
    here = here_of(session)
    values = {
        "id": new.id,
        "site_id": here.site_id,
        "purpose": new.purpose.value,
        "lesson_id": new.lesson_id,
        "revision": new.revision,
        "seed": new.seed,
        "class_id": class_id or _class_of(session, new),
        "class_session_id": new.class_session_id,
        "device_id": here.device_id,
        "began_at": new.began_at,
        "local_date": new.local_date,
        "ended_at": new.ended_at,
        "last_seen_at": new.last_seen_at or new.began_at,
    }
    session.execute(insert_unknown(session, visit), values)
    people = [
        {"visit_id": new.id, "learner_id": who, "site_id": here.site_id, "place": place}
        for place, who in enumerate(new.learner_ids)
    ]
    if people:
        session.execute(insert_unknown(session, visit_learner), people)


def _class_of(session: Session, new: Visit) -> UUID | None:
    if new.class_session_id is not None:
        return session.scalar(
            select(class_session.c.class_id).where(class_session.c.id == new.class_session_id)
        )
    today = classes.today(session)
    if not new.learner_ids:
        return today
    return session.scalar(
        select(enrolment.c.class_id)
        .where(enrolment.c.learner_id == new.learner_ids[0])
        .order_by((enrolment.c.class_id == today).desc(), enrolment.c.changed_at.desc())
        .limit(1)
    )


def seen(
    session: Session,
    visit_id: UUID,
    at: datetime,
    *,
    page: int | None = None,
    sentence: int | None = None,
    question_number: int | None = None,
) -> None:
    """Keep that somebody was still there, and where: the next start offers to go on there.

    `page` and `sentence` are 0-based and of the lesson's file, `question_number` 1-based;
    None leaves what is known. An older `at` than the one known changes nothing.
    """
    where = {"page": page, "sentence": sentence, "question_number": question_number}
    values = {name: value for name, value in where.items() if value is not None}
    session.execute(
        update(visit)
        .where(visit.c.id == visit_id, visit.c.last_seen_at <= at)
        .values(last_seen_at=at, **values)
    )


def end(session: Session, visit_id: UUID, at: datetime) -> None:
    """Keep that a sitting is over; ending twice keeps the first end."""
    moment = literal(at, Moment())
    session.execute(
        update(visit)
        .where(visit.c.id == visit_id)
        .values(
            ended_at=func.coalesce(visit.c.ended_at, moment),
            last_seen_at=case((visit.c.last_seen_at < moment, moment), else_=visit.c.last_seen_at),
        )
    )


def get(session: Session, visit_id: UUID) -> Visit | None:
    """Return one sitting, None where it is not known."""
    row = session.execute(select(visit).where(visit.c.id == visit_id)).first()
    return _visit(session, row) if row else None


def unfinished(session: Session, learner_id: UUID, now: datetime) -> Visit | None:
    """Return the learner's last sitting, on any PC, if it has no end and is of today
    or of the last twelve hours; None otherwise."""
    row = session.execute(
        select(visit)
        .join(visit_learner, visit_learner.c.visit_id == visit.c.id)
        .where(visit_learner.c.learner_id == learner_id)
        .order_by(visit_learner.c.visit_id.desc())
        .limit(1)
    ).first()
    if row is None or row.ended_at is not None:
        return None
    recent = row.last_seen_at > now - RESUMABLE or row.local_date == local_date(now)
    return _visit(session, row) if recent else None


def _visit(session: Session, row: Row[tuple[object, ...]]) -> Visit:
    people = session.scalars(
        select(visit_learner.c.learner_id)
        .where(visit_learner.c.visit_id == row.id)
        .order_by(visit_learner.c.place)
    )
    return Visit(
        id=row.id,
        purpose=Purpose(row.purpose),
        seed=row.seed,
        began_at=row.began_at,
        local_date=row.local_date,
        learner_ids=tuple(people),
        lesson_id=row.lesson_id,
        revision=row.revision,
        class_session_id=row.class_session_id,
        ended_at=row.ended_at,
        last_seen_at=row.last_seen_at,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sitting stopped, as `seen` kept it; None where it has not been."""

    page: int | None
    sentence: int | None
    question_number: int | None


def place(session: Session, visit_id: UUID) -> Place:
    """Return where a sitting stopped.

    Raises:
        ValueError: there is no such sitting.
    """
    where = (visit.c.page, visit.c.sentence, visit.c.question_number)
    row = session.execute(select(*where).where(visit.c.id == visit_id)).first()
    if row is None:
        raise ValueError(f"no visit {visit_id}")
    return Place(row.page, row.sentence, row.question_number)
