"""The run of a quiz: rebuilt from what was saved, every missed question once more."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.learning.grading import Outcome
from laonian_app.learning.quiz import Asked, QuizRun, questions_for
from laonian_app.learning.responses import Response
from laonian_app.lessons.model import Choice, Lesson, Option, Question, Section, TrueFalse
from tests.learning.questions import quizzes, responses_to

SEEDS = st.integers(0, 2**31 - 1)
Given = list[tuple[str, Response]]


def play(run: QuizRun, data: st.DataObject) -> tuple[list[Asked], Given]:
    """Answer everything; return what was asked and what was given."""
    asked: list[Asked] = []
    given: Given = []
    while (now := run.asked) is not None:
        response = data.draw(responses_to(now.question))
        run.respond(response)
        asked.append(now)
        given.append((now.question.id, response))
    return asked, given


@given(quizzes(), SEEDS, st.booleans(), st.data())
def test_replaying_any_beginning_gives_the_same_run(
    questions: tuple[Question, ...], seed: int, shuffle: bool, data: st.DataObject
) -> None:
    run = QuizRun(questions, seed, shuffle=shuffle)
    asked, answered = play(run, data)
    cut = data.draw(st.integers(0, len(answered)))

    again = QuizRun(questions, seed, shuffle=shuffle)
    again.replay(answered[:cut])

    assert again.asked == (asked[cut] if cut < len(asked) else None)
    for _, response in answered[cut:]:
        again.respond(response)
    assert again.outcomes() == run.outcomes()


@given(quizzes(), SEEDS, st.data())
def test_every_missed_question_comes_exactly_once_again(
    questions: tuple[Question, ...], seed: int, data: st.DataObject
) -> None:
    run = QuizRun(questions, seed)
    missed: list[str] = []
    times: Counter[str] = Counter()
    while (now := run.asked) is not None:
        verdict = run.respond(data.draw(responses_to(now.question)))
        times[now.question.id] += 1
        assert verdict.comes_again == (
            now.try_number == 1 and verdict.outcome in (Outcome.PARTLY, Outcome.AGAIN)
        )
        if verdict.comes_again:
            missed.append(now.question.id)

    assert [key for key, number in times.items() if number == 2] == missed
    assert set(times.values()) <= {1, 2}
    assert list(times) == [question.id for question in questions]


@given(quizzes(least=1), SEEDS, st.data())
def test_the_second_round_counts_from_one_again(
    questions: tuple[Question, ...], seed: int, data: st.DataObject
) -> None:
    asked, _ = play(QuizRun(questions, seed), data)

    for number in (1, 2):
        of_round = [each for each in asked if each.try_number == number]
        assert [each.number for each in of_round] == list(range(1, len(of_round) + 1))
        assert {each.of for each in of_round} <= {len(of_round)}


@given(quizzes(), SEEDS, st.data())
def test_without_a_second_try_each_question_comes_once(
    questions: tuple[Question, ...], seed: int, data: st.DataObject
) -> None:
    run = QuizRun(questions, seed, second_try=False)

    asked, _ = play(run, data)

    assert [each.question for each in asked] == list(questions)
    assert run.outcomes().known_at_second == 0


@given(quizzes(), SEEDS, st.data())
def test_known_and_to_repeat_make_up_all(
    questions: tuple[Question, ...], seed: int, data: st.DataObject
) -> None:
    run = QuizRun(questions, seed)
    play(run, data)

    outcomes = run.outcomes()

    assert outcomes.known + len(outcomes.to_repeat) == outcomes.questions == len(questions)
    assert 0 <= outcomes.known_at_second <= outcomes.known


@given(quizzes(least=1), SEEDS, st.booleans())
def test_an_order_holds_every_option_once_and_is_the_same_each_time(
    questions: tuple[Question, ...], seed: int, shuffle: bool
) -> None:
    def asked() -> Asked:
        found = QuizRun(questions, seed, shuffle=shuffle).asked
        assert found is not None
        return found

    task = asked().question.task
    count = len(task.options) if isinstance(task, Choice) else 0
    assert sorted(asked().order) == list(range(count))
    assert asked() == asked()


@given(quizzes(), SEEDS, st.data())
def test_answers_to_questions_that_are_not_asked_are_left_out(
    questions: tuple[Question, ...], seed: int, data: st.DataObject
) -> None:
    run = QuizRun(questions, seed)
    _, answered = play(run, data)
    stray: Given = [("no-longer-asked", (0,))]

    again = QuizRun(questions, seed)
    again.replay([*stray, *answered, *stray])

    assert again.outcomes() == run.outcomes()


def test_a_quiz_that_is_over_takes_nothing_more() -> None:
    run = QuizRun((), seed=1)

    assert run.asked is None
    with pytest.raises(ValueError, match="over"):
        run.respond(True)


def question(name: str, family: str | None = None, section: Section = Section.PRACTICE) -> Question:
    return Question(name, section, "？", TrueFalse(True), family=family)


def test_of_each_family_the_first_is_asked() -> None:
    lesson = Lesson(
        "x",
        "课",
        questions=(
            question("a", "钱"),
            question("b"),
            question("c", "钱"),
            question("d"),
            question("e", "电话"),
        ),
    )

    assert [each.id for each in questions_for(lesson, Section.PRACTICE)] == ["a", "b", "d", "e"]


def test_before_and_after_ask_all_of_a_family() -> None:
    twins = (question("a", "钱", Section.BEFORE), question("b", "钱", Section.BEFORE))
    lesson = Lesson("x", "课", questions=twins)

    assert questions_for(lesson, Section.BEFORE) == twins


def order_of(question: Question, seed: int) -> tuple[int, ...]:
    asked = QuizRun((question,), seed).asked
    assert asked is not None
    return asked.order


def test_a_question_that_forbids_shuffling_keeps_its_order() -> None:
    options = tuple(Option(str(number), right=number == 0) for number in range(6))
    fixed = Question("q", Section.PRACTICE, "？", Choice("single", options), shuffle=False)

    orders = {order_of(fixed, seed) for seed in range(20)}

    assert orders == {(0, 1, 2, 3, 4, 5)}


def test_different_sittings_show_different_orders() -> None:
    options = tuple(Option(str(number), right=number == 0) for number in range(6))
    free = Question("q", Section.PRACTICE, "？", Choice("single", options))

    orders = {order_of(free, seed) for seed in range(20)}

    assert len(orders) > 10
