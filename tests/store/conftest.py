"""A class on a real SQLite file, and the few words that the tests tell it with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from laonian_app.ground.ids import new_id
from laonian_app.ground.paths import Home
from laonian_app.ground.times import local_date
from laonian_app.learning.people import Learner
from laonian_app.learning.records import Answer, AnswerSource, Purpose, Visit
from laonian_app.lessons.model import Choice, Lesson, Option, Question, Section
from laonian_app.store import answers, classes, learners, lessons, visits
from laonian_app.store.opening import Store, open_store

T = TypeVar("T")
REVISION = "5a" * 32
NINE = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def question(name: str, family: str | None = None, section: Section = Section.PRACTICE) -> Question:
    options = (Option("转", right=False, misconception="M02"), Option("挂断", right=True))
    return Question(name, section, "先做什么？", Choice("single", options), name, family=family)


LESSON = Lesson(
    "fake-police",
    "冒充公检法",
    questions=(
        question("q1"),
        question("q2", family="安全账户"),
        question("q2-twin", family="安全账户"),
        question("q3"),
        question("before-1", section=Section.BEFORE),
    ),
)


@dataclass(slots=True)
class Classroom:
    """A home with an opened store; its clock stands still until it is moved."""

    home: Home
    store: Store
    time: list[datetime] = field(default_factory=lambda: [NINE])

    def do(self, work: Callable[..., T], *values: Any, **named: Any) -> T:
        return self.store.writer.submit(lambda session: work(session, *values, **named)).result()

    def read(self, work: Callable[..., T], *values: Any) -> T:
        return self.store.reader.read(lambda session: work(session, *values))

    def later(self, **span: float) -> datetime:
        self.time[0] += timedelta(**span)
        return self.time[0]

    def learner(self, name: str, second_line: str = "") -> Learner:
        return self.do(learners.create, name, None, second_line)

    def sit_down(self, *who: Learner, purpose: Purpose = Purpose.QUIZ, **more: Any) -> Visit:
        visit = Visit(
            id=new_id(),
            purpose=purpose,
            seed=7,
            began_at=self.time[0],
            local_date=local_date(self.time[0]),
            learner_ids=tuple(each.id for each in who),
            lesson_id=LESSON.id,
            revision=REVISION,
            **more,
        )
        self.do(visits.begin, visit)
        return visit

    def answer(self, visit: Visit, name: str, score: float | None = 1.0, **more: Any) -> int:
        new = make_answer(visit, name, score, at=self.later(seconds=20), **more)
        return self.do(answers.add, new)


def make_answer(
    visit: Visit,
    name: str,
    score: float | None,
    at: datetime,
    try_number: int = 1,
    part: str = "",
) -> Sequence[Answer]:
    """One answer for each learner of the sitting, one for a guest."""
    together = len(visit.learner_ids) > 1
    return [
        Answer(
            id=new_id(),
            visit_id=visit.id,
            learner_id=learner_id,
            lesson_id=visit.lesson_id or "",
            question_id=name,
            revision=visit.revision or "",
            response=json.dumps([1]),
            score=score,
            try_number=try_number,
            hint_used=False,
            elapsed_ms=20_000,
            answered_at=at,
            local_date=local_date(at),
            source=AnswerSource.TOGETHER if together else AnswerSource.SELF,
            part=part,
        )
        for learner_id in (visit.learner_ids or (None,))
    ]


@pytest.fixture
def classroom(tmp_path: Path) -> Iterator[Classroom]:
    time = [NINE]
    home = Home(tmp_path / "家")
    with open_store(home, clock=lambda: time[0]) as store:
        room = Classroom(home, store, time)
        room.do(lessons.keep, LESSON, "{}", REVISION)
        room.do(classes.today)
        yield room
