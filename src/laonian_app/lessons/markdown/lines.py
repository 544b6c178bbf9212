"""The lines of a file: numbered, stripped, with their indent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_TAB = 4
_WIDE_FROM = 0x2E80
_QUOTES_AND_DASHES = frozenset("“”‘’…—·、，。：；？！（）")


class Line(NamedTuple):
    """A line of the file, counted from 1; `indent` in columns."""

    number: int
    text: str
    indent: int


def split_lines(text: str) -> list[Line]:
    """Return the lines of a cleaned text."""
    lines = []
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        indent = 0 if raw[:1] == stripped[:1] else _indent_of(raw)
        lines.append(Line(number, stripped, indent))
    return lines


def lines_from(lines: list[Line], place: int) -> Iterator[Line]:
    """Yield the lines from a place on; a slice would copy the rest of a long file."""
    while place < len(lines):
        yield lines[place]
        place += 1


def _indent_of(raw: str) -> int:
    blanks = raw[: len(raw) - len(raw.lstrip())]
    return sum(_TAB if blank == "\t" else 2 if blank == "\u3000" else 1 for blank in blanks)


def joined(parts: Iterable[str]) -> str:
    """Return the lines of one paragraph as one; Chinese needs no blank between them."""
    text = ""
    for part in parts:
        if text and not (_is_wide(text[-1]) or _is_wide(part[0])):
            text += " "
        text += part
    return text


def _is_wide(character: str) -> bool:
    return ord(character) >= _WIDE_FROM or character in _QUOTES_AND_DASHES
