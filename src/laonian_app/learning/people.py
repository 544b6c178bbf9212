"""The learners as the first screen needs them: apart, so that it loads nothing else.

Named tuples, since a dataclass takes most of a millisecond to make.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID


class Learner(NamedTuple):
    """A person of the class list; `second_line` tells namesakes apart (a seat, a mark).

    `last_local_date` and `last_lesson_id` are of the last visit, None before the first or
    where they were not asked for; `last_lesson_title` is the lesson's as it was shown then,
    where it is known; `last_here` is who sat at this PC last.
    """

    id: UUID
    name: str
    surname: str
    sort_key: str
    second_line: str = ""
    last_local_date: date | None = None
    last_lesson_id: str | None = None
    last_here: bool = False
    last_lesson_title: str = ""


LearnerToday = Learner


def disc_of(learner: Learner) -> str:
    """Return the one character that stands for somebody: of the surname, else of the name."""
    return (learner.surname or learner.name)[:1]
