"""Who is here today? Large name tiles, filtered by the surname's own character."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.people import LearnerToday, disc_of
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile, TileFace
from laonian_app.ui.kit.tiles_page import TilesPage
from laonian_app.ui.learner.surname_row import SurnameRow


class ChooseNameScreen(TilesPage):
    """The names of today's class.

    Signals:
        chosen(LearnerToday), newcomer_asked(), guest_asked()
        left(): back, where a second name is asked for.
    """

    chosen = Signal(object)
    left = Signal()
    newcomer_asked = Signal()
    guest_asked = Signal()

    def __init__(self, kit: Kit, learners: Sequence[LearnerToday], *, second: bool = False) -> None:
        super().__init__(kit, PagedGrid(kit.theme, 3, 3, whole_titles=True), Corner.INSTRUCTOR)
        title = self.second_title() if second else self.first_title()
        self.name_it(title, more=self.tr("More names"))
        self._learners = sorted(learners, key=lambda one: (not one.last_here, one.sort_key))
        self._second = second
        self._newcomer: Button | None = None
        away = Button(kit, self.tr("Back"), "caret-left-bold") if second else None
        if away is not None:
            away.pressed_once.connect(self.left)
        self.fill(self._names_area(learners), left=self._left(), right=[self._more], back=away)
        self._show("")

    def first_title(self) -> str:
        return self.tr("Who has come today?")

    def second_title(self) -> str:
        return self.tr("And who is the other one?")

    def _names_area(self, learners: Sequence[LearnerToday]) -> QWidget:
        column = Column(self.kit.theme)
        if not self._learners:
            column.add(
                TextBlock(
                    self.kit.theme,
                    self.tr("There are no names yet. Press “I am new here”, and it begins."),
                )
            )
        else:
            in_order = sorted(learners, key=lambda one: one.sort_key)
            surnames = [one.surname for one in in_order if one.surname]
            self._row = SurnameRow(self.kit, surnames)
            self._row.chosen.connect(self._show)
            column.add(self._row)
        column.add(self._grid)
        column.stretch(self._grid)
        return column

    def _left(self) -> list[Button]:
        if self._second:
            return []
        newcomer = Button(self.kit, self.tr("I am new here"), "user-plus-duotone")
        newcomer.pressed_once.connect(self.newcomer_asked)
        guest = Button(self.kit, self.tr("Just looking"), "eye-duotone")
        guest.pressed_once.connect(self.guest_asked)
        self._newcomer = newcomer
        return [newcomer, guest]

    def _show(self, surname: str) -> None:
        shown = [one for one in self._learners if surname in ("", one.surname)]
        self._grid.show_tiles([self._tile(one) for one in shown])
        self._on_page(self._grid.page + 1, self._grid.pages)
        self._order_tabs()

    def _tile(self, learner: LearnerToday) -> Tile:
        tile = Tile(self.kit, _face_of(learner), upright=False)
        said = (learner.name, learner.second_line)
        tile.setAccessibleName("，".join(words for words in said if words))
        tile.pressed_once.connect(partial(self.chosen.emit, learner))
        return tile

    def first_useful(self) -> QWidget:
        if not self._learners and self._newcomer is not None:
            return self._newcomer
        return super().first_useful()

    def turn_back(self) -> None:
        if self._grid.pages > 1:
            self._grid.turn(-1)


def _face_of(learner: LearnerToday) -> TileFace:
    """A newcomer's number stands below the rest of the name, as the seat of others does."""
    before, _, last = learner.name.rpartition(" · ")
    below = [last, learner.second_line] if before else [learner.second_line]
    words = " · ".join(part for part in below if part)
    return TileFace(before or last, words, disc=disc_of(learner), is_name=True)
