"""How surfaces are painted: borders drawn inward, so that nothing moves when they thicken."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

CENTRED = 0x84
"""Qt.AlignmentFlag.AlignCenter as a number: the first picture does not make Qt's enums."""


class Surface(NamedTuple):
    """A rounded ground with a border; widths and radius in pixels."""

    ground: QColor
    border: QColor
    border_width: float
    radius: float


def paint_surface(painter: QPainter, area: QRectF, surface: Surface) -> None:
    """Fill `area` and draw the border inside of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = surface.border_width / 2
    inner = area.adjusted(half, half, -half, -half)
    if surface.border_width:
        painter.setPen(QPen(surface.border, surface.border_width))
    else:
        painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(surface.ground)
    radius = max(0.0, surface.radius - half)
    painter.drawRoundedRect(inner, radius, radius)
