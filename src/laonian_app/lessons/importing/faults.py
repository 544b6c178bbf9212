"""Faults of a finished question that would keep its lesson from learners, and lighter ones.

The reader of our format finds the same ones; here they are found before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laonian_app.lessons.model import Choice, GapText, Match, Order, Question, Sort
from laonian_app.lessons.problems import Problem, problem

_MOST_ON_A_SCREEN = 4


def faults_of(question: Question, file: str, line: int | None) -> list[Problem]:
    """Return what is wrong with a question, errors and warnings, in no order."""
    task = question.task
    if isinstance(task, Choice):
        return list(_of_choice(task, file, line))
    if isinstance(task, Match):
        return list(_of_pairs(task.pairs, file, line))
    if isinstance(task, Order):
        return list(_twins(task.items, file, line))
    if isinstance(task, Sort):
        return list(_twins([item for _, items in task.groups for item in items], file, line))
    if isinstance(task, GapText):
        return []
    return []


def _of_choice(task: Choice, file: str, line: int | None) -> Iterator[Problem]:
    for n, option in enumerate(task.options):
        if not option.text and option.picture is None:
            yield problem("option-empty", line, file=file, a=_letter(n))
    shown = ["".join(option.text.split()) + (option.picture or "") for option in task.options]
    yield from _twins(shown, file, line)
    if len(task.options) > _MOST_ON_A_SCREEN:
        yield problem("options-many", line, file=file, n=len(task.options))
    if task.kind == "multiple" and all(option.right for option in task.options):
        yield problem("answer-all", line, file=file)


def _twins(texts: Sequence[str], file: str, line: int | None) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for n, text in enumerate(texts):
        if text and text in first:
            a, b = _letter(first[text]), _letter(n)
            yield problem("option-twice", line, file=file, a=a, b=b)
        first.setdefault(text, n)


def _of_pairs(pairs: Sequence[tuple[str, str]], file: str, line: int | None) -> Iterator[Problem]:
    seen: tuple[set[str], set[str]] = (set(), set())
    for pair in pairs:
        twice = next((side for n, side in enumerate(pair) if side in seen[n]), None)
        if twice is not None:
            yield problem("pair-twice", line, file=file, x=twice)
        for n, side in enumerate(pair):
            seen[n].add(side)


def _letter(n: int) -> str:
    return chr(ord("A") + n)
