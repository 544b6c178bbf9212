"""Text into sentences, each with its place, so that a screen can mark what sounds."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

ENDS = frozenset("。！？；…!?;")
CLOSERS = frozenset("”’」』）)】〕》〉］]")
QUOTE = '"'
LINE_ENDS = frozenset("\n\r\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is what stands between `start` and `end` (end not included) of the whole."""

    start: int
    end: int
    text: str


def split(text: str) -> list[Sentence]:
    """Return the sentences of a text, in order; their ranges cover it exactly.

    A sentence ends after 。！？；… or their half-width forms (several in a row stay
    together), with the closing quotes and brackets that follow, and at the end of a line.
    Blanks after the end belong to the sentence before them. What holds no letter, no
    figure and no character (a row of dashes) stays with its neighbour.
    """
    bounds = _bounds(text)
    pieces = [Sentence(a, b, text[a:b]) for a, b in itertools.pairwise(bounds)]
    return _join_silent(pieces, text)


def _bounds(text: str) -> list[int]:
    bounds = [0]
    at = 0
    while at < len(text):
        if text[at] in ENDS or text[at] in LINE_ENDS:
            at = _end_of_sentence(text, at, bounds[-1])
            bounds.append(at)
        else:
            at += 1
    if bounds[-1] != len(text):
        bounds.append(len(text))
    return bounds


def _end_of_sentence(text: str, at: int, began: int) -> int:
    """Return where the sentence that began at `began` and has an end mark at `at` is over."""
    while at < len(text) and text[at] in ENDS:
        at += 1
    while at < len(text) and (text[at] in CLOSERS or _closes(text, at, began)):
        at += 1
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _closes(text: str, at: int, began: int) -> bool:
    """Say whether the straight quote at `at` closes: it does where one is still open."""
    return text[at] == QUOTE and text.count(QUOTE, began, at) % 2 == 1


def _join_silent(pieces: list[Sentence], text: str) -> list[Sentence]:
    joined: list[Sentence] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        silent = not any(map(str.isalnum, piece.text))
        if before and (silent or not any(map(str.isalnum, before.text))) and _same_line(before):
            joined[-1] = Sentence(before.start, piece.end, text[before.start : piece.end])
        else:
            joined.append(piece)
    return joined


def _same_line(piece: Sentence) -> bool:
    return not LINE_ENDS.intersection(piece.text)
