"""The marks of an option: round where one is chosen, square where several may be."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from laonian_app.ui.kit.painting import CENTRED, Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.theme import Theme

SQUARE_LETTER = 14
SQUARE_BOX = 8
"""Radii of the square marks, in pixels at step 2."""


class Choosing(NamedTuple):
    """Whether an option is chosen, and whether others may be chosen beside it."""

    is_chosen: bool
    of_several: bool


def paint_letter(
    painter: QPainter, theme: Theme, area: QRectF, letter: str, choosing: Choosing
) -> None:
    """Draw the letter of an option on its mark."""
    scale, chosen = theme.scale, choosing.is_chosen
    radius = scale.distance(SQUARE_LETTER) if choosing.of_several else area.width() / 2
    ground = theme.colour("primary" if chosen else "surface")
    border = theme.colour("primary" if chosen else "line")
    paint_surface(painter, area, Surface(ground, border, scale.distance(2), radius))
    painter.setPen(theme.colour("primary_ink" if chosen else "ink"))
    painter.setFont(theme.font(TextRole.LETTER))
    painter.drawText(area, CENTRED, letter)


def paint_choice(
    painter: QPainter, kit: Kit, area: QRectF, choosing: Choosing, ground: str
) -> None:
    """Draw the mark of what is chosen; the box of one of several stands there empty before.

    `ground` is the colour of the card below.
    """
    theme, chosen = kit.theme, choosing.is_chosen
    name, colour = "check-circle-fill", theme.colours.primary
    if choosing.of_several:
        name, colour, ground = "check-bold", theme.colours.primary_ink, theme.colours.primary
        _paint_box(painter, theme, area, is_chosen=chosen)
        inset = area.width() * 0.16
        area = area.adjusted(inset, inset, -inset, -inset)
    if chosen:
        pixels = painter.device().devicePixelRatioF()
        pixmap = kit.icons.pixmap(name, round(area.width()), colour, ground, pixels)
        painter.drawPixmap(area.topLeft(), pixmap)


def _paint_box(painter: QPainter, theme: Theme, area: QRectF, *, is_chosen: bool) -> None:
    scale = theme.scale
    ground = theme.colour("primary" if is_chosen else "surface")
    border = theme.colour("primary" if is_chosen else "line")
    box = Surface(ground, border, scale.distance(3), scale.distance(SQUARE_BOX))
    paint_surface(painter, area, box)
