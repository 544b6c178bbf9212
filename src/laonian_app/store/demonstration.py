"""A demonstration class in the records, never beside real people."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update

from laonian_app.learning.demonstration import Demonstration, Meeting
from laonian_app.learning.people import Learner
from laonian_app.learning.records import Preference, Visit
from laonian_app.lessons.canonical import to_json
from laonian_app.lessons.model import Lesson
from laonian_app.store import (
    answers,
    classes,
    counters,
    learners,
    lessons,
    meetings,
    preferences,
    settings,
)
from laonian_app.store.errors import RealLearnersPresent
from laonian_app.store.here import Here, here_of
from laonian_app.store.keys import TODAY_LESSON
from laonian_app.store.pinyin import sort_key, surname_of
from laonian_app.store.schema import class_, metadata, site, visit, visit_learner, written_by
from laonian_app.store.session import Session

CLASS_NAME = "秋季班"
SITE_NAME = "演示教学点"
ROOM_SIZE = 2
KEPT = frozenset({site.name, written_by.name})


def fill(session: Session, demo: Demonstration, shelf: Sequence[tuple[Lesson, str]]) -> int:
    """Put the demonstration class in, in place of an earlier one; return its answers' number.

    Args:
        shelf: the lessons with their revisions, as they were given to `demonstration`.

    Raises:
        RealLearnersPresent: nothing was changed.
    """
    remove(session)
    here = here_of(session)
    marks = {"is_demo": True, "name": SITE_NAME}
    session.execute(
        update(site).where(site.c.id == here.site_id).values({**marks, **here.changed()})
    )
    for lesson, revision in shelf:
        lessons.keep(session, lesson, to_json(lesson), revision)
    _seat_people(session, demo)
    settings.put(session, TODAY_LESSON, demo.next_lesson)
    number = sum(_hold(session, meeting) for meeting in demo.meetings)
    counters.rebuild(session)
    return number


def remove(session: Session) -> None:
    """Take a demonstration out, with all that was tried with it; the site stays.

    Raises:
        RealLearnersPresent: the records are of real people; nothing was changed.
    """
    if learners.are_real(session):
        raise RealLearnersPresent
    for table in reversed(metadata.sorted_tables):
        if table.name not in KEPT:
            session.execute(delete(table))


def is_demonstration(session: Session) -> bool:
    """Say whether these records are of a demonstration."""
    return bool(session.scalar(select(site.c.is_demo).order_by(site.c.created_at).limit(1)))


def _seat_people(session: Session, demo: Demonstration) -> None:
    here = here_of(session)
    row = {
        "id": demo.class_id,
        "site_id": here.site_id,
        "name": CLASS_NAME,
        "created_at": here.now(),
    }
    session.execute(insert(class_), row | here.changed())
    classes.choose(session, demo.class_id)
    people = [
        Learner(each.id, each.name, surname_of(each.name), sort_key(each.name), each.second_line)
        for each in demo.learners
    ]
    learners.add(session, people, demo.class_id)
    for each in demo.learners:
        if each.size_step != ROOM_SIZE:
            preferences.keep(session, each.id, Preference(size_step=each.size_step))


def _hold(session: Session, meeting: Meeting) -> int:
    meetings.begin(session, meeting.session)
    meetings.mark_present(session, meeting.session.id, meeting.present)
    if not meeting.sittings:
        return 0
    here = here_of(session)
    session.execute(
        insert(visit), [_visit_row(here, meeting, each.visit) for each in meeting.sittings]
    )
    people = [
        {"visit_id": each.visit.id, "learner_id": who, "site_id": here.site_id, "place": place}
        for each in meeting.sittings
        for place, who in enumerate(each.visit.learner_ids)
    ]
    session.execute(insert(visit_learner), people)
    return answers.add_uncounted(session, [a for each in meeting.sittings for a in each.answers])


def _visit_row(here: Here, meeting: Meeting, past: Visit) -> dict[str, object]:
    return {
        "id": past.id,
        "site_id": here.site_id,
        "purpose": past.purpose.value,
        "lesson_id": past.lesson_id,
        "revision": past.revision,
        "seed": past.seed,
        "class_id": meeting.session.class_id,
        "class_session_id": past.class_session_id,
        "device_id": here.device_id,
        "began_at": past.began_at,
        "local_date": past.local_date,
        "ended_at": past.ended_at,
        "last_seen_at": past.last_seen_at,
    }
