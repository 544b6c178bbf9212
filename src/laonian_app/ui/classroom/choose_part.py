"""What of a lesson shall the room see?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.quiz import questions_for
from laonian_app.learning.whole_class import Part, offered
from laonian_app.lessons.model import Lesson, Section
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile, TileFace


class ChoosePartScreen(Page):
    """The whole lesson, or only one of its quizzes.

    Signals:
        chosen(Part)
        left(): back to the lessons.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, title: str, lesson: Lesson) -> None:
        super().__init__(kit, title)
        self._lesson = lesson
        parts = offered(lesson)
        column = Column(kit.theme)
        column.add(TextBlock(kit.theme, lesson.title, TextRole.TITLE))
        self._grid = PagedGrid(kit.theme, 2, 2)
        if parts:
            column.add(self._grid)
            column.stretch(self._grid)
        else:
            nothing = self.tr("This lesson has nothing to show yet.")
            column.add(TextBlock(kit.theme, nothing))
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        self._more = Button(kit, self.tr("See more"), "caret-right-bold")
        self._more.pressed_once.connect(self._on_more)
        self._grid.page_changed.connect(self._on_page)
        self.fill(column, right=[self._more], back=back)
        self._grid.show_tiles(self._tiles(parts))
        self._on_page(self._grid.page + 1, self._grid.pages)

    def _tiles(self, parts: Sequence[Part]) -> list[Tile]:
        tiles = []
        for part in parts:
            tile = Tile(self.kit, self._face(part), upright=False)
            tile.pressed_once.connect(partial(self.chosen.emit, part))
            tiles.append(tile)
        return tiles

    def _face(self, part: Part) -> TileFace:
        practice = self._questions(Section.PRACTICE)
        if part is Part.WHOLE:
            pages = self.tr("%n page(s)", "", len(self._lesson.pages))
            below = self.tr("{pages}, {questions}").format(pages=pages, questions=practice)
            if not questions_for(self._lesson, Section.PRACTICE):
                below = pages
            #: one character in the disc of the tile
            return TileFace(self.tr("The whole lesson"), below, disc=self.tr("W"))
        if part is Part.PRACTICE:
            return TileFace(self.tr("Only the practice"), practice, disc=self.tr("P"))
        if part is Part.BEFORE:
            before = self._questions(Section.BEFORE)
            return TileFace(self.tr("Try before the lesson"), before, disc=self.tr("B"))
        after = self._questions(Section.AFTER)
        return TileFace(self.tr("Try after the lesson"), after, disc=self.tr("A"))

    def _questions(self, section: Section) -> str:
        return self.tr("%n question(s)", "", len(questions_for(self._lesson, section)))

    def _on_more(self) -> None:
        self._grid.turn(1)
        self.kit.guard.screen_changed()

    def _on_page(self, page: int, pages: int) -> None:
        self._more.setVisible(pages > 1)
        self.bottom.arrange()

    def arrange(self) -> None:
        super().arrange()
        if hasattr(self, "_grid"):
            self._grid.arrange()

    def first_useful(self) -> QWidget:
        tiles = [target for target in self.content_targets() if isinstance(target, Tile)]
        return tiles[0] if tiles else super().first_useful()

    def turn_on(self) -> None:
        """A remote chooses nothing."""

    def leave(self) -> None:
        self.left.emit()
