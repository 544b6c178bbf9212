"""What the scenes of the gallery are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from random import Random
from uuid import UUID

from PySide6.QtWidgets import QWidget

from laonian_app.learning.people import LearnerToday
from laonian_app.learning.quiz import QuizRun
from laonian_app.learning.records import Bookmark, LessonProgress, Preference
from laonian_app.learning.seats import Seat
from laonian_app.lessons.model import Contact, Question
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.desk_views import DeskViews
from laonian_app.ui.learner.feedback import FeedbackWords
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.ledger import DeskState
from laonian_app.ui.library import Library

MORNING = datetime(2026, 11, 24, 2, 32, tzinfo=UTC)
_NAMES = (
    "陈玉兰 黄美珍 李秀珍 李秀珍 刘建华 孙巧云 王桂芳 吴月琴 徐志远 杨淑英 张国强 赵素芬 周文英 "
    "陈美华 黄国栋 李长贵 刘玉梅 王建国 王秀兰 吴大勇 徐凤英 "
    "杨德顺 张桂英 张丽华 赵永福 周阿娣 欧阳淑华 朱小妹"
)
_SEATS = (2, 9, 3, 11, 5, 12, 1, 10, 8, 4, 6, 7, 13, *range(14, 29))


def people() -> tuple[LearnerToday, ...]:
    """Return the 28 people of the pictures, in the order of the class list."""
    return tuple(
        LearnerToday(
            id=UUID(int=number),
            name=name,
            surname=name[:2] if name.startswith("欧阳") else name[:1],
            sort_key=f"{number:02}",
            second_line=f"{seat} 号座",
            last_local_date=date(2026, 11, 17),
            last_lesson_id="forest-thirty-percent",
        )
        for number, (name, seat) in enumerate(zip(_NAMES.split(), _SEATS, strict=True), 1)
    )


@dataclass(frozen=True)
class Stage:
    """One kit and one shelf; every scene is made anew from it."""

    kit: Kit
    library: Library

    @property
    def contacts(self) -> Mapping[str, Contact]:
        return self.library.contacts

    @cached_property
    def learners(self) -> tuple[LearnerToday, ...]:
        return people()

    @cached_property
    def wang(self) -> Seat:
        return Seat((next(one for one in self.learners if one.name == "王桂芳"),))

    def views(self, seat: Seat | None = None) -> DeskViews:
        return DeskViews(seat or self.wang, lambda: self.library, lambda: MORNING)

    def subject(self, lesson_id: str = "forest-thirty-percent") -> Subject:
        return self.views().subject(self.library.open(lesson_id), ends_the_day=True)

    def state(self) -> DeskState:
        """Return a learner who has finished two lessons and reads a third."""
        progress = (
            LessonProgress("eight-rights", 8, 8, 6, 7, True, date(2026, 11, 10)),
            LessonProgress("hang-up-verify-ask", 8, 8, 7, 8, True, date(2026, 11, 17)),
        )
        bookmark = Bookmark(self.wang.learner_ids[0], "forest-thirty-percent", "", 3, 0, MORNING)
        return DeskState(progress, Preference(), bookmark)

    def run_at(self, question: Question) -> QuizRun:
        """Return a run that asks just this question."""
        return QuizRun((question,), seed=3, shuffle=False)

    def question(self, kind: str, lesson_id: str = "forest-thirty-percent") -> Question:
        """Return the first question of a kind, of the given lesson or else of any."""
        order = [lesson_id, *(entry.id for entry in self.library.entries)]
        for each in order:
            for question in self.library.open(each).lesson.questions:
                if question.kind == kind:
                    return question
        raise ValueError(f"no lesson has a question of the kind {kind}")

    def words(self, subject: Subject, next_word: str) -> FeedbackWords:
        return FeedbackWords(
            self.contacts, subject.right_word, next_word, "对，是这样", "不对，不是这样"
        )

    @property
    def chance(self) -> Random:
        return Random(7)

    @property
    def nowhere(self) -> Path:
        return Path()


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen in one state: `build` makes it; `after` acts on it once it is laid out.

    `over` is laid over it, as a sign or the help; `strip` is size, colours or sound.
    """

    name: str
    build: Callable[[Stage], QWidget]
    after: Callable[[QWidget], None] | None = None
    over: Callable[[Stage], QWidget] | None = None
    strip: str = ""


def as_page(widget: QWidget) -> Page:
    """Return a widget that is a page.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(widget, Page):
        raise TypeError(f"{type(widget).__name__} is no page")
    return widget
