"""What can be read aloud on a screen, in the order in which people read it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget


@runtime_checkable
class Readable(Protocol):
    """Something whose words can be read aloud and marked meanwhile."""

    @property
    def spoken_text(self) -> str: ...

    def mark(self, start: int, end: int) -> None: ...

    def clear_mark(self) -> None: ...


def readables_in(content: QWidget, without: tuple[type[QWidget], ...]) -> list[Readable]:
    """Return what is in sight and says something, row by row from the left."""
    everything = content.findChildren(QWidget)
    found = [w for w in everything if isinstance(w, Readable) and not isinstance(w, without)]
    shown = [w for w in found if isinstance(w, QWidget) and w.isVisibleTo(content)]

    def place(widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(content, QPoint(0, 0))
        return corner.y(), corner.x()

    shown.sort(key=place)
    return [w for w in shown if isinstance(w, Readable) and w.spoken_text]
