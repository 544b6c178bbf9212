"""Which score a response earns: 0 to 1, None where nothing is graded."""

from __future__ import annotations

import unicodedata
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from laonian_app.learning.responses import Response
from laonian_app.lessons.model import Choice, Number, Question, TrueFalse


class Outcome(StrEnum):
    RIGHT = "right"
    PARTLY = "partly"
    AGAIN = "again"
    UNGRADED = "ungraded"


def outcome_of(score: float | None) -> Outcome:
    """Return what a score (0 to 1) means to a learner."""
    if score is None:
        return Outcome.UNGRADED
    if score >= 1:
        return Outcome.RIGHT
    return Outcome.PARTLY if score > 0 else Outcome.AGAIN


def score(question: Question, response: Response) -> float | None:
    """Return the score of a response, 0 to 1; None for a poll.

    multiple, per option (the default): max(0, (right chosen - wrong chosen) / right ones);
    every other kind is 1 or 0.

    Raises:
        ValueError: the response does not belong to this kind of question.
    """
    task = question.task
    if isinstance(task, Choice) and isinstance(response, tuple):
        return _choice(task, set(response), question.scoring or "per_option")
    if isinstance(task, TrueFalse) and isinstance(response, bool):
        return 1.0 if response is task.right else 0.0
    if isinstance(task, Number) and isinstance(response, str):
        return _number(task, response)
    raise ValueError(f"{type(response).__name__} is no response to {question.kind}")


def _choice(task: Choice, chosen: set[int], scoring: str) -> float | None:
    if not chosen <= set(range(len(task.options))):
        raise ValueError(f"an option outside 0..{len(task.options) - 1}: {sorted(chosen)}")
    if task.kind == "poll":
        return None
    right = set(task.right)
    if task.kind == "single" or scoring == "all":
        return 1.0 if chosen == right else 0.0
    return max(0.0, (len(chosen & right) - len(chosen - right)) / len(right))


def _number(task: Number, typed: str) -> float:
    value = number_of(typed)
    if value is None:
        return 0.0
    tolerance = Decimal(task.tolerance or 0)
    fits = Decimal(task.low) - tolerance <= value <= Decimal(task.high) + tolerance
    return 1.0 if fits else 0.0


def number_of(typed: str) -> Decimal | None:
    """Return the number in a typed text (full-width digits and commas too), None if none."""
    plain = unicodedata.normalize("NFKC", typed).replace(",", "").replace(" ", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
