"""What is known is what the records say and what the disk did not take yet. Pure.

Reading overtakes writing on a slow disk; on a full one writing never comes. So what waits
is laid over what was read. An entry that was written meanwhile changes nothing again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeGuard
from uuid import UUID

from laonian_app.learning.records import Answer, Bookmark, Draft, Purpose, Visit
from laonian_app.store.backlog import Entry
from laonian_app.store.desk import OF_A_LESSON, ResumePoint, Stopped
from laonian_app.store.visits import Place
from laonian_app.ui.entries import (
    Answered,
    AtOnce,
    Began,
    Drafted,
    DraftTakenBack,
    Ended,
    Moved,
    OneEntry,
    Preferred,
    ReadToTheEnd,
    Reopened,
)
from laonian_app.ui.standing import DeskState, LastOfLesson, Where


def single(unwritten: Iterable[Entry]) -> Iterator[OneEntry]:
    """Yield every entry that speaks of a sitting, those written at once one by one."""
    for entry in unwritten:
        if isinstance(entry, AtOnce):
            yield from entry.entries
        elif isinstance(entry, OneEntry):
            yield entry


# ---------------------------------------------------------------- the desk


def desk_with(
    state: DeskState, unwritten: Iterable[Entry], learner_ids: Sequence[UUID]
) -> DeskState:
    """Return what is known of these people with what waits."""
    for entry in single(unwritten):
        if isinstance(entry, Preferred) and entry.learner_id == learner_ids[0]:
            state = replace(state, preference=entry.preference)
        elif isinstance(entry, Began) and learner_ids[0] in entry.visit.learner_ids:
            state = _with_begun(state, entry.visit, learner_ids)
        elif isinstance(entry, Moved | ReadToTheEnd):
            state = replace(state, bookmark=_bookmark(state.bookmark, entry, learner_ids))
            state = _with_place(state, entry, learner_ids)
    return state


def _with_begun(state: DeskState, visit: Visit, learner_ids: Sequence[UUID]) -> DeskState:
    opened = state.opened | {visit.lesson_id} if visit.lesson_id else state.opened
    together = _same(visit.learner_ids, learner_ids)
    return replace(state, opened=opened, stopped=None if together else state.stopped)


def _with_place(
    state: DeskState, entry: Moved | ReadToTheEnd, learner_ids: Sequence[UUID]
) -> DeskState:
    if isinstance(entry, ReadToTheEnd):
        seen = learner_ids[0] in entry.learner_ids
        return replace(state, read=state.read | {entry.lesson_id}) if seen else state
    visit, number = entry.visit, entry.where.question_number
    if visit.lesson_id is None or not _same(visit.learner_ids, learner_ids):
        return state
    stopped = Stopped(visit.lesson_id, number, visit.purpose) if number else None
    return replace(state, stopped=stopped)


def _bookmark(
    known: Bookmark | None, entry: Moved | ReadToTheEnd, learner_ids: Sequence[UUID]
) -> Bookmark | None:
    if isinstance(entry, ReadToTheEnd):
        gone = known is not None and entry.lesson_id == known.lesson_id
        return None if gone and _same(entry.learner_ids, learner_ids) else known
    mark = entry.bookmark
    if mark is None or not _same(entry.visit.learner_ids, learner_ids):
        return known
    return mark if known is None or mark.changed_at >= known.changed_at else known


def _same(some: Sequence[UUID], others: Sequence[UUID]) -> bool:
    return set(some) == set(others)


# ---------------------------------------------------------------- a lesson


def last_with(
    last: LastOfLesson, unwritten: Iterable[Entry], learner_ids: Sequence[UUID], lesson_id: str
) -> LastOfLesson:
    """Return how far these people came with a lesson, with what waits.

    A bookmark is of one alone; where two stopped stands in their sitting.
    """
    for entry in single(unwritten):
        if isinstance(entry, Began) and entry.visit.lesson_id == lesson_id:
            last = _with_sitting(last, entry.visit, learner_ids)
        elif _is_of_lesson(entry, lesson_id) and len(learner_ids) == 1:
            last = replace(last, bookmark=_bookmark(last.bookmark, entry, learner_ids))
        if last.point is not None:
            last = replace(last, point=_point(last.point, entry))
    return last


def _is_of_lesson(entry: OneEntry, lesson_id: str) -> TypeGuard[Moved | ReadToTheEnd]:
    match entry:
        case Moved(visit=visit):
            return visit.lesson_id == lesson_id
        case ReadToTheEnd(lesson_id=read):
            return read == lesson_id
    return False


def _with_sitting(last: LastOfLesson, visit: Visit, learner_ids: Sequence[UUID]) -> LastOfLesson:
    if visit.purpose not in OF_A_LESSON:
        return last
    if visit.purpose is Purpose.LEARN and set(visit.learner_ids) & set(learner_ids):
        last = replace(last, has_read=True)
    newer = last.point is None or visit.id > last.point.visit.id
    if not newer or not _same(visit.learner_ids, learner_ids):
        return last
    return replace(last, point=ResumePoint(visit, Place(None, None, None), (), ()))


def _point(point: ResumePoint, entry: OneEntry) -> ResumePoint:
    visit = point.visit
    match entry:
        case Moved(visit=moved, where=where) if moved.id == visit.id:
            return replace(point, place=_place(point.place, where))
        case Ended(visit_id=visit.id, at=at):
            return replace(point, visit=replace(visit, ended_at=visit.ended_at or at))
        case Reopened(visit_id=visit.id):
            return replace(point, visit=replace(visit, ended_at=None))
        case Drafted(draft=draft) if draft.visit_id == visit.id:
            return replace(point, drafts=(*_without(point, draft.question_id), draft))
        case DraftTakenBack(visit_id=visit.id, question_id=question_id):
            return replace(point, drafts=_without(point, question_id))
        case Answered(answers=given) if given and given[0].visit_id == visit.id:
            return _answered(point, given)
    return point


def _answered(point: ResumePoint, given: tuple[Answer, ...]) -> ResumePoint:
    known = {answer.id for answer in point.answers}
    new = tuple(answer for answer in given if answer.id not in known)
    drafts = _without(point, given[0].question_id)
    return replace(point, answers=(*point.answers, *new), drafts=drafts)


def _without(point: ResumePoint, question_id: str) -> tuple[Draft, ...]:
    return tuple(draft for draft in point.drafts if draft.question_id != question_id)


def _place(known: Place, where: Where) -> Place:
    return Place(
        known.page if where.page is None else where.page,
        known.sentence if where.sentence is None else where.sentence,
        known.question_number if where.question_number is None else where.question_number,
    )
