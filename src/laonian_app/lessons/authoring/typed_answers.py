"""What is right in a question, as its author types it into plain fields, and back again.

Fields by kind: number: the answer, how much it may be off. text: one accepted answer a line.
order: one thing a line, in the right order. match: one `left = right` a line. sort: a line
`name：` and below it what belongs there. red_flags: the text with 〔〕 around what is
suspicious; why, one line each, in the order of the text. reflection: what to think of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from laonian_app.lessons.markdown.answers import number_of, tolerance_of
from laonian_app.lessons.model import (
    Flag,
    GapText,
    Match,
    Number,
    Order,
    RedFlags,
    Reflection,
    Sort,
    Task,
)

Typed = Sequence[str]

_PART = re.compile("〔([^〔〕]*)〕")
_DIVIDER = re.compile(r"\s*[=＝]\s*")


def typed_of(task: Task) -> tuple[str, ...] | None:
    """Return the texts of the fields; None for a kind without plain fields."""
    if isinstance(task, Number):
        figures = task.low if task.low == task.high else f"{task.low} 到 {task.high}"
        return f"{figures} {task.unit}".rstrip(), task.tolerance
    if isinstance(task, GapText):
        return ("\n".join(task.accepted),)
    if isinstance(task, Order):
        return ("\n".join(task.items),)
    if isinstance(task, Match):
        return ("\n".join(f"{left} = {right}" for left, right in task.pairs),)
    if isinstance(task, Sort):
        return ("\n".join(f"{name}：\n" + "\n".join(items) for name, items in task.groups),)
    if isinstance(task, RedFlags):
        return _marked(task), "\n".join(flag.why for flag in task.flags)
    return (task.answer or "",) if isinstance(task, Reflection) else None


def task_of(kind: str, typed: Typed) -> Task:
    """Return the task that fields say; what is not clear in them is left to the checks."""
    return _TASKS[kind](typed)


def can_be_typed(task: Task) -> bool:
    """Say whether the fields give the same task back."""
    typed = typed_of(task)
    return typed is not None and task_of(task.kind, typed) == task


def _marked(task: RedFlags) -> str:
    text = task.text
    for flag in reversed(task.flags):
        end = flag.start + len(flag.text)
        text = f"{text[: flag.start]}〔{text[flag.start : end]}〕{text[end:]}"
    return text


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _number(typed: Typed) -> Task:
    answer, off = (each.strip() for each in typed)
    number = number_of(answer) or Number(answer, answer)
    tolerance = (tolerance_of(off) or off) if off else ""
    return Number(number.low, number.high, number.unit, tolerance)


def _match(typed: Typed) -> Task:
    pairs = []
    for line in _lines(typed[0]):
        left, *right = _DIVIDER.split(line, maxsplit=1)
        pairs.append((left, right[0] if right else ""))
    return Match(tuple(pairs))


def _sort(typed: Typed) -> Task:
    groups: list[tuple[str, list[str]]] = []
    for line in _lines(typed[0]):
        if line.endswith(("：", ":")):
            groups.append((line[:-1].strip(), []))
        elif groups:
            groups[-1][1].append(line)
        else:
            groups.append(("", [line]))
    return Sort(tuple((name, tuple(items)) for name, items in groups))


def _red_flags(typed: Typed) -> Task:
    text = "\n".join(_lines(typed[0]))
    whys = _lines(typed[1])
    flags = tuple(
        Flag(found[1], whys[n] if n < len(whys) else "", found.start() - 2 * n)
        for n, found in enumerate(_PART.finditer(text))
    )
    return RedFlags(_PART.sub(r"\1", text), flags)


_TASKS: Mapping[str, Callable[[Typed], Task]] = {
    "number": _number,
    "text": lambda typed: GapText(_lines(typed[0])),
    "order": lambda typed: Order(_lines(typed[0])),
    "match": _match,
    "sort": _sort,
    "red_flags": _red_flags,
    "reflection": lambda typed: Reflection("\n".join(_lines(typed[0])) or None),
}
