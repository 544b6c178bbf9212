"""A lesson for the whole room: what comes when, and how raised hands are counted. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from laonian_app.learning.quiz import questions_for
from laonian_app.learning.records import Hands
from laonian_app.lessons.model import Choice, Lesson, Question, Section, TrueFalse

MOST = 999
"""No room holds more people; a key held down ends here."""


class Part(StrEnum):
    """What of a lesson the room looks at."""

    WHOLE = "whole"
    PRACTICE = "practice"
    BEFORE = "before"
    AFTER = "after"


class Stage(StrEnum):
    """How far one question is: asked, shown with its right way, talked through."""

    ASKED = "asked"
    REVEALED = "revealed"
    EXPLAINED = "explained"


@dataclass(frozen=True, slots=True)
class PagesStop:
    """All pages of the lesson, turned one by one."""


@dataclass(frozen=True, slots=True)
class QuestionStop:
    """One question; `number` counts from 1 to `of`.

    `reveals` is False before a lesson: what is right is what the lesson will tell.
    """

    question: Question
    number: int
    of: int
    reveals: bool


Stop = PagesStop | QuestionStop


def stops(lesson: Lesson, part: Part) -> tuple[Stop, ...]:
    """Return what the room sees, in order; empty where the lesson has nothing of it.

    The whole lesson is its pages and then its practice. Questions stand in the file's
    order and so do their options, as on the handout in everybody's hands.
    """
    sections = {
        Part.WHOLE: Section.PRACTICE,
        Part.PRACTICE: Section.PRACTICE,
        Part.BEFORE: Section.BEFORE,
        Part.AFTER: Section.AFTER,
    }
    questions = questions_for(lesson, sections[part])
    reveals = part is not Part.BEFORE
    asked = [
        QuestionStop(question, number, len(questions), reveals)
        for number, question in enumerate(questions, 1)
    ]
    pages = [PagesStop()] if part is Part.WHOLE and lesson.pages else []
    return (*pages, *asked)


def offered(lesson: Lesson) -> tuple[Part, ...]:
    """Return the parts of a lesson that can be shown; the whole only where it has pages."""
    return tuple(
        part
        for part in (Part.WHOLE, Part.PRACTICE, Part.BEFORE, Part.AFTER)
        if stops(lesson, part) and not (part is Part.WHOLE and not lesson.pages)
    )


@dataclass(frozen=True, slots=True)
class ClassPlace:
    """Where the room is, kept so that a power cut costs nothing.

    `stop` counts from 0; page, block and character only matter while pages are shown.
    """

    lesson_id: str
    part: Part
    stop: int = 0
    stage: Stage = Stage.ASKED
    page: int = 0
    block: int = -1
    character: int = 0


def written(place: ClassPlace) -> str:
    """Return the JSON text of a place."""
    return json.dumps(asdict(place), ensure_ascii=False)


def read_place(text: str) -> ClassPlace:
    """Return the place that `written` wrote.

    Raises:
        ValueError: the text is not a place.
    """
    value = json.loads(text)
    try:
        fields = dict(value)
        part, stage = Part(fields.pop("part")), Stage(fields.pop("stage"))
        place = ClassPlace(part=part, stage=stage, **fields)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a place: {text!r}") from error
    numbers = (place.stop, place.page, place.block, place.character)
    if isinstance(place.lesson_id, str) and all(type(n) is int for n in numbers):
        return place
    raise ValueError(f"not a place: {text!r}")


# ---------------------------------------------------------------- counting


def stepped(count: int, step: int) -> int:
    """Return a count after pressing plus or minus: never below 0 or above what a room holds."""
    return max(0, min(MOST, count + step))


def digit_added(count: int, digit: int) -> int:
    """Return a count after typing one more digit (0 to 9); a fourth begins anew."""
    longer = count * 10 + digit
    return longer if longer <= MOST else digit


def counted_answers(question: Question) -> int:
    """Return how many answers of a question hands are counted for.

    Options of a choice as they stand in the file; of a statement 0 is yes and 1 is no; of
    a number only 0, those who had it right.
    """
    if isinstance(question.task, Choice):
        return len(question.task.options)
    return 2 if isinstance(question.task, TrueFalse) else 1


@dataclass(frozen=True, slots=True)
class Tally:
    """Raised hands of one question by answer."""

    counts: tuple[int, ...]

    def after(self, answer: int, step: int) -> Tally:
        """Return the tally after one press at an answer; an unknown answer changes nothing."""
        if not 0 <= answer < len(self.counts):
            return self
        counts = list(self.counts)
        counts[answer] = stepped(counts[answer], step)
        return replace(self, counts=tuple(counts))


def tally_of(question: Question, hands: Iterable[Hands]) -> Tally:
    """Return what was counted for a question; of one answer the last count holds."""
    counts = [0] * counted_answers(question)
    for raised in hands:
        if raised.question_id == question.id and 0 <= raised.option < len(counts):
            counts[raised.option] = raised.count
    return Tally(tuple(counts))


def bar_shares(question: Question, tally: Tally, headcount: int | None) -> tuple[float, ...]:
    """Return how long the bar of each answer is, 0 to 1.

    1 is everybody in the room, or everybody who raised a hand where that is more. With
    several right answers one person raises several hands, so their sum says nothing.
    """
    whole = max(headcount or 0, _voted(question, tally), 1)
    return tuple(count / whole for count in tally.counts)


def more_than_here(question: Question, tally: Tally, headcount: int | None) -> bool:
    """Say whether more hands were counted than people; never where nobody counted them."""
    return headcount is not None and _voted(question, tally) > headcount


def _voted(question: Question, tally: Tally) -> int:
    """Return how many people raised a hand, at least."""
    if question.kind == "multiple":
        return max(tally.counts, default=0)
    return sum(tally.counts)
