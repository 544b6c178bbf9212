"""The people of a class list."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import func, select, update

from laonian_app.ground.ids import new_id
from laonian_app.ground.times import local_date
from laonian_app.learning.people import Learner
from laonian_app.store import classes
from laonian_app.store.here import here_of
from laonian_app.store.pinyin import sort_key, surname_of
from laonian_app.store.schema import enrolment, learner, site
from laonian_app.store.session import Session
from laonian_app.store.sql import insert_unknown


def create(
    session: Session, name: str, class_id: UUID | None = None, second_line: str = ""
) -> Learner:
    """Add a person to a class (today's by default); `second_line` tells namesakes apart."""
    name = name.strip()
    person = Learner(new_id(), name, surname_of(name), sort_key(name), second_line)
    add(session, [person], class_id or classes.today(session))
    return person


def next_newcomer(session: Session, surname: str, class_id: UUID | None = None) -> Learner:
    """Return who would be entered by a surname alone: 王 · 新学员 · 3 号; nobody is, yet.

    The number is the next free one of the class, so that a paper slip with it is enough
    to find the person again; the instructor fills in the rest later. An empty surname is
    one that was not among those to press: 新学员 · 3 号.
    """
    return _newcomer(new_id(), surname, _free_number(session, class_id or classes.today(session)))


def enter_newcomer(session: Session, wanted: Learner, class_id: UUID | None = None) -> Learner:
    """Enter somebody from `next_newcomer`; who is there already stays as they are.

    Where another PC took the number meanwhile, the one returned has the next.
    """
    known = session.execute(select(learner).where(learner.c.id == wanted.id)).first()
    if known is not None:
        return Learner(known.id, known.name, known.surname, known.sort_key)
    class_id = class_id or classes.today(session)
    number = _free_number(session, class_id)
    person = _newcomer(wanted.id, wanted.surname, number)
    add(session, [person], class_id)
    session.execute(update(learner).where(learner.c.id == person.id).values(newcomer_number=number))
    return person


def create_newcomer(session: Session, surname: str, class_id: UUID | None = None) -> Learner:
    """Add someone who pressed only a surname; see `next_newcomer`."""
    return enter_newcomer(session, next_newcomer(session, surname, class_id), class_id)


def _free_number(session: Session, class_id: UUID) -> int:
    taken = session.scalar(
        select(func.max(learner.c.newcomer_number))
        .join(enrolment, enrolment.c.learner_id == learner.c.id)
        .where(enrolment.c.class_id == class_id)
    )
    return (taken or 0) + 1


def _newcomer(key: UUID, surname: str, number: int) -> Learner:
    name = f"{surname} · 新学员 · {number} 号" if surname else f"新学员 · {number} 号"
    # After everyone of the same surname: ~ sorts behind all letters.
    sound = sort_key(surname).split("|")[0] if surname else "~"
    return Learner(key, name, surname, f"{sound} ~{number:04d}|{name}")


def add(session: Session, people: Sequence[Learner], class_id: UUID) -> None:
    """Add people to a class as they are; who is known already stays unchanged."""
    if not people:
        return
    here = here_of(session)
    now = {"site_id": here.site_id, **here.changed()}
    day = local_date(here.now())
    session.execute(
        insert_unknown(session, learner),
        [{**_person(each), "created_at": here.now(), **now} for each in people],
    )
    session.execute(
        insert_unknown(session, enrolment),
        [{**_place(each, class_id), "joined_on": day, **now} for each in people],
    )


def _person(each: Learner) -> dict[str, object]:
    return {
        "id": each.id,
        "name": each.name,
        "surname": each.surname,
        "sort_key": each.sort_key,
    }


def _place(each: Learner, class_id: UUID) -> dict[str, object]:
    return {
        # The same on every PC, so that merging two class lists doubles nobody.
        "id": uuid5(NAMESPACE_OID, f"{class_id} {each.id}"),
        "class_id": class_id,
        "learner_id": each.id,
        "second_line": each.second_line,
    }


def of_class(session: Session, class_id: UUID) -> tuple[Learner, ...]:
    """Return who is in a class now, in pinyin order."""
    rows = session.execute(
        select(learner, enrolment.c.second_line)
        .join(enrolment, enrolment.c.learner_id == learner.c.id)
        .where(enrolment.c.class_id == class_id, enrolment.c.left_on.is_(None))
        .order_by(learner.c.sort_key, learner.c.name, enrolment.c.second_line, learner.c.id)
    )
    return tuple(Learner(r.id, r.name, r.surname, r.sort_key, r.second_line) for r in rows)


def rename(session: Session, learner_id: UUID, name: str) -> None:
    """Give a person another name, as when an instructor fills in a newcomer's."""
    name = name.strip()
    changed = session.execute(
        update(learner)
        .where(learner.c.id == learner_id)
        .values(
            name=name,
            surname=surname_of(name),
            sort_key=sort_key(name),
            newcomer_number=None,
            **here_of(session).changed(),
        )
        .returning(learner.c.id)
    ).first()
    if changed is None:
        raise ValueError(f"no learner {learner_id}")


def are_real(session: Session) -> bool:
    """Say whether anybody is here who is not of a demonstration."""
    real = (
        select(learner.c.id)
        .join(site, site.c.id == learner.c.site_id)
        .where(site.c.is_demo.is_(False))
        .limit(1)
    )
    return session.scalar(real) is not None
