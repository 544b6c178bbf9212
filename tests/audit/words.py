"""Words: large enough, whole, and broken where a reader expects it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QAbstractButton, QLabel

from laonian_app.ui.kit.bars import Panel
from laonian_app.ui.kit.picture_card import PictureCard
from laonian_app.ui.kit.scale import BODY_AT_STEP
from laonian_app.ui.kit.text import TextBlock
from tests.audit.findings import Finding, finding
from tests.audit.lines import CLOSING, OPENING, Line, paragraphs_of
from tests.audit.sight import Seen, Sight

_GROWS_WITH_BODY = 1.0
_BULLETS = "•"


def check_words(sight: Sight) -> Iterator[Finding]:
    """Yield the defects of all words in sight."""
    for seen in sight.seen:
        yield from _size(sight, seen)
        yield from _clipping(sight, seen)
        yield from _squeezed(seen)
        yield from _missing(seen)
        yield from _breaks(seen)
        yield from _inner_overlaps(seen)


def _size(sight: Sight, seen: Seen) -> Iterator[Finding]:
    least = round(sight.limits.text * sight.scale.window)
    widget = seen.widget
    if isinstance(widget, TextBlock) and widget.role.share == _GROWS_WITH_BODY:
        least = max(least, round(BODY_AT_STEP[sight.scale.step - 1] * sight.scale.window))
    smallest = min((piece.pixels for piece in seen.painting.texts), default=least)
    if smallest < least:
        yield finding("small-text", widget, f"{smallest} px, at least {least}")


def _clipping(sight: Sight, seen: Seen) -> Iterator[Finding]:
    border = sight.pixels(4) if seen.is_target else -1
    own = QRectF(seen.area).adjusted(border, border, -border, -border)
    room = own.intersected(QRectF(seen.room).adjusted(-1, -1, 1, 1))
    for line in seen.lines:
        ink = line.ink.translated(QPointF(seen.area.topLeft()))
        beyond = _beyond(ink, room)
        if beyond:
            yield finding("clipped-text", seen.widget, f"“{_short(line.text)}” by {beyond}")


def _beyond(inner: QRectF, outer: QRectF) -> str:
    """Return by how much a rectangle stands out of another, empty if it does not."""
    sides = {
        "left": outer.left() - inner.left(),
        "top": outer.top() - inner.top(),
        "right": inner.right() - outer.right(),
        "bottom": inner.bottom() - outer.bottom(),
    }
    return ", ".join(f"{side} {round(by)} px" for side, by in sides.items() if by >= 1)


def _squeezed(seen: Seen) -> Iterator[Finding]:
    widget = seen.widget
    if not widget.hasHeightForWidth() or not (seen.lines or isinstance(widget, Panel)):
        return
    needed = widget.heightForWidth(widget.width())
    if widget.height() < needed - 1:
        yield finding("squeezed", widget, f"{widget.height()} px high, needs {needed}")


def _missing(seen: Seen) -> Iterator[Finding]:
    """Words that a widget has and does not paint: elided, or with no room at all."""
    widget = seen.widget
    if isinstance(widget, PictureCard) or not isinstance(widget, QLabel | QAbstractButton):
        return
    if widget.findChildren(QLabel):
        return
    painted = _bare("".join(line.text for line in seen.lines))
    wanted = _bare(widget.text())
    if wanted and wanted not in painted:
        yield finding("missing-words", widget, f"shows “{_short(painted)}”")


def _bare(text: str) -> str:
    return "".join(text.split())


def _breaks(seen: Seen) -> Iterator[Finding]:
    for paragraph in paragraphs_of(seen.lines):
        for line in paragraph:
            if line.text[:1] and line.text[0] in CLOSING:
                yield finding("closing-mark-first", seen.widget, f"“{_short(line.text)}”")
        for line in paragraph[:-1]:
            if line.text[-1:] and line.text[-1] in OPENING:
                yield finding("opening-mark-last", seen.widget, f"“{line.text[-8:]}”")
        last = paragraph[-1].text.strip(CLOSING)
        if len(paragraph) > 1 and len(last) <= 1:
            yield finding("lone-character", seen.widget, f"last line “{paragraph[-1].text}”")


def _inner_overlaps(seen: Seen) -> Iterator[Finding]:
    for one, other in combinations(seen.lines, 2):
        if _overlap(one.ink, other.ink):
            words = f"“{_short(one.text)}” and “{_short(other.text)}”"
            yield finding("words-on-words", seen.widget, words)
    for line in seen.lines:
        if any(_overlap(line.ink, picture) for picture in seen.painting.pictures):
            yield finding("words-on-icon", seen.widget, f"“{_short(line.text)}”")


def _overlap(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > 2 and shared.height() > 2


def _short(text: str) -> str:
    return text if len(text) <= 10 else f"{text[:10]}…"


def unspoken(seen: Seen, name: str) -> list[Line]:
    """Return the painted lines whose words a screen reader would not say."""
    spoken = _bare(name)
    return [line for line in seen.lines if _bare(line.text).lstrip(_BULLETS) not in spoken]
