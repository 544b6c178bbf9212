"""The hint cards of the lessons that somebody has finished: look again, print, save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace
from laonian_app.ui.kit.tiles_page import TilesPage
from laonian_app.ui.learner.courses import LessonLine
from laonian_app.ui.learner.desk_views import DeskViews
from laonian_app.ui.learner.errands import Errands
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.library import Library
from laonian_app.ui.standing import OpenedLesson


class ChooseCardScreen(TilesPage):
    """Whose card? One tile for each lesson that has one.

    Signals:
        chosen(str): the id of a lesson.
        left()
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, lines: Sequence[LessonLine]) -> None:
        super().__init__(kit, PagedGrid(kit.theme, 2, 3))
        self.name_it(self.tr("Which card?"), more=self.tr("More cards"))
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self.fill(self._grid, right=[self._more], back=away)
        self._grid.show_tiles([self._tile(line) for line in lines])
        self._on_page(self._grid.page + 1, self._grid.pages)

    def _tile(self, line: LessonLine) -> Tile:
        face = TileFace(line.title, line.below, disc=line.number, disc_words=line.words)
        tile = Tile(self.kit, face, upright=False)
        tile.pressed_once.connect(partial(self.chosen.emit, line.lesson_id))
        return tile


class LearntCards(QObject):
    """Finds the cards and lets one be chosen; a single one needs no choice.

    Signals:
        card_asked(object): the Subject whose card is to be shown; `open` leads back here.
        left(): back to the harvest.
        none_found(): no lesson that was finished has a card.
    """

    card_asked = Signal(object)
    left = Signal()
    none_found = Signal()

    def __init__(
        self,
        around: Surroundings,
        views: DeskViews,
        errands: Errands,
        show: Callable[[QWidget], None],
    ) -> None:
        super().__init__()
        self._around, self._views, self._errands, self._show = around, views, errands, show
        self._found: dict[str, OpenedLesson] = {}

    def open(self, lesson_ids: Sequence[str]) -> None:
        """Look which of these lessons have a card; the files are read off the GUI thread."""
        job = partial(_with_cards, self._around.library(), tuple(lesson_ids))
        arrived = self._errands.send(self._on_found)
        failed = self._errands.beside(self._on_failed)
        self._around.jobs.run(job, arrived, failed)

    def _on_found(self, found: Sequence[OpenedLesson]) -> None:
        self._found = {each.lesson.id: each for each in found}
        if not found:
            self.none_found.emit()
        elif len(found) == 1:
            self._on_chosen(found[0].lesson.id)
        else:
            self.show_choice()

    def _on_failed(self, error: Exception) -> None:
        raise error

    def show_choice(self) -> None:
        """Show the cards to choose from; of a single one, what stood there before."""
        if len(self._found) < 2:
            self.left.emit()
            return
        lines = self._views.cards(tuple(each.lesson for each in self._found.values()))
        screen = ChooseCardScreen(self._around.kit, lines)
        screen.chosen.connect(self._on_chosen)
        screen.left.connect(self.left)
        screen.corner_pressed.connect(self.left)
        self._show(screen)

    def _on_chosen(self, lesson_id: str) -> None:
        subject = self._views.subject(self._found[lesson_id], ends_the_day=False)
        self.card_asked.emit(subject)


def _with_cards(library: Library, lesson_ids: Sequence[str]) -> tuple[OpenedLesson, ...]:
    """Return those of the lessons on the shelf that have a hint card, in its order."""
    opened = [library.open(each.id) for each in library.entries if each.id in lesson_ids]
    return tuple(each for each in opened if each.lesson.hint_card)
