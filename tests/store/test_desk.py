"""Where somebody goes on: their own sittings, not those of others."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laonian_app.learning.records import Bookmark, Purpose
from laonian_app.store import bookmarks, desk, visits
from tests.store.conftest import LESSON, REVISION, Classroom


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_last_sitting_is_of_just_these_people(
    classroom: Classroom, data: st.DataObject
) -> None:
    people = [classroom.learner(name) for name in ("王秀英", "陈玉兰", "李秀珍")]
    seats = st.lists(st.sampled_from(range(3)), min_size=1, max_size=2, unique=True)
    sat = data.draw(st.lists(seats, max_size=6))
    kept = [(set(seat), classroom.sit_down(*(people[n] for n in seat))) for seat in sat]
    wanted = data.draw(seats)

    found = classroom.read(desk.last_of_lesson, [people[n].id for n in wanted], LESSON.id)

    own = [visit.id for seat, visit in kept if seat == set(wanted)]
    assert (found.visit.id if found else None) == (own[-1] if own else None)


def test_a_review_is_nothing_to_go_on_with_in_a_lesson(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    quiz = classroom.sit_down(wang)
    for purpose in (Purpose.REVIEW, Purpose.GAME, Purpose.CLASS):
        classroom.sit_down(wang, purpose=purpose)

    found = classroom.read(desk.last_of_lesson, [wang.id], LESSON.id)

    assert found is not None
    assert found.visit.id == quiz.id


def test_the_last_practice_is_found_behind_what_came_after_it(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    quiz = classroom.sit_down(wang)
    classroom.sit_down(wang, purpose=Purpose.AFTER)

    found = classroom.read(desk.last_of_lesson, [wang.id], LESSON.id, (Purpose.QUIZ,))

    assert found is not None
    assert found.visit.id == quiz.id


def test_who_saw_the_pages_beside_somebody_has_seen_them(classroom: Classroom) -> None:
    wang, chen, li = (classroom.learner(name) for name in ("王秀英", "陈玉兰", "李秀珍"))
    classroom.sit_down(wang, chen, purpose=Purpose.LEARN)
    classroom.sit_down(li, purpose=Purpose.BEFORE)

    read = {one.name: classroom.read(desk.has_read, [one.id], LESSON.id) for one in (chen, li)}

    assert read == {"陈玉兰": True, "李秀珍": False}


def test_a_bookmark_is_of_reading_alone(classroom: Classroom) -> None:
    wang, chen = classroom.learner("王秀英"), classroom.learner("陈玉兰")
    both = classroom.sit_down(wang, chen, purpose=Purpose.LEARN)
    classroom.do(visits.seen, both.id, classroom.later(minutes=1), page=4, sentence=2)
    classroom.do(
        bookmarks.keep,
        Bookmark(wang.id, LESSON.id, REVISION, 1, 0, classroom.time[0] + timedelta(minutes=1)),
    )

    alone = classroom.read(desk.newest_bookmark, [wang.id])
    together = classroom.read(desk.newest_bookmark, [chen.id, wang.id])

    assert (alone.page, together.page, together.sentence) == (1, 4, 2)
    assert classroom.read(desk.newest_bookmark, [chen.id]) is None


def test_a_question_that_waits_is_known_until_the_practice_is_over(classroom: Classroom) -> None:
    wang, chen = classroom.learner("王秀英"), classroom.learner("陈玉兰")
    quiz = classroom.sit_down(wang)
    classroom.do(visits.seen, quiz.id, classroom.later(minutes=1), question_number=1)

    assert classroom.read(desk.stopped_at, [wang.id]) == desk.Stopped(LESSON.id, 1)
    assert classroom.read(desk.stopped_at, [wang.id, chen.id]) is None

    classroom.do(visits.seen, quiz.id, classroom.later(minutes=2), question_number=0)
    assert classroom.read(desk.stopped_at, [wang.id]) is None


def test_who_reads_is_at_no_question(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    quiz = classroom.sit_down(wang)
    classroom.do(visits.seen, quiz.id, classroom.later(minutes=1), question_number=3)
    pages = classroom.sit_down(wang, purpose=Purpose.LEARN)
    classroom.do(visits.seen, pages.id, classroom.later(minutes=2), page=1)

    assert classroom.read(desk.stopped_at, [wang.id]) is None


def test_a_lesson_is_read_when_no_bookmark_is_left_in_it(classroom: Classroom) -> None:
    wang, chen = classroom.learner("王秀英"), classroom.learner("陈玉兰")
    for who in (wang, chen):
        sitting = classroom.sit_down(who, purpose=Purpose.LEARN)
        classroom.do(visits.seen, sitting.id, classroom.later(minutes=1), page=0)
        classroom.do(visits.end, sitting.id, classroom.later(minutes=2))
    classroom.do(bookmarks.keep, Bookmark(chen.id, LESSON.id, REVISION, 0, 0, classroom.time[0]))

    assert classroom.read(desk.lessons_read, wang.id) == {LESSON.id}
    assert classroom.read(desk.lessons_read, chen.id) == frozenset()
    assert classroom.read(desk.lessons_opened, chen.id) == {LESSON.id}
