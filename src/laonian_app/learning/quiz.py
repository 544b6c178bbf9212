"""The run of a quiz: one try now, and one more at the end for what was missed.

A run is a plain object: the same questions, seed and responses give the same run, so it
is rebuilt from what was saved after any interruption.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from laonian_app.learning import grading
from laonian_app.learning.grading import Outcome
from laonian_app.learning.responses import Response
from laonian_app.lessons.model import Choice, Lesson, Question, Section

ANSWERABLE = frozenset({"single", "multiple", "poll", "true_false", "number"})
"""The kinds that this program can ask by pressing."""


def questions_for(lesson: Lesson, section: Section) -> tuple[Question, ...]:
    """Return what a quiz asks: of each family the first, in the file's order.

    The other members of a family wait for review.
    """
    families: set[str] = set()
    asked: list[Question] = []
    for question in lesson.questions_of(section):
        if question.kind not in ANSWERABLE:
            continue
        if section is Section.PRACTICE and question.family:
            if question.family in families:
                continue
            families.add(question.family)
        asked.append(question)
    return tuple(asked)


@dataclass(frozen=True, slots=True)
class Asked:
    """The question on the screen.

    `order` holds option numbers of the revision in the order they are shown; `number`
    counts from 1 to `of` within its round; `try_number` is 1 now and 2 at the end.
    """

    question: Question
    order: tuple[int, ...]
    number: int
    of: int
    try_number: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What we make of a response; `comes_again` at the end of this quiz."""

    score: float | None
    outcome: Outcome
    chosen: Response
    comes_again: bool


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How a quiz went: counted by each question's last try."""

    questions: int
    known: int
    known_at_second: int
    to_repeat: tuple[Question, ...]


class QuizRun:
    """A quiz in progress."""

    def __init__(
        self,
        questions: Sequence[Question],
        seed: int,
        *,
        shuffle: bool = True,
        second_try: bool = True,
    ) -> None:
        self._questions = tuple(questions)
        self._seed, self._shuffle, self._second_try = seed, shuffle, second_try
        self._scores: list[float | None] = []

    @property
    def questions(self) -> tuple[Question, ...]:
        return self._questions

    @property
    def asked(self) -> Asked | None:
        """The question that waits for a response, None when the quiz is over."""
        done = len(self._scores)
        if done < len(self._questions):
            return self._ask(self._questions[done], done + 1, len(self._questions), 1)
        missed = self._missed()
        again = done - len(self._questions)
        if again < len(missed):
            return self._ask(missed[again], again + 1, len(missed), 2)
        return None

    def respond(self, response: Response) -> Verdict:
        """Take the response to the question that is asked.

        Raises:
            ValueError: the quiz is over, or the response is of another kind.
        """
        asked = self.asked
        if asked is None:
            raise ValueError("the quiz is over")
        earned = grading.score(asked.question, response)
        self._scores.append(earned)
        outcome = grading.outcome_of(earned)
        missed = outcome in (Outcome.PARTLY, Outcome.AGAIN)
        again = missed and asked.try_number == 1 and self._second_try
        return Verdict(earned, outcome, response, again)

    def replay(self, answered: Iterable[tuple[str, Response]]) -> None:
        """Take saved (question id, response) pairs again, in the order they were given.

        An answer to another question than the one asked is left out: it belongs to a
        revision that asked differently.
        """
        for question_id, response in answered:
            asked = self.asked
            if asked is not None and asked.question.id == question_id:
                self.respond(response)

    def outcomes(self) -> Outcomes:
        """Return how it went so far."""
        first = self._scores[: len(self._questions)]
        known = {n for n, earned in enumerate(first) if earned is None or earned >= 1}
        missed = [n for n, earned in enumerate(first) if n not in known]
        second = self._scores[len(self._questions) :] if self._second_try else []
        learned = {n for n, earned in zip(missed, second, strict=False) if earned and earned >= 1}
        repeat = tuple(self._questions[n] for n in missed if n not in learned)
        return Outcomes(len(self._questions), len(known) + len(learned), len(learned), repeat)

    def _missed(self) -> list[Question]:
        if not self._second_try:
            return []
        first = self._scores[: len(self._questions)]
        pairs = zip(self._questions, first, strict=False)
        return [question for question, earned in pairs if earned is not None and earned < 1]

    def _ask(self, question: Question, number: int, of: int, try_number: int) -> Asked:
        return Asked(question, self._order(question), number, of, try_number)

    def _order(self, question: Question) -> tuple[int, ...]:
        task = question.task
        if not isinstance(task, Choice):
            return ()
        order = list(range(len(task.options)))
        wanted = self._shuffle if question.shuffle is None else question.shuffle
        if wanted and task.kind in ("single", "multiple"):
            Random(f"{self._seed}/{question.id}").shuffle(order)
        return tuple(order)
