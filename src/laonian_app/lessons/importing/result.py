"""What bringing in a file gives: lessons, files to copy, and what did not come along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.model import Lesson
from laonian_app.lessons.problems import Problem

_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the source: a line or row counted from 1, or words such as 第 3 张幻灯片.

    `label`: beside a row, what the row belongs to: 工作表“单选”.
    """

    line: int | None = None
    label: str = ""


WhereOf = Callable[[int, str], Where]
"""Tells where a line of the source stands, by its number and its text."""


def in_words(places: Iterable[Where]) -> str:
    """Return all places in words: the rows of each sheet as ranges, or labels."""
    lines: dict[str, list[int]] = {}
    labels: dict[str, None] = {}
    for where in places:
        if where.line is None:
            labels.setdefault(where.label)
        else:
            lines.setdefault(where.label, []).append(where.line)
    told = [f"{label}{_ranges(sorted(set(rows)))}" for label, rows in lines.items()]
    told += [label for label in labels if label]
    more = f" 等 {len(told)} 处" if len(told) > _MOST_PLACES else ""
    return "、".join(told[:_MOST_PLACES]) + more


def place_of(problem: Problem) -> Where:
    """Return where a fault of a source file is."""
    return Where(problem.line, problem.place)


def _ranges(lines: Sequence[int]) -> str:
    ranges: list[list[int]] = []
    for line in lines:
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    shown = [str(a) if a == b else f"{a}–{b}" for a, b in ranges[:_MOST_PLACES]]
    more = " 等" if len(ranges) > _MOST_PLACES else ""
    return f"第 {'、'.join(shown)} 行{more}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that did not come in. Equal reasons are one entry.

    `line` and `what` are those of the first; `where` names all places in words.
    """

    line: int | None
    where: str
    what: str
    why: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Media:
    """A file to lie beside the lessons that name it."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Imported:
    """A source file understood.

    `format` is a name of `formats.FORMATS`; `encoding` is empty where the format settles it.
    `problems` carry the source's name and lines. Nothing has been written yet.
    """

    source: str
    format: str
    encoding: str
    lessons: tuple[Lesson, ...]
    media: tuple[Media, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def questions(self) -> int:
        """How many questions all lessons have together."""
        return sum(len(lesson.questions) for lesson in self.lessons)

    @property
    def by_kind(self) -> dict[str, int]:
        """How many questions of each kind there are, in the order of first appearance."""
        count: dict[str, int] = {}
        for lesson in self.lessons:
            for question in lesson.questions:
                count[question.kind] = count.get(question.kind, 0) + 1
        return count

    @property
    def complete(self) -> bool:
        """Whether everything came in and nothing in it needs mending."""
        return not self.left_out and not any(problem.is_error for problem in self.problems)
