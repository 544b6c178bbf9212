"""A page of tiles to choose from: as many as fit, the rest one press further."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile


class TilesPage(Page):
    """Turns its grid, and says in the bottom bar on which page of it one is."""

    def __init__(self, kit: Kit, grid: PagedGrid, corner: Corner | None = Corner.HOME) -> None:
        super().__init__(kit, "", corner)
        self._grid = grid
        grid.page_changed.connect(self._on_page)
        self._more = Button(kit, "", "caret-right-bold")
        self._more.pressed_once.connect(self._on_more)

    def name_it(self, title: str, *, more: str) -> None:
        """Say what is to be chosen, and what stands on the button for the further pages."""
        self.header.title.say(title)
        self._more.say(more)

    def _on_more(self) -> None:
        self._grid.turn(1)
        self.kit.guard.screen_changed()

    def _on_page(self, page: int, pages: int) -> None:
        self._more.setVisible(pages > 1)
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self.bottom.say(words if pages > 1 else "")
        self.bottom.arrange()

    def first_useful(self) -> QWidget:
        tiles = [target for target in self.content_targets() if isinstance(target, Tile)]
        return tiles[0] if tiles else super().first_useful()

    def turn_on(self) -> None:
        if not self._more.isHidden():
            self._more.click()
