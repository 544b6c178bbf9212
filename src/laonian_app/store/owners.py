"""Who sits in a sitting, brought into the tables as the corrections say.

Tables and counters follow from the events: applying once more changes nothing, and a row
that came back as it began (from a journal, a backup, another PC) is corrected again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import ColumnElement, delete, insert, or_, select, update

from laonian_app.learning.identity import IdentityEvent, IdentityKind, Seat, seats, stands_for
from laonian_app.store import counters
from laonian_app.store.here import here_of
from laonian_app.store.schema import answer, enrolment, identity_event, visit_learner
from laonian_app.store.session import Session
from laonian_app.store.sql import batches, insert_unknown

OF_PEOPLE = (IdentityKind.ONE_PERSON, IdentityKind.UNDONE)


def events_of(session: Session) -> tuple[IdentityEvent, ...]:
    """Return all corrections; not under whose names sittings began."""
    kinds = [IdentityKind.GIVEN.value, *(kind.value for kind in OF_PEOPLE)]
    rows = session.execute(select(identity_event).where(identity_event.c.kind.in_(kinds)))
    return tuple(
        IdentityEvent(
            row.id,
            IdentityKind(row.kind),
            row.at,
            row.visit_id,
            row.learner_id,
            row.other_learner_id,
            row.undoes,
        )
        for row in rows
    )


def beginnings(session: Session, keys: Sequence[UUID]) -> dict[UUID, tuple[UUID | None, ...]]:
    """Return as whose sittings began, for those that were ever corrected."""
    rows = session.execute(
        select(identity_event.c.visit_id, identity_event.c.learner_id).where(
            identity_event.c.kind == IdentityKind.BEGAN_AS.value,
            identity_event.c.visit_id.in_(keys),
        )
    )
    found: dict[UUID, tuple[UUID | None, ...]] = {}
    for key, who in rows:
        found[key] = (*found.get(key, ()), who)
    return found


def keep_beginnings(session: Session, began: Sequence[tuple[UUID, UUID | None]]) -> None:
    """Note under whose names sittings began; the keys are the same on every PC."""
    here = here_of(session)
    rows = [
        {
            "id": uuid5(NAMESPACE_OID, f"began {visit_id} {who}"),
            "site_id": here.site_id,
            "kind": IdentityKind.BEGAN_AS.value,
            "visit_id": visit_id,
            "learner_id": who,
            "at": here.now(),
            "device_id": here.device_id,
        }
        for visit_id, who in began
    ]
    if rows:
        session.execute(insert_unknown(session, identity_event), rows)


def seats_of(session: Session, visit_id: UUID) -> tuple[Seat, ...]:
    """Return the seats of a sitting that was or is to be corrected."""
    began = beginnings(session, [visit_id]).get(visit_id, ())
    return _seats(visit_id, began, events_of(session))


def _seats(
    visit_id: UUID, began: Sequence[UUID | None], events: Iterable[IdentityEvent]
) -> tuple[Seat, ...]:
    known = tuple(events)
    given = [e for e in known if e.kind is IdentityKind.GIVEN and e.visit_id == visit_id]
    return seats(began, given, [e for e in known if e.kind in OF_PEOPLE])


def apply_again(session: Session) -> None:
    """Make sittings, answers, counters and class lists as the corrections say.

    To be called after rows came from elsewhere: a replay, a merge. Twice is as once.
    """
    events = events_of(session)
    if not events:
        return
    joined = stands_for(events)
    _keep_beginnings_of(session, joined)
    corrected = _corrected(session)
    moves = [
        (visit_id, seat, len(began) > 1)
        for visit_id, began in corrected.items()
        for seat in _seats(visit_id, began, _concerning(visit_id, events))
    ]
    _move(session, moves)
    _enrol(session, joined, events)


def _concerning(visit_id: UUID, events: Sequence[IdentityEvent]) -> list[IdentityEvent]:
    return [each for each in events if each.visit_id in (None, visit_id)]


def _corrected(session: Session) -> dict[UUID, tuple[UUID | None, ...]]:
    kind = IdentityKind.BEGAN_AS.value
    keys = select(identity_event.c.visit_id).where(identity_event.c.kind == kind).distinct()
    found: dict[UUID, tuple[UUID | None, ...]] = {}
    for run in batches(list(session.scalars(keys))):
        found |= beginnings(session, run)
    return found


def _keep_beginnings_of(session: Session, joined: Mapping[UUID, UUID]) -> None:
    """Note as whose the sittings of joined entries began, before they are changed."""
    for run in batches(list(joined)):
        sat = select(visit_learner.c.visit_id).where(visit_learner.c.learner_id.in_(run))
        answered = select(answer.c.visit_id).where(answer.c.learner_id.in_(run)).distinct()
        keys = {*session.scalars(sat), *session.scalars(answered)}
        for some in batches(sorted(keys)):
            new = [key for key in some if key not in beginnings(session, some)]
            keep_beginnings(session, sorted(_sat_in(session, new), key=str))


def _sat_in(session: Session, keys: Sequence[UUID]) -> set[tuple[UUID, UUID | None]]:
    rows = select(visit_learner.c.visit_id, visit_learner.c.learner_id)
    found = {
        (row[0], row[1]) for row in session.execute(rows.where(visit_learner.c.visit_id.in_(keys)))
    }
    answered = select(answer.c.visit_id, answer.c.learner_id).distinct()
    of_named = answered.where(answer.c.visit_id.in_(keys), answer.c.learner_id.is_not(None))
    return found | {(row[0], row[1]) for row in session.execute(of_named)}


# ---------------------------------------------------------------- sittings and answers

Moves = Sequence[tuple[UUID, Seat, bool]]
"""A sitting, one of its seats, and whether it has others."""


def _move(session: Session, moves: Moves) -> None:
    wrong = [move for move in moves if _holds_others(session, *move)]
    people: set[UUID] = set()
    for visit_id, seat, has_others in wrong:
        which = _answers_of(visit_id, seat, has_others)
        names = session.scalars(select(answer.c.learner_id).where(which).distinct())
        people |= {*(name for name in names if name), *({seat.sits} if seat.sits else ())}
    everybody = sorted(people)
    counters.take_out(session, everybody)
    for visit_id, seat, has_others in wrong:
        which = _answers_of(visit_id, seat, has_others)
        session.execute(update(answer).where(which).values(learner_id=seat.sits))
    counters.put_in(session, everybody)
    for visit_id, seat, _ in moves:
        _seat(session, visit_id, seat)


def _holds_others(session: Session, visit_id: UUID, seat: Seat, has_others: bool) -> bool:
    which = _answers_of(visit_id, seat, has_others)
    return session.scalar(select(answer.c.id).where(which).limit(1)) is not None


def _answers_of(visit_id: UUID, seat: Seat, has_others: bool) -> ColumnElement[bool]:
    """The answers of a seat that do not bear the right name."""
    which = (answer.c.visit_id == visit_id) & answer.c.learner_id.is_distinct_from(seat.sits)
    if not has_others:
        return which
    named = [name for name in seat.names if name is not None]
    mine = answer.c.learner_id.in_(named)
    return which & (or_(mine, answer.c.learner_id.is_(None)) if None in seat.names else mine)


def _seat(session: Session, visit_id: UUID, seat: Seat) -> None:
    """Make the one row of a seat bear the right name."""
    rows = select(visit_learner.c.learner_id, visit_learner.c.place, visit_learner.c.site_id)
    named = [name for name in seat.names if name is not None]
    of_seat = (visit_learner.c.visit_id == visit_id) & visit_learner.c.learner_id.in_(named)
    there = {row[0]: row for row in session.execute(rows.where(of_seat))}
    extra = [name for name in there if name != seat.sits]
    if extra:
        session.execute(
            delete(visit_learner).where(
                visit_learner.c.visit_id == visit_id, visit_learner.c.learner_id.in_(extra)
            )
        )
    if seat.sits is None or seat.sits in there:
        return
    if not extra and seat.began is not None:
        return  # answers by cards only: nobody sat down in it
    place = there[extra[0]][1] if extra else 0
    row = {"visit_id": visit_id, "learner_id": seat.sits, "place": place}
    session.execute(insert(visit_learner).values(site_id=here_of(session).site_id, **row))


# ---------------------------------------------------------------- class lists


def _enrol(session: Session, joined: Mapping[UUID, UUID], events: Sequence[IdentityEvent]) -> None:
    """Take joined entries from the lists, and put them there again where that was undone."""
    for each in events:
        entry = each.other_learner_id
        if each.kind is not IdentityKind.ONE_PERSON or entry is None:
            continue
        day = each.at.astimezone(UTC).date()
        if entry in joined:
            _leave(session, entry, joined[entry], day)
        else:
            of_entry = (enrolment.c.learner_id == entry) & (enrolment.c.left_on == day)
            _change(session, of_entry, None)


def _leave(session: Session, entry: UUID, kept: UUID, day: date) -> None:
    of_entry = (enrolment.c.learner_id == entry) & enrolment.c.left_on.is_(None)
    rows = session.scalars(select(enrolment.c.class_id).where(of_entry)).all()
    if not rows:
        return
    _change(session, of_entry, day)
    here = here_of(session)
    new = [
        {
            "id": uuid5(NAMESPACE_OID, f"{class_id} {kept}"),
            "class_id": class_id,
            "learner_id": kept,
            "second_line": "",
            "joined_on": day,
            "site_id": here.site_id,
            **here.changed(),
        }
        for class_id in rows
    ]
    session.execute(insert_unknown(session, enrolment), new)


def _change(session: Session, which: ColumnElement[bool], left_on: date | None) -> None:
    changed = here_of(session).changed()
    session.execute(update(enrolment).where(which).values(left_on=left_on, **changed))
