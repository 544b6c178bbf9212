"""Places: nothing lies on another thing, under a bar, or out of the window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.bars import BottomBar
from laonian_app.ui.kit.header import Header
from laonian_app.ui.kit.strips import Strip
from tests.audit.findings import Finding, finding, name_of
from tests.audit.sight import Seen, Sight

_BARS = (Header, BottomBar, Strip)


def check_placing(sight: Sight) -> Iterator[Finding]:
    """Yield what overlaps, is cut off by a parent or hidden by a bar."""
    for seen in sight.leaves:
        yield from _cut_off(seen)
        yield from _under_bar(sight, seen)
    for one, other in combinations(sight.leaves, 2):
        yield from _overlap(one, other)


def _cut_off(seen: Seen) -> Iterator[Finding]:
    body, room = seen.body, seen.room.adjusted(-1, -1, 1, 1)
    if not room.contains(body):
        beyond = (
            f"left {max(0, room.left() - body.left())}, top {max(0, room.top() - body.top())}, "
            f"right {max(0, body.right() - room.right())}, "
            f"bottom {max(0, body.bottom() - room.bottom())} px"
        )
        yield finding("cut-off", seen.widget, beyond)


def _under_bar(sight: Sight, seen: Seen) -> Iterator[Finding]:
    for bar in (one for one in sight.seen if isinstance(one.widget, _BARS)):
        if bar.widget.isAncestorOf(seen.widget) or bar.widget is seen.widget:
            continue
        if _in_bar(seen.widget) and not isinstance(bar.widget, Strip):
            continue
        shared = bar.area.intersected(seen.body)
        if shared.width() > 2 and shared.height() > 2:
            by = f"{shared.width()} × {shared.height()} px"
            yield finding("under-bar", seen.widget, f"{type(bar.widget).__name__} by {by}")


def _in_bar(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _BARS):
            return True
        parent = parent.parentWidget()
    return False


def _overlap(one: Seen, other: Seen) -> Iterator[Finding]:
    if one.widget.isAncestorOf(other.widget) or other.widget.isAncestorOf(one.widget):
        return
    shared = one.body.intersected(other.body)
    if shared.width() > 2 and shared.height() > 2:
        size = f"{shared.width()} × {shared.height()} px"
        yield finding("overlap", one.widget, f"{name_of(other.widget)} by {size}")
