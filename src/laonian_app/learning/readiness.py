"""Whether a response is complete enough to be confirmed. Pure."""

from __future__ import annotations

from laonian_app.learning.grading import number_of
from laonian_app.learning.responses import Response
from laonian_app.lessons.model import Choice, Question, TrueFalse


def is_complete(question: Question, response: Response | None) -> bool:
    """Say whether this response can be confirmed."""
    if isinstance(question.task, Choice):
        return isinstance(response, tuple) and bool(response)
    if isinstance(question.task, TrueFalse):
        return isinstance(response, bool)
    return isinstance(response, str) and number_of(response) is not None
