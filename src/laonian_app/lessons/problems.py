"""Faults of a lesson file, and what reading one gives.

A fault is a value, not an exception: the author of a lesson wants to see all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from laonian_app.lessons.model import Lesson
from laonian_app.lessons.problem_texts import ERROR, TEXTS

_LONGEST_FACT = 30
MOST_PROBLEMS = 200
"""So many faults of one file are told; more would help nobody."""

Place = tuple[str | int, ...]
"""Names a part of a lesson, as ("page", 0, "block", 2) or ("question", 3, "explanation")."""

Lines = Mapping[Place, int]
"""In which line of its file, counted from 1, a part of a lesson begins."""


class Severity(StrEnum):
    """An error keeps the lesson from learners, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `line` and `column` count from 1, None where the folder is at fault.

    `place` says more in words where a line is not enough: the sheet of a workbook, the
    beginning of a paragraph.
    """

    file: str
    line: int | None
    column: int | None
    severity: Severity
    code: str
    what: str
    remedy: str
    place: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a lesson file gave.

    `draft` is what was understood, faults or not, to be looked at and mended; None where
    the file could not be read at all. `encoding` is the one found (utf-8, utf-8-sig,
    utf-16-le, utf-16-be, gb18030), else empty. `lines` says where each part stands.
    """

    draft: Lesson | None
    problems: tuple[Problem, ...] = ()
    encoding: str = field(default="", compare=False)
    lines: Lines = field(default_factory=dict, compare=False, repr=False)

    @property
    def faulty(self) -> bool:
        """Whether an error keeps the lesson from learners."""
        return self.draft is None or any(problem.is_error for problem in self.problems)

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that may be taken, None where an error keeps it from learners."""
        return None if self.faulty else self.draft


def problem(code: str, line: int | None = None, *, file: str = "", **facts: object) -> Problem:
    """Return the fault `code` with its words; `facts` fill the braces of its text.

    The remedy's last clause is dropped where it needs a fact that is unknown (`y=None`).

    Raises:
        KeyError: no such code.
    """
    kind, what, remedy = TEXTS[code]
    if "y" in facts and facts["y"] is None:
        remedy = _without_guess(remedy)
    severity = Severity.ERROR if kind == ERROR else Severity.WARNING
    facts = {name: _short(fact) for name, fact in facts.items()}
    return Problem(file, line, None, severity, code, what.format(**facts), remedy.format(**facts))


def _short(fact: object) -> object:
    """Return a fact short enough for one sentence; a whole paragraph would drown it."""
    if isinstance(fact, str) and len(fact) > _LONGEST_FACT:
        return fact[: _LONGEST_FACT - 1] + "…"
    return fact


def _without_guess(remedy: str) -> str:
    """Return the clauses and sentences of a remedy that need no guess."""
    for mark in ("；", "？"):
        parts = remedy.split(mark)
        if len(parts) > 1:
            kept = [part for part in parts if "{y}" not in part]
            return mark.join(kept).rstrip("。") + "。"
    return remedy


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return faults in the order of their lines, each once, at most `MOST_PROBLEMS`.

    Errors are kept before warnings where there are too many.
    """
    once = list(dict.fromkeys(problems))
    if len(once) > MOST_PROBLEMS:
        once.sort(key=lambda each: not each.is_error)
        once = once[:MOST_PROBLEMS]
    once.sort(key=lambda each: each.line or 0)
    return tuple(once)
