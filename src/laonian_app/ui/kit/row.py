"""Parts beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import Container
from laonian_app.ui.kit.theme import Theme


class Row(Container):
    """Parts beside each other in their own widths; they go to a further row when they must."""

    def __init__(
        self,
        theme: Theme,
        parts: Sequence[QWidget] = (),
        *,
        gap: int = 12,
        centred: bool = False,
    ) -> None:
        super().__init__(theme, parts)
        self._gap, self._centred = gap, centred

    def _rows(self, width: int) -> list[list[QWidget]]:
        gap = self._theme.scale.distance(self._gap)
        rows: list[list[QWidget]] = [[]]
        used = 0
        for part in self.shown_parts():
            wide = part.sizeHint().width()
            if rows[-1] and used + gap + wide > width:
                rows.append([])
                used = 0
            used += wide + (gap if rows[-1] else 0)
            rows[-1].append(part)
        return rows

    def last_row(self, width: int) -> tuple[int, int]:
        """Return how wide and how high the last row is, in pixels."""
        gap = self._theme.scale.distance(self._gap)
        hints = [part.sizeHint() for part in self._rows(width)[-1]]
        wide = sum(hint.width() for hint in hints) + gap * max(0, len(hints) - 1)
        return wide, max((hint.height() for hint in hints), default=0)

    def natural_width(self) -> int:
        """Return the width that all parts need beside each other."""
        gap = self._theme.scale.distance(self._gap)
        shown = self.shown_parts()
        return sum(p.sizeHint().width() for p in shown) + gap * max(0, len(shown) - 1)

    def heightForWidth(self, width: int) -> int:
        gap = self._theme.scale.distance(self._gap)
        rows = [max((p.sizeHint().height() for p in row), default=0) for row in self._rows(width)]
        return sum(rows) + gap * (len(rows) - 1)

    def arrange(self) -> None:
        gap, top = self._theme.scale.distance(self._gap), 0
        for row in self._rows(self.width()):
            height = max((p.sizeHint().height() for p in row), default=0)
            wide = sum(p.sizeHint().width() for p in row) + gap * max(0, len(row) - 1)
            left = (self.width() - wide) // 2 if self._centred else 0
            for part in row:
                hint = part.sizeHint()
                part.setGeometry(
                    left, top + (height - hint.height()) // 2, hint.width(), hint.height()
                )
                left += hint.width() + gap
            top += height + gap
