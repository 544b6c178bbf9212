"""The values that are recorded about learning; the store keeps them, screens make them.

Every moment is aware and in UTC; `local_date` is the day where it happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from laonian_app.learning.people import Learner, LearnerToday

__all__ = [
    "Answer",
    "AnswerSource",
    "Bookmark",
    "ClassSession",
    "Draft",
    "Hands",
    "Learner",
    "LearnerToday",
    "LessonProgress",
    "Preference",
    "Purpose",
    "Visit",
]


class Purpose(StrEnum):
    """Why somebody sat down."""

    LEARN = "learn"
    QUIZ = "quiz"
    BEFORE = "before"
    AFTER = "after"
    REVIEW = "review"
    GAME = "game"
    CLASS = "class"


class AnswerSource(StrEnum):
    """Where an answer came from."""

    SELF = "self"
    TOGETHER = "together"
    CARD = "card"
    HANDS = "hands"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Visit:
    """A sitting. Nobody in `learner_ids` is a guest; two are learning together."""

    id: UUID
    purpose: Purpose
    seed: int
    began_at: datetime
    local_date: date
    learner_ids: tuple[UUID, ...] = ()
    lesson_id: str | None = None
    revision: str | None = None
    class_session_id: UUID | None = None
    ended_at: datetime | None = None
    last_seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was saved of one response.

    `response` is JSON text in the revision's own order, 0-based, never the shown letter.
    `score` is 0..1, None where nothing is graded. `part` is a scenario step or a gap.
    """

    id: UUID
    visit_id: UUID
    learner_id: UUID | None
    lesson_id: str
    question_id: str
    revision: str
    response: str
    score: float | None
    try_number: int
    hint_used: bool
    elapsed_ms: int
    answered_at: datetime
    local_date: date
    source: AnswerSource = AnswerSource.SELF
    part: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A choice that was made but not confirmed; JSON text as in `Answer.response`."""

    visit_id: UUID
    question_id: str
    response: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a learner stopped in a lesson: page of the file, and the first sentence shown."""

    learner_id: UUID
    lesson_id: str
    revision: str
    page: int
    sentence: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Preference:
    """A learner's size step (1..5), theme, loudness (0..1) and pace (1..5); None is the room's.

    `dialect` is what recordings are preferred in, "" for Mandarin.
    """

    size_step: int | None = None
    theme: str | None = None
    loudness: float | None = None
    pace: int | None = None
    dialect: str | None = None


@dataclass(frozen=True, slots=True)
class RoomLook:
    """What holds for who chose nothing: size step (1..5), theme, and minutes until the names.

    `idle_minutes` 0: they never come back by themselves.
    """

    size_step: int = 2
    theme: str = "light"
    idle_minutes: int = 10


@dataclass(frozen=True, slots=True)
class Hands:
    """Raised hands for one option of one question in one meeting, without names."""

    class_session_id: UUID
    lesson_id: str
    revision: str
    question_id: str
    option: int
    count: int


@dataclass(frozen=True, slots=True)
class ClassSession:
    """A meeting of a class: a day, a headcount once counted."""

    id: UUID
    class_id: UUID
    local_date: date
    began_at: datetime
    topic: str = ""
    headcount: int | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far one learner is in one lesson: counted by the last try of each question."""

    lesson_id: str
    questions: int
    answered: int
    first_try_right: int
    last_right: int
    finished: bool
    last_local_date: date | None
