"""Targets: large enough, apart from each other, named, and not too many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from tests.audit.findings import Finding, finding, name_of
from tests.audit.sight import Seen, Sight, group_of
from tests.audit.words import unspoken

_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
    QAccessible.Role.List,
}


def check_pressing(sight: Sight) -> Iterator[Finding]:
    """Yield the defects of everything that can be pressed."""
    for seen in sight.targets:
        yield from _size(sight, seen)
        yield from _reach(sight, seen)
        yield from _icon(seen)
    yield from _gaps(sight)
    yield from _decisions(sight)


def check_names(sight: Sight) -> Iterator[Finding]:
    """Yield what a screen reader would not say, or would call by a wrong role."""
    for seen in sight.seen:
        interface = QAccessible.queryAccessibleInterface(seen.widget)
        name = interface.text(QAccessible.Text.Name).strip() if interface else ""
        has_picture = isinstance(seen.widget, QLabel) and seen.painting.pictures
        if (seen.is_target or has_picture) and not name:
            yield finding("no-name", seen.widget, "a screen reader has nothing to say")
            continue
        if seen.is_target and interface.role() not in _ROLES:
            yield finding("wrong-role", seen.widget, f"is a {interface.role().name}")
        if _is_typed(seen.widget):
            continue  # what is typed is the value, which is said behind the name
        for line in unspoken(seen, name):
            yield finding("unspoken", seen.widget, f"“{line.text}” is painted, “{name}” is said")


def _is_typed(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit) or isinstance(widget.parentWidget(), QPlainTextEdit)


def _size(sight: Sight, seen: Seen) -> Iterator[Finding]:
    main = isinstance(seen.widget, MainButton)
    least = sight.pixels(sight.limits.main_target if main else sight.limits.target)
    if min(seen.area.width(), seen.area.height()) < least:
        size = f"{seen.area.width()} × {seen.area.height()} px"
        yield finding("small-target", seen.widget, f"{size}, at least {least}")


def _reach(sight: Sight, seen: Seen) -> Iterator[Finding]:
    """The whole of a target answers: nothing lies over it and nothing cuts it off."""
    inner = seen.area.adjusted(2, 2, -2, -2)
    middle = inner.center()
    for point in (
        middle,
        QPoint(inner.left(), middle.y()),
        QPoint(inner.right(), middle.y()),
        QPoint(middle.x(), inner.top()),
        QPoint(middle.x(), inner.bottom()),
    ):
        hit = sight.window.childAt(point)
        if hit is not seen.widget and not seen.widget.isAncestorOf(hit or sight.window):
            by = name_of(hit) if hit is not None else "nothing: it is cut off"
            yield finding("covered-target", seen.widget, f"by {by}")
            return


def _icon(seen: Seen) -> Iterator[Finding]:
    if isinstance(seen.widget, Button) and seen.painting.pictures and not seen.lines:
        yield finding("icon-without-word", seen.widget, "an icon stands alone")


def _gaps(sight: Sight) -> Iterator[Finding]:
    gap, wide = sight.pixels(sight.limits.gap), sight.pixels(sight.limits.opposites)
    for one, other in combinations(sight.targets, 2):
        opposites = isinstance(one.widget, MainButton) or isinstance(other.widget, MainButton)
        least = wide if opposites else gap
        between = gap_between(one.area, other.area)
        if 0 <= between < least - 1:
            detail = f"{between} px from {name_of(other.widget)}, at least {least}"
            yield finding("crowded", one.widget, detail)


def gap_between(one: QRect, other: QRect) -> int:
    """Return the free pixels between two areas, below 0 where they overlap."""
    beside = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    below = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(beside, below)


def _decisions(sight: Sight) -> Iterator[Finding]:
    asked = {
        id(group_of(seen.widget)): seen.widget
        for seen in sight.targets
        if not sight.is_frame_command(seen.widget)
    }
    if len(asked) > sight.limits.decisions:
        words = ", ".join(name_of(widget) for widget in asked.values())
        detail = f"{len(asked)}, at most {sight.limits.decisions}: {words}"
        yield Finding("too-many-decisions", _title(sight.window), detail)


def _title(window: QWidget) -> str:
    return type(window).__name__
