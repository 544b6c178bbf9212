"""A question as lines in our format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laonian_app.lessons.markdown.escapes import guarded, shielded, united
from laonian_app.lessons.markdown.kinds import KIND_NAMES
from laonian_app.lessons.markdown.marks import (
    MARK,
    QUOTED_MARK,
    SHORT_FIELDS,
    STEP_MARK,
    hidden_stem,
)
from laonian_app.lessons.markdown.options import (
    with_misconception,
    without_runs,
    written_option,
)
from laonian_app.lessons.markdown.scenario import ROLES, WHY
from laonian_app.lessons.markdown.spelling import written_pair, written_picture
from laonian_app.lessons.model import (
    Choice,
    GapText,
    Match,
    Number,
    Option,
    Order,
    Picture,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Sort,
    Step,
    Task,
    TrueFalse,
)

_DIFFICULTIES = {1: "易", 2: "中", 3: "难"}
_SCORINGS = {"all": "全对", "per_option": "按项"}
_ORDERS = {True: "打乱", False: "不打乱"}
_ROLES = {role: word for word, role in ROLES.items()}
_TOGETHER = frozenset(("编号", "难度", "标签", "据", "同类", "计分", "题序", "对的叫"))
_VIEWER_BREAK = "  "
_BRACKETS = "〔〕"
GENUINE = "没有"


def question_lines(question: Question) -> Iterator[str]:
    """Yield the lines of a question: heading, stem, what it offers, fields, id last."""
    mark = STEP_MARK if isinstance(question.task, Scenario) else MARK
    title = f"：{question.title}" if question.title else ""
    yield f"### {KIND_NAMES[question.kind]}{title}"
    if question.stem:
        yield ""
        yield from _paragraphs(hidden_stem(question.stem), mark)
    offered = list(_offered(question.task))
    if offered:
        yield ""
        yield from offered
    fields = list(_fields(question))
    if fields:
        yield ""
        yield from _field_lines(fields, mark)


def _paragraphs(text: str, mark: re.Pattern[str]) -> Iterator[str]:
    for n, paragraph in enumerate(text.split("\n")):
        if n:
            yield ""
        yield shielded(paragraph, mark)


# ---------------------------------------------------------------- what is offered


def _offered(task: Task) -> Iterator[str]:
    if isinstance(task, Choice):
        for n, option in enumerate(task.options):
            yield from _option(option, chr(ord("A") + n))
    elif isinstance(task, Order):
        for n, item in enumerate(task.items, 1):
            yield f"{n}. {item}"
    elif isinstance(task, Match):
        for pair in task.pairs:
            yield f"- {written_pair(pair)}"
    elif isinstance(task, Sort):
        for name, items in task.groups:
            yield f"- {name}："
            yield from (f"  - {item}" for item in items)
    elif isinstance(task, RedFlags):
        yield from _red_flags(task)
    elif isinstance(task, Scenario):
        for n, step in enumerate(task.steps):
            yield from [""] * bool(n)
            yield from _step(step)


def _option(option: Option, letter: str) -> Iterator[str]:
    if option.picture is not None:
        text = without_runs(written_picture(Picture(option.picture, option.text)))
    else:
        text = written_option(option.text)
    yield f"- {letter}. {text}"
    if option.why or option.misconception:
        yield f"  - 说明：{with_misconception(option.why, option.misconception)}"


def _red_flags(task: RedFlags) -> Iterator[str]:
    if task.text:
        for n, paragraph in enumerate(_with_brackets(task).split("\n")):
            if n:
                yield ">"
            yield f"> {shielded(paragraph, QUOTED_MARK)}"
    if task.flags:
        yield ""
        for flag in task.flags:
            part = guarded(flag.text, _BRACKETS, divider_follows=True)
            yield f"- 〔{part}〕：{flag.why}"


def _with_brackets(task: RedFlags) -> str:
    pieces = []
    last = 0
    for flag in task.flags:
        pieces += [task.text[last : flag.start], flag.text]
        last = flag.start + len(flag.text)
    pieces.append(task.text[last:])
    written = ""
    for n, piece in enumerate(pieces):
        is_last = n == len(pieces) - 1
        written += guarded(piece, _BRACKETS, divider_follows=not is_last)
        written += "" if is_last else _BRACKETS[n % 2]
    return written


def _step(step: Step) -> Iterator[str]:
    yield f"#### {step.name} {step.speaker}".rstrip()
    if step.text:
        yield ""
        yield from _paragraphs(step.text, STEP_MARK)
    if step.options:
        yield ""
    for option in step.options:
        goal = f" → {option.to}" if option.to else ""
        yield f"- {shielded(option.text, WHY)}{goal}"
        if option.why:
            yield f"  - 说明：{option.why}"


# ---------------------------------------------------------------- fields


def _fields(question: Question) -> Iterator[tuple[str, str]]:
    """Yield name and value of every field, in the order of writing."""
    yield from _answer(question.task)
    misconception = question.task.misconception if isinstance(question.task, TrueFalse) else None
    long = (
        ("解析", question.explanation),
        ("提示", question.hint),
        ("教师", question.notes),
        ("读", question.spoken),
        ("图", written_picture(question.picture) if question.picture else None),
        ("录音", question.sound),
        ("误解", misconception),
    )
    short = (
        ("编号", question.id if question.id_given else None),
        ("难度", _DIFFICULTIES.get(question.difficulty or 0)),
        ("标签", united(question.tags, "、", "、，,")),
        ("据", question.source),
        ("同类", question.family),
        ("计分", _SCORINGS.get(question.scoring or "")),
        ("题序", None if question.shuffle is None else _ORDERS[question.shuffle]),
        ("对的叫", question.right_word),
    )
    yield from ((name, value) for name, value in (*long, *short) if value)


def _answer(task: Task) -> Iterator[tuple[str, str]]:
    if isinstance(task, Choice) and task.kind != "poll":
        yield "答案", "".join(chr(ord("A") + n) for n in task.right)
    elif isinstance(task, TrueFalse):
        yield "答案", "对" if task.right else "错"
    elif isinstance(task, Number):
        yield "答案", _number(task)
        if task.tolerance:
            yield "允许", f"±{task.tolerance}"
    elif isinstance(task, GapText):
        yield "答案", united(task.accepted, " / ", "/／")
    elif isinstance(task, RedFlags) and not task.flags:
        yield "答案", GENUINE
    elif isinstance(task, Scenario) and task.role != "self":
        yield "身份", _ROLES[task.role]
    elif isinstance(task, Reflection) and task.answer:
        yield "参考", task.answer


def _number(task: Number) -> str:
    figures = task.low if task.low == task.high else f"{task.low} 到 {task.high}"
    return f"{figures} {task.unit}".rstrip()


def _field_lines(fields: list[tuple[str, str]], mark: re.Pattern[str]) -> Iterator[str]:
    """Yield field lines; the short ones from 编号 on share the last line."""
    single = [field for field in fields if field[0] not in _TOGETHER]
    together = [field for field in fields if field[0] in _TOGETHER]
    lines = [list(_field(name, value, mark)) for name, value in single]
    if together:
        lines.append([_shared(together)])
    for n, (first, *others) in enumerate(lines):
        is_last = n == len(lines) - 1
        yield first if is_last or others else first + _VIEWER_BREAK
        yield from others


def _field(name: str, value: str, mark: re.Pattern[str]) -> Iterator[str]:
    if name in SHORT_FIELDS:
        yield f"{name}：{guarded(value, '；;')}"
        return
    first, *others = value.split("\n")
    yield f"{name}：{first}"
    for paragraph in others:
        yield from ("", shielded(paragraph, mark))


def _shared(fields: list[tuple[str, str]]) -> str:
    return united([f"{name}：{value}" for name, value in fields], "；", "；;")
