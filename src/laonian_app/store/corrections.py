"""Sittings and corrections as an instructor looks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from laonian_app.learning.identity import IdentityKind, that_hold
from laonian_app.learning.records import Purpose
from laonian_app.store.owners import beginnings, events_of
from laonian_app.store.schema import answer, learner, lesson_revision, visit, visit_learner


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting as an instructor tells it from others.

    `title` is the lesson's, "" without one; `people` who sits there now, `began_as` under
    whose names it began where that was corrected, else ().
    """

    visit_id: UUID
    began_at: datetime
    local_date: date
    title: str
    answers: int
    people: tuple[UUID, ...] = ()
    began_as: tuple[UUID | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction that holds: who, the other one (None: a guest), and of which sitting."""

    event_id: UUID
    kind: IdentityKind
    at: datetime
    name: str
    other_name: str | None
    sitting: Sitting | None = None


def sittings_of(session: Session, learner_id: UUID | None, limit: int = 60) -> list[Sitting]:
    """Return the sittings of a person, or of guests (None), the newest first."""
    sat = select(visit_learner.c.visit_id)
    which: ColumnElement[bool]
    if learner_id is None:
        answered = select(answer.c.visit_id).where(answer.c.learner_id.is_(None))
        which = visit.c.id.not_in(sat) & visit.c.id.in_(answered)
    else:
        which = visit.c.id.in_(sat.where(visit_learner.c.learner_id == learner_id))
    return _sittings(session, which & (visit.c.purpose != Purpose.CLASS.value), limit)


def corrections(session: Session, limit: int = 60) -> list[Correction]:
    """Return the corrections that hold, the newest first."""
    kinds = (IdentityKind.GIVEN, IdentityKind.ONE_PERSON)
    held = [each for each in that_hold(events_of(session)) if each.kind in kinds]
    newest = held[::-1][:limit]
    keys = {key for each in newest for key in (each.learner_id, each.other_learner_id) if key}
    rows = session.execute(select(learner.c.id, learner.c.name).where(learner.c.id.in_(keys)))
    names = {row.id: row.name for row in rows}
    which = visit.c.id.in_([each.visit_id for each in newest if each.visit_id])
    sittings = {each.visit_id: each for each in _sittings(session, which, limit)}
    return [
        Correction(
            each.id,
            each.kind,
            each.at,
            names.get(each.learner_id, ""),
            names.get(each.other_learner_id),
            sittings.get(each.visit_id) if each.visit_id else None,
        )
        for each in newest
    ]


def _sittings(session: Session, which: ColumnElement[bool], limit: int) -> list[Sitting]:
    count = select(func.count()).where(answer.c.visit_id == visit.c.id).scalar_subquery()
    rows = session.execute(
        select(visit.c.id, visit.c.began_at, visit.c.local_date, lesson_revision.c.title, count)
        .outerjoin(lesson_revision, lesson_revision.c.revision == visit.c.revision)
        .where(which)
        .order_by(visit.c.began_at.desc(), visit.c.id.desc())
        .limit(limit)
    ).all()
    keys = [row[0] for row in rows]
    people = _listed(session, keys)
    began = beginnings(session, keys)
    return [
        Sitting(key, at, day, title or "", number, people.get(key, ()), began.get(key, ()))
        for key, at, day, title, number in rows
    ]


def _listed(session: Session, keys: Sequence[UUID]) -> dict[UUID, tuple[UUID, ...]]:
    rows = session.execute(
        select(visit_learner.c.visit_id, visit_learner.c.learner_id)
        .where(visit_learner.c.visit_id.in_(keys))
        .order_by(visit_learner.c.place)
    )
    found: dict[UUID, tuple[UUID, ...]] = {}
    for key, who in rows:
        found[key] = (*found.get(key, ()), who)
    return found
