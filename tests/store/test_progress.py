"""How far a learner is: by the last try, and by the first."""

from __future__ import annotations

from dataclasses import replace

from laonian_app.learning.people import Learner
from laonian_app.learning.records import LessonProgress, Purpose
from laonian_app.store import lessons, progress
from tests.store.conftest import LESSON, Classroom, question


def of(room: Classroom, who: Learner) -> LessonProgress:
    (found,) = room.read(progress.of_learner, who.id)
    return found


def test_nothing_answered_is_no_progress(classroom: Classroom) -> None:
    assert classroom.read(progress.of_learner, classroom.learner("王秀英").id) == ()


def test_a_lesson_is_counted_by_first_and_by_last_try(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    visit = classroom.sit_down(wang)
    for name, score in (("q1", 1.0), ("q2", 0.0), ("q3", 0.5)):
        classroom.answer(visit, name, score)
    classroom.answer(visit, "q2", 1.0, try_number=2)
    classroom.answer(visit, "q3", 0.5, try_number=2)
    day = classroom.time[0].astimezone().date()
    assert of(classroom, wang) == LessonProgress(LESSON.id, 3, 3, 1, 2, True, day)


def test_a_variant_of_a_family_counts_as_the_same_point(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    classroom.answer(classroom.sit_down(wang), "q2", 0.0)
    classroom.later(days=7)
    classroom.answer(classroom.sit_down(wang, purpose=Purpose.REVIEW), "q2-twin", 1.0)
    found = of(classroom, wang)
    assert (found.answered, found.first_try_right, found.last_right) == (1, 0, 1)
    assert not found.finished


def test_what_was_known_and_then_missed_is_missed(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    classroom.answer(classroom.sit_down(wang), "q1", 1.0)
    classroom.later(days=7)
    classroom.answer(classroom.sit_down(wang), "q1", 0.0)
    found = of(classroom, wang)
    assert (found.first_try_right, found.last_right) == (1, 0)


def test_questions_before_and_after_a_lesson_are_not_its_quiz(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    classroom.answer(classroom.sit_down(wang, purpose=Purpose.BEFORE), "before-1", 1.0)
    assert classroom.read(progress.of_learner, wang.id) == ()


def test_two_at_one_pc_have_done_the_lesson_but_not_alone(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    classroom.answer(classroom.sit_down(wang, li), "q1", 1.0)
    for each in (wang, li):
        found = of(classroom, each)
        assert (found.answered, found.first_try_right, found.last_right) == (1, 0, 1)


def test_a_question_in_parts_is_right_when_all_parts_are(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    visit = classroom.sit_down(wang)
    classroom.answer(visit, "q1", 1.0, part="a")
    classroom.answer(visit, "q1", 0.0, part="b")
    classroom.answer(visit, "q3", 1.0, part="a")
    classroom.answer(visit, "q3", 1.0, part="b")
    found = of(classroom, wang)
    assert (found.answered, found.last_right) == (2, 1)


def test_an_edit_counts_from_the_next_answer_on(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    for who in (wang, li):
        classroom.answer(classroom.sit_down(who), "q1", 1.0)
    longer = replace(LESSON, questions=(*LESSON.questions, question("q4")))
    classroom.do(lessons.keep, longer, '{"b":1}', "b" * 64)
    visit = replace(classroom.sit_down(wang), revision="b" * 64)
    classroom.answer(visit, "q4", 1.0)
    assert (of(classroom, wang).questions, of(classroom, wang).answered) == (4, 2)
    assert (of(classroom, li).questions, of(classroom, li).answered) == (3, 1)


def test_the_lesson_answered_last_comes_first(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    other = replace(LESSON, id="eight-rights")
    classroom.do(lessons.keep, other, '{"c":1}', "c" * 64)
    classroom.answer(classroom.sit_down(wang), "q1")
    visit = replace(classroom.sit_down(wang), lesson_id="eight-rights", revision="c" * 64)
    classroom.answer(visit, "q1")
    found = classroom.read(progress.of_learner, wang.id)
    assert [each.lesson_id for each in found] == ["eight-rights", "fake-police"]


def test_a_polls_answer_is_no_point(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    visit = classroom.sit_down(wang)
    classroom.answer(visit, "q1", None)
    assert classroom.read(progress.of_learner, wang.id) == ()


def test_a_quiz_taken_twice_in_one_sitting_counts_by_its_last_answer(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    visit = classroom.sit_down(wang)
    classroom.answer(visit, "q1", 0.0)
    classroom.answer(visit, "q1", 1.0)
    found = of(classroom, wang)
    assert (found.answered, found.first_try_right, found.last_right) == (1, 0, 1)
