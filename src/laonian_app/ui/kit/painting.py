"""How surfaces are painted: borders drawn inward, so that nothing moves when they thicken.

Nothing here asks for Qt's enums: PySide makes several hundred of them, at 25 ms, when a
painter is handed a pen or a colour by a call that also takes an enum (setPen, fillRect).
The first picture does without such calls.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

CENTRED = 0x84
"""Qt.AlignmentFlag.AlignCenter as a number."""


class Surface(NamedTuple):
    """A rounded ground with a border; widths and radius in pixels."""

    ground: QColor
    border: QColor
    border_width: float
    radius: float


@lru_cache(maxsize=128)
def _solid(colour: int) -> QBrush:
    pen = QPen()
    pen.setColor(QColor.fromRgba(colour))
    return pen.brush()


def solid(colour: QColor) -> QBrush:
    """Return a brush of one colour."""
    return _solid(colour.rgba())


def fill(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Fill a rectangle with one colour."""
    painter.setBackground(solid(colour))
    painter.eraseRect(area)


def paint_surface(painter: QPainter, area: QRectF, surface: Surface) -> None:
    """Fill `area` and draw the border inside of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = surface.border_width / 2
    radius = max(0.0, surface.radius - half)
    outline = QPainterPath()
    outline.addRoundedRect(area.adjusted(half, half, -half, -half), radius, radius)
    painter.fillPath(outline, solid(surface.ground))
    if surface.border_width:
        pen = QPen()
        pen.setColor(surface.border)
        pen.setWidthF(surface.border_width)
        painter.strokePath(outline, pen)
