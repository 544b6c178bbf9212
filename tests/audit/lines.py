"""Painted pieces of text put together to lines and paragraphs, as a reader sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from tests.audit.painted import PaintedText

CLOSING = "，。、；：？！”’）》」』】％…"
OPENING = "“‘（《「『【"


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one baseline without a wide gap."""

    pieces: tuple[PaintedText, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces).strip()

    @property
    def ink(self) -> QRectF:
        area = QRectF(self.pieces[0].ink)
        for piece in self.pieces[1:]:
            area = area.united(piece.ink)
        return area

    @property
    def baseline(self) -> float:
        return self.pieces[0].baseline

    @property
    def pixels(self) -> int:
        return max(piece.pixels for piece in self.pieces)


def lines_of(texts: Sequence[PaintedText]) -> list[Line]:
    """Return the lines in the order in which they were painted."""
    lines: list[list[PaintedText]] = []
    for piece in texts:
        if lines and _goes_on(lines[-1][-1], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [Line(tuple(line)) for line in lines]


def _goes_on(last: PaintedText, piece: PaintedText) -> bool:
    """The first half of an opening mark is blank: it may reach below what stands before."""
    same_line = abs(last.baseline - piece.baseline) < 2
    blank = 0.5 * piece.pixels if piece.text[0] in OPENING else 0.0
    gap = piece.left + blank - last.right
    return same_line and abs(gap) < 0.6 * piece.pixels


def paragraphs_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines by paragraph: one size of type, one pitch from line to line."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and _follows(paragraphs[-1][-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _follows(above: Line, line: Line) -> bool:
    pitch = line.baseline - above.baseline
    return above.pixels == line.pixels and 1.2 * line.pixels < pitch < 1.75 * line.pixels
