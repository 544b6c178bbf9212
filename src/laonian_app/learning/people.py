"""The learners as the first screen needs them: apart, so that it loads nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Learner:
    """A person of the class list; `second_line` tells namesakes apart (a seat, a mark)."""

    id: UUID
    name: str
    surname: str
    sort_key: str
    second_line: str = ""


@dataclass(frozen=True, slots=True)
class LearnerToday(Learner):
    """A learner as the name screen and 您是…吗？ show them.

    `last_local_date` and `last_lesson_id` are of the last visit, None before the first.
    """

    last_local_date: date | None = None
    last_lesson_id: str | None = None
    last_here: bool = False
