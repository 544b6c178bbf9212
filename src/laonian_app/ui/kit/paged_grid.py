"""Tiles in a grid, as many as fit; the rest on further pages."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import Shrinking, dispose, height_at
from laonian_app.ui.kit.scale import Scale
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.kit.tile import Tile


class PagedGrid(Shrinking):
    """Shows one page of tiles.

    Signals:
        page_changed(int, int): number of the page from 1, and how many there are.
    """

    page_changed = Signal(int, int)

    def __init__(
        self, theme: Theme, columns: int, rows: int, *, gap: int = 20, whole_titles: bool = False
    ) -> None:
        """`whole_titles` takes fewer columns rather than break a title, as of a name."""
        super().__init__()
        self._theme, self._most_columns, self._rows, self._gap = theme, columns, rows, gap
        self._whole_titles = whole_titles
        self._tiles: list[QWidget] = []
        self._page = 0
        self._shown = (0, 0)
        self._is_sized = False
        self._tallest: dict[tuple[int, Scale], int] = {}

    def show_tiles(self, tiles: Sequence[QWidget]) -> None:
        """Show these tiles from the first page on; the ones before are deleted."""
        for tile in self._tiles:
            dispose(tile)
        self._tiles = list(tiles)
        for tile in tiles:
            tile.setParent(self)
        self._page = 0
        self._tallest = {}
        self.arrange()

    def turn(self, step: int) -> None:
        """Turn the page on or back; after the last comes the first."""
        self._page = (self._page + step) % self.pages
        self.arrange()

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return max(1, ceil(len(self._tiles) / max(1, self._fitting_rows() * self._columns)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scale.distance(600), self._theme.scale.distance(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._is_sized = True
        self.arrange()

    @property
    def _columns(self) -> int:
        """As many columns as were asked for, fewer where a tile would not fit."""
        columns = self._most_columns
        while columns > 1 and not self._fits(self._width_in(columns)):
            columns -= 1
        return columns

    def _fits(self, cell: int) -> bool:
        return self._holds_titles(cell) and self._tallest_at(cell) <= self.height()

    def _holds_titles(self, cell: int) -> bool:
        if not self._whole_titles:
            return True
        wide = (tile.whole_width() for tile in self._tiles if isinstance(tile, Tile))
        return max(wide, default=0) <= cell

    def _width_in(self, columns: int, width: int | None = None) -> int:
        gap = self._theme.scale.distance(self._gap)
        return ((width or self.width()) - gap * (columns - 1)) // columns

    def _cell_width(self) -> int:
        return self._width_in(self._columns)

    def least_height(self, width: int) -> int:
        """Return the height of one row, in as many columns as make it lowest."""
        cells = [self._width_in(columns, width) for columns in range(1, self._most_columns + 1)]
        holding = [cell for cell in cells if self._holds_titles(cell)]
        return min(self._tallest_at(cell) for cell in holding or cells[:1])

    def _fitting_rows(self) -> int:
        gap, cell = self._theme.scale.distance(self._gap), self._cell_width()
        fitting = (self.height() + gap) // (self._tallest_at(cell) + gap)
        return max(1, min(self._rows, fitting))

    def _tallest_at(self, cell: int) -> int:
        key = (cell, self._theme.scale)
        if key not in self._tallest:
            tallest = max((height_at(tile, cell) for tile in self._tiles), default=1)
            self._tallest[key] = tallest
        return self._tallest[key]

    def arrange(self) -> None:
        """Place the tiles of this page and hide the others."""
        if not self._is_sized:
            return
        rows, gap, cell = (
            self._fitting_rows(),
            self._theme.scale.distance(self._gap),
            self._cell_width(),
        )
        self._page = min(self._page, self.pages - 1)
        height = (self.height() - gap * (rows - 1)) // rows
        columns = self._columns
        first = self._page * rows * columns
        for number, tile in enumerate(self._tiles):
            place = number - first
            shown = 0 <= place < rows * columns
            if shown:
                row, column = divmod(place, columns)
                area = QRect(column * (cell + gap), row * (height + gap), cell, height)
                tile.setGeometry(area)
            tile.setVisible(shown)
        if (self._page, self.pages) != self._shown:
            self._shown = (self._page, self.pages)
            self.page_changed.emit(self._page + 1, self.pages)
