"""What is wrong with a lesson's content, line by line; its form is checked while reading.

Governance (sources, review date, every option explained, misconceptions) is silent unless
the course or the header follows the rules 消保.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laonian_app.lessons import check_files, check_pages, check_questions, check_samples
from laonian_app.lessons.beside import Beside
from laonian_app.lessons.check_files import FilesBeside
from laonian_app.lessons.model import Lesson, Status
from laonian_app.lessons.problems import Lines, Problem, problem

CONSUMER_RULES = "消保"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a lesson is checked against; what is None is not compared with.

    `publishing`: a draft is checked as it would be once it is published.
    """

    beside: Beside | None = None
    files: FilesBeside | None = None
    today: date | None = None
    publishing: bool = False


def check(lesson: Lesson, lines: Lines, surroundings: Surroundings) -> list[Problem]:
    """Return what is wrong with a lesson's content, in no order.

    Args:
        lines: where its parts stand, as in `Reading.lines`.
    """
    governed = is_governed(lesson, surroundings.beside)
    beside = surroundings.beside
    found = check_pages.check(lesson, lines)
    found += check_questions.check(lesson, lines, governed=governed)
    if beside is not None:
        found += check_pages.check_contacts(lesson, lines, beside.contacts)
    found += check_files.check(lesson, lines, surroundings.files)
    if surroundings.publishing or lesson.status is Status.PUBLISHED:
        found += check_samples.check(lesson, lines)
    if governed:
        if beside is not None and beside.misconceptions:
            found += check_questions.check_misconceptions(lesson, lines, beside.misconceptions)
        found += check_questions.check_sources(lesson, lines)
        found += check_review(lesson, lines, surroundings.today)
    return found


def is_governed(lesson: Lesson, beside: Beside | None) -> bool:
    """Say whether the governance checks warn: by the header, else by the course."""
    if lesson.rules or beside is None:
        return CONSUMER_RULES in lesson.rules
    course = beside.courses.get(lesson.course)
    return course is not None and CONSUMER_RULES in course.rules


def check_review(lesson: Lesson, lines: Lines, today: date | None) -> list[Problem]:
    """Say that a governed lesson has no review date, or that it is past (`today` known)."""
    if lesson.review_by is None:
        return [problem("review-missing", lines.get(("header", "title"), 1))]
    if today is not None and lesson.review_by < today:
        line = lines.get(("header", "review_by"))
        return [problem("review-past", line, d=lesson.review_by.isoformat())]
    return []
