"""How far learners are in their lessons, counted in SQL.

What counts as a question is a **point**: a question of the practice section that is
graded, or a family of them (variants of one point count once). Counted is the revision
that the learner answered last; what came before and after a lesson is measured elsewhere.

Right at last: the last attempt was right, whoever sat beside. First try: the first attempt
ever at the point; where two sat at one PC it is kept out of first tries and of the score.
A question in parts is right when all its parts are.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    Select,
    Subquery,
    and_,
    case,
    distinct,
    func,
    not_,
    select,
    true,
)

from laonian_app.learning.records import AnswerSource, LessonProgress, Purpose
from laonian_app.lessons.model import Section
from laonian_app.store.counting import A, V, sits
from laonian_app.store.schema import revision_question
from laonian_app.store.session import Session

APART = (Purpose.BEFORE.value, Purpose.AFTER.value)
RQ = revision_question


def of_learner(session: Session, learner_id: UUID) -> tuple[LessonProgress, ...]:
    """Return a learner's lessons, the one answered last first."""
    rows = session.execute(lesson_counts(A.c.learner_id == learner_id)).all()
    return tuple(
        LessonProgress(
            lesson_id=row.lesson_id,
            questions=row.questions,
            answered=row.answered,
            first_try_right=row.first_try_right,
            last_right=row.last_right,
            finished=0 < row.questions <= row.answered,
            last_local_date=row.last_local_date,
        )
        for row in sorted(rows, key=lambda row: row.last_at, reverse=True)
    )


def lesson_counts(which: ColumnElement[bool] | None = None) -> Select[Any]:
    """Return a select with a row for each learner and lesson that was answered.

    Columns: learner_id, lesson_id, revision, questions, answered, first_try_right,
    last_right, score (mean of first tries, 0 to 1, NULL where there are none),
    last_local_date, last_at.

    Args:
        which: a condition on the answers (`counting.A`); all by default.
    """
    tries = _ranked(_attempts(true() if which is None else which))
    right = tries.c.score >= 1
    own_first = and_(tries.c.from_first == 1, not_(tries.c.together))
    counts = (
        select(
            tries.c.learner_id,
            tries.c.lesson_id,
            tries.c.revision,
            func.count(distinct(tries.c.point)).label("answered"),
            _count(and_(own_first, right)).label("first_try_right"),
            _count(and_(tries.c.from_last == 1, right)).label("last_right"),
            func.avg(case((own_first, tries.c.score))).label("score"),
            func.max(tries.c.local_date).label("last_local_date"),
            func.max(tries.c.at).label("last_at"),
        )
        .group_by(tries.c.learner_id, tries.c.lesson_id, tries.c.revision)
        .subquery("counts")
    )
    size = _sizes()
    return select(counts, size.c.questions).join(size, size.c.revision == counts.c.revision)


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _point() -> ColumnElement[str]:
    # A family may be called as another question's id: the mark keeps them apart.
    return case((RQ.c.family.is_(None), RQ.c.question_id), else_="~" + RQ.c.family)


def _practised() -> ColumnElement[bool]:
    return and_(RQ.c.section == Section.PRACTICE.value, RQ.c.graded.is_(True))


def _attempts(which: ColumnElement[bool]) -> CTE:
    """The parts of a question that were answered at one time, as one row."""
    keys = (
        A.c.learner_id,
        A.c.lesson_id,
        A.c.question_id,
        A.c.revision,
        A.c.visit_id,
        A.c.try_number,
        case((A.c.part == "", A.c.id)).label("alone"),  # an answer without parts
    )
    return (
        select(
            *keys,
            func.avg(A.c.score).label("score"),
            func.min(A.c.answered_at).label("at"),
            func.max(A.c.local_date).label("local_date"),
            func.max(case((A.c.source == AnswerSource.TOGETHER.value, 1), else_=0)).label("shared"),
        )
        .select_from(A)
        .join(V, sits(A, V))
        .where(A.c.learner_id.is_not(None), A.c.score.is_not(None), V.c.purpose.not_in(APART))
        .where(which)
        .group_by(*keys)
        .cte("attempts")
    )


def _ranked(attempts: CTE) -> Subquery:
    """Attempts at points of the learner's last revision, numbered from both ends."""
    known = _with_last_revision(attempts)
    point = (known.c.learner_id, known.c.lesson_id, _point())
    order = (known.c.at, known.c.visit_id, known.c.try_number, known.c.alone)
    backwards = tuple(column.desc() for column in order)
    question = and_(RQ.c.revision == known.c.last_revision, RQ.c.question_id == known.c.question_id)
    return (
        select(
            known.c.learner_id,
            known.c.lesson_id,
            known.c.last_revision.label("revision"),
            _point().label("point"),
            known.c.score,
            known.c.at,
            known.c.local_date,
            (known.c.shared == 1).label("together"),
            func.row_number().over(partition_by=point, order_by=order).label("from_first"),
            func.row_number().over(partition_by=point, order_by=backwards).label("from_last"),
        )
        .join(RQ, question)
        .where(_practised())
        .subquery("tries")
    )


def _with_last_revision(attempts: CTE) -> Subquery:
    lesson = (attempts.c.learner_id, attempts.c.lesson_id)
    latest = (attempts.c.at.desc(), attempts.c.visit_id.desc(), attempts.c.try_number.desc())
    last = func.first_value(attempts.c.revision).over(partition_by=lesson, order_by=latest)
    return select(attempts, last.label("last_revision")).subquery("known")


def _sizes() -> Subquery:
    """How many points each revision has."""
    return (
        select(RQ.c.revision, func.count(distinct(_point())).label("questions"))
        .where(_practised())
        .group_by(RQ.c.revision)
        .subquery("sizes")
    )
