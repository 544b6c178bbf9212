"""Questions made ready for a question bank: without what only our program understands.

Hotlines become their numbers, words said otherwise their written form, a unit a part of the
stem. What no question bank holds is left away and named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from laonian_app.lessons.importing.numbers import decimal_text
from laonian_app.lessons.importing.reading import read_pasted
from laonian_app.lessons.importing.refusals import ImportRefused
from laonian_app.lessons.importing.result import LeftOut
from laonian_app.lessons.importing.wording import excerpt, together
from laonian_app.lessons.inline import spans
from laonian_app.lessons.model import (
    Choice,
    Contact,
    GapText,
    Lesson,
    Match,
    Number,
    Option,
    Question,
    Reflection,
    Section,
    Task,
    TrueFalse,
)

BANKED = frozenset(("single", "multiple", "true_false", "number", "text", "match", "reflection"))
"""The kinds that question banks know."""

_KIND_NAMES: Mapping[str, str] = {
    "order": "排序题",
    "sort": "分类题",
    "red_flags": "找疑点",
    "scenario": "情景",
    "poll": "举手",
}
_NO_KIND = "题库里没有“{x}”这种题型。"
_CHANGES = "这道题的写法在那种格式里会变样。"
_SPECIAL = "\\*[]{}!"


@dataclass(frozen=True, slots=True)
class Prepared:
    """Questions to write, and what is told: what does not come along and why."""

    questions: tuple[Question, ...]
    left_out: tuple[LeftOut, ...]
    dropped: tuple[str, ...]


def prepared(
    lesson: Lesson,
    contacts: Mapping[str, Contact],
    own: Callable[[Question], Question],
    returns: Callable[[Sequence[Question]], Sequence[Question | None]],
) -> Prepared:
    """Return the questions of a lesson as they are written, and what is not.

    Args:
        own: drops what this format cannot hold.
        returns: writes questions in the format and reads them back, None for one that is
            lost; a question that would come back otherwise is not written at all.
    """
    kept: list[Question] = []
    left_out: list[LeftOut] = []
    for question in lesson.questions:
        if question.kind in BANKED:
            kept.append(own(_readied(question, lesson, contacts)))
        else:
            why = _NO_KIND.format(x=_KIND_NAMES.get(question.kind, question.kind))
            left_out.append(LeftOut(question.line, _where(question), excerpt(question.stem), why))
    sound = []
    for question, again in zip(kept, returns(kept), strict=True):
        if again is not None and bare(again) == bare(question):
            sound.append(question)
        else:
            told = LeftOut(question.line, _where(question), excerpt(question.stem), _CHANGES)
            left_out.append(told)
    written = {question.id for question in sound}
    originals = [question for question in lesson.questions if question.id in written]
    return Prepared(tuple(sound), tuple(left_out), tuple(_dropped(lesson, originals, own)))


def bare(question: Question) -> Question:
    """Return a question as it is compared: names of files and of the question do not count."""
    task = question.task
    if isinstance(task, Choice):
        options = tuple(replace(o, picture=o.picture and "", line=None) for o in task.options)
        task = replace(task, options=options)
    picture = question.picture and replace(question.picture, file="")
    return replace(question, title="", derived_id="", picture=picture, task=task)


def questions_in(text: str, format_name: str) -> list[Question]:
    """Return the questions that our reader finds in a text; none where it refuses it."""
    try:
        imported = read_pasted(text, "", format_name)
    except ImportRefused:
        return []
    return [question for lesson in imported.lessons for question in lesson.questions]


def _where(question: Question) -> str:
    return "" if question.line is None else f"第 {question.line} 行"


# ---------------------------------------------------------------- made ready


def _readied(question: Question, lesson: Lesson, contacts: Mapping[str, Contact]) -> Question:
    def text(marked: str) -> str:
        return _without_own_marks(marked, contacts)

    def maybe(marked: str | None) -> str | None:
        return text(marked) or None if marked else None

    stem, explanation = text(question.stem), maybe(question.explanation)
    if isinstance(question.task, Number) and question.task.unit:
        unit = question.task.unit
        stem = stem if unit in stem else f"{stem}（单位：{unit}）"
    task = _task(question.task, text, maybe)
    if isinstance(task, Reflection):  # banks have one place for what is said afterwards
        task, explanation = Reflection(together([task.answer, explanation])), None
    return Question(
        id=question.id,
        section=Section.PRACTICE,
        stem=stem,
        task=task,
        id_given=True,
        title=text(question.title),
        explanation=explanation,
        hint=maybe(question.hint),
        difficulty=None,
        tags=tuple(dict.fromkeys(text(tag) for tag in question.tags)),
        picture=question.picture,
        shuffle=_shuffle(question, lesson),
        line=question.line,
    )


def _shuffle(question: Question, lesson: Lesson) -> bool | None:
    """Return False where the options keep their order, else None."""
    if not isinstance(question.task, Choice):
        return None
    fixed = question.shuffle is False or (question.shuffle is None and not lesson.shuffle)
    return False if fixed else None


def _task(
    task: Task, text: Callable[[str], str], maybe: Callable[[str | None], str | None]
) -> Task:
    if isinstance(task, Choice):
        options = (
            Option(text(each.text), bool(each.right), maybe(each.why), None, each.picture)
            for each in task.options
        )
        return Choice(task.kind, tuple(options))
    if isinstance(task, TrueFalse):
        return TrueFalse(task.right)
    if isinstance(task, GapText):
        return GapText(tuple(dict.fromkeys(text(each) for each in task.accepted)))
    if isinstance(task, Match):
        return Match(tuple((text(left), text(right)) for left, right in task.pairs))
    if isinstance(task, Reflection):
        return Reflection(maybe(task.answer))
    return _number(task) if isinstance(task, Number) else task


def _number(task: Number) -> Number:
    """Return a number without a unit; a range that may be off is a wider range."""
    low, high = decimal_text(task.low) or task.low, decimal_text(task.high) or task.high
    off = decimal_text(task.tolerance or "0") or "0"
    if low == high:
        return Number(low, high, "", "" if off == "0" else off)
    lowest, highest = Decimal(low) - Decimal(off), Decimal(high) + Decimal(off)
    return Number(decimal_text(str(lowest)) or low, decimal_text(str(highest)) or high)


def _without_own_marks(marked: str, contacts: Mapping[str, Contact]) -> str:
    """Return a marked text with numbers for hotlines and nothing said otherwise.

    Strong text stays marked; a text without any mark of ours is returned as it is.
    """
    if "](" not in marked and "{{" not in marked:
        return marked
    runs = []
    for span in spans(marked, contacts):
        shown = "".join(f"\\{c}" if c in _SPECIAL else c for c in span.text)
        runs.append(f"**{shown}**" if span.strong and shown.strip() else shown)
    return "".join(runs)


# ---------------------------------------------------------------- what is told


def _dropped(
    lesson: Lesson, questions: Sequence[Question], own: Callable[[Question], Question]
) -> Iterator[str]:
    """Yield in words what the written questions, and the lesson, lose."""
    lost: list[tuple[str, Callable[[Question], object]]] = [
        ("难度", lambda q: q.difficulty),
        ("同类", lambda q: q.family),
        ("据", lambda q: q.source),
        ("录音", lambda q: q.sound),
        ("教师", lambda q: q.notes),
        ("计分", lambda q: q.scoring),
        ("误解号", _misconception),
        ("提示", lambda q: q.hint and own(q).hint != q.hint),
        ("图", lambda q: q.picture and own(q).picture is None),
        ("对的叫", lambda q: q.right_word),
        ("题序", lambda q: q.shuffle is False and own(q).shuffle is None),
    ]
    for name, has in lost:
        if any(has(question) for question in questions):
            yield name
    if lesson.pages:
        yield "课文的页"
    if any(each.section is not Section.PRACTICE for each in questions):
        yield "课前、课后之分"


def _misconception(question: Question) -> bool:
    task = question.task
    if isinstance(task, TrueFalse):
        return task.misconception is not None
    return isinstance(task, Choice) and any(each.misconception for each in task.options)
