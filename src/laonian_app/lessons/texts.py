"""The texts of a lesson that learners read or hear, each with its line."""

from __future__ import annotations

from collections.abc import Iterator

from laonian_app.lessons.model import (
    Block,
    Box,
    BoxKind,
    Choice,
    Lesson,
    Listing,
    Match,
    Number,
    Order,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Sort,
    Table,
    Task,
    Text,
)
from laonian_app.lessons.problems import Lines

Placed = tuple[str, int | None]
"""A text and its line."""


def heard_texts(lesson: Lesson, lines: Lines) -> Iterator[Placed]:
    """Yield every text of pages, questions and takeaways that learners read or hear."""
    for n, page in enumerate(lesson.pages):
        for place, block in enumerate(page.blocks):
            line = lines.get(("page", n, "block", place), page.line)
            for text in block_texts(block):
                yield text, line
    for n, question in enumerate(lesson.questions):
        yield from _question_texts(question, n, lines)
    for n, text in enumerate(lesson.takeaways):
        yield text, lines.get(("takeaway", n))


def block_texts(block: Block) -> tuple[str, ...]:
    """Return the texts of a block that learners see; the instructor's box has none."""
    if isinstance(block, Text):
        return (block.text,)
    if isinstance(block, Listing):
        return block.items
    if isinstance(block, Box) and block.box is not BoxKind.INSTRUCTOR:
        return (block.text,)
    if isinstance(block, Table):
        return tuple(cell for row in (block.header, *block.rows) for cell in row)
    return ()


def _question_texts(question: Question, n: int, lines: Lines) -> Iterator[Placed]:
    yield question.stem, lines.get(("question", n, "stem"), question.line)
    for name, text in (("解析", question.explanation), ("提示", question.hint)):
        if text:
            yield text, lines.get(("question", n, name), question.line)
    task = question.task
    if isinstance(task, Choice):
        for place, option in enumerate(task.options):
            if option.why:
                yield option.why, lines.get(("question", n, "why", place), option.line)
    elif isinstance(task, Scenario):
        for step in task.steps:
            yield step.text, step.line


def shown_texts(lesson: Lesson, lines: Lines) -> Iterator[Placed]:
    """Yield the texts that are shown but not read as sentences: cards, options, pairs."""
    for n, text in enumerate(lesson.hint_card):
        yield text, lines.get(("card", n))
    for n, pair in enumerate(lesson.pairs):
        for side in pair:
            yield side, lines.get(("pair", n))
    for n, entry in enumerate(lesson.glossary):
        for side in entry:
            yield side, lines.get(("glossary", n))
    for question in lesson.questions:
        for text in task_texts(question.task):
            yield text, question.line


def task_texts(task: Task) -> tuple[str, ...]:
    """Return what a task shows besides stem and explanations."""
    if isinstance(task, Choice):
        return tuple(option.text for option in task.options)
    if isinstance(task, Order):
        return task.items
    if isinstance(task, Match):
        return tuple(side for pair in task.pairs for side in pair)
    if isinstance(task, Sort):
        return tuple(text for name, items in task.groups for text in (name, *items))
    if isinstance(task, RedFlags):
        return (task.text, *(flag.why for flag in task.flags))
    if isinstance(task, Scenario):
        return tuple(option.text for step in task.steps for option in step.options)
    if isinstance(task, Reflection):
        return (task.answer or "",)
    return (task.unit,) if isinstance(task, Number) else ()
