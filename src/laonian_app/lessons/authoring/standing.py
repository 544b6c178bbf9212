"""How a lesson stands: published, a draft, to be mended, due for review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from laonian_app.lessons.model import Status
from laonian_app.lessons.problems import Problem
from laonian_app.lessons.shelf_entries import ShelfEntry

BEST_FIRST = (
    "answer-longest",
    "negative-stem",
    "explanation-missing",
    "page-long",
    "sentence-long",
    "picture-words",
    "media-words",
    "all-of-above",
    "contact-unknown",
    "review-past",
)
"""Warnings worth most for a class, best first; the rest follow in the order of the file."""
SHOWN_WARNINGS = 3


class Standing(Enum):
    PUBLISHED = "published"
    DRAFT = "draft"
    FAULTY = "faulty"
    DUE = "due"


def standing_of(entry: ShelfEntry, today: date) -> Standing:
    """Return how a lesson stands; one whose review is due is still offered to learners."""
    if entry.faulty:
        return Standing.FAULTY
    if entry.status is Status.DRAFT:
        return Standing.DRAFT
    if entry.review_by is not None and entry.review_by < today:
        return Standing.DUE
    return Standing.PUBLISHED


def errors_of(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what keeps a lesson from learners, in the order of the file."""
    return tuple(each for each in problems if each.is_error)


def warnings_of(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what could be better, the best first."""
    found = [each for each in problems if not each.is_error]
    rank = {code: n for n, code in enumerate(BEST_FIRST)}
    return tuple(sorted(found, key=lambda each: rank.get(each.code, len(rank))))
