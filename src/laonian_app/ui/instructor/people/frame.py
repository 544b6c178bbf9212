"""A page of these: tiles in a grid that turns, nothing read out to the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile


class TilesPage(Page):
    """Tiles to choose from; with a notice and 撤销 after something was changed.

    Signals:
        left(): back.
        undo_asked(): the last change is to be taken back.
    """

    left = Signal()
    undo_asked = Signal()

    def __init__(self, kit: Kit, title: str, columns: int, rows: int) -> None:
        super().__init__(kit, title)
        self.use_commands([])
        self._grid = PagedGrid(kit.theme, columns, rows, whole_titles=columns > 2)
        self._grid.page_changed.connect(self._on_page)
        self._notice = TextBlock(kit.theme, "", TextRole.BODY)
        self._notice.setParent(self)
        self._notice.hide()
        self._away = Button(kit, self._word("Back"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self._more = Button(kit, self._word("More"), "caret-right-bold")
        self._more.pressed_once.connect(self._on_more)
        self._undo = MainButton(kit, self._word("Undo"), "arrow-counter-clockwise-duotone")
        self._undo.pressed_once.connect(self.undo_asked)
        self._undo.setParent(self)
        self._undo.hide()

    def _word(self, text: str) -> str:
        """One of the words that all of these pages share."""
        words = {
            "Back": QCoreApplication.translate("TilesPage", "Back"),
            "More": QCoreApplication.translate("TilesPage", "More"),
            "Undo": QCoreApplication.translate("TilesPage", "Undo"),
        }
        return words[text]

    def show_tiles(
        self,
        tiles: Sequence[Tile],
        *,
        nothing: str,
        above: QWidget | None = None,
        commands: Sequence[Button] = (),
    ) -> None:
        """Show these tiles, or words where there are none; `commands` stand in the bar.

        To be called once; `above` stands over the tiles.
        """
        column = Column(self.kit.theme, gap=20)
        column.add(self._notice)
        self._notice.hide()
        if above is not None:
            column.add(above)
        if not tiles:
            column.add(TextBlock(self.kit.theme, nothing, TextRole.BODY))
        column.add(self._grid)
        column.stretch(self._grid)
        right = [*commands, self._more]
        self.fill(column, right=right, back=self._away)
        # Names are not read out to the room.
        self.bottom.fill([self._away], right)
        self.change_tiles(tiles)

    def change_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other tiles in place of these."""
        self._grid.show_tiles(tiles)
        self._on_page(self._grid.page + 1, self._grid.pages)
        self._order_tabs()

    def offer_undo(self, notice: str) -> None:
        """Say what was changed, and offer to take it back."""
        self.tell(notice)
        right = [each for each in self.bottom.buttons if each is not self._away]
        self._undo.show()
        self.bottom.fill([self._away], [*right, self._undo])
        self.main = self._undo
        self.arrange()

    def tell(self, notice: str) -> None:
        """Say something above the tiles."""
        self._notice.say(notice)
        self._notice.show()
        self.announce(notice)
        self.arrange()
        if isinstance(self.content, Column):
            self.content.arrange()

    def _on_more(self) -> None:
        self._grid.turn(1)
        self.kit.guard.screen_changed()

    def _on_page(self, page: int, pages: int) -> None:
        self._more.setVisible(pages > 1)
        words = QCoreApplication.translate("TilesPage", "Page {page} of {pages}")
        counted = words.format(page=page, pages=pages) if pages > 1 else ""
        self.bottom.say(counted)
        self.bottom.arrange()

    def first_useful(self) -> QWidget:
        tiles = [target for target in self.content_targets() if isinstance(target, Tile)]
        return tiles[0] if tiles else self._away

    def turn_on(self) -> None:
        """PageDown turns the page; it never changes a record."""
        if not self._more.isHidden():
            self._more.click()

    def turn_back(self) -> None:
        if self._grid.pages > 1:
            self._grid.turn(-1)
