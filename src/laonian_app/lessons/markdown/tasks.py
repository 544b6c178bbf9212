"""From a collected question to its task: what it asks and what is right."""

from __future__ import annotations

from dataclasses import dataclass, field

from laonian_app.lessons.markdown.answers import (
    accepted_of,
    letters_of,
    number_of,
    sequence_of,
    tolerance_of,
    truth_of,
)
from laonian_app.lessons.markdown.choices import Given, choice_of, emptied
from laonian_app.lessons.markdown.draft import Draft
from laonian_app.lessons.markdown.lists import flag_of, flagged, groups_in, pairs_in
from laonian_app.lessons.markdown.quotes import quoted_paragraphs
from laonian_app.lessons.markdown.scenario import ROLES, ScenarioCollector, scenario_of
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
    TrueFalse,
)
from laonian_app.lessons.problems import Problem, problem

_GENUINE = frozenset(("没有", "无", "没有疑点", "没有可疑", "没问题", "没有问题", "真的"))
GAP = "____"


@dataclass(slots=True)
class Understood:
    """A task with the stem that goes with it; `used` names the fields it took up."""

    task: Task | None
    stem: str
    problems: list[Problem] = field(default_factory=list)
    used: frozenset[str] = frozenset()
    lines: list[int] = field(default_factory=list)


def task_of(draft: Draft, stem: str, collector: object) -> Understood:
    """Return what a question asks; the task is None where an error says why."""
    kind = draft.kind
    if isinstance(collector, ScenarioCollector):
        return _scenario(draft, stem, collector)
    if kind in {"single", "multiple", "poll", "choice"}:
        return _choice(draft, kind, stem)
    simple = {
        "true_false": _true_false,
        "number": _number,
        "text": _gap_text,
        "order": _order,
        "match": _match,
        "sort": _sort,
        "red_flags": _red_flags,
        "reflection": _reflection,
    }
    return simple[kind](draft, stem) if kind in simple else _by_answer(draft, stem)


def given_answer(draft: Draft) -> Given:
    """Return the answer of the answer line, else that of the section's key."""
    text = draft.text_of("答案")
    if text is None and draft.block.key is not None:
        return Given(draft.block.key, draft.block.key_line)
    return Given(text, draft.line_of("答案"))


def _by_answer(draft: Draft, stem: str) -> Understood:
    """Decide the kind by the answer: that of a numbered line, or of `### 题`."""
    if draft.options:
        return _choice(draft, "choice", stem)
    given = given_answer(draft).text
    bracket = emptied(stem)[1]
    if given is None and bracket is None:
        if draft.text_of("参考"):
            return _reflection(draft, stem)
        return Understood(None, stem, [problem("answer-missing", draft.line)])
    answer = given if given is not None else bracket or ""
    if truth_of(answer) is not None:
        return _true_false(draft, stem)
    if letters_of(answer):
        return Understood(None, stem, [problem("options-few", draft.line, n=0)])
    if number_of(answer) is not None:
        return _number(draft, stem)
    return _gap_text(draft, stem) if GAP in stem else _reflection(draft, stem)


def _choice(draft: Draft, kind: str, stem: str) -> Understood:
    stem, bracket = emptied(stem) if kind != "poll" else (stem, None)
    given = given_answer(draft)
    task, problems = choice_of(draft, kind, given, bracket)
    used = frozenset() if kind == "poll" else frozenset(("答案",))
    return Understood(task, stem, problems, used)


def _true_false(draft: Draft, stem: str) -> Understood:
    stem, bracket = emptied(stem)
    given = given_answer(draft)
    said = []
    for text in (given.text, bracket):
        if text is None:
            continue
        truth = truth_of(_option_text(draft, text))
        if truth is None:
            return Understood(None, stem, [problem("answer-unclear", given.line, x=text)])
        said.append(truth)
    if not said:
        return Understood(None, stem, [problem("answer-missing", draft.line)])
    if len(set(said)) > 1:
        wrong = problem("answer-conflict", given.line, a=bracket, b=given.text)
        return Understood(None, stem, [wrong])
    misconception = draft.text_of("误解")
    return Understood(TrueFalse(said[0], misconception), stem, [], frozenset(("答案", "误解")))


def _option_text(draft: Draft, text: str) -> str:
    """Return 对 for an answer A where the options are A 对 and B 错, else the answer."""
    letters = letters_of(text) if draft.options else None
    for raw in draft.options:
        if letters == [raw.letter]:
            return raw.understood()[0].text
    return text


def _number(draft: Draft, stem: str) -> Understood:
    given = given_answer(draft)
    if given.text is None:
        return Understood(None, stem, [problem("answer-missing", draft.line)])
    number = number_of(given.text)
    if number is None:
        return Understood(None, stem, [problem("answer-unclear", given.line, x=given.text)])
    problems = []
    allowed = draft.text_of("允许")
    if allowed is not None:
        tolerance = tolerance_of(allowed)
        if tolerance is None:
            problems.append(
                problem("value-unclear", draft.line_of("允许"), x=f"允许：{allowed}", y="允许：±1")
            )
        else:
            number = Number(number.low, number.high, number.unit, tolerance)
    return Understood(number, stem, problems, frozenset(("答案", "允许")))


