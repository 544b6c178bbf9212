"""Every shipped lesson from its first page to its result, by mouse alone and by keyboard alone.

认识鼠标 has no quiz; it is taken the same way where a newcomer is led to it.
"""

from __future__ import annotations

from datetime import date

import pytest

from laonian_app.ground.paths import Home, shipped
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf import Shelf
from laonian_app.store import settings
from laonian_app.store.keys import TODAY_LESSON
from laonian_app.store.opening import open_store
from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand, keyboard, mouse

LESSONS = sorted(
    found.parent.name
    for found in shipped("lessons").glob("*/lesson.md")
    if found.parent.name != "know-the-mouse"
)


def chosen_for_today(home: Home, identity: str) -> Lesson:
    """Let a lesson be the one of the day; return it."""
    with open_store(home) as store:
        work = store.writer.submit(lambda session: settings.put(session, TODAY_LESSON, identity))
        work.result(timeout=10)
    shelf = Shelf((home.lessons, shipped("lessons")), home.folder / "lessons-cache.sqlite3")
    entry = shelf.refresh(date.today()).entry(identity)  # noqa: DTZ011 - as on this PC's wall
    assert entry is not None
    return shelf.load(entry)


@pytest.mark.parametrize("hand", [mouse, keyboard])
@pytest.mark.parametrize("identity", LESSONS)
def test_a_shipped_lesson_is_taken_whole(classroom: Classroom, hand: Hand, identity: str) -> None:
    lesson = chosen_for_today(classroom.home, identity)
    classroom.teach(lesson.questions)
    classroom.hand = hand
    wang = classroom.sit_down("王秀英", lesson=lesson.title)

    before = wang.answers()
    wang.reads_to_the_end()
    asked = wang.practises(missing=1)
    after = wang.answers()
    wang.goes_on()

    wang.sees("学完了", "8 题都会了", *lesson.takeaways)
    answers = classroom.reopened().answered_by("王秀英")
    assert [each.question for each in answers] == [
        f"{identity}/{question.id}" for question in (before, *asked, after)
    ]
    assert [each.score for each in answers] == [1, 0, *[1] * 9]
