"""The sentences of a lesson, page by page, in one way of speaking."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.speech.recordable import RecordableSentence, Recorded
from laonian_app.ui.instructor.sound.fitting_page import FittingPage
from laonian_app.ui.instructor.sound.sentence_row import SentenceRow
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


@dataclass(frozen=True, slots=True)
class LessonSentences:
    """The sentences of a lesson in a dialect; "" is Mandarin."""

    lesson_id: str
    title: str
    dialect: str
    sentences: tuple[RecordableSentence, ...]

    @property
    def first_to_record(self) -> int | None:
        """Return the number of the first sentence that has no recording, from 0."""
        open_ones = (n for n, one in enumerate(self.sentences) if one.state is not Recorded.DONE)
        return next(open_ones, None)


class SentenceListScreen(FittingPage):
    """One page of the lesson at a time.

    Signals:
        chosen(int): a sentence, by its number in the lesson from 0.
        dialect_asked(): another way of speaking is to be recorded.
        left()
    """

    chosen = Signal(int)
    dialect_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, lesson: LessonSentences, page: int = 1) -> None:
        """`page` is the number of the lesson's page to begin with."""
        super().__init__(kit, lesson.title)
        self._lesson = lesson
        self._numbers = sorted({one.page for one in lesson.sentences})
        self._at = self._numbers.index(page) if page in self._numbers else 0
        self._head = TextBlock(kit.theme, "", TextRole.OPTION)
        self._grid = PagedGrid(kit.theme, 1, 9, gap=12)
        self._make_buttons()
        column = Column(kit.theme, gap=16)
        column.add(self._head)
        column.add(self._grid)
        column.stretch(self._grid)
        turning = [self._before, self._next] if len(self._numbers) > 1 else []
        self.fill(column, left=turning, main=self._main, back=self._away)
        self.bottom.fill([self._away, *turning], [self._main])
        self._show_page()

    def _make_buttons(self) -> None:
        kit = self.kit
        mandarin = self.tr("Mandarin")
        words = self.tr("Way of speaking: {dialect}")
        dialect = Button(
            kit, words.format(dialect=self._lesson.dialect or mandarin), face=Face.SMALL
        )
        dialect.pressed_once.connect(self.dialect_asked)
        self.use_commands([dialect, self.size_command()])
        self._away = Button(kit, self.tr("Back"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self._before = Button(kit, self.tr("Previous page"), "caret-up-bold")
        self._before.pressed_once.connect(partial(self._turn, -1))
        self._next = Button(kit, self.tr("Next page"), "caret-down-bold")
        self._next.pressed_once.connect(partial(self._turn, 1))
        for button in (self._before, self._next):
            button.setParent(self)  # what the bar does not show is the page's too
            button.hide()
        first = self._lesson.first_to_record
        begin = self.tr("Begin") if first == 0 else self.tr("Go on")
        self._main = MainButton(
            kit, begin if first is not None else self.tr("Hear them"), "microphone-duotone"
        )
        self._main.pressed_once.connect(partial(self.chosen.emit, first or 0))

    def _show_page(self) -> None:
        number = self._numbers[self._at]
        shown = [(n, one) for n, one in enumerate(self._lesson.sentences) if one.page == number]
        done = sum(one.state is Recorded.DONE for _, one in shown)
        words = self.tr("Page {page} of {pages}: {title} ({done} of {all} recorded)")
        self._head.say(
            words.format(
                page=self._at + 1,
                pages=len(self._numbers),
                title=shown[0][1].page_title,
                done=done,
                all=len(shown),
            )
        )
        self._grid.show_tiles([self._row(n, one) for n, one in shown])
        self._order_tabs()

    def _row(self, number: int, one: RecordableSentence) -> SentenceRow:
        words = {
            Recorded.DONE: self.tr("Recorded"),
            Recorded.CHANGED: self.tr("Text changed"),
            Recorded.NOT_YET: self.tr("Not recorded"),
        }
        row = SentenceRow(self.kit, one.text, one.state, words[one.state])
        row.pressed_once.connect(partial(self.chosen.emit, number))
        return row

    def _turn(self, step: int) -> None:
        """Turn to the next sentences of this page, else to the next page of the lesson."""
        inside = self._grid.page + step
        if 0 <= inside < self._grid.pages:
            self._grid.turn(step)
        else:
            self._at = (self._at + step) % len(self._numbers)
            self._show_page()
            if step < 0:
                self._grid.turn(-1)
        self.kit.guard.screen_changed()
        self._order_tabs()

    def first_useful(self) -> QWidget:
        return self._main

    def turn_on(self) -> None:
        self._turn(1)

    def turn_back(self) -> None:
        self._turn(-1)

    def leave(self) -> None:
        self.left.emit()