def _gap_text(draft: Draft, stem: str) -> Understood:
    given = given_answer(draft)
    accepted = accepted_of(given.text) if given.text is not None else ()
    if not accepted:
        return Understood(None, stem, [problem("answer-missing", draft.line)])
    return Understood(GapText(accepted), stem, [], frozenset(("答案",)))


def _order(draft: Draft, stem: str) -> Understood:
    if draft.options:
        return _order_of_letters(draft, stem)
    items = tuple(item.text for item in draft.items if item.text)
    if len(items) < 2:
        return Understood(None, stem, [problem("options-few", draft.line, n=len(items))])
    twins = _twice(items, [item.number for item in draft.items])
    return Understood(Order(items), stem, twins)


def _order_of_letters(draft: Draft, stem: str) -> Understood:
    """Take options with letters and an answer such as CAB that gives their order."""
    given = given_answer(draft)
    letters = [raw.letter for raw in draft.options]
    if given.text is None:
        return Understood(None, stem, [problem("answer-missing", draft.line)])
    order = sequence_of(given.text)
    if order is None or sorted(order) != sorted(letters):
        return Understood(None, stem, [problem("answer-unclear", given.line, x=given.text)])
    texts = [raw.understood()[0].text for raw in draft.options]
    items = tuple(texts[letters.index(letter)] for letter in order)
    twins = _twice(items, [raw.line for raw in draft.options])
    return Understood(Order(items), stem, twins, frozenset(("答案",)))


def _twice(items: tuple[str, ...], lines: list[int]) -> list[Problem]:
    """Name items that look alike; nobody could tell them apart."""
    problems = []
    first: dict[str, int] = {}
    for n, item in enumerate(items):
        if item in first:
            letters = (chr(ord("A") + first[item]), chr(ord("A") + n))
            line = lines[min(n, len(lines) - 1)]
            problems.append(problem("option-twice", line, a=letters[0], b=letters[1]))
        first.setdefault(item, n)
    return problems


def _match(draft: Draft, stem: str) -> Understood:
    pairs, lines, problems = pairs_in(draft.items)
    if len(pairs) < 2 and not problems:
        problems.append(problem("options-few", draft.line, n=len(pairs)))
    task = Match(tuple(pairs)) if len(pairs) > 1 else None
    return Understood(task, stem, problems, lines=lines)


def _sort(draft: Draft, stem: str) -> Understood:
    groups = groups_in(draft.items)
    if len(groups) < 2:
        return Understood(None, stem, [problem("options-few", draft.line, n=len(groups))])
    items = [item for _, there in groups for item in there]
    problems = _twice(tuple(item.text for item in items), [item.number for item in items])
    named = tuple((name, tuple(item.text for item in there)) for name, there in groups)
    return Understood(Sort(named), stem, problems, lines=[item.number for item in items])


def _red_flags(draft: Draft, stem: str) -> Understood:
    source = "\n".join(quoted_paragraphs(draft.quote, word=False))
    text, parts = flagged(source)
    problems = []
    reasons = [""] * len(parts)
    explained: set[int] = set()
    for item in draft.items:
        part, why = flag_of(item.text)
        place = next(
            (n for n, (own, _) in enumerate(parts) if own == part and n not in explained), None
        )
        if place is None:
            if parts:  # else nothing is marked at all, which is said once
                problems.append(problem("flag-unmatched", item.number, x=part))
            continue
        explained.add(place)
        reasons[place] = why
    genuine = (draft.text_of("答案") or "").rstrip("。") in _GENUINE
    if not parts and not genuine:
        problems.append(problem("flag-missing", draft.line))
    flags = tuple(Flag(own, why, at) for (own, at), why in zip(parts, reasons, strict=True))
    used = frozenset(("答案",)) if genuine else frozenset()
    return Understood(RedFlags(text, flags), stem, problems, used)


def _reflection(draft: Draft, stem: str) -> Understood:
    answer = draft.text_of("参考") or draft.text_of("答案") or draft.block.key
    used = frozenset(("参考",)) if draft.text_of("参考") else frozenset(("答案",))
    return Understood(Reflection(answer), stem, [], used)


def _scenario(draft: Draft, stem: str, collector: ScenarioCollector) -> Understood:
    written = draft.text_of("身份")
    role = ROLES.get(written or "自己")
    task, problems = scenario_of(collector, role or "self")
    if role is None:
        line = draft.line_of("身份")
        problems.append(problem("value-unclear", line, x=f"身份：{written}", y="身份：自己"))
    if not task.steps:
        problems.append(problem("options-few", draft.line, n=0))
        return Understood(None, stem, problems)
    return Understood(task, stem, problems, frozenset(("身份",)))
