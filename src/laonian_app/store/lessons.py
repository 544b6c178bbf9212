"""Revisions of lessons: each kept once, as it was shown."""

from __future__ import annotations

from sqlalchemy import insert, select

from laonian_app.lessons.model import Lesson, Question
from laonian_app.store.here import here_of
from laonian_app.store.schema import lesson_revision, revision_question
from laonian_app.store.session import Session
from laonian_app.store.sql import insert_unknown

UNGRADED = frozenset({"poll", "reflection", "scenario"})


def keep(session: Session, lesson: Lesson, content: str, revision: str) -> bool:
    """Keep a revision of a lesson; return whether it was new.

    Args:
        content: the lesson's canonical JSON.
        revision: its SHA-256, 64 hex digits.
    """
    values = {
        "revision": revision,
        "lesson_id": lesson.id,
        "title": lesson.title,
        "content": content,
        "review_by": lesson.review_by,
        "kept_at": here_of(session).now(),
    }
    unknown = insert_unknown(session, lesson_revision).returning(lesson_revision.c.revision)
    if session.scalar(unknown, values) is None:
        return False
    rows = [_question(revision, place, each) for place, each in enumerate(lesson.questions)]
    if rows:
        session.execute(insert(revision_question), rows)
    return True


def _question(revision: str, position: int, question: Question) -> dict[str, object]:
    return {
        "revision": revision,
        "question_id": question.id,
        "derived_id": question.derived_id,
        "position": position,
        "section": question.section.value,
        "kind": question.kind,
        "family": question.family,
        "graded": question.kind not in UNGRADED,
    }


def load(session: Session, revision: str) -> str | None:
    """Return the canonical JSON of a revision, None where it was never kept here."""
    return session.scalar(
        select(lesson_revision.c.content).where(lesson_revision.c.revision == revision)
    )
