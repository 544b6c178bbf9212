"""Prose as pages: cut at its headings, else by paragraphs of about 90 characters."""

from __future__ import annotations

from collections.abc import Sequence

from laonian_app.lessons.importing.wording import one_line
from laonian_app.lessons.model import Block, Listing, Page, Picture, Text

A_PAGE = 90
"""Characters that fit a page in large type."""

_LONGEST_TITLE = 30


def paged(blocks: Sequence[Block], title: str = "") -> list[Page]:
    """Return blocks as pages of about 90 characters; each picture begins a new page at most once.

    Args:
        title: of the section; the pages after the first carry it, too.
    """
    pages: list[list[Block]] = []
    length = 0
    for block in blocks:
        own = _length(block)
        pictured = isinstance(block, Picture) and any(
            isinstance(there, Picture) for there in (pages[-1] if pages else ())
        )
        if not pages or (length and length + own > A_PAGE) or pictured:
            pages.append([])
            length = 0
        pages[-1].append(block)
        length += own
    return [Page(title, tuple(page)) for page in pages]


def _length(block: Block) -> int:
    if isinstance(block, Text):
        return len(block.text)
    if isinstance(block, Listing):
        return sum(len(item) for item in block.items)
    return 0


def prose(lines: Sequence[str]) -> list[Block]:
    """Return lines as paragraphs."""
    return [Text(text) for line in lines if (text := one_line(line))]


def as_title(text: str) -> str:
    """Return a line as a title, empty where it is none: too long, or a sentence."""
    plain = one_line(text)
    if not plain or len(plain) > _LONGEST_TITLE or plain[-1] in "。；，,;":
        return ""
    return plain
