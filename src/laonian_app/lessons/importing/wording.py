r"""Words of other formats made fit for the model: clean, on one line, without false marks.

Our texts have inline marks (`**strong**`, `{{热线：…}}`, a picture in brackets, a backslash
before any of them). What only looks like one in a foreign file gets a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.inline import plain
from laonian_app.lessons.markdown.lines import joined

_SPECIAL = re.compile(r"[\\*\[\]{}!]")
_MAY_BE_MARKED = re.compile(r"\\|\*\*|\[|\{\{")
_BLANKS = re.compile("[ \xa0\t]+")
_LONGEST_EXCERPT = 30
_A_BEGINNING = 12


def paragraphs(text: str) -> str:
    """Return a text as paragraphs, one a line, without blank ones and blanks at the ends."""
    return tidied(cleaned(text))


def tidied(text: str) -> str:
    """Return a text that was cleaned before as paragraphs, one a line."""
    if "\n" not in text:
        return text.strip()
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """Return a text as one line; Chinese lines are joined without a blank."""
    return flat(paragraphs(text))


def flat(text: str) -> str:
    """Return paragraphs as one line."""
    return joined(text.split("\n")) if "\n" in text else text


def tightened(text: str) -> str:
    """Return a text with one blank where XML or HTML had any white space."""
    return _BLANKS.sub(" ", cleaned(text).replace("\n", " ")).strip()


def literal(text: str) -> str:
    """Return a foreign text so that it is shown exactly as it stands."""
    if not _MAY_BE_MARKED.search(text):
        return text
    if plain(text) == text and "](" not in text:
        return text
    return _SPECIAL.sub(lambda hit: "\\" + hit[0], text)


def excerpt(text: str) -> str:
    """Return the beginning of a text, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_EXCERPT else line[: _LONGEST_EXCERPT - 1] + "…"


def beginning(text: str) -> str:
    """Return the first words of a text, enough to search for them in its program."""
    line = " ".join(text.split())
    return line if len(line) <= _A_BEGINNING else line[:_A_BEGINNING] + "…"


def together(parts: Iterable[str | None]) -> str | None:
    """Return the parts that are there, one paragraph each; None where there is none."""
    there = [part for part in parts if part]
    return "\n".join(there) or None
