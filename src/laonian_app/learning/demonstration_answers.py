"""How the people of the demonstration class answer."""

from __future__ import annotations

import math
from collections.abc import Collection
from random import Random

from laonian_app.learning.demonstration_people import Person
from laonian_app.learning.responses import Response
from laonian_app.lessons.model import Choice, Lesson, Number, Question, TrueFalse

HELD = 6.0
"""How much likelier a wrong option is for someone who holds the belief behind it."""


def misconceptions_of(lessons: Collection[Lesson]) -> tuple[str, ...]:
    """Return the codes that the wrong options of the lessons show, sorted."""
    codes = {
        option.misconception
        for lesson in lessons
        for question in lesson.questions
        if isinstance(question.task, Choice)
        for option in question.task.options
        if option.misconception
    }
    return tuple(sorted(codes))


def knows(chance: Random, person: Person, question: Question, experience: float) -> bool:
    """Say whether the person finds the right answer this time.

    Source: the Rasch model; `experience` in logits is added to the ability. A belief that
    stands among the options pulls away from the right one.
    """
    difficulty = {1: -1.1, 2: -0.2, 3: 0.9}.get(question.difficulty or 2, 0.0)
    pull = 0.9 if _beliefs(person, question) else 0.0
    logit = person.ability + experience - difficulty - pull
    return chance.random() < 1 / (1 + math.exp(-logit))


def _beliefs(person: Person, question: Question) -> bool:
    task = question.task
    return isinstance(task, Choice) and any(
        option.misconception in person.convictions for option in task.options
    )


def right_response(question: Question) -> Response:
    """Return the right response to a question of a kind that can be pressed."""
    task = question.task
    if isinstance(task, Choice):
        return task.right or (0,)
    if isinstance(task, TrueFalse):
        return task.right
    if isinstance(task, Number):
        return task.low
    raise ValueError(f"{question.kind} cannot be pressed")


def wrong_response(chance: Random, person: Person, question: Question) -> Response:
    """Return a wrong response as this person would give it."""
    task = question.task
    if isinstance(task, Choice) and task.kind == "multiple":
        return _not_quite(chance, task)
    if isinstance(task, Choice):
        return (_distractor(chance, person, task),)
    if isinstance(task, TrueFalse):
        return not task.right
    if isinstance(task, Number):
        return task.low + "0"
    raise ValueError(f"{question.kind} cannot be pressed")


def _distractor(chance: Random, person: Person, task: Choice) -> int:
    wrong = [number for number, option in enumerate(task.options) if not option.right]
    if not wrong:
        return 0
    weights = [
        HELD if task.options[number].misconception in person.convictions else 1.0
        for number in wrong
    ]
    return chance.choices(wrong, weights)[0]


def _not_quite(chance: Random, task: Choice) -> Response:
    """One right option forgotten, or one wrong one taken along."""
    right = set(task.right)
    wrong = [number for number in range(len(task.options)) if number not in right]
    if len(right) > 1 and (not wrong or chance.random() < 0.5):
        return tuple(sorted(right - {chance.choice(sorted(right))}))
    return tuple(sorted(right | set(chance.sample(wrong, min(1, len(wrong))))))


def seconds_for(chance: Random, person: Person, question: Question) -> float:
    """Return how long the person takes: reading at two characters a second, then choosing."""
    words = len(question.stem)
    if isinstance(question.task, Choice):
        words += sum(len(option.text) for option in question.task.options)
    return person.pace * (words / 2.5 + chance.uniform(3, 9))
