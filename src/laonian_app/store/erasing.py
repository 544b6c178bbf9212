"""A person's wish to be forgotten: the name becomes a number, the counts stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import func, select, update

from laonian_app.ground.times import local_date
from laonian_app.store import preferences
from laonian_app.store.here import here_of
from laonian_app.store.schema import enrolment, learner, tombstone
from laonian_app.store.session import Session
from laonian_app.store.sql import insert_unknown

OF_ENROLMENT: Mapping[str, str] = {"second_line": ""}
"""What an enrolment holds of an erased person."""


def nameless(number: int) -> dict[str, str | None]:
    """Return what the row of an erased person holds instead of the name."""
    name = f"{number} 号（名字已抹去）"
    return {
        "name": name,
        "surname": "",
        # After everybody: ~ sorts behind all letters.
        "sort_key": f"~~ {number:06d}|{name}",
        "newcomer_number": None,
        "pin_hash": None,
    }


def next_number(session: Session) -> int:
    """Return the number that the next erased person gets."""
    return (session.scalar(select(func.max(tombstone.c.number))) or 0) + 1


def erased(session: Session) -> dict[UUID, int]:
    """Return whose name was erased here, and the number in its place."""
    rows = session.execute(select(tombstone.c.learner_id, tombstone.c.number))
    return {row.learner_id: row.number for row in rows}


def forget(session: Session, people: Mapping[UUID, int]) -> list[UUID]:
    """Put numbers in the place of names; return those who still had a name. Twice is as once.

    They leave the class lists. An unknown key leaves a tombstone all the same: its row may
    come back from elsewhere.
    """
    if not people:
        return []
    _mark(session, people)
    named = _named(session, people)
    here = here_of(session)
    for key in named:
        values = {**nameless(people[key]), **here.changed()}
        session.execute(update(learner).where(learner.c.id == key).values(values))
    for key in people:
        _leave_lists(session, key)
        preferences.forget_dialect(session, key)
    return named


def _mark(session: Session, people: Mapping[UUID, int]) -> None:
    here = here_of(session)
    rows = [
        {
            "id": uuid5(NAMESPACE_OID, f"erased {key}"),
            "site_id": here.site_id,
            "learner_id": key,
            "number": number,
            "erased_at": here.now(),
            "device_id": here.device_id,
        }
        for key, number in people.items()
    ]
    session.execute(insert_unknown(session, tombstone), rows)


def _named(session: Session, people: Mapping[UUID, int]) -> list[UUID]:
    rows = session.execute(
        select(learner.c.id, learner.c.name).where(learner.c.id.in_(list(people)))
    )
    return [row.id for row in rows if row.name != nameless(people[row.id])["name"]]


def _leave_lists(session: Session, key: UUID) -> None:
    here = here_of(session)
    of_person = enrolment.c.learner_id == key
    told = of_person & (enrolment.c.second_line != "")
    session.execute(update(enrolment).where(told).values(**OF_ENROLMENT, **here.changed()))
    there = of_person & enrolment.c.left_on.is_(None)
    left = {"left_on": local_date(here.now()), **here.changed()}
    session.execute(update(enrolment).where(there).values(left))


def names_of(session: Session, people: Iterable[UUID]) -> list[str]:
    """Return the names of people, in no order."""
    keys = list(people)
    return list(session.scalars(select(learner.c.name).where(learner.c.id.in_(keys))))
