"""How somebody stands: what a desk is told of a learner, and of a learner with a lesson."""

from __future__ import annotations

from dataclasses import dataclass, field

from laonian_app.learning.records import Bookmark, LessonProgress, Preference
from laonian_app.lessons.model import Lesson
from laonian_app.store.desk import ResumePoint, Stopped


@dataclass(frozen=True, slots=True)
class OpenedLesson:
    """A lesson with the revision that answers point to; `content` is its canonical JSON."""

    lesson: Lesson
    revision: str
    content: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where somebody is in a sitting: page and sentence from 0, question from 1."""

    page: int | None = None
    sentence: int | None = None
    question_number: int | None = None


@dataclass(frozen=True, slots=True)
class DeskState:
    """What is known of a learner when they sit down.

    `stopped` is the question at which they are, where they were not reading; `opened` and
    `read` are ids of lessons that they began, and whose pages they saw to the end.
    """

    progress: tuple[LessonProgress, ...]
    preference: Preference
    bookmark: Bookmark | None
    stopped: Stopped | None = None
    opened: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LastOfLesson:
    """How far somebody came with a lesson.

    `point` is the last sitting of just these people, `practice` their last practice;
    `before` and `after` are scores by question of 课前 and 课后; `has_read` says whether
    one of them saw the pages, in whichever company.
    """

    point: ResumePoint | None = None
    bookmark: Bookmark | None = None
    before: dict[str, float] = field(default_factory=dict)
    after: dict[str, float] = field(default_factory=dict)
    practice: ResumePoint | None = None
    has_read: bool = False


NOTHING_YET = LastOfLesson()
