"""Corrections of who sat where: each is an event, applied at once and again later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, insert, select

from laonian_app.ground.ids import new_id
from laonian_app.learning.identity import IdentityEvent, IdentityKind, stands_for
from laonian_app.store.here import here_of
from laonian_app.store.owners import (
    apply_again,
    beginnings,
    events_of,
    keep_beginnings,
    seats_of,
)
from laonian_app.store.schema import identity_event, visit_learner
from laonian_app.store.session import Session

A_MOMENT = timedelta(milliseconds=1)


def give(
    session: Session, visit_ids: Sequence[UUID], to: UUID, instead_of: UUID | None
) -> tuple[UUID, ...]:
    """Give visits to the right person; return the events, with which it can be undone.

    Args:
        instead_of: who sits there now, None where the sitting is a guest's.

    Raises:
        ValueError: `instead_of` does not sit there, or `to` does already.
    """
    at = _next_moment(session)
    events = tuple(_give(session, visit_id, to, instead_of, at) for visit_id in visit_ids)
    apply_again(session)
    return events


def _give(
    session: Session, visit_id: UUID, to: UUID, instead_of: UUID | None, at: datetime
) -> UUID:
    there = people_of(session, visit_id)
    if (instead_of not in there) if there else (instead_of is not None):
        raise ValueError(f"{instead_of} does not sit in {visit_id}")
    if to in there:
        raise ValueError(f"{to} sits in {visit_id} already")
    _keep_beginning(session, visit_id, there)
    start = _began_as(session, visit_id, instead_of)
    event = IdentityEvent(new_id(), IdentityKind.GIVEN, at, visit_id, to, start)
    return _add(session, event)


def join(session: Session, kept: UUID, other: UUID) -> UUID:
    """Say that two entries are one person, `kept`; return the event.

    Raises:
        ValueError: they are one already.
    """
    joined = stands_for(events_of(session))
    kept, other = joined.get(kept, kept), joined.get(other, other)
    if kept == other:
        raise ValueError(f"{kept} is one person already")
    at = _next_moment(session)
    event = _add(session, IdentityEvent(new_id(), IdentityKind.ONE_PERSON, at, None, kept, other))
    apply_again(session)
    return event


def undo(session: Session, event_ids: Sequence[UUID]) -> None:
    """Take corrections back; one that was taken back stays so."""
    at = _next_moment(session)
    for event_id in event_ids:
        _add(session, IdentityEvent(new_id(), IdentityKind.UNDONE, at, undoes=event_id))
    apply_again(session)


def entries_of(session: Session, learner_id: UUID) -> tuple[UUID, ...]:
    """Return all entries that are this person, the one that stands for them first."""
    joined = stands_for(events_of(session))
    kept = joined.get(learner_id, learner_id)
    return (kept, *sorted(entry for entry, stands in joined.items() if stands == kept))


def people_of(session: Session, visit_id: UUID) -> tuple[UUID, ...]:
    """Return who sits in a sitting now, () for a guest."""
    rows = select(visit_learner.c.learner_id).where(visit_learner.c.visit_id == visit_id)
    return tuple(session.scalars(rows.order_by(visit_learner.c.place)))


def _keep_beginning(session: Session, visit_id: UUID, people: Sequence[UUID]) -> None:
    if not beginnings(session, [visit_id]):
        keep_beginnings(session, [(visit_id, who) for who in (people or (None,))])


def _began_as(session: Session, visit_id: UUID, sits: UUID | None) -> UUID | None:
    for seat in seats_of(session, visit_id):
        if seat.sits == sits:
            return seat.began
    raise ValueError(f"{sits} does not sit in {visit_id}")


def _next_moment(session: Session) -> datetime:
    """After all events that are known: a clock that fell back changes no order."""
    latest = session.scalar(select(func.max(identity_event.c.at)))
    now = here_of(session).now()
    return max(now, latest + A_MOMENT) if latest else now


def _add(session: Session, event: IdentityEvent) -> UUID:
    here = here_of(session)
    session.execute(
        insert(identity_event).values(
            id=event.id,
            site_id=here.site_id,
            kind=event.kind.value,
            visit_id=event.visit_id,
            learner_id=event.learner_id,
            other_learner_id=event.other_learner_id,
            undoes=event.undoes,
            at=event.at,
            device_id=here.device_id,
        )
    )
    return event.id
