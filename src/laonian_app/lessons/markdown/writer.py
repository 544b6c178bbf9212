"""A lesson as text in our format: one way to write, whatever ways there are to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from laonian_app.lessons.markdown.escapes import guarded, shielded
from laonian_app.lessons.markdown.header import KEYS, written_value
from laonian_app.lessons.markdown.header_values import AUDIENCES, ORDERS, STATUSES
from laonian_app.lessons.markdown.kinds import BOXES, SECTIONS, Part, page_heading
from laonian_app.lessons.markdown.lists import SOURCE
from laonian_app.lessons.markdown.marks import (
    HEADING_MARK,
    LIST_MARK,
    MARK,
    QUOTED_MARK,
    hidden_stem,
)
from laonian_app.lessons.markdown.question_writer import question_lines
from laonian_app.lessons.markdown.spelling import (
    escaped,
    written_file,
    written_pair,
    written_picture,
)
from laonian_app.lessons.model import (
    Audience,
    Block,
    Box,
    BoxKind,
    Lesson,
    Listing,
    Page,
    Picture,
    Sound,
    Source,
    Status,
    Table,
    Text,
    Video,
)

_KEY_OF = {name: key for key, name in KEYS.items()}
_BOX_WORDS = {kind: word for word, kind in BOXES.items()}
_SECTIONS = {section: part for part, section in SECTIONS.items()}
_RULE = "---"
_IN_LISTS = frozenset("、，,；;")


def write(lesson: Lesson) -> str:
    """Return the text of a lesson: UTF-8 when saved, LF, one newline at the end.

    `parse` gives the same lesson back. Ids that nobody gave are not written; to have them
    in the file, write `identity.with_ids_given(lesson)`.
    """
    lines = list(_header(lesson))
    for n, page in enumerate(lesson.pages):
        lines += ["", *page_lines(page, first=n == 0)]
    for section, questions in groupby(lesson.questions, key=lambda each: each.section):
        lines += ["", f"## {_SECTIONS[section]}"]
        for question in questions:
            lines += ["", *question_lines(question)]
    for part, body in _lists(lesson):
        if body:
            lines += ["", f"## {part}", "", *body]
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------- the header


def _header(lesson: Lesson) -> Iterator[str]:
    yield _RULE
    yield from _key("title", lesson.title)
    yield from _key("id", lesson.id if lesson.id_given else "")
    yield from _key("course", lesson.course)
    yield from _key("order", "" if lesson.order is None else str(lesson.order))
    yield from _key("minutes", "" if lesson.minutes is None else str(lesson.minutes))
    yield from _key("goal", lesson.goal)
    yield from _key("checked_on", lesson.checked_on.isoformat() if lesson.checked_on else "")
    yield from _key("review_by", lesson.review_by.isoformat() if lesson.review_by else "")
    yield from _key("approved_by", lesson.approved_by)
    yield from _list("来源", [_source(source) for source in lesson.sources])
    yield from _key("author", lesson.author)
    yield from _key("license", lesson.license)
    yield from _tags(lesson.tags)
    yield from _choice("status", STATUSES, lesson.status, Status.PUBLISHED)
    yield from _choice("shuffle", ORDERS, lesson.shuffle, True)
    yield from _key("right_word", lesson.right_word)
    yield from _key("rules", lesson.rules)
    yield from _choice("audience", AUDIENCES, lesson.audience, Audience.ELDER)
    for key, value in lesson.unknown:
        yield from _unknown(key, value)
    yield _RULE


def _key(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{_KEY_OF[name]}：{written_value(value)}"


def _choice(
    name: str, words: Mapping[str, object], value: object, otherwise: object
) -> Iterator[str]:
    """Write a choice by its word, unless it is what counts without it."""
    if value != otherwise:
        yield from _key(name, next(word for word, own in words.items() if own == value))


def _list(key: str, items: Iterable[str]) -> Iterator[str]:
    items = list(items)
    if items:
        yield f"{key}："
        for item in items:
            yield f"  - {written_value(item)}"


def _source(source: Source) -> str:
    if source.label:
        return f"{source.label} {source.text}".rstrip()
    return shielded(source.text, SOURCE)


def _tags(tags: tuple[str, ...]) -> Iterator[str]:
    if any(not _IN_LISTS.isdisjoint(tag) for tag in tags):
        yield from _list(_KEY_OF["tags"], tags)
    else:
        yield from _key("tags", "、".join(tags))


def _unknown(key: str, value: str) -> Iterator[str]:
    if key == "#":
        yield f"# {value}".rstrip()
    elif "\n" in value:
        yield from _list(key, value.split("\n"))
    else:
        yield f"{key}：{written_value(value)}" if value else f"{key}："


# ---------------------------------------------------------------- pages


def page_lines(page: Page, *, first: bool) -> Iterator[str]:
    """Yield the lines of a page; the first of a lesson may have no heading."""
    if page.title or not first:
        yield f"## {page_heading(page.title)}".rstrip()
        if page.blocks:
            yield ""
    before: Block | None = None
    for n, block in enumerate(page.blocks):
        if n:
            yield ""
        if _would_merge(before, block):
            yield from (_RULE, "")
        yield from block_lines(block)
        before = block


def _would_merge(before: Block | None, block: Block) -> bool:
    """Say whether two lists would be read as one."""
    if not isinstance(before, Listing) or not isinstance(block, Listing):
        return False
    return not before.ordered and not block.ordered


def block_lines(block: Block) -> Iterator[str]:
    """Yield the lines of one block of a page."""
    if isinstance(block, Text):
        yield shielded(block.text, MARK)
    elif isinstance(block, Listing):
        for n, item in enumerate(block.items, 1):
            yield f"{n}. {hidden_stem(item)}" if block.ordered else f"- {item}"
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Picture):
        yield written_picture(block)
    elif isinstance(block, Box):
        yield from _box(block)
    else:
        yield from _media(block)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.header)
    yield _row(("---",) * len(table.header))
    for row in table.rows:
        yield _row(row)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(guarded(cell, "|｜") for cell in cells) + " |"


def _box(box: Box) -> Iterator[str]:
    first, *others = box.text.split("\n")
    yield f"> {_BOX_WORDS[box.box]}：{first}"
    for text in others:
        if box.box is not BoxKind.POEM:
            yield ">"
        yield f"> {shielded(text, QUOTED_MARK)}".rstrip()


def _media(block: Sound | Video) -> Iterator[str]:
    word = "录音" if isinstance(block, Sound) else "视频"
    words = f"：{escaped(block.words)}" if block.words else ""
    yield f"[{word}{words}]({written_file(block.file)})"
    if isinstance(block, Video) and block.subtitles:
        yield f"字幕：{block.subtitles}"
    if block.transcript:
        yield f"文字稿：{block.transcript}"


# ---------------------------------------------------------------- the other sections


def _lists(lesson: Lesson) -> Iterator[tuple[Part, list[str]]]:
    yield Part.TAKEAWAYS, [f"- {text}" for text in lesson.takeaways]
    yield Part.HINT_CARD, [f"- {text}" for text in lesson.hint_card]
    yield Part.PAIRS, [f"- {written_pair(pair)}" for pair in lesson.pairs]
    yield Part.GLOSSARY, [f"- {_term(entry)}" for entry in lesson.glossary]
    yield Part.SPEECH, [f"- {_term(entry)}" for entry in lesson.speech]
    yield Part.NOTES, _notes(lesson.notes, HEADING_MARK)
    yield Part.SOURCES, _notes(lesson.source_notes, LIST_MARK)


def _term(entry: tuple[str, str]) -> str:
    term, words = entry
    return f"{guarded(term, '：', divider_follows=True)}：{words}"


def _notes(text: str, mark: re.Pattern[str]) -> list[str]:
    return [shielded(line, mark) for line in text.split("\n")] if text else []
