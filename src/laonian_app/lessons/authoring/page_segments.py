"""A page's lines as running text with things in between: tables, pictures, sounds, videos.

The lines are kept as they stand: whatever is edited, those of all other segments stay byte
for byte as their author wrote them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.markdown.blocks import PageReader
from laonian_app.lessons.markdown.lines import split_lines
from laonian_app.lessons.markdown.marks import RULE
from laonian_app.lessons.markdown.writer import block_lines
from laonian_app.lessons.model import Block, Picture, Sound, Table, Video

Thing = Table | Picture | Sound | Video


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines of a page as they stand; `thing` is what they hold, None for running text."""

    lines: tuple[str, ...] = ()
    thing: Thing | None = None

    @property
    def shown(self) -> str:
        """The running text without the blank lines around it."""
        return "\n".join(self.lines[slice(*_inside(self.lines))])


Segments = tuple[Segment, ...]
"""Text, thing, text, …, text: between and around things there is text, if only an empty one."""


def segments_of(lines: Sequence[str]) -> Segments:
    """Return a page's lines, without its heading, as segments; `lines_of` gives them back."""
    reader = PageReader(split_lines(cleaned("\n".join(lines))))
    begun = zip(reader.lines, reader.blocks, strict=True)
    groups = [(line, [block for _, block in there]) for line, there in groupby(begun, _line)]
    found: list[Segment] = []
    text_from = 0
    for n, (line, blocks) in enumerate(groups):
        end = groups[n + 1][0] - 1 if n + 1 < len(groups) else len(lines)
        there = _trimmed(lines[line - 1 : end])
        thing = blocks[0]
        if isinstance(thing, Thing) and _blocks_of(there) == [thing]:
            found += [Segment(tuple(lines[text_from : line - 1])), Segment(there, thing)]
            text_from = line - 1 + len(there)
    return (*found, Segment(tuple(lines[text_from:])))


def _line(begun: tuple[int, Block]) -> int:
    return begun[0]


def _blocks_of(lines: Sequence[str]) -> list[Block]:
    return PageReader(split_lines(cleaned("\n".join(lines)))).blocks


def _trimmed(lines: Sequence[str]) -> tuple[str, ...]:
    found = list(lines)
    while found and (not found[-1].strip() or RULE.fullmatch(found[-1].strip())):
        found.pop()
    return tuple(found)


def lines_of(segments: Iterable[Segment]) -> list[str]:
    """Return the page's lines."""
    return [line for each in segments for line in each.lines]


# ---------------------------------------------------------------- what is edited


def with_text(segments: Segments, at: int, shown: str) -> Segments:
    """Return the segments with one running text as it is shown now."""
    old = segments[at].lines
    first, last = _inside(old)
    new = shown.split("\n") if shown.strip() else []
    changed = Segment((*old[:first], *new, *old[last:]))
    return _apart((*segments[:at], changed, *segments[at + 1 :]), at)


def with_thing(segments: Segments, at: int, thing: Thing) -> Segments:
    """Return the segments with one thing written anew."""
    changed = Segment(tuple(block_lines(thing)), thing)
    found = (*segments[:at], changed, *segments[at + 1 :])
    return _apart(_apart(found, at - 1), at + 1)


def without_thing(segments: Segments, at: int) -> Segments:
    """Return the segments without a thing; the texts around it become one."""
    before, behind = segments[at - 1].lines, segments[at + 1].lines
    gap = ("",) if before and behind and before[-1].strip() and behind[0].strip() else ()
    return (*segments[: at - 1], Segment((*before, *gap, *behind)), *segments[at + 2 :])


def with_new_thing(segments: Segments, at: int, behind: int, thing: Thing) -> Segments:
    """Return the segments with a thing in a running text, behind so many of its shown lines.

    A paragraph or a list is never divided: the thing comes behind it.
    """
    lines = segments[at].lines
    cut = min(_inside(lines)[0] + behind, len(lines))
    while 0 < cut < len(lines) and lines[cut - 1].strip() and lines[cut].strip():
        cut += 1
    text, rest = Segment(lines[:cut]), Segment(lines[cut:])
    new = Segment(tuple(block_lines(thing)), thing)
    found = (*segments[:at], text, new, rest, *segments[at + 1 :])
    return _apart(_apart(found, at), at + 2)


def place_of_line(segments: Segments, number: int) -> tuple[int, int]:
    """Return the segment that holds a line (from 0) of the page, and which of its shown lines."""
    for at, each in enumerate(segments):
        if number < len(each.lines):
            return at, max(0, number - _inside(each.lines)[0])
        number -= len(each.lines)
    return len(segments) - 1, 0


def _inside(lines: Sequence[str]) -> tuple[int, int]:
    """Return where the lines that are not blank begin and end."""
    filled = [n for n, line in enumerate(lines) if line.strip()]
    return (filled[0], filled[-1] + 1) if filled else (len(lines), len(lines))


def _apart(segments: Segments, at: int) -> Segments:
    """Keep a text apart from the things around it by blank lines."""
    lines = segments[at].lines
    last = at == len(segments) - 1
    if not lines and (at == 0 or last):
        return segments  # at the edge of the page nothing has to be kept apart
    ahead = ("",) if at and (not lines or lines[0].strip()) else ()
    lines = (*ahead, *lines)
    behind = ("",) if not last and (not lines or lines[-1].strip()) else ()
    return (*segments[:at], Segment((*lines, *behind)), *segments[at + 1 :])
