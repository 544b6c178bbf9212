"""Sample texts of templates, new pages and new questions that nobody has written over.

A draft may hold them. Learners never get them: they name things that the class is not about,
or say what somebody was going to write.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from laonian_app.lessons.authoring.new_parts import EMPTY_PAGE, EMPTY_TABLE, NEW_QUESTIONS
from laonian_app.lessons.model import Box, Choice, GapText, Lesson, Page, Question, Scenario
from laonian_app.lessons.problems import Lines, Problem, problem
from laonian_app.lessons.texts import block_texts, task_texts

_WRITTEN = ("请写", "在这里写")
_IN_TEMPLATES = frozenset(
    (
        "王阿姨接到一个电话，对方催她快些转钱。",
        "她挂断了，先问了女儿。**钱没有转出去。**",
        "越是催您，越要慢一步。",
        "这一行只有您看得见。请换成身边的真事，不提姓名。",
        "写几句身边的真事，不提姓名。",
        "一页只讲一件事。",
    )
)
_PAGES_OF_TEMPLATES = frozenset(
    (
        ("记住三步", ("挂断", "核实", "求助")),
        ("再说怎么办", ("先停一停", "再问一问")),
    )
)
"""Title and list: either alone may well be meant, both together nobody has touched."""
_QUESTIONS_OF_TEMPLATES = frozenset(
    (
        (
            "陌生人打电话要验证码，给不给？",
            ("给，他说得很着急", "不给，先挂断", "只念前三位"),
        ),
        ("陌生人打电话要验证码，给不给？", ("给", "不给，先挂断")),
        ("挂断可疑的电话，不算失礼。", ()),
    )
)
_TAKEAWAYS_OF_TEMPLATES = ("验证码谁要都不给",)


def check(lesson: Lesson, lines: Lines) -> list[Problem]:
    """Return where a lesson still has sample texts: one fault a page, question or list."""
    found = []
    for n, page in enumerate(lesson.pages):
        if (sample := _on_page(page)) is not None:
            place, words = sample
            line = lines.get(("page", n, "block", place), page.line)
            found.append(problem("sample-left", line, x=words))
    for question in lesson.questions:
        if (left := _in_question(question)) is not None:
            found.append(problem("sample-left", question.line, x=left))
    if found and lesson.takeaways == _TAKEAWAYS_OF_TEMPLATES:
        line = lines.get(("takeaway", 0))
        found.append(problem("sample-left", line, x=lesson.takeaways[0]))
    return found


def _on_page(page: Page) -> tuple[int, str] | None:
    """Return the place of the block that is a sample, and its words."""
    for place, block in enumerate(page.blocks):
        texts = (block.text,) if isinstance(block, Box) else block_texts(block)
        known = [words for words in texts if words in _samples()]
        if known:
            return place, known[0]
        if (page.title, texts) in _PAGES_OF_TEMPLATES:
            return place, page.title
    return (0, page.title) if page.title == EMPTY_PAGE.title else None


def _in_question(question: Question) -> str | None:
    known = [words for words in _texts_of(question) if words in _samples()]
    if known:
        return known[0]
    task = question.task
    options = task_texts(task) if isinstance(task, Choice) else ()
    is_sample = (question.stem, options) in _QUESTIONS_OF_TEMPLATES
    return question.stem if is_sample else None


def _texts_of(question: Question) -> Iterator[str]:
    """Yield all that somebody writes into a question."""
    yield question.stem
    yield from task_texts(question.task)
    yield question.explanation or ""
    task = question.task
    if isinstance(task, Choice):
        yield from (option.why or "" for option in task.options)
    elif isinstance(task, GapText):
        yield from task.accepted
    elif isinstance(task, Scenario):
        for step in task.steps:
            yield from (step.speaker, step.text)
            yield from (option.why or "" for option in step.options)


@lru_cache(maxsize=1)
def _samples() -> frozenset[str]:
    on_pages = (text for block in (*EMPTY_PAGE.blocks, EMPTY_TABLE) for text in block_texts(block))
    asked = (text for question in NEW_QUESTIONS.values() for text in _texts_of(question))
    written = {text for text in (*on_pages, *asked) if text.startswith(_WRITTEN)}
    return _IN_TEMPLATES | written
