"""What a learner's desk needs to go on where somebody stopped."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select, update

from laonian_app.learning.records import Answer, Bookmark, Draft, Purpose, Visit
from laonian_app.store import answers, drafts, visits
from laonian_app.store.schema import answer, bookmark, visit, visit_learner
from laonian_app.store.session import Session

OF_A_LESSON = (Purpose.BEFORE, Purpose.LEARN, Purpose.QUIZ, Purpose.AFTER)
"""What one goes on with in a lesson; a review or a game is another matter."""


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """A sitting with all that was done in it, in order."""

    visit: Visit
    place: visits.Place
    answers: tuple[Answer, ...]
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A question (from 1) at which somebody stopped, and the quiz of the lesson it is of."""

    lesson_id: str
    question_number: int
    purpose: Purpose = Purpose.QUIZ


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


def last_of_lesson(
    session: Session,
    learner_ids: Sequence[UUID],
    lesson_id: str,
    purposes: Collection[Purpose] = OF_A_LESSON,
) -> ResumePoint | None:
    """Return the last sitting with a lesson, ended or not, of exactly these people.

    One alone does not go on with what two began, nor two with what one did. None before
    their first. The order of `learner_ids` is of no account.
    """
    visit_id = session.scalar(
        _sittings_of(learner_ids)
        .with_only_columns(visit.c.id)
        .where(visit.c.lesson_id == lesson_id, visit.c.purpose.in_(_values(purposes)))
        .limit(1)
    )
    return resume_point(session, visit_id) if visit_id is not None else None


def _sittings_of(learner_ids: Sequence[UUID]) -> Select[Any]:
    """Return a select of the visits in which these people sat and nobody else, newest first."""
    first, *others = learner_ids
    beside = visit_learner.alias()
    number = select(func.count()).select_from(beside).where(beside.c.visit_id == visit.c.id)
    found = (
        select(visit)
        .join(visit_learner, visit_learner.c.visit_id == visit.c.id)
        .where(visit_learner.c.learner_id == first)
        .where(number.scalar_subquery() == len(learner_ids))
        .order_by(visit_learner.c.visit_id.desc())
    )
    for other in others:
        too = visit_learner.alias()
        found = found.join(too, (too.c.visit_id == visit.c.id) & (too.c.learner_id == other))
    return found


def has_read(session: Session, learner_ids: Sequence[UUID], lesson_id: str) -> bool:
    """Say whether one of these people has seen the pages of a lesson, alone or not."""
    found = session.scalar(
        select(visit.c.id)
        .join(visit_learner, visit_learner.c.visit_id == visit.c.id)
        .where(visit_learner.c.learner_id.in_(learner_ids))
        .where(visit.c.lesson_id == lesson_id, visit.c.purpose == Purpose.LEARN.value)
        .limit(1)
    )
    return found is not None


def _values(purposes: Collection[Purpose]) -> tuple[str, ...]:
    return tuple(purpose.value for purpose in purposes)


def reopen(session: Session, visit_id: UUID) -> None:
    """Let a sitting that was left go on."""
    session.execute(update(visit).where(visit.c.id == visit_id).values(ended_at=None))


def newest_bookmark(session: Session, learner_ids: Sequence[UUID]) -> Bookmark | None:
    """Return where these people read last, in whichever lesson.

    A learner's bookmark is of reading alone; where two stopped stands in their sitting.
    """
    if len(learner_ids) > 1:
        return _stopped_together(session, learner_ids)
    row = session.execute(
        select(bookmark)
        .where(bookmark.c.learner_id == learner_ids[0])
        .order_by(bookmark.c.changed_at.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    return Bookmark(
        row.learner_id, row.lesson_id, row.revision, row.page, row.sentence, row.changed_at
    )


def _stopped_together(session: Session, learner_ids: Sequence[UUID]) -> Bookmark | None:
    row = session.execute(_sittings_of(learner_ids).limit(1)).first()
    if row is None or row.purpose != Purpose.LEARN.value or not row.page:
        return None
    return Bookmark(
        learner_ids[0], row.lesson_id, row.revision, row.page, row.sentence or 0, row.last_seen_at
    )


def stopped_at(session: Session, learner_ids: Sequence[UUID]) -> Stopped | None:
    """Return the question at which just these people are, None where they read or are done."""
    row = session.execute(
        _sittings_of(learner_ids)
        .where(visit.c.purpose.in_(_values(OF_A_LESSON)))
        .order_by(None)
        .order_by(visit.c.last_seen_at.desc(), visit.c.id.desc())
        .limit(1)
    ).first()
    if row is None or row.purpose == Purpose.LEARN.value or not row.question_number:
        return None
    return Stopped(row.lesson_id, row.question_number, Purpose(row.purpose))


def lessons_opened(session: Session, learner_id: UUID) -> frozenset[str]:
    """Return the lessons that somebody began, in whichever company."""
    return frozenset(session.scalars(_lessons_of(learner_id)))


def lessons_read(session: Session, learner_id: UUID) -> frozenset[str]:
    """Return the lessons whose pages somebody saw to the end: no bookmark is left in them."""
    reads_on = (
        select(bookmark.c.lesson_id)
        .where(bookmark.c.learner_id == learner_id, bookmark.c.lesson_id == visit.c.lesson_id)
        .exists()
    )
    found = _lessons_of(learner_id).where(
        visit.c.purpose == Purpose.LEARN.value,
        visit.c.ended_at.is_not(None),
        visit.c.page == 0,
        ~reads_on,
    )
    return frozenset(session.scalars(found))


def _lessons_of(learner_id: UUID) -> Select[Any]:
    return (
        select(visit.c.lesson_id)
        .join(visit_learner, visit_learner.c.visit_id == visit.c.id)
        .where(visit_learner.c.learner_id == learner_id)
        .where(visit.c.lesson_id.is_not(None), visit.c.purpose.in_(_values(OF_A_LESSON)))
        .distinct()
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
