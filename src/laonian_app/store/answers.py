"""What was answered: added once, counted in the same transaction, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import Row, bindparam, insert, select

from laonian_app.learning.records import Answer, AnswerSource
from laonian_app.store import counters
from laonian_app.store.here import here_of
from laonian_app.store.prepared import Prepared
from laonian_app.store.schema import answer
from laonian_app.store.session import Session
from laonian_app.store.sql import batches, insert_into, insert_unknown


def add(session: Session, new: Sequence[Answer]) -> int:
    """Add answers with their counters; return how many were not there yet.

    A package may be merged twice, so a known answer is no error and counts once. The
    visit, its learners and the lesson's revision must be there.
    """
    site_id = here_of(session).site_id
    if len(new) == 1:
        return _add_one(session, new[0], site_id)
    # In the order of answering, so that hardly any first try has to be taken back.
    ordered = sorted(new, key=lambda each: (each.answered_at, each.id))
    return sum(_add_batch(session, batch, site_id) for batch in batches(ordered))


def _add_one(session: Session, new: Answer, site_id: UUID) -> int:
    connection = session.connection
    inserted = _insert_one(connection.dialect.name).run(connection, _row(new, site_id))
    if inserted:
        counters.add_one(session, new, site_id)
    return inserted


def _add_batch(session: Session, new: Sequence[Answer], site_id: UUID) -> int:
    unknown = insert_unknown(session, answer).returning(answer.c.id)
    ids = session.scalars(unknown, [_row(each, site_id) for each in new]).all()
    if ids:
        counters.add(session, ids)
    return len(ids)


def add_uncounted(session: Session, new: Sequence[Answer]) -> int:
    """Add answers of which none is known; `counters.rebuild` must follow. Return their number.

    For filling a database: counting them all at once takes a fifth of the time.
    """
    site_id = here_of(session).site_id
    if new:
        session.execute(insert(answer), [_row(each, site_id) for each in new])
    return len(new)


@cache
def _insert_one(dialect: str) -> Prepared:
    names = [column.name for column in answer.c]
    one = insert_into(dialect, answer).values({name: bindparam(name) for name in names}).inline()
    return Prepared(one.on_conflict_do_nothing(), dialect)


def _row(new: Answer, site_id: UUID) -> dict[str, object]:
    return {
        "id": new.id,
        "site_id": site_id,
        "visit_id": new.visit_id,
        "learner_id": new.learner_id,
        "lesson_id": new.lesson_id,
        "question_id": new.question_id,
        "part": new.part,
        "revision": new.revision,
        "response": new.response,
        "score": new.score,
        "try_number": new.try_number,
        "hint_used": new.hint_used,
        "elapsed_ms": new.elapsed_ms,
        "answered_at": new.answered_at,
        "local_date": new.local_date,
        "source": new.source.value,
    }


def of_visit(session: Session, visit_id: UUID) -> tuple[Answer, ...]:
    """Return what was answered in a sitting, in order; together, one answer a learner."""
    rows = session.execute(
        select(answer)
        .where(answer.c.visit_id == visit_id)
        .order_by(answer.c.answered_at, answer.c.id)
    )
    return tuple(_answer(row) for row in rows)


def of_question(
    session: Session, learner_id: UUID, lesson_id: str, question_id: str
) -> tuple[Answer, ...]:
    """Return all answers of one learner to one question, in order."""
    rows = session.execute(
        select(answer)
        .where(
            answer.c.learner_id == learner_id,
            answer.c.lesson_id == lesson_id,
            answer.c.question_id == question_id,
        )
        .order_by(answer.c.answered_at, answer.c.id)
    )
    return tuple(_answer(row) for row in rows)


def _answer(row: Row[tuple[object, ...]]) -> Answer:
    return Answer(
        id=row.id,
        visit_id=row.visit_id,
        learner_id=row.learner_id,
        lesson_id=row.lesson_id,
        question_id=row.question_id,
        revision=row.revision,
        response=row.response,
        score=row.score,
        try_number=row.try_number,
        hint_used=row.hint_used,
        elapsed_ms=row.elapsed_ms,
        answered_at=row.answered_at,
        local_date=row.local_date,
        source=AnswerSource(row.source),
        part=row.part,
    )
