"""Checks of what is read and heard: pages, sentences, cards, contacts, the speech table."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from laonian_app.lessons.inline import contacts_in, plain
from laonian_app.lessons.model import (
    Block,
    Box,
    BoxKind,
    Contact,
    Lesson,
    Page,
    Picture,
    Sound,
    Table,
    Video,
)
from laonian_app.lessons.problems import Lines, Problem, problem
from laonian_app.lessons.texts import block_texts, heard_texts, shown_texts

LONGEST_SENTENCE = 25
LONGEST_CARD_LINE = 12
MOST_COLUMNS = 3

# One screen at type step 2 (look.md): 1366×768 leaves this room for a lesson's page.
ROOM_PX = 504
TITLE_PX = 80
LINE_PX = 51
GAP_PX = 24
CHARACTERS_A_LINE = 26
_COLUMN_GAP = 2
_SOUND_LINES = 2

_SENTENCE = re.compile(r"[^。！？；!?;…\n]+")
_CHARACTER = re.compile(r"\w")
_WIDE_FROM = 0x2E80


def check(lesson: Lesson, lines: Lines) -> list[Problem]:
    """Return what makes a lesson hard to read, see or hear."""
    found: list[Problem] = []
    for n, page in enumerate(lesson.pages):
        found += _page(page, n, lines)
    for text, line in heard_texts(lesson, lines):
        found += _sentences(text, line)
    for n, text in enumerate(lesson.hint_card):
        characters = _count(text)
        if characters > LONGEST_CARD_LINE:
            found.append(problem("card-long", lines.get(("card", n)), n=characters))
    return found + _speech(lesson, lines)


def check_contacts(lesson: Lesson, lines: Lines, contacts: Mapping[str, Contact]) -> list[Problem]:
    """Name the contacts that a lesson mentions and nobody knows."""
    return [
        problem("contact-unknown", line, x=name)
        for text, line in (*heard_texts(lesson, lines), *shown_texts(lesson, lines))
        for name in contacts_in(text)
        if name not in contacts
    ]


# ---------------------------------------------------------------- pages


def _page(page: Page, n: int, lines: Lines) -> list[Problem]:
    line = lines.get(("page", n), page.line)
    seen = [block for block in page.blocks if not _is_for_instructor(block)]
    if not seen:
        return [problem("page-empty", line, x=page.title)]
    found = []
    height = height_px(page)
    if height > ROOM_PX:
        characters = sum(_count(text) for block in page.blocks for text in block_texts(block))
        screens = math.ceil(height / ROOM_PX)
        found.append(problem("page-long", line, n=characters, m=screens))
    for place, block in enumerate(page.blocks):
        at = lines.get(("page", n, "block", place), line)
        if isinstance(block, Table) and len(block.header) > MOST_COLUMNS:
            found.append(problem("table-wide", at, n=len(block.header)))
        found += _words_beside(block, at)
    return found


def _is_for_instructor(block: Block) -> bool:
    return isinstance(block, Box) and block.box is BoxKind.INSTRUCTOR


def _words_beside(block: Block, line: int | None) -> list[Problem]:
    """Name pictures without description, and what is heard but cannot be read."""
    if isinstance(block, Picture) and not block.words:
        return [problem("picture-words", line)]
    if isinstance(block, Sound) and not block.transcript:
        return [problem("media-words", line)]
    if isinstance(block, Video) and not (block.transcript or block.subtitles):
        return [problem("media-words", line)]
    return []


def height_px(page: Page) -> int:
    """Return about how high a page is at type step 2; a picture stands beside the text."""
    lines = [_lines(block) for block in page.blocks if not _is_for_instructor(block)]
    shown = [count for count in lines if count]
    title = TITLE_PX if page.title else 0
    return title + LINE_PX * sum(shown) + GAP_PX * max(0, len(shown) - 1)


def _lines(block: Block) -> int:
    if isinstance(block, Picture):
        return 0
    if isinstance(block, Sound):
        return _SOUND_LINES
    if isinstance(block, Video):
        return _SOUND_LINES + (_wrapped(block.transcript) if block.transcript else 0)
    if isinstance(block, Table):
        return _table_lines(block)
    return sum(_wrapped(text) for text in block_texts(block))


def _table_lines(table: Table) -> int:
    """Return the lines of a table whose columns are as wide as they need, while there is room."""
    rows = (table.header, *table.rows)
    needed = [max(_width(_shown(cell)) for cell in column) for column in zip(*rows, strict=True)]
    room = CHARACTERS_A_LINE - _COLUMN_GAP * (len(needed) - 1)
    widths = list(needed)
    if sum(needed) > room:
        share = room / len(needed)
        narrow = sum(width for width in needed if width <= share)
        wide = sum(width > share for width in needed)
        widths = [width if width <= share else (room - narrow) / wide for width in needed]
    return sum(
        max(
            math.ceil(_width(_shown(cell)) / max(1, width)) or 1
            for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )


def _wrapped(text: str) -> int:
    lines = _shown(text).split("\n")
    return sum(max(1, math.ceil(_width(line) / CHARACTERS_A_LINE)) for line in lines)


def _width(text: str) -> float:
    """Return the width of a text in Chinese characters; letters and digits are half as wide."""
    return sum(
        1 if ord(character) >= _WIDE_FROM or character in "“”…—" else 0.5 for character in text
    )


# ---------------------------------------------------------------- sentences and speech


def _sentences(text: str, line: int | None) -> list[Problem]:
    if len(text) <= LONGEST_SENTENCE:
        return []
    found = []
    for sentence in _SENTENCE.findall(_shown(text)):
        characters = _count(sentence) if len(sentence) > LONGEST_SENTENCE else 0
        if characters > LONGEST_SENTENCE:
            found.append(problem("sentence-long", line, n=characters))
    return found


def _count(text: str) -> int:
    """Return the number of characters without punctuation and blanks."""
    return len(_CHARACTER.findall(_shown(text)))


def _shown(text: str) -> str:
    """Return a text without its marks; numbers of contacts do not matter for its length."""
    if "**" not in text and "{{" not in text and "[" not in text and "\\" not in text:
        return text
    names = contacts_in(text)
    return plain(text, {name: Contact(name, "00000") for name in names})


def _speech(lesson: Lesson, lines: Lines) -> list[Problem]:
    """Name the entries of the speech table that nothing in the lesson needs."""
    if not lesson.speech:
        return []
    texts = [text for text, _ in (*heard_texts(lesson, lines), *shown_texts(lesson, lines))]
    texts += [lesson.title, *(page.title for page in lesson.pages)]
    texts += [side for pair in (*lesson.pairs, *lesson.glossary) for side in pair]
    everything = "\n".join(_shown(text) for text in texts)
    return [
        problem("speech-unused", lines.get(("speech", n)), x=written)
        for n, (written, _) in enumerate(lesson.speech)
        if written not in everything
    ]
