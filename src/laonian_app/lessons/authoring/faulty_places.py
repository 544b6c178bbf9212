"""Which field of a form a fault belongs to, told by its line and its kind.

Places: ("stem",), ("option", n), ("why", n), ("step", n), ("move", n, m), ("item",), ("text",)
and the names of fields, as ("解析",), in a question; ("line", n), from 0, in a page or a list;
the Chinese name of a key in the header.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from laonian_app.lessons.authoring.parts import LessonPart, PartKind
from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.markdown.header import KEYS, read_header
from laonian_app.lessons.markdown.kinds import OPTION_KINDS
from laonian_app.lessons.markdown.lines import split_lines
from laonian_app.lessons.markdown.marks import (
    BULLET,
    NUMBERED,
    OPTION,
    QUOTE,
    STEP,
    field_of,
    heading,
)
from laonian_app.lessons.problems import Place, Problem

_BY_CODE: Mapping[str, Place] = MappingProxyType(
    {
        "stem-missing": ("stem",),
        "negative-stem": ("stem",),
        "options-few": ("option", 0),
        "answer-missing": ("答案",),
        "answer-outside": ("答案",),
        "answer-conflict": ("答案",),
        "answer-count": ("答案",),
        "answer-all": ("答案",),
        "answer-unclear": ("答案",),
        "answer-longest": ("答案",),
        "explanation-missing": ("解析",),
        "flag-missing": ("text",),
        "flag-why": ("item",),
    }
)
"""Faults of a whole question, whose line says nothing about what is to be mended."""
_BY_HEADER_CODE: Mapping[str, Place] = MappingProxyType(
    {"title-missing": ("标题",), "review-missing": ("复核日",)}
)
_STEP_LEVEL = 4


def place_of(part: LessonPart, lines: Sequence[str], problem: Problem) -> Place:
    """Return where in a part a fault is mended.

    Args:
        lines: those of the part.
    """
    number = max(0, (problem.line or part.first) - part.first)
    if part.kind is PartKind.HEADER:
        return _in_header(lines, problem)
    if part.kind is PartKind.QUESTION and part.question is not None:
        return _BY_CODE.get(problem.code) or _in_question(
            part.question.kind, lines[: number + 1], problem.code
        )
    return ("line", number)


def _in_header(lines: Sequence[str], problem: Problem) -> Place:
    if problem.code in _BY_HEADER_CODE:
        return _BY_HEADER_CODE[problem.code]
    entries = read_header(split_lines(cleaned("\n".join(lines)))).entries
    names = {entry.line: name for name, entry in entries.items()}
    found = names.get(problem.line or 0)
    return next(((key,) for key, name in KEYS.items() if name == found), ("header",))


def _in_question(kind: str, lines: Sequence[str], code: str) -> Place:
    """Follow a question's lines to the last one, and say where that is."""
    place: Place = ("stem",)
    step, moves = -1, 0
    for line in split_lines(cleaned("\n".join(lines))):
        written = field_of(line.text)
        level = heading(line.text)
        if written is not None:
            place = _why_of(place) if written[0] == "说明" else (written[0],)
        elif kind == "scenario" and level and level[0] == _STEP_LEVEL and STEP.match(level[1]):
            step, moves = step + 1, 0
            place = ("step", step)
        elif kind == "scenario" and step >= 0 and BULLET.fullmatch(line.text):
            place, moves = ("move", step, moves), moves + 1
        elif kind in OPTION_KINDS and OPTION.fullmatch(line.text):
            place = ("option", _options(place))
        elif kind not in OPTION_KINDS and QUOTE.match(line.text):
            place = ("text",)
        elif kind not in OPTION_KINDS and _is_item(line.text):
            place = ("item",)
    return ("why", place[1]) if code == "why-missing" and place[0] == "option" else place


def _is_item(text: str) -> bool:
    return BULLET.fullmatch(text) is not None or NUMBERED.fullmatch(text) is not None


def _options(place: Place) -> int:
    """Return how many options come before the next one."""
    return int(place[1]) + 1 if place[0] in {"option", "why"} else 0


def _why_of(place: Place) -> Place:
    return ("why", place[1]) if place[0] == "option" else place
