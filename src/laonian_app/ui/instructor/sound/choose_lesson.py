"""Which lesson is to be recorded, and how much of each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.instructor.sound.fitting_page import FittingPage
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace


@dataclass(frozen=True, slots=True)
class LessonToRecord:
    """How many of a lesson's `sentences` are recorded, and how many were changed since."""

    lesson_id: str
    number: str
    title: str
    sentences: int
    recorded: int
    changed: int


class ChooseLessonScreen(FittingPage):
    """The lessons with what is recorded of them.

    Signals:
        chosen(str): the id of a lesson.
        left()
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, lessons: Sequence[LessonToRecord]) -> None:
        super().__init__(kit, self.tr("Which lesson do you want to read aloud yourself?"))
        self._grid = PagedGrid(kit.theme, 2, 3)
        self._grid.page_changed.connect(self._on_page)
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self._more = Button(kit, self.tr("More lessons"), "caret-right-bold")
        self._more.pressed_once.connect(self._on_more)
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

    def _on_more(self) -> None:
        self._grid.turn(1)
        self.kit.guard.screen_changed()

    def _on_page(self, page: int, pages: int) -> None:
        self._more.setVisible(pages > 1)
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self.bottom.say(words if pages > 1 else "")
        self.bottom.arrange()

    def first_useful(self) -> QWidget:
        targets = self.content_targets()
        return targets[0] if targets else super().first_useful()

    def turn_on(self) -> None:
        if not self._more.isHidden():
            self._more.click()

    def leave(self) -> None:
        self.left.emit()
