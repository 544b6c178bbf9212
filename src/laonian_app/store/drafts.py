"""Choices that were made but not confirmed: the newest of a question in a sitting."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select

from laonian_app.learning.records import Draft
from laonian_app.store.here import here_of
from laonian_app.store.schema import draft
from laonian_app.store.session import Session
from laonian_app.store.sql import keep_newest


def keep(session: Session, new: Draft) -> None:
    """Keep a choice; an older one of the same question is replaced."""
    values: dict[str, object] = {
        "visit_id": new.visit_id,
        "question_id": new.question_id,
        "site_id": here_of(session).site_id,
        "response": new.response,
        "changed_at": new.changed_at,
    }
    keep_newest(session, draft, ("visit_id", "question_id"), values)


def take(session: Session, visit_id: UUID, question_id: str) -> Draft | None:
    """Return the choice kept for a question, None where there is none; it stays kept."""
    row = session.execute(
        select(draft).where(draft.c.visit_id == visit_id, draft.c.question_id == question_id)
    ).first()
    if row is None:
        return None
    return Draft(row.visit_id, row.question_id, row.response, row.changed_at)


def of_visit(session: Session, visit_id: UUID) -> tuple[Draft, ...]:
    """Return all choices kept in a sitting, the oldest first."""
    rows = session.execute(
        select(draft).where(draft.c.visit_id == visit_id).order_by(draft.c.changed_at)
    )
    return tuple(Draft(r.visit_id, r.question_id, r.response, r.changed_at) for r in rows)


def drop(session: Session, visit_id: UUID, question_id: str) -> None:
    """Forget a choice, as when it was confirmed; none is no error."""
    session.execute(
        delete(draft).where(draft.c.visit_id == visit_id, draft.c.question_id == question_id)
    )
