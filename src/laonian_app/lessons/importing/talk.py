"""Prose as pages: cut at its headings, else by paragraphs of about 90 characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from laonian_app.lessons.importing.wording import one_line
from laonian_app.lessons.markdown.marks import BULLET, NUMBERED, PICTURE, is_tight
from laonian_app.lessons.markdown.spelling import picture
from laonian_app.lessons.model import Block, Listing, Page, Picture, Text

A_PAGE = 90
"""Characters that fit a page in large type."""

_LONGEST_TITLE = 30
_LONGEST_TEXT = 120
_ASKED = re.compile(r"[问答]\s*[:：]|.*\s\d{1,2}:\d{2}$")  # or who wrote in a chat, and when
_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’』」）)]*|[^。！？!?]+$")


def paged(blocks: Sequence[Block], title: str = "") -> list[Page]:
    """Return blocks as pages of about 90 characters with at most one picture each.

    A long list goes on with its next item on the next page.

    Args:
        title: of the section; the pages after the first carry it, too.
    """
    pages: list[list[Block]] = []
    length = 0
    for block in _pieces(blocks):
        own = _length(block)
        pictured = isinstance(block, Picture) and any(
            isinstance(there, Picture) for there in (pages[-1] if pages else ())
        )
        if not pages or (length and length + own > A_PAGE) or pictured:
            pages.append([])
            length = 0
        _put(pages[-1], block)
        length += own
    return [Page(title, tuple(page)) for page in pages]


def _pieces(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks; a long list comes item by item, a long paragraph in whole sentences."""
    for block in blocks:
        if isinstance(block, Text) and len(block.text) > _LONGEST_TEXT:
            yield from (Text(piece) for piece in _in_sentences(block.text))
        elif isinstance(block, Listing) and not block.ordered and _length(block) > A_PAGE:
            yield from (Listing((item,)) for item in block.items)
        else:
            yield block


def _in_sentences(text: str) -> Iterator[str]:
    """Yield a paragraph in pieces of at most a page, cut only behind a sentence."""
    piece = ""
    for sentence in _SENTENCE.findall(text):
        if piece and len(piece) + len(sentence) > A_PAGE:
            yield piece.strip()
            piece = ""
        piece += sentence
    if piece.strip():
        yield piece.strip()


def _put(page: list[Block], block: Block) -> None:
    last = page[-1] if page else None
    if (
        isinstance(last, Listing)
        and isinstance(block, Listing)
        and not (last.ordered or block.ordered)
    ):
        page[-1] = Listing((*last.items, *block.items))
    else:
        page.append(block)


def _length(block: Block) -> int:
    if isinstance(block, Text):
        return len(block.text)
    if isinstance(block, Listing):
        return sum(len(item) for item in block.items)
    return 0


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """Return lines as paragraphs, lists and pictures, a line a paragraph."""
    blocks: list[Block] = []
    for line in lines:
        text = one_line(line)
        shown = PICTURE.fullmatch(text)
        bullet = BULLET.fullmatch(text)
        numbered = NUMBERED.fullmatch(text)
        if not text:
            continue
        if shown:
            blocks.append(picture(shown))
        elif bullet and bullet[1].strip():
            _add_item(blocks, bullet[1].strip(), ordered=False)
        elif numbered and not is_tight(numbered) and _continues(blocks, numbered):
            _add_item(blocks, numbered[5].strip(), ordered=True)
        else:
            blocks.append(Text(text))
    return blocks


def _continues(blocks: Sequence[Block], numbered: re.Match[str]) -> bool:
    """Say whether a numbered line is the next item of a list, so that its number is kept."""
    last = blocks[-1] if blocks else None
    there = len(last.items) if isinstance(last, Listing) and last.ordered else 0
    return numbered[2] == str(there + 1) and bool(numbered[5].strip())


def _add_item(blocks: list[Block], text: str, *, ordered: bool) -> None:
    last = blocks[-1] if blocks else None
    if isinstance(last, Listing) and last.ordered is ordered:
        blocks[-1] = Listing((*last.items, text), ordered)
    else:
        blocks.append(Listing((text,), ordered))


def as_title(text: str) -> str:
    """Return a line as a title, empty where it is none: too long, or a sentence."""
    plain = one_line(text).lstrip("#＃ ")
    if not plain or len(plain) > _LONGEST_TITLE or plain[-1] in "。；，,;":
        return ""
    if NUMBERED.fullmatch(plain) or _ASKED.match(plain):
        return ""
    return plain
