"""A believable class for trying out: the same seed, lessons, day and zone give the same class.

They meet once a week, some miss a week now and then, each learns at an own pace; wrong
options are chosen for a reason, what was missed comes again, and the weeks show it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from uuid import UUID

from laonian_app.ground.times import at_local
from laonian_app.learning.demonstration_answers import (
    knows,
    misconceptions_of,
    right_response,
    seconds_for,
    wrong_response,
)
from laonian_app.learning.demonstration_people import Person, people
from laonian_app.learning.grading import score
from laonian_app.learning.quiz import ANSWERABLE, questions_for
from laonian_app.learning.records import Answer, ClassSession, Purpose, Visit
from laonian_app.learning.responses import written
from laonian_app.lessons.model import Lesson, Question, Section

ANSWERS_A_WEEK = 12
"""What one learner answers in a week on average: chooses how many weeks there were."""
CLASS_BEGINS = time(9, 30)
"""In the morning where this PC stands: nobody learns at night, whatever zone it is set to."""
MOST_WEEKS = 60
REVIEW = 8
REVIEW_AFTER_LESSON = 3
COMES_AGAIN = frozenset({Purpose.QUIZ, Purpose.REVIEW})
OF_THE_DAY = (
    (Purpose.BEFORE, Section.BEFORE),
    (Purpose.QUIZ, Section.PRACTICE),
    (Purpose.AFTER, Section.AFTER),
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting of the past with all that was answered in it."""

    visit: Visit
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One day of the class, who came, and their sittings."""

    session: ClassSession
    present: tuple[UUID, ...]
    sittings: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True)
class Demonstration:
    """The class, and its past meeting by meeting; `next_lesson` is today's plan."""

    class_id: UUID
    learners: tuple[Person, ...]
    meetings: Iterator[Meeting]
    next_lesson: str


def demonstration(
    lessons: Sequence[tuple[Lesson, str]], learners: int, answers: int, seed: int, today: date
) -> Demonstration:
    """Return a class whose past holds exactly `answers` answers, all before `today`.

    Args:
        lessons: each with its revision, in the order of the courses; at least one has a
            practice question that can be pressed.

    Raises:
        ValueError: no such lesson, no learner, or a negative number of answers.
    """
    taught = [lesson for lesson, _ in lessons if has_questions(lesson)]
    if not taught or learners < 1 or answers < 0:
        raise ValueError("a demonstration needs a lesson, a learner and no less than 0 answers")
    chance = Random(seed)
    begun = datetime.combine(today - timedelta(weeks=MOST_WEEKS + 1), time(), UTC)
    keys = [key_at(chance, begun) for _ in range(learners + 1)]
    class_ = people(chance, keys[1:], misconceptions_of(taught))
    weeks = min(MOST_WEEKS, max(1, math.ceil(answers / (learners * ANSWERS_A_WEEK))))
    past = _Past(chance, keys[0], class_, taught, {le.id: rev for le, rev in lessons})
    meetings = past.meetings(today, weeks, answers) if answers else iter(())
    return Demonstration(keys[0], class_, meetings, taught[weeks % len(taught)].id)


def has_questions(lesson: Lesson) -> bool:
    """Say whether a lesson has practice questions that can be pressed."""
    return bool(questions_for(lesson, Section.PRACTICE))


def key_at(chance: Random, moment: datetime) -> UUID:
    """Return a UUIDv7 of a moment whose random bits come from `chance`."""
    milliseconds = int(moment.timestamp() * 1000)
    high = milliseconds << 80 | 0x7 << 76 | chance.getrandbits(12) << 64
    return UUID(int=high | 0b10 << 62 | chance.getrandbits(62))


@dataclass(frozen=True, slots=True)
class Plan:
    """What one sits down for."""

    purpose: Purpose
    lesson: Lesson
    questions: tuple[Question, ...]


