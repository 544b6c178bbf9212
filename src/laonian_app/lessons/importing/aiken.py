"""Aiken, the simplest text format of Moodle: stem, lettered options, `ANSWER: B`.

Source: docs.moodle.org, Aiken format. A broken question is told with its line and stops
no other one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.making import (
    CannotHold,
    Offer,
    Parts,
    as_true_false,
    choice_of,
    question_of,
)
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.wording import literal, one_line
from laonian_app.lessons.model import Task

_OPTION = re.compile(r"([A-Z])[.)]\s*(.*)")
_ANSWER = re.compile(r"ANSWER:\s*(.*)")
_NUMBER = re.compile(r"\d{1,6}\s*(?:[.)]|-)\s+")
_FENCE = re.compile(r"\s*(?:```|~~~)")


@dataclass(slots=True)
class _Draft:
    line: int = 0
    stem: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not self.stem and not self.options


def read_aiken(text: str, gathering: Gathering) -> None:
    """Read an Aiken file into `gathering`; around fenced blocks of a web page stands prose."""
    draft = _Draft()
    fenced = _FENCE.search(text) is not None and "\n```" in f"\n{text}"
    inside = not fenced
    blank = False
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if fenced and _FENCE.match(raw):
            inside, draft = not inside, _Draft()
            continue
        if not inside:
            continue
        if not line:
            blank = True
            continue
        draft = _take(draft, number, line, blank, gathering)
        blank = False
    if not draft.empty:
        _leave(draft, gathering)


def _take(draft: _Draft, number: int, line: str, blank: bool, gathering: Gathering) -> _Draft:
    answer = _ANSWER.fullmatch(line)
    option = _OPTION.fullmatch(line)
    if answer:
        draft.line = draft.line or number
        _finish(draft, answer[1].strip(), gathering)
        return _Draft()
    if option and (draft.stem or draft.options):
        draft.letters.append(option[1])
        draft.options.append(option[2].strip())
        return draft
    if draft.options and (blank or not option):
        _leave(draft, gathering)
        draft = _Draft()
    draft.line = draft.line or number
    draft.stem.append(line)
    return draft


def _finish(draft: _Draft, answer: str, gathering: Gathering) -> None:
    where = Where(draft.line)
    stem = _NUMBER.sub("", "\n".join(draft.stem), count=1)
    try:
        task = _task(draft, answer, stem)
        gathering.take(question_of(task, Parts(stem=literal(stem))), where)
    except CannotHold as problem:
        gathering.leave_out(where, stem or answer, problem.why)


def _task(draft: _Draft, answer: str, stem: str) -> Task:
    if not draft.options:
        raise CannotHold(texts.NO_OPTIONS if stem else texts.NO_STEM)
    letter = answer.rstrip(".").upper()
    if letter not in draft.letters:
        is_letter = len(letter) == 1 and "A" <= letter <= "Z"
        raise CannotHold(texts.ANSWER_OUTSIDE if is_letter else texts.ANSWER_UNCLEAR)
    offers = [
        Offer(literal(one_line(option)), float(own == letter))
        for own, option in zip(draft.letters, draft.options, strict=True)
    ]
    return as_true_false(choice_of(offers, "single"))


def _leave(draft: _Draft, gathering: Gathering) -> None:
    gathering.leave_out(Where(draft.line), " ".join(draft.stem), texts.NO_ANSWER)
