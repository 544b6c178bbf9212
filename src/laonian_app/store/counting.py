"""What an answer adds to the counters, as SQL over sets of answers.

Counted is what one learner answered alone and what is graded: guests are nobody, and two
at one PC talked before they answered. **First try**: the first answer of this learner to
this question in a sitting of the same purpose, by the moment of answering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
)

from laonian_app.learning.records import AnswerSource
from laonian_app.store.schema import answer, counter, counter_week, visit
from laonian_app.store.sql import insert_into, monday
from laonian_app.store.types import Key

if TYPE_CHECKING:
    from laonian_app.store.sql import Insert

NO_CLASS = UUID(int=0)
"""Stands in a counter for sittings outside of any class: keys cannot be NULL."""

A = answer.alias("a")
V = visit.alias("v")
SUMS = ("n", "total", "squares")


def sits(answers: FromClause, visits: FromClause) -> ColumnElement[bool]:
    """Return the condition that joins answers to their sittings, by both databases' keys."""
    return and_(
        visits.c.id == answers.c.visit_id,
        visits.c.site_id == answers.c.site_id,
    )


def same_point(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Return the condition that two answers are the same learner's to the same question."""
    return and_(
        one.c.learner_id == other.c.learner_id,
        one.c.lesson_id == other.c.lesson_id,
        one.c.question_id == other.c.question_id,
        one.c.part == other.c.part,
    )


def earlier(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Return the condition that `one` was answered before `other`; keys decide a tie."""
    return and_(
        one.c.answered_at <= other.c.answered_at,
        or_(one.c.answered_at < other.c.answered_at, one.c.id < other.c.id),
    )


def counted(answers: FromClause) -> ColumnElement[bool]:
    """Return the condition that an answer takes part in statistics."""
    return and_(
        answers.c.learner_id.is_not(None),
        answers.c.score.is_not(None),
        answers.c.source != AnswerSource.TOGETHER.value,
    )


def is_first_try() -> ColumnElement[bool]:
    """Return the condition that an answer of A, sat in V, is a first try."""
    before, sitting = answer.alias("b"), visit.alias("w")
    return ~exists(
        select(before.c.id)
        .join(sitting, sits(before, sitting))
        .where(same_point(before, A), earlier(before, A), sitting.c.purpose == V.c.purpose)
        .correlate(A, V)
    )


def facts_of_one() -> Select[Any]:
    """Return class, purpose, whether it is a first try and whether there are later answers
    of the answer with the key `:id`; no row for a guest's."""
    later = answer.alias("k")
    has_later = exists(
        select(later.c.id).where(same_point(later, A), earlier(A, later)).correlate(A)
    )
    return (
        select(class_of(V), V.c.purpose, is_first_try(), has_later)
        .select_from(A)
        .join(V, sits(A, V))
        .where(A.c.id == bindparam("id", type_=answer.c.id.type), A.c.learner_id.is_not(None))
    )


def class_of(visits: FromClause) -> ColumnElement[UUID]:
    """Return the class for which a sitting counts."""
    return func.coalesce(visits.c.class_id, literal(NO_CLASS, Key))


def by_question(
    which: ColumnElement[bool], first: ColumnElement[bool] | None = None, sign: int = 1
) -> Select[Any]:
    """Return the rows of `counter` that the answers `which` make."""
    kept = is_first_try() if first is None else first
    keys = (
        A.c.site_id,
        class_of(V),
        A.c.lesson_id,
        A.c.question_id,
        A.c.part,
        A.c.revision,
        V.c.purpose,
    )
    return _summed(keys, kept, which, sign)


def by_week(
    which: ColumnElement[bool], first: ColumnElement[bool] | None = None, sign: int = 1
) -> Select[Any]:
    """Return the rows of `counter_week` that the answers `which` make."""
    kept = is_first_try() if first is None else first
    keys = (
        A.c.site_id,
        class_of(V),
        A.c.lesson_id,
        monday(A.c.local_date),
        V.c.purpose,
    )
    return _summed(keys, kept, which, sign)


def _summed(
    keys: tuple[ColumnElement[Any], ...],
    first: ColumnElement[bool],
    which: ColumnElement[bool],
    sign: int,
) -> Select[Any]:
    score = A.c.score
    rows = (
        select(
            *(key.label(f"k{number}") for number, key in enumerate(keys)),
            first.label("first_try"),
            score.label("score"),
        )
        .select_from(A)
        .join(V, sits(A, V))
        .where(which, counted(A))
        .subquery()
    )
    groups = [column for column in rows.c if column.key != "score"]
    return (
        select(
            *groups,
            func.count() * sign,
            func.sum(rows.c.score) * sign,
            func.sum(rows.c.score * rows.c.score) * sign,
        )
        .where(literal(True))  # without a WHERE, SQLite takes ON CONFLICT for a join's ON
        .group_by(*groups)
    )


def added_to(dialect: str, table: Table, rows: Select[Any] | None = None) -> Insert:
    """Return the statement that adds `rows` to a counter table; one row by name without."""
    names = [column.name for column in table.c]
    insert = insert_into(dialect, table)
    if rows is None:
        insert = insert.values({name: bindparam(name) for name in names})
    else:
        insert = insert.from_select(names, rows)
    return insert.on_conflict_do_update(
        index_elements=[column.name for column in table.primary_key],
        set_={name: table.c[name] + insert.excluded[name] for name in SUMS},
    )


COUNTERS = ((counter, by_question), (counter_week, by_week))