@dataclass(slots=True)
class _Past:
    """Plays the weeks one after another; remembers what each person has met."""

    chance: Random
    class_id: UUID
    class_: tuple[Person, ...]
    lessons: list[Lesson]
    revisions: dict[str, str]
    met: dict[tuple[UUID, str, str], int] = field(default_factory=dict)
    seen: dict[UUID, set[str]] = field(default_factory=dict)
    done: int = 0

    def meetings(self, today: date, weeks: int, answers: int) -> Iterator[Meeting]:
        for week in range(weeks):
            wanted = answers * (week + 1) // weeks
            day = today - timedelta(weeks=weeks - week)
            yield self._meeting(day, week, wanted)

    def _meeting(self, day: date, week: int, wanted: int) -> Meeting:
        begun = at_local(day, CLASS_BEGINS)
        lesson = self.lessons[week % len(self.lessons)]
        came = [each for each in self.class_ if self.chance.random() < each.attendance]
        came = came or [self.class_[0]]
        session = ClassSession(
            id=key_at(self.chance, begun),
            class_id=self.class_id,
            local_date=day,
            began_at=begun,
            topic=lesson.title,
            headcount=len(came),
            ended_at=begun + timedelta(minutes=90),
        )
        sittings: list[Sitting] = []
        for turn in count():
            if self.done >= wanted:
                break
            moment = begun + timedelta(minutes=5 + 20 * (turn // len(came)), seconds=turn % 97)
            person = came[turn % len(came)]
            for plan in self._plans(lesson, week, first_turn=turn < len(came)):
                if self.done < wanted:
                    sittings.append(self._sit(person, plan, session, moment, wanted))
                    moment = sittings[-1].visit.ended_at or moment
        return Meeting(session, tuple(each.id for each in came), tuple(sittings))

    def _plans(self, lesson: Lesson, week: int, *, first_turn: bool) -> Iterator[Plan]:
        """What one sits down for: the lesson of the day first, later what was met before."""
        if first_turn:
            for purpose, section in OF_THE_DAY:
                if questions := questions_for(lesson, section):
                    yield Plan(purpose, lesson, questions)
        if first_turn and not week:
            return
        known = [each for each in self.lessons[: week + 1] if each is not lesson] or [lesson]
        old = self.chance.choice(known)
        pressable = [q for q in old.questions_of(Section.PRACTICE) if q.kind in ANSWERABLE]
        most = min(REVIEW_AFTER_LESSON if first_turn else REVIEW, len(pressable))
        yield Plan(Purpose.REVIEW, old, tuple(self.chance.sample(pressable, most)))

    def _sit(
        self, person: Person, plan: Plan, session: ClassSession, moment: datetime, wanted: int
    ) -> Sitting:
        visit = Visit(
            id=key_at(self.chance, moment),
            purpose=plan.purpose,
            seed=self.chance.getrandbits(31),
            began_at=moment,
            local_date=session.local_date,
            learner_ids=(person.id,),
            lesson_id=plan.lesson.id,
            revision=self.revisions[plan.lesson.id],
            class_session_id=session.id,
        )
        answers: list[Answer] = []
        asked = [(1, question) for question in plan.questions]
        for try_number, question in asked:  # grows: what was missed comes again at the end
            if self.done >= wanted:
                break
            answer = self._answer(person, question, visit, try_number, moment)
            answers.append(answer)
            moment = answer.answered_at
            missed = answer.score is not None and answer.score < 1
            if missed and try_number == 1 and plan.purpose in COMES_AGAIN:
                asked.append((2, question))
        return Sitting(replace(visit, ended_at=moment, last_seen_at=moment), tuple(answers))

    def _answer(
        self, person: Person, question: Question, visit: Visit, try_number: int, moment: datetime
    ) -> Answer:
        lesson_id = visit.lesson_id or ""
        met = self._meets(person, lesson_id, question)
        experience = 0.8 * min(met, 3) + person.growth * len(self.seen[person.id])
        if knows(self.chance, person, question, experience):
            response = right_response(question)
        else:
            response = wrong_response(self.chance, person, question)
        seconds = seconds_for(self.chance, person, question) / (1 + 0.3 * min(met, 2))
        at = moment + timedelta(milliseconds=int(seconds * 1000))
        self.done += 1
        return Answer(
            id=key_at(self.chance, at),
            visit_id=visit.id,
            learner_id=person.id,
            lesson_id=lesson_id,
            question_id=question.id,
            revision=visit.revision or "",
            response=written(response),
            score=score(question, response),
            try_number=try_number,
            hint_used=self.chance.random() < person.hints,
            elapsed_ms=int(seconds * 1000),
            answered_at=at,
            local_date=visit.local_date,
        )

    def _meets(self, person: Person, lesson_id: str, question: Question) -> int:
        """Return how often the person has met this question before."""
        self.seen.setdefault(person.id, set()).add(lesson_id)
        place = (person.id, lesson_id, question.id)
        before = self.met.get(place, 0)
        self.met[place] = before + 1
        return before
