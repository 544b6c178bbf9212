"""The phases of a lesson: a question before, the pages, the practice, a question after. Pure."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from laonian_app.learning.quiz import questions_for
from laonian_app.learning.records import Purpose
from laonian_app.lessons.model import Lesson, Section


class Phase(Enum):
    """What a learner does with a lesson, in this order; the value is its visit's purpose."""

    BEFORE = Purpose.BEFORE
    PAGES = Purpose.LEARN
    PRACTICE = Purpose.QUIZ
    AFTER = Purpose.AFTER


SECTION_OF = {
    Phase.BEFORE: Section.BEFORE,
    Phase.PRACTICE: Section.PRACTICE,
    Phase.AFTER: Section.AFTER,
}


def phase_of(purpose: Purpose) -> Phase | None:
    """Return the phase that a visit for this purpose is, None for a review or a game."""
    return next((phase for phase in Phase if phase.value is purpose), None)


def phases_of(
    lesson: Lesson, answered_before: Collection[str] = (), *, has_read: bool = False
) -> tuple[Phase, ...]:
    """Return the phases that this lesson has for somebody.

    The question before is asked once: not again of who answered it (`answered_before`,
    ids), nor of who skipped it and saw the pages: it would measure something else then. A
    lesson that is only questions has no pages to turn: its first question is its beginning.
    """
    before = {q.id for q in questions_for(lesson, Section.BEFORE)}
    phases = []
    if before and not has_read and not before & set(answered_before):
        phases.append(Phase.BEFORE)
    asked = [
        phase for phase in (Phase.PRACTICE, Phase.AFTER) if questions_for(lesson, SECTION_OF[phase])
    ]
    if lesson.pages or not asked:
        phases.append(Phase.PAGES)
    return (*phases, *asked)


class GoingOn(Enum):
    """How one goes on with the last sitting."""

    HERE = "here"
    NEXT = "next"
    RESULT = "result"
    ANEW = "anew"


def going_on(phases: tuple[Phase, ...], phase: Phase, *, answered: bool, ended: bool) -> GoingOn:
    """Return how to go on with a sitting that was broken off in a phase.

    Args:
        answered: nothing is left to be answered there, though nobody went on from the
            feedback of the last answer.
        ended: somebody got up since.
    """
    if not answered:
        return GoingOn.HERE
    if phase_behind(phases, phase) is not None:
        return GoingOn.NEXT
    return GoingOn.ANEW if ended else GoingOn.RESULT


def phase_behind(phases: tuple[Phase, ...], phase: Phase) -> Phase | None:
    """Return the phase that follows, None after the last."""
    order = list(Phase)
    later = [other for other in phases if order.index(other) > order.index(phase)]
    return later[0] if later else None


def gained(before: dict[str, float], after: dict[str, float], lesson: Lesson) -> int | None:
    """Return how many more of the twin questions were right after than before.

    Twins share a family; None where no pair was answered both times.
    """
    families = {q.id: q.family or q.id for q in lesson.questions}
    first = {families.get(question, question): score for question, score in before.items()}
    second = {families.get(question, question): score for question, score in after.items()}
    pairs = first.keys() & second.keys()
    if not pairs:
        return None
    return sum((second[f] >= 1) - (first[f] >= 1) for f in pairs)
