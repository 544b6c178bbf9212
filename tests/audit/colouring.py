"""Contrast, measured in the pixels of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF

from laonian_app.ui.kit.picture import PictureView
from laonian_app.ui.kit.picture_card import PictureCard
from tests.audit.findings import Finding, finding
from tests.audit.lines import Line
from tests.audit.pixels import contrast, distance
from tests.audit.sight import Seen, Sight

_SAME = 40
"""Colours nearer than this (0 to 255) are taken for one; the edge of a stroke is paler."""
_GROUND_SHARE = 0.08
_ICON_SHARE = 0.03


def check_colouring(sight: Sight) -> Iterator[Finding]:
    """Yield words, borders and icons that stand out too little."""
    for seen in sight.seen:
        yield from _words(sight, seen)
        if not isinstance(seen.widget, PictureView | PictureCard):
            yield from _icons(sight, seen)
        if seen.is_target:
            yield from _border(sight, seen)


def _words(sight: Sight, seen: Seen) -> Iterator[Finding]:
    worst: tuple[float, str] = (21.0, "")
    inks = {colour for piece in seen.painting.texts for colour in piece.colours}
    for line in seen.lines:
        for piece in line.pieces:
            counts = sight.shot.counts(_placed(piece.ink, seen).adjusted(-2, -2, 2, 2))
            found = [_ratio_of_words(counts, ink, inks) for ink in piece.colours]
            ratio = min((one for one in found if one is not None), default=None)
            if ratio is None:
                yield finding("hidden-words", seen.widget, f"“{piece.text}” is not to be seen")
            elif ratio < worst[0]:
                worst = (ratio, _told(line))
    if worst[0] < sight.limits.text_contrast:
        detail = f"“{worst[1]}” {worst[0]:.1f}, at least {sight.limits.text_contrast}"
        yield finding("low-contrast", seen.widget, detail)


def _told(line: Line) -> str:
    return line.text[:8]


def _placed(area: QRectF, seen: Seen) -> QRect:
    return area.translated(QPointF(seen.area.topLeft())).toAlignedRect()


def _ratio_of_words(counts: Counter[int], ink: int, inks: set[int]) -> float | None:
    """Return the contrast of an ink to the worst of its grounds, None if it is not there."""
    inked = [colour for colour in counts if distance(colour, ink) < _SAME]
    if not inked:
        return None
    ink = min(inked, key=lambda colour: distance(colour, ink))
    total = sum(counts.values())
    grounds = [
        colour
        for colour, number in counts.items()
        if number >= _GROUND_SHARE * total
        and all(distance(colour, one) >= _SAME for one in (ink, *inks))
    ]
    return min((contrast(ink, ground) for ground in grounds), default=_to_commonest(counts, ink))


def _to_commonest(counts: Counter[int], ink: int) -> float:
    """Where no other colour is common: the contrast to the commonest other one."""
    others = [colour for colour, _ in counts.most_common() if colour != ink]
    return contrast(ink, others[0]) if others else 1.0


def _icons(sight: Sight, seen: Seen) -> Iterator[Finding]:
    for picture in seen.painting.pictures:
        area = _placed(picture, seen)
        counts = sight.shot.counts(area)
        corners = (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight())
        found = [sight.shot.at(corner) for corner in corners]
        grounds = [ground for ground in found if ground is not None]
        if not grounds:
            continue
        ground = Counter(grounds).most_common(1)[0][0]
        many = [c for c, n in counts.items() if n >= _ICON_SHARE * sum(counts.values())]
        best = max((contrast(ground, colour) for colour in many), default=1.0)
        if best < sight.limits.shape_contrast:
            yield finding("weak-icon", seen.widget, f"{best:.1f} at {area.getRect()}")


def _border(sight: Sight, seen: Seen) -> Iterator[Finding]:
    """What can be pressed stands out at each of its sides from what it touches."""
    weakest = min((_edge(sight, *side) for side in _sides(seen.area)), default=21.0)
    if weakest < sight.limits.shape_contrast:
        detail = f"{weakest:.1f}, at least {sight.limits.shape_contrast}"
        yield finding("weak-border", seen.widget, detail)


def _sides(area: QRect) -> Iterator[tuple[QPoint, QPoint]]:
    """Yield points on the edge with the direction inward: three on each side."""
    middle = area.center()
    for tenths in (-1, 0, 1):
        x = middle.x() + area.width() * tenths // 10
        y = middle.y() + area.height() * tenths // 10
        yield QPoint(x, area.top()), QPoint(0, 1)
        yield QPoint(x, area.bottom()), QPoint(0, -1)
        yield QPoint(area.left(), y), QPoint(1, 0)
        yield QPoint(area.right(), y), QPoint(-1, 0)


def _edge(sight: Sight, edge: QPoint, inward: QPoint) -> float:
    outside = sight.shot.at(edge - inward * 2)
    inside = [sight.shot.at(edge + inward * step) for step in range(sight.pixels(8))]
    if outside is None:
        return 21.0
    return max((contrast(outside, colour) for colour in inside if colour is not None), default=1.0)
