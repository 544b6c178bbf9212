"""A whole lesson, from the names to the result, however somebody presses."""

from __future__ import annotations

from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand


def test_a_first_lesson_from_the_names_to_the_result(classroom: Classroom, hand: Hand) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")

    before = wang.answers(rightly=False)
    wang.reads_to_the_end()
    asked = wang.practises(missing=1)
    after = wang.answers()
    wang.sees("稳当的做法", "已保存")
    wang.goes_on()

    wang.sees("学完了", "8 题都会了", "有 1 题是第二次会的", "比课前多会 1 题")
    assert [before.id, after.id] == ["before-1", "after-1"]
    assert len(asked) == 9
    assert asked[8] == asked[0]
    answers = classroom.reopened().answered_by("王秀英")
    assert [each.question for each in answers] == [
        f"fake-police/{question.id}" for question in (before, *asked, after)
    ]
    assert [each.score for each in answers] == [0, 0, *[1] * 9]
    assert [each.try_number for each in answers] == [1] * 9 + [2, 1]
    assert classroom.reopened().are_sound()
