r"""A lesson's questions in GIFT, so that our own reader gives the same questions back.

Texts without marks are written as `[plain]`, others as `[markdown]`. Every text is one line,
its line ends are `\n`. Source: docs.moodle.org, GIFT format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from laonian_app.lessons.exporting.questions import prepared, questions_in
from laonian_app.lessons.exporting.result import Exported
from laonian_app.lessons.importing.wording import literal
from laonian_app.lessons.model import (
    Choice,
    Contact,
    GapText,
    Lesson,
    Match,
    Number,
    Question,
    Reflection,
    TrueFalse,
)

_SPECIAL = re.compile(r"[\\~=#{}:]|->")
_WEIGHT = re.compile(r"\s*%-?\d")
_FORMAT = re.compile(r"\s*\[(?:html|moodle|plain|markdown)\]", re.IGNORECASE)


def gift_of(lesson: Lesson, contacts: Mapping[str, Contact]) -> Exported:
    """Return the questions of a lesson in GIFT, UTF-8.

    Pages, and what GIFT has no place for, are named in the result.
    """
    ready = prepared(lesson, contacts, _held, _read_back)
    text = "\n".join([f"// {lesson.title}", "", *map(_entry, ready.questions)])
    return Exported(text.encode(), len(ready.questions), ready.left_out, ready.dropped)


def _held(question: Question) -> Question:
    return replace(question, hint=None, picture=None, shuffle=None)


def _read_back(questions: Sequence[Question]) -> list[Question | None]:
    """Return what our reader makes of each question by itself."""
    again: list[Question | None] = []
    for question in questions:
        found = questions_in(_entry(question), "gift")
        again.append(found[0] if len(found) == 1 else None)
    return again


def _entry(question: Question) -> str:
    """Return a question with its comments, title and answers, and a blank line."""
    return "\n".join([*_comments(question), _line(question), ""])


def _comments(question: Question) -> Iterator[str]:
    marks = [f"[id:{question.id}]", *(f"[tag:{tag}]" for tag in question.tags)]
    yield "// " + " ".join(marks)


def _line(question: Question) -> str:
    title = f"::{_escaped(question.title)}::" if question.title else ""
    form = "plain" if all(literal(text) == text for text in _texts(question)) else "markdown"
    explanation = question.explanation
    if isinstance(question.task, Reflection):
        explanation = question.task.answer
    parts = list(_answers(question, form))
    if explanation:
        parts.append(f"####{_text(explanation, form)}")
    inside = "\n".join(["", *parts, ""]) if len(parts) > 1 else "".join(parts)
    return f"{title}[{form}]{_text(question.stem, form)} {{{inside}}}"


def _texts(question: Question) -> Iterator[str]:
    """Yield every text of a question that may hold marks."""
    yield question.stem
    yield question.explanation or ""
    task = question.task
    if isinstance(task, Choice):
        for option in task.options:
            yield option.text
            yield option.why or ""
    elif isinstance(task, GapText):
        yield from task.accepted
    elif isinstance(task, Match):
        for pair in task.pairs:
            yield from pair
    elif isinstance(task, Reflection):
        yield task.answer or ""


# ---------------------------------------------------------------- answers


def _answers(question: Question, form: str) -> Iterator[str]:
    task = question.task
    if isinstance(task, Choice):
        yield from _options(task, form)
    elif isinstance(task, TrueFalse):
        yield "TRUE" if task.right else "FALSE"
    elif isinstance(task, Number):
        yield _number(task)
    elif isinstance(task, GapText):
        for accepted in task.accepted:
            yield f"={_weighed(_text(accepted, form), 100)}"
    elif isinstance(task, Match):
        for left, right in task.pairs:
            yield f"={_text(left, form)} -> {_text(right, form)}"


def _options(task: Choice, form: str) -> Iterator[str]:
    share = 100 / max(1, len(task.right))
    for option in task.options:
        text = _text(option.text, form)
        if task.kind == "single":
            mark = "=" if option.right else "~"
            shown = mark + _weighed(text, 100 if option.right else 0)
        else:
            shown = f"~%{share if option.right else -share:.7g}%{text}"
        why = f"#{_text(option.why, form)}" if option.why else ""
        yield f"{shown}{why}"


def _weighed(text: str, weight: int) -> str:
    """Return an answer; one that begins like a weight gets its own before that."""
    return f"%{weight}%{text}" if _WEIGHT.match(text) else text


def _number(task: Number) -> str:
    if task.low != task.high:
        return f"#{task.low}..{task.high}"
    return f"#{task.low}:{task.tolerance}" if task.tolerance else f"#{task.low}"


def _text(text: str, form: str) -> str:
    """Return a text on one line, with GIFT's own signs guarded."""
    shown = _escaped(text).replace("\n", "\\n")
    return f"[{form}]{shown}" if _FORMAT.match(text) else shown


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda hit: "-\\>" if hit[0] == "->" else "\\" + hit[0], text)
