"""Which lesson is to be recorded, and how much of each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace
from laonian_app.ui.kit.tiles_page import TilesPage


@dataclass(frozen=True, slots=True)
class LessonToRecord:
    """How many of a lesson's `sentences` are recorded, and how many were changed since."""

    lesson_id: str
    number: str
    title: str
    sentences: int
    recorded: int
    changed: int


class ChooseLessonScreen(TilesPage):
    """The lessons with what is recorded of them.

    Signals:
        chosen(str): the id of a lesson.
        left()
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, lessons: Sequence[LessonToRecord]) -> None:
        super().__init__(kit, PagedGrid(kit.theme, 2, 3))
        title = self.tr("Which lesson do you want to read aloud yourself?")
        self.name_it(title, more=self.tr("More lessons"))
        self.use_commands(self.header.commands[:1])
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        column = Column(kit.theme, gap=20)
        column.add(self._grid)
        column.stretch(self._grid)
        self.fill(column, right=[self._more], back=away)
        self._grid.show_tiles([self._tile(lesson) for lesson in lessons])
        self._on_page(self._grid.page + 1, self._grid.pages)

    def _tile(self, lesson: LessonToRecord) -> Tile:
        words = self.tr("No. {number}").format(number=lesson.number)
        face = TileFace(lesson.title, self._below(lesson), disc=lesson.number, disc_words=words)
        tile = Tile(self.kit, face, upright=False)
        tile.pressed_once.connect(partial(self.chosen.emit, lesson.lesson_id))
        return tile

    def _below(self, lesson: LessonToRecord) -> str:
        if lesson.changed:
            words = self.tr("{recorded} of {sentences} recorded, {changed} with another text now")
        elif lesson.recorded:
            words = self.tr("{recorded} of {sentences} recorded")
        else:
            words = self.tr("{sentences} sentences, none recorded yet")
        return words.format(
            recorded=lesson.recorded, sentences=lesson.sentences, changed=lesson.changed
        )

    def leave(self) -> None:
        self.left.emit()
