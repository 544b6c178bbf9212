"""What of a lesson is read aloud, page by page, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from laonian_app.lessons.inline import spans
from laonian_app.lessons.model import (
    Block,
    Box,
    BoxKind,
    Choice,
    Contact,
    Lesson,
    Listing,
    Match,
    Order,
    Page,
    Picture,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Sort,
    Sound,
    Table,
    Text,
    Video,
)
from laonian_app.speech.normalize import Override
from laonian_app.speech.plan import Passage, Utterance, plan

Shown = Callable[[str], Passage | None]
"""Makes the text that is shown, with its readings, from a text with the marks of the lesson
format; None where it is left out (a line that names a contact without a number)."""


def shown_with(contacts: Mapping[str, Contact]) -> Shown:
    """Return what makes shown text of marked text, with these contacts put in."""
    return partial(_shown, contacts=contacts)


def _shown(text: str, contacts: Mapping[str, Contact]) -> Passage | None:
    """Return a passage with an override for each `[字](读:…)`; None where no line is left."""
    runs = spans(text, contacts)
    overrides = []
    at = 0
    for run in runs:
        if run.spoken is not None:
            overrides.append(Override(at, at + len(run.text), run.spoken))
        at += len(run.text)
    return Passage("".join(run.text for run in runs), tuple(overrides)) if runs else None


LETTERS = "ABCDEFGH"

BOX_WORDS = {
    BoxKind.REMEMBER: "记住",
    BoxKind.CAREFUL: "当心",
    BoxKind.STORY: "小故事",
    BoxKind.PAUSE: "停一停",
}


@dataclass(frozen=True, slots=True)
class SpokenPage:
    """A page with the sentences that are read on it."""

    title: str
    utterances: tuple[Utterance, ...]


def spoken_pages(lesson: Lesson, shown: Shown) -> tuple[SpokenPage, ...]:
    """Return the pages of a lesson as they are read, without its questions; none is empty.

    The first begins with the lesson's title, the last holds what to remember. Notes for
    instructors are left out.
    """
    pages = [(page.title, page_passages(page, shown)) for page in lesson.pages]
    title = _passages([lesson.title], shown)
    if pages:
        pages[0] = (pages[0][0] or lesson.title, [*title, *pages[0][1]])
    else:
        pages = [(lesson.title, title)]
    if lesson.takeaways:
        pages.append(("记住", _passages(["记住", *lesson.takeaways], shown)))
    planned = [SpokenPage(name, plan(passages, lesson.speech)) for name, passages in pages]
    return tuple(page for page in planned if page.utterances)


def recordable_pages(lesson: Lesson, shown: Shown) -> tuple[SpokenPage, ...]:
    """Return all that is worth recording: the pages, then each question with its answers.

    A sentence that stands in several places comes once. Options are read letter first, so
    the letters come too, each a sentence of its own.
    """
    pages = [(page.title, page.utterances) for page in spoken_pages(lesson, shown)]
    for number, question in enumerate(lesson.questions, start=1):
        texts = [question.explanation or "", question.hint or "", *_reasons(question)]
        passages = [*question_passages(question, shown), *_passages(texts, shown)]
        pages.append((f"第 {number} 题", plan(passages, lesson.speech)))
    if letters := _letters(lesson):
        pages.append(("选项的字母", plan([f"{letter}。" for letter in letters])))
    seen: set[str] = set()
    found = []
    for title, utterances in pages:
        fresh = [each for each in utterances if each.text not in seen]
        fresh = list({each.text: each for each in fresh}.values())
        seen.update(each.text for each in fresh)
        found.append(SpokenPage(title, tuple(fresh)))
    return tuple(page for page in found if page.utterances)


def _letters(lesson: Lesson) -> str:
    tasks = [question.task for question in lesson.questions]
    most = max((len(task.options) for task in tasks if isinstance(task, Choice)), default=0)
    return LETTERS[:most]


def page_passages(page: Page, shown: Shown) -> list[Passage]:
    """Return the passages of one page: its title, then each paragraph, item and row."""
    texts = [page.title] if page.title else []
    for block in page.blocks:
        texts += _block_texts(block)
    return _passages(texts, shown)


def question_passages(question: Question, shown: Shown) -> list[Passage]:
    """Return what is read of a question: its picture, its stem, then what can be chosen."""
    texts = [question.picture.words] if question.picture else []
    texts.append(question.spoken or question.stem)
    return _passages([*texts, *_task_texts(question)], shown)


def every_text(lesson: Lesson) -> Iterator[str]:
    """Return each text of a lesson that is ever read aloud, with its marks, for checks."""
    yield lesson.title
    for page in lesson.pages:
        yield page.title
        for block in page.blocks:
            yield from _block_texts(block)
    for question in lesson.questions:
        yield from (question.stem, question.explanation or "", question.hint or "")
        yield from _task_texts(question)
        yield from _reasons(question)
    yield from lesson.takeaways
    yield from lesson.hint_card
    for entry in (*lesson.pairs, *lesson.glossary):
        yield from entry


def _passages(texts: list[str], shown: Shown) -> list[Passage]:
    made = [shown(text) for text in texts if text]
    return [passage for passage in made if passage is not None]


def _block_texts(block: Block) -> list[str]:
    match block:
        case Text():
            return [block.text]
        case Listing(items=items, ordered=True):
            return [f"{number}.{item}" for number, item in enumerate(items, start=1)]
        case Listing():
            return list(block.items)
        case Table():
            return ["，".join(filter(None, row)) for row in (block.header, *block.rows)]
        case Picture():
            return [block.words]
        case Sound() | Video():
            return [block.words, block.transcript]
        case Box():
            return _box_texts(block)


def _box_texts(box: Box) -> list[str]:
    """Return a box as the screen shows it: its word and a colon before the first line."""
    if box.box is BoxKind.INSTRUCTOR:
        return []
    words = BOX_WORDS.get(box.box)
    return [f"{words}：{box.text}" if words else box.text]


def _task_texts(question: Question) -> list[str]:
    match question.task:
        case Choice(options=options):
            return [option.text for option in options]
        case Order(items=items):
            return list(items)
        case Match(pairs=pairs):
            return [side for pair in pairs for side in pair]
        case Sort(groups=groups):
            return [text for name, members in groups for text in (name, *members)]
        case RedFlags(text=text):
            return [text]
        case Scenario(steps=steps):
            first = steps[0]
            return [first.speaker, first.text, *(option.text for option in first.options)]
        case _:
            return []


def _reasons(question: Question) -> Iterator[str]:
    match question.task:
        case Choice(options=options):
            yield from (option.why or "" for option in options)
        case RedFlags(flags=flags):
            yield from (flag.why for flag in flags)
        case Reflection(answer=answer):
            yield answer or ""
        case Scenario(steps=steps):
            for step in steps[1:]:
                yield from (step.speaker, step.text)
                yield from (option.text for option in step.options)
        case _:
            return
