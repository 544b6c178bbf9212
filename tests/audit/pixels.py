"""Colours read from rendered pixels."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


@lru_cache(maxsize=100_000)
def contrast(one: int, other: int) -> float:
    """Return the contrast of two 0xRRGGBB colours, 1 to 21. Source: WCAG 2.2."""
    first, second = sorted((_luminance(one), _luminance(other)))
    return (second + 0.05) / (first + 0.05)


@lru_cache(maxsize=100_000)
def _luminance(rgb: int) -> float:
    parts = [((rgb >> shift) & 0xFF) / 255 for shift in (16, 8, 0)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def distance(one: int, other: int) -> int:
    """Return how far two colours lie apart in the channel where they differ most."""
    return max(abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)) for shift in (16, 8, 0))


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of a part of a window; places are pixels of the window."""

    area: QRect
    values: memoryview

    @classmethod
    def of(cls, window: QWidget, area: QRect) -> Shot:
        area = area.intersected(window.rect())
        image = window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)
        return cls(area, memoryview(bytes(image.constBits())).cast("I"))

    def at(self, point: QPoint) -> int | None:
        """Return the colour at a place, None outside."""
        if not self.area.contains(point):
            return None
        row, column = point.y() - self.area.top(), point.x() - self.area.left()
        return int(self.values[row * self.area.width() + column]) & 0xFFFFFF

    def row(self, top: int, left: int, right: int) -> memoryview:
        start = (top - self.area.top()) * self.area.width() - self.area.left()
        return self.values[start + left : start + right + 1]

    def counts(self, area: QRect) -> Counter[int]:
        """Return how often each colour occurs."""
        area = area.intersected(self.area)
        found: Counter[int] = Counter()
        for y in range(area.top(), area.bottom() + 1):
            found.update(self.row(y, area.left(), area.right()))
        return Counter({colour & 0xFFFFFF: number for colour, number in found.items()})

    def stronger(self, other: Shot, area: QRect, least: float) -> int:
        """Return how many pixels of an area differ from another shot by at least a contrast."""
        area = area.intersected(self.area).intersected(other.area)
        found = 0
        for y in range(area.top(), area.bottom() + 1):
            one, two = (shot.row(y, area.left(), area.right()) for shot in (self, other))
            if one != two:
                pairs = Counter(zip(one, two, strict=True))
                found += sum(n for (a, b), n in pairs.items() if _differ(a, b, least))
        return found


def _differ(one: int, other: int, least: float) -> bool:
    return one != other and contrast(one & 0xFFFFFF, other & 0xFFFFFF) >= least
