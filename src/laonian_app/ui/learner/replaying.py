"""A sitting that was broken off, put together again from what was saved."""

from __future__ import annotations

from laonian_app.learning import responses
from laonian_app.learning.quiz import QuizRun, questions_for
from laonian_app.learning.responses import Response
from laonian_app.learning.sittings import SECTION_OF, Phase
from laonian_app.lessons.model import Lesson
from laonian_app.store.desk import ResumePoint


def new_run(lesson: Lesson, phase: Phase, seed: int) -> QuizRun:
    """Return the quiz of a phase, before its first question."""
    questions = questions_for(lesson, SECTION_OF[phase])
    return QuizRun(questions, seed, shuffle=lesson.shuffle, second_try=phase is not Phase.BEFORE)


def replayed(lesson: Lesson, phase: Phase, point: ResumePoint) -> QuizRun:
    """Return the quiz of a sitting as far as it was answered."""
    run = new_run(lesson, phase, point.visit.seed)
    run.replay(_answered(point))
    return run


def drafts_of(point: ResumePoint) -> dict[str, Response]:
    """Return what was chosen and not confirmed, by question."""
    return {draft.question_id: responses.read(draft.response) for draft in point.drafts}


def _answered(point: ResumePoint) -> list[tuple[str, Response]]:
    """Each question's responses once: two people together share one."""
    seen: set[tuple[str, int]] = set()
    found = []
    for answer in point.answers:
        key = (answer.question_id, answer.try_number)
        if key not in seen:
            seen.add(key)
            found.append((answer.question_id, responses.read(answer.response)))
    return found
