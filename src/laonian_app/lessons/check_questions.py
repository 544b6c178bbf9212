"""Checks of questions: explanations, give-away options, unclear stems, sources."""

from __future__ import annotations

import re
from collections.abc import Mapping

from laonian_app.lessons.model import (
    Choice,
    Lesson,
    Misconception,
    Question,
    RedFlags,
    TrueFalse,
)
from laonian_app.lessons.problems import Lines, Problem, problem

_EXPLAINED_KINDS = frozenset(("single", "multiple", "true_false", "number", "text"))
_ALL_OF_ABOVE = re.compile(
    r"(?:以上|上述|上面|全部)(?:.{0,3})(?:都|均|皆|全)(?:.{0,2})(?:对|错|是|正确|不)"
)
_NEGATIVE = re.compile(
    r"不正确的|不对的|错误的是|错误的一项|说法错误|不属于|不包括|不符合|不恰当的|不应该的是|除了?哪"
)
_CODE = re.compile(r"M\d+")
_LABEL_DIVIDERS = re.compile("[、，,；;\\s]+")
_ENOUGH_TO_TELL = 4
_ALWAYS = 0.8


def check(lesson: Lesson, lines: Lines, *, governed: bool) -> list[Problem]:
    """Return what weakens the questions; `governed` asks for a reason at every wrong option."""
    found: list[Problem] = []
    for n, question in enumerate(lesson.questions):
        stem_line = lines.get(("question", n, "stem"), question.line)
        if question.kind in _EXPLAINED_KINDS and not question.explanation:
            found.append(problem("explanation-missing", question.line))
        if question.kind in {"single", "multiple"} and _NEGATIVE.search(question.stem):
            found.append(problem("negative-stem", stem_line))
        if question.picture is not None and not question.picture.words:
            found.append(problem("picture-words", lines.get(("question", n, "图"), question.line)))
        found += _options(question, lesson, governed=governed)
        if isinstance(question.task, RedFlags):
            found += _flags(question.task, question.line)
    return found + _longest(lesson)


def _options(question: Question, lesson: Lesson, *, governed: bool) -> list[Problem]:
    task = question.task
    if not isinstance(task, Choice):
        return []
    found = []
    shuffled = lesson.shuffle if question.shuffle is None else question.shuffle
    if shuffled and task.kind != "poll":
        lame = next((each for each in task.options if _ALL_OF_ABOVE.search(each.text)), None)
        if lame is not None:
            found.append(problem("all-of-above", lame.line))
    for n, option in enumerate(task.options):
        if option.picture is not None and not option.text:
            found.append(problem("picture-words", option.line))
        if governed and option.right is False and not option.why:
            found.append(problem("why-missing", option.line, a=chr(ord("A") + n)))
    return found


def _flags(task: RedFlags, line: int | None) -> list[Problem]:
    return [problem("flag-why", line, x=flag.text) for flag in task.flags if not flag.why]


def _longest(lesson: Lesson) -> list[Problem]:
    """Say that the right option is nearly always the longest: it can be guessed."""
    singles = [
        question
        for question in lesson.questions
        if isinstance(question.task, Choice) and question.kind == "single"
    ]
    telling = [question for question in singles if _right_is_longest(question)]
    if len(singles) < _ENOUGH_TO_TELL or len(telling) < _ALWAYS * len(singles):
        return []
    return [problem("answer-longest", telling[0].line)]


def _right_is_longest(question: Question) -> bool:
    if not isinstance(question.task, Choice):
        return False
    right = [len(option.text) for option in question.task.options if option.right]
    wrong = [len(option.text) for option in question.task.options if not option.right]
    return bool(right and wrong) and max(right) > max(wrong)


def check_misconceptions(
    lesson: Lesson, lines: Lines, known: Mapping[str, Misconception]
) -> list[Problem]:
    """Name the codes that no table of misconceptions explains; plain phrases need none."""
    found = []
    for n, question in enumerate(lesson.questions):
        task = question.task
        if isinstance(task, TrueFalse):
            line = lines.get(("question", n, "误解"), question.line)
            found.append((task.misconception, line))
        elif isinstance(task, Choice):
            for place, option in enumerate(task.options):
                at = lines.get(("question", n, "why", place), option.line)
                found.append((option.misconception, at))
    return [
        problem("misconception-unknown", line, x=code)
        for code, line in found
        if code is not None and _CODE.fullmatch(code) and code not in known
    ]


def check_sources(lesson: Lesson, lines: Lines) -> list[Problem]:
    """Name the labels behind 据： that the lesson's sources lack."""
    labels = {source.label for source in lesson.sources if source.label}
    texts = {source.text for source in lesson.sources}
    found = []
    for n, question in enumerate(lesson.questions):
        if not question.source or question.source in texts:
            continue
        line = lines.get(("question", n, "据"), question.line)
        for label in _LABEL_DIVIDERS.split(question.source):
            if label and label not in labels:
                found.append(problem("source-missing", line, x=label))
    return found
