"""Scores: bounds, what is worth nothing, what is typed in other ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.learning import responses
from laonian_app.learning.grading import Outcome, number_of, outcome_of, score
from laonian_app.learning.readiness import is_complete
from laonian_app.learning.toggling import after_press
from laonian_app.lessons.model import Choice, Number, Option, Question, Section, TrueFalse
from tests.learning.questions import choices, quizzes, responses_to


def asking(task: Choice | TrueFalse | Number, scoring: str | None = None) -> Question:
    return Question("q", Section.PRACTICE, "？", task, scoring=scoring)


def several(rights: str, scoring: str | None = None) -> Question:
    options = tuple(Option(f"{n}", right=sign == "+") for n, sign in enumerate(rights))
    return asking(Choice("multiple", options), scoring)


@given(quizzes(least=1, most=3), st.data())
def test_a_score_lies_between_nought_and_one(
    questions: tuple[Question, ...], data: st.DataObject
) -> None:
    for question in questions:
        earned = score(question, data.draw(responses_to(question)))

        assert (earned is None) == (question.kind == "poll")
        assert earned is None or 0 <= earned <= 1


@given(quizzes(least=1, most=3))
def test_what_is_right_earns_everything(questions: tuple[Question, ...]) -> None:
    for question in questions:
        task = question.task
        if isinstance(task, Choice) and task.kind != "poll":
            assert score(question, task.right) == 1
        elif isinstance(task, TrueFalse):
            assert score(question, task.right) == 1
            assert score(question, not task.right) == 0
        elif isinstance(task, Number):
            assert score(question, task.low) == score(question, task.high) == 1


@given(choices("multiple"), st.data())
def test_one_more_wrong_option_never_earns_more(task: Choice, data: st.DataObject) -> None:
    question = asking(task)
    wrong = [n for n in range(len(task.options)) if n not in task.right]
    chosen = data.draw(st.sets(st.integers(0, len(task.options) - 1), min_size=1))
    for number in wrong:
        less = score(question, tuple(sorted(chosen | {number})))
        more = score(question, tuple(sorted(chosen - {number})))
        assert less is not None
        assert more is not None
        assert less <= more


@pytest.mark.parametrize(
    ("rights", "chosen", "earned"),
    [
        ("++--", (0, 1), 1.0),
        ("++--", (0,), 0.5),
        ("++--", (0, 1, 2), 0.5),
        ("++--", (0, 2), 0.0),
        ("++--", (2, 3), 0.0),
        ("+++-", (0, 1), 2 / 3),
    ],
)
def test_several_answers_earn_by_option(
    rights: str, chosen: tuple[int, ...], earned: float
) -> None:
    assert score(several(rights), chosen) == pytest.approx(earned)


def test_all_or_nothing_where_the_question_says_so() -> None:
    assert score(several("++--", "all"), (0,)) == 0
    assert score(several("++--", "all"), (0, 1)) == 1


@pytest.mark.parametrize("typed", ["15", "１５", "15.0", "15.5", " 15 ", "15.50"])
def test_a_number_counts_however_it_is_typed(typed: str) -> None:
    assert score(asking(Number("15", "15.5", "万元")), typed) == 1


@pytest.mark.parametrize("typed", ["", ".", "abc", "14.9", "15.6", "1e400", "NaN", "Infinity", "-"])
def test_what_is_no_fitting_number_earns_nothing(typed: str) -> None:
    assert score(asking(Number("15", "15.5", "万元")), typed) == 0


def test_thousands_may_be_set_apart() -> None:
    assert score(asking(Number("12000", "12000")), "12,000") == 1
    assert score(asking(Number("12000", "12000")), "１２，０００") == 1


def test_a_tolerance_counts_on_both_sides() -> None:
    question = asking(Number("100", "100", tolerance="5"))

    assert [score(question, typed) for typed in ("94.9", "95", "105", "105.1")] == [0, 1, 1, 0]


@given(st.text(max_size=30))
def test_any_typed_text_is_graded(typed: str) -> None:
    assert score(asking(Number("1", "2")), typed) in (0.0, 1.0)
    found = number_of(typed)
    assert found is None or found.is_finite()


@pytest.mark.parametrize("response", [True, "1", (7,), (-1,)])
def test_a_response_of_another_kind_is_refused(response: responses.Response) -> None:
    question = asking(Choice("single", (Option("甲", right=True), Option("乙", right=False))))

    with pytest.raises(ValueError, match=r"option|response"):
        score(question, response)


@given(st.none() | st.floats(0, 1))
def test_an_outcome_tells_right_partly_and_again_apart(earned: float | None) -> None:
    expected = (
        Outcome.UNGRADED
        if earned is None
        else Outcome.RIGHT
        if earned == 1
        else Outcome.AGAIN
        if earned == 0
        else Outcome.PARTLY
    )
    assert outcome_of(earned) is expected


# ------------------------------------------------------------ pressing and keeping


@given(quizzes(least=1, most=3), st.data())
def test_what_is_written_is_read_again(
    questions: tuple[Question, ...], data: st.DataObject
) -> None:
    for question in questions:
        response = data.draw(responses_to(question))

        assert responses.read(responses.written(response)) == response


@pytest.mark.parametrize("text", ["null", "{}", '["a"]', "[-1]", "1", "[1.5]"])
def test_what_is_no_response_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match="not a response"):
        responses.read(text)


@given(choices("multiple"), st.lists(st.integers(0, 7), max_size=20))
def test_pressing_an_option_twice_leaves_it_as_it_was(task: Choice, presses: list[int]) -> None:
    chosen: tuple[int, ...] = ()
    for press in presses:
        option = press % len(task.options)
        chosen = after_press(task, chosen, option)
        assert after_press(task, after_press(task, chosen, option), option) == chosen
        assert list(chosen) == sorted(set(chosen))


@given(choices("single"), st.lists(st.integers(0, 7), min_size=1))
def test_of_single_options_the_last_pressed_is_chosen(task: Choice, presses: list[int]) -> None:
    chosen: tuple[int, ...] = ()
    for press in presses:
        chosen = after_press(task, chosen, press % len(task.options))

    assert chosen == (presses[-1] % len(task.options),)


@given(quizzes(least=1, most=3), st.data())
def test_what_can_be_pressed_whole_can_be_confirmed(
    questions: tuple[Question, ...], data: st.DataObject
) -> None:
    for question in questions:
        assert is_complete(question, data.draw(responses_to(question)))
        assert not is_complete(question, None)


def test_half_a_number_cannot_be_confirmed() -> None:
    assert not is_complete(asking(Number("1", "2")), ".")
    assert not is_complete(asking(Number("1", "2")), "")
