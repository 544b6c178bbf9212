"""Parts in equal cells."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import Container, height_at
from laonian_app.ui.kit.theme import Theme


class Grid(Container):
    """Equal cells in columns; rows share the height, down to what their contents need."""

    def __init__(
        self,
        theme: Theme,
        columns: int,
        parts: Sequence[QWidget] = (),
        *,
        gap: int = 20,
        rows: int | None = None,
    ) -> None:
        super().__init__(theme, parts)
        self._columns, self._gap, self._fixed_rows = columns, gap, rows

    def use_columns(self, columns: int) -> None:
        self._columns = columns
        self.arrange()

    def _rows(self) -> int:
        needed = ceil(len(self.shown_parts()) / self._columns)
        return max(needed, self._fixed_rows or 0)

    def _cell_width(self, width: int) -> int:
        gap = self._theme.scale.distance(self._gap)
        return (width - gap * (self._columns - 1)) // self._columns

    def least_height(self, width: int) -> int:
        return self.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:
        cell, gap = self._cell_width(width), self._theme.scale.distance(self._gap)
        tallest = max((height_at(part, cell) for part in self.shown_parts()), default=0)
        rows = self._rows()
        return rows * tallest + gap * max(0, rows - 1)

    def arrange(self) -> None:
        rows, shown = self._rows(), self.shown_parts()
        if not rows:
            return
        gap, cell = self._theme.scale.distance(self._gap), self._cell_width(self.width())
        height = (self.height() - gap * (rows - 1)) // rows
        for number, part in enumerate(shown):
            row, column = divmod(number, self._columns)
            part.setGeometry(QRect(column * (cell + gap), row * (height + gap), cell, height))
