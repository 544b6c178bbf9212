"""What lies over a page for a while: help, a question, a sign; below, nothing changes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import dispose


class Sign(NamedTuple):
    """A widget over the whole window; `stays` when the page below becomes another one."""

    widget: QWidget
    stays: bool
    focus_below: QWidget | None


class Signs:
    """The signs over the page of a window, the last one in sight."""

    def __init__(self) -> None:
        self._signs: list[Sign] = []

    @property
    def top(self) -> QWidget | None:
        return self._signs[-1].widget if self._signs else None

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return tuple(sign.widget for sign in self._signs)

    def lay(self, widget: QWidget, window: QWidget, *, stays: bool) -> None:
        """Lay a sign over what is in sight."""
        self._signs.append(Sign(widget, stays, window.focusWidget()))
        widget.setParent(window)
        widget.setGeometry(window.rect())
        widget.show()
        widget.raise_()

    def take(self, widget: QWidget) -> Sign | None:
        """Take a sign away; None where it is not there any more."""
        found = next((sign for sign in self._signs if sign.widget is widget), None)
        if found is not None:
            self._signs.remove(found)
            dispose(found.widget)
        return found

    def take_all_but_staying(self) -> None:
        """Another page comes: only what waits for a press of its own stays."""
        for sign in [one for one in self._signs if not one.stays]:
            self.take(sign.widget)
