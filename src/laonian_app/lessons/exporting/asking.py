"""Questions on paper: what is offered in which order, and the answer in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from laonian_app.lessons.exporting.parts import Asked, Offered, Shown, Words
from laonian_app.lessons.inline import Span, plain, spans
from laonian_app.lessons.model import (
    Choice,
    Contact,
    GapText,
    Match,
    Number,
    Order,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Sort,
    Task,
    TrueFalse,
)

_KINDS: Mapping[str, str] = {
    "single": "选一个",
    "multiple": "可选几个",
    "true_false": "对还是错",
    "number": "填数",
    "text": "填空",
    "order": "排顺序",
    "match": "连一连",
    "sort": "分一分",
    "red_flags": "找疑点",
    "scenario": "情景",
    "reflection": "想一想",
    "poll": "您怎么看",
}
_ROOM = {"reflection": 3, "order": 1, "match": 1, "sort": 2, "red_flags": 2}
_Contacts = Mapping[str, Contact]
_Key = tuple[tuple[Offered, ...], str]


def asked(question: Question, number: int, contacts: _Contacts) -> Asked:
    """Return a question as it stands on paper, its answer and what is said afterwards."""
    task = question.task
    offered, answer = _offered(task, contacts)
    picture = question.picture
    stem = _lines(question.stem, contacts)
    if isinstance(task, RedFlags):
        stem += _lines(task.text, contacts)
    return Asked(
        number=number,
        kind=_KINDS[question.kind],
        stem=stem,
        offered=offered,
        picture=Shown(picture.file, plain(picture.words, contacts)) if picture else None,
        room=_ROOM.get(question.kind, 0),
        answer=answer,
        reveal=tuple(_reveal(question, contacts)),
    )


def _lines(text: str, contacts: _Contacts) -> tuple[Words, ...]:
    return tuple(shown for line in text.split("\n") if (shown := spans(line, contacts)))


def _letter(n: int) -> str:
    return chr(ord("A") + n)


def _offered(task: Task, contacts: _Contacts) -> _Key:
    """Return what can be chosen and the right answer in words."""
    if isinstance(task, Choice):
        offered = tuple(
            Offered(_letter(n), spans(each.text, contacts), each.picture)
            for n, each in enumerate(task.options)
        )
        return offered, "".join(_letter(n) for n in task.right)
    if isinstance(task, TrueFalse):
        return (Offered("", (Span("对"),)), Offered("", (Span("错"),))), _truth(task)
    if isinstance(task, Order):
        return _order(task.items, contacts)
    if isinstance(task, Match):
        return _match(task, contacts)
    if isinstance(task, Sort):
        return _sort(task, contacts)
    if isinstance(task, Scenario):
        return _scenario(task, contacts), ""
    return (), _written(task)


def _truth(task: TrueFalse) -> str:
    return "对" if task.right else "错"


def _written(task: Task) -> str:
    if isinstance(task, Number):
        value = task.low if task.low == task.high else f"{task.low} 到 {task.high}"
        return f"{value} {task.unit}".strip()
    return " 或 ".join(plain(each) for each in task.accepted) if isinstance(task, GapText) else ""


def _mixed(texts: Sequence[str]) -> list[int]:
    """Return an order of the numbers of texts: the same each time, and never the given one."""
    numbers = list(range(len(texts)))
    mixed = sorted(numbers, key=lambda n: hashlib.sha256(f"{n}{texts[n]}".encode()).digest())
    return mixed if mixed != numbers else mixed[1:] + mixed[:1]


def _order(items: Sequence[str], contacts: _Contacts) -> _Key:
    mixed = _mixed(items)
    offered = tuple(
        Offered(_letter(place), spans(items[n], contacts)) for place, n in enumerate(mixed)
    )
    return offered, "→".join(_letter(mixed.index(n)) for n in range(len(items)))


def _match(task: Match, contacts: _Contacts) -> _Key:
    mixed = _mixed([right for _, right in task.pairs])
    left = [Offered(f"{n}", spans(pair[0], contacts)) for n, pair in enumerate(task.pairs, 1)]
    right = [
        Offered(_letter(place), spans(task.pairs[n][1], contacts)) for place, n in enumerate(mixed)
    ]
    key = (f"{n + 1}—{_letter(mixed.index(n))}" for n in range(len(task.pairs)))
    return (*left, *right), "，".join(key)


def _sort(task: Sort, contacts: _Contacts) -> _Key:
    items = [item for _, group in task.groups for item in group]
    mixed = _mixed(items)
    places = {n: place for place, n in enumerate(mixed)}
    offered = tuple(
        Offered(_letter(place), spans(items[n], contacts)) for place, n in enumerate(mixed)
    )
    key, first = [], 0
    for name, group in task.groups:
        letters = sorted(_letter(places[n]) for n in range(first, first + len(group)))
        key.append(f"{plain(name, contacts)}：{''.join(letters) or '没有'}")
        first += len(group)
    return offered, "；".join(key)


def _scenario(task: Scenario, contacts: _Contacts) -> tuple[Offered, ...]:
    """Return the steps to read through: what is said, then where each choice leads."""
    offered = []
    for step in task.steps:
        speaker = f"{step.speaker}：" if step.speaker else ""
        said = plain(step.text, contacts).replace("\n", "")
        offered.append(Offered(step.name, (Span(speaker + said),)))
        for option in step.options:
            shown = f"□ {plain(option.text, contacts)}（看 {option.to}）"
            offered.append(Offered("", (Span(shown),)))
    return tuple(offered)


def _reveal(question: Question, contacts: _Contacts) -> Iterable[Words]:
    """Yield what is said once the answer is known: the explanation, then each option's why."""
    yield from _lines(question.explanation or "", contacts)
    task = question.task
    if isinstance(task, Choice):
        for n, option in enumerate(task.options):
            if option.why and (shown := spans(option.why, contacts)):
                yield (Span(f"{_letter(n)}：", strong=True), *shown)
    elif isinstance(task, RedFlags):
        for flag in task.flags:
            why = plain(flag.why, contacts)
            yield (Span(f"“{plain(flag.text, contacts)}”", strong=True), Span(f"：{why}"))
    elif isinstance(task, Reflection) and task.answer:
        yield from _lines(task.answer, contacts)
