"""The keyboard alone: every target is reached, left again, and seen to have the focus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.ui.kit.header import Header
from laonian_app.ui.kit.press import area_of
from laonian_app.ui.kit.scrolling import Scroller
from tests.audit.findings import Finding, finding, name_of
from tests.audit.pixels import Shot
from tests.audit.sight import Sight, exclusive_group, is_in_column, is_scrolled_out

_MOST_STOPS = 300
_ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
_RING_SHARE = 0.75
"""The corners of the ring are round and its edges are paler."""


def check_keyboard(sight: Sight) -> Iterator[Finding]:
    """Walk through the window with Tab and arrows; the focus is put back afterwards."""
    before = sight.window.focusWidget()
    if before is None:
        yield Finding("no-focus", type(sight.page).__name__, "nothing has the focus")
    scrolled = _scrolled(sight)
    stops, lost = _walk(sight, Qt.Key.Key_Tab)
    yield from lost
    _scroll_back(scrolled)
    visible = {seen.widget for seen in sight.seen}
    in_sight = [stop for stop in stops if stop in visible]
    for stop in stops:
        if stop not in visible and not is_in_column(stop):
            yield finding("tab-to-hidden", stop, "has the focus and is not in sight")
    yield from _reached(sight, in_sight)
    yield from _order(sight, in_sight)
    back, lost = _walk(sight, Qt.Key.Key_Backtab)
    for stop in {_one_of(stop) for stop in stops} ^ {_one_of(stop) for stop in back}:
        detail = f"only one of Tab and Shift+Tab comes to {stop}"
        yield Finding("one-way", type(sight.page).__name__, detail)
    yield from lost
    _scroll_back(scrolled)
    for stop in in_sight:
        yield from _ring(sight, stop)
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)


def _one_of(stop: QWidget) -> object:
    """Tab comes to one button of an exclusive group, whichever it is."""
    return exclusive_group(stop) or stop


def _walk(sight: Sight, key: Qt.Key) -> tuple[list[QWidget], list[Finding]]:
    """Press Tab until the way begins anew; return the stops and where it ended badly."""
    stops: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        last = sight.window.focusWidget()
        QTest.keyClick(last or sight.window, key)
        focused = sight.window.focusWidget()
        if focused is None:
            return stops, [finding("tab-lost", last or sight.window, "the focus is gone")]
        if focused is last:
            return stops, [finding("tab-stuck", focused, "Tab does not leave it")]
        if focused in stops:
            if focused is not stops[0]:
                return stops, [finding("tab-stuck", focused, "Tab goes round in a part only")]
            break
        if is_scrolled_out(focused, top_is_enough=True):
            return stops, [finding("tab-to-hidden", focused, "the column does not follow it")]
        stops.append(focused)
    return stops, []


def _scrolled(sight: Sight) -> dict[Scroller, int]:
    columns = sight.window.findChildren(Scroller)
    return {column: column.verticalScrollBar().value() for column in columns}


def _scroll_back(scrolled: dict[Scroller, int]) -> None:
    for column, value in scrolled.items():
        column.verticalScrollBar().setValue(value)


def _reached(sight: Sight, stops: Sequence[QWidget]) -> Iterator[Finding]:
    reached = set(stops)
    for stop in stops:
        reached |= _by_arrows(sight, stop)
    for seen in sight.targets:
        if seen.widget not in reached:
            yield finding("not-by-keys", seen.widget, "pressed by mouse only")


def _by_arrows(sight: Sight, stop: QWidget) -> set[QWidget]:
    """Return the others of an exclusive group that arrows reach from the one with the stop."""
    group = exclusive_group(stop)
    if group is None:
        return set()
    found, waiting = {stop}, [stop]
    while waiting:
        start = waiting.pop()
        for key in _ARROWS:
            start.setFocus(Qt.FocusReason.OtherFocusReason)
            sight.window.kit.guard.forgive()
            QTest.keyClick(start, key)
            focused = sight.window.focusWidget()
            if focused is not None and focused not in found and exclusive_group(focused) is group:
                found.add(focused)
                waiting.append(focused)
    return found


def _order(sight: Sight, stops: Sequence[QWidget]) -> Iterator[Finding]:
    """The way runs from the header down; within the content as one reads."""
    heads = [n for n, stop in enumerate(stops) if isinstance(stop.parentWidget(), Header)]
    first = heads[0] if heads else _first([area_of(stop, sight.window) for stop in stops])
    if 0 in heads and heads != list(range(len(heads))):
        first = next(n for n in heads if n - 1 not in heads and n > 0)
    turned = [*stops[first:], *stops[:first]]
    for one, other in pairwise(turned):
        here, there = area_of(one, sight.window), area_of(other, sight.window)
        if _goes_back(here, there):
            yield finding("tab-order", one, f"is followed by {name_of(other)}")


def _first(areas: Sequence[QRect]) -> int:
    """Return which area one reads first: the leftmost of the topmost row.

    The middles of a row differ by a pixel where its heights are odd and even.
    """
    if not areas:
        return 0
    middle = min(area.center().y() for area in areas)
    row = [n for n, area in enumerate(areas) if area.top() <= middle <= area.bottom()]
    return min(row, key=lambda n: areas[n].left())


def _goes_back(here: QRect, there: QRect) -> bool:
    in_next_column = there.left() > here.right()
    same_row = there.top() < here.center().y() < there.bottom()
    if same_row:
        return there.right() < here.left()
    return there.bottom() < here.top() and not in_next_column


def _without_focus(sight: Sight, stop: QWidget, area: QRect) -> Shot:
    """Look again at a place that was scrolled to: before, something else stood there."""
    stop.clearFocus()
    QApplication.processEvents()
    found = Shot.of(sight.window, area)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return found


def _ring(sight: Sight, stop: QWidget) -> Iterator[Finding]:
    outside, least = sight.pixels(2 * sight.limits.ring), sight.limits.shape_contrast
    before = area_of(stop, sight.window)
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    inner = area_of(stop, sight.window)
    outer = inner.adjusted(-outside, -outside, outside, outside)
    marked = Shot.of(sight.window, outer)
    plain = sight.shot if inner == before else _without_focus(sight, stop, outer)
    strong = sum(marked.stronger(plain, band, least) for band in _bands(outer, inner))
    around = 2 * (stop.width() + stop.height())
    needed = round(_RING_SHARE * sight.pixels(sight.limits.ring) * around)
    if strong < needed:
        yield finding("weak-focus", stop, f"{strong} px change enough, at least {needed}")


def _bands(outer: QRect, inner: QRect) -> tuple[QRect, ...]:
    """Return what lies around an area: above, below, left and right of it."""
    above = QRect(outer.topLeft(), QPoint(outer.right(), inner.top() - 1))
    below = QRect(QPoint(outer.left(), inner.bottom() + 1), outer.bottomRight())
    left = QRect(QPoint(outer.left(), inner.top()), QPoint(inner.left() - 1, inner.bottom()))
    right = QRect(QPoint(inner.right() + 1, inner.top()), QPoint(outer.right(), inner.bottom()))
    return above, below, left, right
