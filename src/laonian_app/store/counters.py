"""Counters: derived from the answers, added to in the answer's own transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from uuid import UUID

from sqlalchemy import Select, delete, exists, literal, select, true

from laonian_app.learning.records import Answer, AnswerSource
from laonian_app.store.counting import (
    COUNTERS,
    A,
    V,
    added_to,
    counted,
    earlier,
    facts_of_one,
    same_point,
    sits,
)
from laonian_app.store.prepared import Prepared
from laonian_app.store.schema import answer, visit
from laonian_app.store.session import Session
from laonian_app.store.sql import batches, dialect_of


@dataclass(frozen=True, slots=True)
class Statements:
    """What runs for every answer: where it belongs, then one row of each counter."""

    facts: Prepared
    question: Prepared
    week: Prepared


def add_one(session: Session, new: Answer, site_id: UUID) -> None:
    """Count an answer that was just inserted; once only.

    An answer may arrive after later ones (from another PC, or from a clock that fell
    back): then it takes the place of a first try from one that was counted as such.
    """
    connection = session.connection
    statements = _for_one(connection.dialect.name)
    facts = statements.facts.first(connection, {"id": new.id})
    if facts is None:
        return
    class_id, purpose, first_try, has_later = facts
    if first_try and has_later:
        _move_displaced(session, [new.id])
    if new.score is None or new.source is AnswerSource.TOGETHER:
        return
    row = {
        "site_id": site_id,
        "class_id": UUID(bytes=class_id) if isinstance(class_id, bytes) else class_id,
        "lesson_id": new.lesson_id,
        "question_id": new.question_id,
        "part": new.part,
        "revision": new.revision,
        "week": new.local_date - timedelta(days=new.local_date.weekday()),
        "purpose": purpose,
        "first_try": bool(first_try),
        "n": 1,
        "total": new.score,
        "squares": new.score * new.score,
    }
    statements.question.run(connection, row)
    statements.week.run(connection, row)


def add(session: Session, ids: Sequence[UUID]) -> None:
    """Count a set of answers that were just inserted; once only."""
    dialect = dialect_of(session)
    for table, rows in COUNTERS:
        session.execute(added_to(dialect, table, rows(A.c.id.in_(ids))))
    _move_displaced(session, ids)


def take_out(session: Session, people: Sequence[UUID]) -> None:
    """Take all that these learners answered out of the counters, before it changes hands."""
    _sum(session, people, -1)


def put_in(session: Session, people: Sequence[UUID]) -> None:
    """Count all that these learners answered, after `take_out` and the change."""
    _sum(session, people, 1)
    if people:
        for table, _ in COUNTERS:
            session.execute(delete(table).where(table.c.n == 0))


def _sum(session: Session, people: Sequence[UUID], sign: int) -> None:
    dialect = dialect_of(session)
    for run in batches(people):
        for table, rows in COUNTERS:
            which = A.c.learner_id.in_(run)
            session.execute(added_to(dialect, table, rows(which, None, sign)))


def rebuild(session: Session) -> None:
    """Count all answers anew: the same as adding each of them once."""
    dialect = dialect_of(session)
    for table, rows in COUNTERS:
        session.execute(delete(table))
        session.execute(added_to(dialect, table, rows(true())))


def _move_displaced(session: Session, ids: Sequence[UUID]) -> None:
    """Move answers that were first tries, and are no longer, to the others."""
    displaced = list(session.scalars(_displaced(ids)))
    if not displaced:
        return
    dialect = dialect_of(session)
    which = A.c.id.in_(displaced)
    for table, rows in COUNTERS:
        session.execute(added_to(dialect, table, rows(which, literal(True), -1)))
        session.execute(added_to(dialect, table, rows(which, literal(False))))
        session.execute(delete(table).where(table.c.n == 0))


@cache
def _for_one(dialect: str) -> Statements:
    return Statements(
        Prepared(facts_of_one(), dialect),
        *(Prepared(added_to(dialect, table), dialect) for table, _ in COUNTERS),
    )


def _displaced(ids: Sequence[UUID]) -> Select[UUID]:
    """Known answers whose only earlier ones of the same point are among the new ones."""
    known, sitting = answer.alias("k"), visit.alias("s")
    before, there = answer.alias("b"), visit.alias("w")
    still_first = ~exists(
        select(before.c.id)
        .join(there, sits(before, there))
        .where(
            same_point(before, known),
            earlier(before, known),
            there.c.purpose == sitting.c.purpose,
            before.c.id.not_in(ids),
        )
        .correlate(known, sitting)
    )
    return (
        select(known.c.id)
        .distinct()
        .select_from(A)
        .join(V, sits(A, V))
        .join(known, same_point(known, A) & earlier(A, known))
        .join(sitting, sits(known, sitting) & (sitting.c.purpose == V.c.purpose))
        .where(A.c.id.in_(ids), known.c.id.not_in(ids), counted(known), still_first)
    )
