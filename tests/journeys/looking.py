"""What can be seen and pressed in a window, as an eye finds it: by its words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from laonian_app.ui.kit.press import Pressable


def plainly(words: str) -> str:
    """Words without blanks: the setting of type makes its gaps by itself."""
    return "".join(words.split())


def middle_of(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, widget.rect().center())


def in_sight(window: QWidget) -> Iterator[QWidget]:
    """Yield what nothing else covers."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not is_covered(widget, window):
            yield widget


def is_covered(widget: QWidget, window: QWidget) -> bool:
    point = middle_of(widget, window)
    if not window.rect().contains(point):
        return True
    found = window.childAt(point)
    return found is None or (found is not widget and not widget.isAncestorOf(found))


def words_on(widget: QWidget) -> tuple[str, ...]:
    """Return what a widget says to the eye or to a screen reader."""
    if isinstance(widget, Pressable):
        return widget.text(), widget.accessibleName()
    if isinstance(widget, QLabel):
        return (widget.text(),)
    return (widget.accessibleName(),)


def words_in_sight(window: QWidget) -> list[str]:
    """Return all that can be read in the window now."""
    found = [window.windowTitle()] if window.windowTitle() else []
    found += [words for widget in in_sight(window) for words in words_on(widget) if words]
    return list(dict.fromkeys(found))


def sees(window: QWidget, words: str) -> bool:
    wanted = plainly(words)
    return any(
        wanted in plainly(shown) for widget in in_sight(window) for shown in words_on(widget)
    )


def targets_in_sight(window: QWidget) -> list[Pressable]:
    return [widget for widget in in_sight(window) if isinstance(widget, Pressable)]


def targets_named(window: QWidget, words: str) -> list[Pressable]:
    """Return what can be pressed under these words: said exactly, else within others."""
    wanted = plainly(words)
    shown = targets_in_sight(window)
    exactly = [one for one in shown if wanted in map(plainly, words_on(one))]
    return exactly or [
        one for one in shown if any(wanted in plainly(text) for text in words_on(one))
    ]
