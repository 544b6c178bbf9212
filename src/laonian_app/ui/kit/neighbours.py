"""Which target lies next in a direction: arrows go where the eye goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.press import area_of

_SIDEWAYS_COSTS = 3


def nearest(
    start: QWidget, targets: Sequence[QWidget], direction: QPoint, window: QWidget
) -> QWidget | None:
    """Return the nearest target from `start` in a direction (a unit step), None at the edge."""
    here = area_of(start, window)
    best: tuple[float, QWidget] | None = None
    for target in targets:
        if target is start:
            continue
        there = area_of(target, window)
        ahead = there.center() - here.center()
        along = ahead.x() * direction.x() + ahead.y() * direction.y()
        beside = abs(ahead.x() * direction.y()) + abs(ahead.y() * direction.x())
        if direction.y() and there.left() <= here.right() and here.left() <= there.right():
            beside = 0
        if direction.x() and there.top() <= here.bottom() and here.top() <= there.bottom():
            beside = 0
        clear = along > min(here.height(), there.height()) / 2 if direction.y() else along > 8
        if not clear or (direction.x() and beside):
            continue
        cost = along + _SIDEWAYS_COSTS * beside
        if best is None or cost < best[0]:
            best = (cost, target)
    return best[1] if best else None
