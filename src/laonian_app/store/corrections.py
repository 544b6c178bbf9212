"""Sittings and corrections as an instructor looks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select

from laonian_app.learning.identity import IdentityEvent, IdentityKind, that_hold
from laonian_app.learning.records import Purpose
from laonian_app.store.owners import beginnings, events_of
from laonian_app.store.schema import answer, learner, lesson_revision, visit, visit_learner
from laonian_app.store.session import Session


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting as an instructor tells it from others: reading, questions and review of one
    lesson on one day at one PC are one, however often somebody came back to it.

    `visit_ids` the newest first, `began_at` of the oldest. `title` is the lesson's, ""
    without one; `people` who sits there now, `began_as` under whose names it began where
    that was corrected, else ().
    """

    visit_ids: tuple[UUID, ...]
    began_at: datetime
    local_date: date
    title: str
    answers: int
    people: tuple[UUID, ...] = ()
    began_as: tuple[UUID | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction that holds: who, the other one (None: a guest), and of which sitting.

    `event_ids`: what was said in one go is taken back in one go.
    """

    event_ids: tuple[UUID, ...]
    kind: IdentityKind
    at: datetime
    name: str
    other_name: str | None
    learner_id: UUID | None
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
    together = groupby(held[::-1], key=lambda each: (each.at, each.kind, each.learner_id))
    newest = [tuple(events) for _, events in islice(together, limit)]
    keys = {key for (each, *_) in newest for key in (each.learner_id, each.other_learner_id) if key}
    rows = session.execute(select(learner.c.id, learner.c.name).where(learner.c.id.in_(keys)))
    names = {row.id: row.name for row in rows}
    return [_correction(session, events, names) for events in newest]


def _correction(
    session: Session, events: Sequence[IdentityEvent], names: Mapping[UUID, str]
) -> Correction:
    first = events[0]
    visits = [each.visit_id for each in events if each.visit_id]
    sittings = _sittings(session, visit.c.id.in_(visits), len(visits)) if visits else []
    return Correction(
        tuple(each.id for each in events),
        first.kind,
        first.at,
        names.get(first.learner_id, "") if first.learner_id else "",
        names.get(first.other_learner_id) if first.other_learner_id else None,
        first.learner_id,
        sittings[0] if sittings else None,
    )


def _sittings(session: Session, which: ColumnElement[bool], limit: int) -> list[Sitting]:
    count = select(func.count()).where(answer.c.visit_id == visit.c.id).scalar_subquery()
    rows = session.execute(
        select(visit, lesson_revision.c.title, count.label("answers"))
        .outerjoin(lesson_revision, lesson_revision.c.revision == visit.c.revision)
        .where(which)
        .order_by(visit.c.began_at.desc(), visit.c.id.desc())
        .limit(limit)
    ).all()
    keys = [row.id for row in rows]
    people = _listed(session, keys)
    began = beginnings(session, keys)

    def one(row: Row[Any]) -> tuple[object, ...]:
        people_here = (people.get(row.id, ()), began.get(row.id, ()))
        return (row.lesson_id, row.local_date, row.device_id, *people_here)

    return [
        Sitting(
            tuple(row.id for row in some),
            some[-1].began_at,
            some[0].local_date,
            next((row.title for row in some if row.title), ""),
            sum(row.answers for row in some),
            people.get(some[0].id, ()),
            began.get(some[0].id, ()),
        )
        for some in (tuple(each) for _, each in groupby(rows, key=one))
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
