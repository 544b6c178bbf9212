"""Meetings of a class: when, who came, how many, which hands went up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Row, func, insert, select, update

from laonian_app.ground.ids import new_id
from laonian_app.learning.records import ClassSession, Hands
from laonian_app.store.here import here_of
from laonian_app.store.schema import class_session, hands, presence
from laonian_app.store.session import Session
from laonian_app.store.sql import insert_unknown


def begin(session: Session, meeting: ClassSession) -> None:
    """Keep a meeting that begins; a known one is left as it is."""
    here = here_of(session)
    values = {
        "id": meeting.id,
        "site_id": here.site_id,
        "class_id": meeting.class_id,
        "local_date": meeting.local_date,
        "began_at": meeting.began_at,
        "ended_at": meeting.ended_at,
        "topic": meeting.topic,
        "headcount": meeting.headcount,
    }
    session.execute(insert_unknown(session, class_session).values(values | here.changed()))


def count_heads(session: Session, class_session_id: UUID, headcount: int) -> None:
    """Keep how many are in the room; a later count replaces it."""
    _change(session, class_session_id, {"headcount": headcount})


def end(session: Session, class_session_id: UUID, at: datetime) -> None:
    """Keep that a meeting is over."""
    _change(session, class_session_id, {"ended_at": at})


def get(session: Session, class_session_id: UUID) -> ClassSession | None:
    """Return one meeting, None where it is not known."""
    row = session.execute(
        select(class_session).where(class_session.c.id == class_session_id)
    ).first()
    return _meeting(row) if row else None


def open_meeting(session: Session, class_id: UUID) -> ClassSession | None:
    """Return the newest meeting of a class that nobody ended: a restart goes on with it."""
    row = session.execute(
        select(class_session)
        .where(class_session.c.class_id == class_id, class_session.c.ended_at.is_(None))
        .order_by(class_session.c.began_at.desc())
        .limit(1)
    ).first()
    return _meeting(row) if row else None


def _meeting(row: Row[tuple[object, ...]]) -> ClassSession:
    return ClassSession(
        id=row.id,
        class_id=row.class_id,
        local_date=row.local_date,
        began_at=row.began_at,
        topic=row.topic,
        headcount=row.headcount,
        ended_at=row.ended_at,
    )


def _change(session: Session, class_session_id: UUID, values: Mapping[str, object]) -> None:
    changed = session.execute(
        update(class_session)
        .where(class_session.c.id == class_session_id)
        .values({**values, **here_of(session).changed()})
        .returning(class_session.c.id)
    ).first()
    if changed is None:
        raise ValueError(f"no meeting {class_session_id}")


def count_hands(session: Session, counts: Sequence[Hands]) -> None:
    """Add counts of raised hands; the newest count of an option is the one that holds."""
    here = here_of(session)
    rows = [
        {
            "id": new_id(),
            "site_id": here.site_id,
            "class_session_id": each.class_session_id,
            "lesson_id": each.lesson_id,
            "revision": each.revision,
            "question_id": each.question_id,
            "option": each.option,
            "count": each.count,
            "counted_at": here.now(),
            "device_id": here.device_id,
        }
        for each in counts
    ]
    if rows:
        session.execute(insert(hands), rows)


def hands_of(session: Session, class_session_id: UUID) -> tuple[Hands, ...]:
    """Return the counts that hold in one meeting, by question and option."""
    place = (hands.c.lesson_id, hands.c.question_id, hands.c.option)
    newest = (hands.c.counted_at.desc(), hands.c.id.desc())
    ranked = (
        select(hands, func.row_number().over(partition_by=place, order_by=newest).label("rank"))
        .where(hands.c.class_session_id == class_session_id)
        .subquery()
    )
    rows = session.execute(
        select(ranked)
        .where(ranked.c.rank == 1)
        .order_by(ranked.c.lesson_id, ranked.c.question_id, ranked.c.option)
    ).mappings()
    return tuple(
        Hands(
            class_session_id=row["class_session_id"],
            lesson_id=row["lesson_id"],
            revision=row["revision"],
            question_id=row["question_id"],
            option=row["option"],
            count=row["count"],  # as an attribute it would be the row's own method
        )
        for row in rows
    )


def mark_present(
    session: Session,
    class_session_id: UUID,
    learner_ids: Sequence[UUID],
    *,
    present: bool = True,
    source: str = "instructor",
) -> None:
    """Add that learners came, or (`present` False) that this was a mistake.

    `source` is instructor, self or card.
    """
    here = here_of(session)
    rows = [
        {
            "id": new_id(),
            "site_id": here.site_id,
            "class_session_id": class_session_id,
            "learner_id": learner_id,
            "present": present,
            "source": source,
            "at": here.now(),
            "device_id": here.device_id,
        }
        for learner_id in learner_ids
    ]
    if rows:
        session.execute(insert(presence), rows)


def present(session: Session, class_session_id: UUID) -> frozenset[UUID]:
    """Return who came to a meeting: the newest event of each learner decides."""
    newest = (presence.c.at.desc(), presence.c.id.desc())
    ranked = (
        select(
            presence.c.learner_id,
            presence.c.present,
            func.row_number()
            .over(partition_by=presence.c.learner_id, order_by=newest)
            .label("rank"),
        )
        .where(presence.c.class_session_id == class_session_id)
        .subquery()
    )
    held = select(ranked.c.learner_id).where(ranked.c.rank == 1, ranked.c.present.is_(True))
    return frozenset(session.scalars(held))
