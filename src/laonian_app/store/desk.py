"""What a learner's desk needs to go on where somebody stopped."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, update

from laonian_app.learning.records import Answer, Bookmark, Draft, Purpose, Visit
from laonian_app.store import answers, drafts, visits
from laonian_app.store.schema import answer, bookmark, visit, visit_learner
from laonian_app.store.session import Session


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """A sitting with all that was done in it, in order."""

    visit: Visit
    place: visits.Place
    answers: tuple[Answer, ...]
    drafts: tuple[Draft, ...]


def resume_point(session: Session, visit_id: UUID) -> ResumePoint | None:
    """Return a sitting to go on with, None where it is not known."""
    found = visits.get(session, visit_id)
    if found is None:
        return None
    return ResumePoint(
        found,
        visits.place(session, visit_id),
        answers.of_visit(session, visit_id),
        drafts.of_visit(session, visit_id),
    )


def last_of_lesson(session: Session, learner_id: UUID, lesson_id: str) -> ResumePoint | None:
    """Return the learner's last sitting with a lesson, ended or not, None before the first."""
    visit_id = session.scalar(
        select(visit.c.id)
        .join(visit_learner, visit_learner.c.visit_id == visit.c.id)
        .where(visit_learner.c.learner_id == learner_id, visit.c.lesson_id == lesson_id)
        .where(visit.c.purpose != Purpose.CLASS.value)
        .order_by(visit_learner.c.visit_id.desc())
        .limit(1)
    )
    return resume_point(session, visit_id) if visit_id is not None else None


def reopen(session: Session, visit_id: UUID) -> None:
    """Let a sitting that was left go on."""
    session.execute(update(visit).where(visit.c.id == visit_id).values(ended_at=None))


def newest_bookmark(session: Session, learner_id: UUID) -> Bookmark | None:
    """Return where the learner read last, in whichever lesson."""
    row = session.execute(
        select(bookmark)
        .where(bookmark.c.learner_id == learner_id)
        .order_by(bookmark.c.changed_at.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    return Bookmark(
        row.learner_id, row.lesson_id, row.revision, row.page, row.sentence, row.changed_at
    )


def scores_of(
    session: Session, learner_id: UUID, lesson_id: str, purpose: Purpose
) -> dict[str, float]:
    """Return the first score of each question that the learner answered for a purpose."""
    rows = session.execute(
        select(answer.c.question_id, answer.c.score)
        .join(visit, visit.c.id == answer.c.visit_id)
        .where(
            answer.c.learner_id == learner_id,
            answer.c.lesson_id == lesson_id,
            visit.c.purpose == purpose.value,
            answer.c.score.is_not(None),
        )
        .order_by(answer.c.answered_at.desc())
    )
    return {row.question_id: row.score for row in rows if row.score is not None}
