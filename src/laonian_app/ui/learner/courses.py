"""All lessons, course by course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile, TileFace
from laonian_app.ui.kit.tiles_page import TilesPage


@dataclass(frozen=True, slots=True)
class LessonLine:
    """One lesson of a course; `number` stands in its disc, `words` say it: 第 3 课."""

    lesson_id: str
    number: str
    title: str
    below: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class CourseView:
    title: str
    lessons: tuple[LessonLine, ...]


class CoursesScreen(TilesPage):
    """One course at a time, four lessons a page.

    Signals:
        chosen(str): the id of a lesson.
        left()
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, courses: Sequence[CourseView], course: int = 0) -> None:
        super().__init__(kit, PagedGrid(kit.theme, 2, 3))
        self.name_it(self.tr("All lessons"), more=self.tr("More lessons"))
        self._courses = tuple(courses)
        self._course = course
        self._away = Button(kit, self.tr("Back"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self._show_course()

    def _show_course(self) -> None:
        theme = self.kit.theme
        column = Column(theme, gap=20)
        if not self._courses:
            column.add(
                TextBlock(theme, self.tr("There is no lesson yet. Please ask the instructor."))
            )
            self.fill(column, back=self._away)
            return
        course = self._courses[self._course]
        self._grid.setParent(None)
        if len(self._courses) > 1:
            column.add(self._chips())
        column.add(self._grid)
        column.stretch(self._grid)
        self.fill(column, right=[self._more], back=self._away)
        self._grid.show_tiles([self._tile(line) for line in course.lessons])
        self._on_page(self._grid.page + 1, self._grid.pages)

    def _chips(self) -> QWidget:
        """Return the courses to choose from."""
        row = Row(self.kit.theme, gap=12)
        group = QButtonGroup(row)
        for number, course in enumerate(self._courses):
            chip = Button(self.kit, course.title, face=Face.CHIP)
            chip.setCheckable(True)
            group.addButton(chip)
            chip.setChecked(number == self._course)
            chip.pressed_once.connect(partial(self._on_course, number))
            row.add(chip)
        return row

    def _tile(self, line: LessonLine) -> Tile:
        tile = Tile(
            self.kit,
            TileFace(line.title, line.below, disc=line.number, disc_words=line.words),
            upright=False,
        )
        tile.pressed_once.connect(partial(self.chosen.emit, line.lesson_id))
        return tile

    def _on_course(self, number: int) -> None:
        self._course = number
        self._show_course()
        self.first_useful().setFocus()  # one goes on with a lesson, not with the courses
        self.kit.guard.screen_changed()
