"""A new lesson in three steps: its title, what it begins with, and there it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.starting import Template, copy_lesson, start_lesson
from laonian_app.lessons.shelf import ShelfEntry
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings

Begin = Template | ShelfEntry


class NewLessonScreen(AuthorPage):
    """Asks for a title, then for what to begin with.

    Signals:
        asked(str, object): title and a `Template`, or the `ShelfEntry` to be copied.
        left(): nothing is made.
    """

    asked = Signal(str, object)
    left = Signal()

    def __init__(self, kit: Kit, others: tuple[ShelfEntry, ...] = ()) -> None:
        super().__init__(kit, self.tr("New lesson"))
        self._others = others
        self._begin: Begin = Template.TALK_AND_QUIZ
        self._cards: list[tuple[Begin, RowCard]] = []
        self._step = 1
        self._title = LineField(kit.theme, self.tr("Title of the lesson"))
        self._title.returnPressed.connect(self._on_next)
        self._back = Button(kit, self.tr("Back"), "caret-left-bold")
        self._back.pressed_once.connect(self._on_back)
        self._main = MainButton(kit, self.tr("Go on"), "caret-right-bold", icon_after=True)
        self._main.pressed_once.connect(self._on_next)
        self._typed = ""
        self._show_step()

    def _show_step(self) -> None:
        column = Column(self.kit.theme, gap=16)
        heads = {
            1: self.tr("Step 1 of 3: what is the lesson called?"),
            2: self.tr("Step 2 of 3: what does it begin with?"),
            3: self.tr("Step 3 of 3: is it right so?"),
        }
        column.add(TextBlock(self.kit.theme, heads[self._step], TextRole.HEADER))
        fill = {1: self._fill_title, 2: self._fill_templates, 3: self._fill_summary}
        fill[self._step](column)
        last = self._step == 3
        self._main.say(
            self.tr("Make it") if last else self.tr("Go on"),
            "check-bold" if last else "caret-right-bold",
        )
        content: QWidget = Scroller(self.kit.theme, column) if self._step == 2 else column
        self.show_content(content, back=self._back, main=self._main)
        self.bottom.say("")
        self.first_useful().setFocus()

    def _fill_title(self, column: Column) -> None:
        title = LineField(self.kit.theme, self.tr("Title of the lesson"), self._typed)
        title.returnPressed.connect(self._on_next)
        self._title = title
        column.add(title)
        hint = self.tr("As you would say it to the class: “A strange call, and then?”")
        column.add(TextBlock(self.kit.theme, hint, TextRole.TABLE, colour="ink_quiet"))

    def _fill_templates(self, column: Column) -> None:
        self._cards = []
        for template, words, below in (
            (
                Template.TALK_AND_QUIZ,
                self.tr("Talk, then practice"),
                self.tr("Two pages, two questions, a hint card"),
            ),
            (Template.QUIZ, self.tr("Only questions"), self.tr("One question to begin with")),
            (Template.TALK, self.tr("Only a talk"), self.tr("Two pages to begin with")),
        ):
            self._add_card(column, template, words, below)
        if self._others:
            head = self.tr("Or begin with a copy of one of these:")
            column.add(TextBlock(self.kit.theme, head, TextRole.TABLE, colour="ink_quiet"))
        for entry in self._others:
            self._add_card(column, entry, entry.title, "")
        self._mark()

    def _add_card(self, column: Column, begin: Begin, words: str, below: str) -> None:
        card = RowCard(self.kit, words, below)
        card.setCheckable(True)
        card.pressed_once.connect(partial(self._on_card, begin))
        self._cards.append((begin, card))
        column.add(card)

    def _on_card(self, begin: Begin) -> None:
        self._begin = begin
        self._mark()

    def _mark(self) -> None:
        for begin, card in self._cards:
            card.setChecked(begin == self._begin)
            card.update()

    def _fill_summary(self, column: Column) -> None:
        words = self.tr("“{title}” becomes a draft. Nobody sees it until you publish it.")
        column.add(TextBlock(self.kit.theme, words.format(title=self._typed), TextRole.TABLE))
        if isinstance(self._begin, ShelfEntry):
            copied = self.tr("It begins as a copy of “{title}”.")
            shown = copied.format(title=self._begin.title)
            column.add(TextBlock(self.kit.theme, shown, TextRole.TABLE))

    def go_on(self, title: str) -> None:
        """Take a title as typed, and go one step on."""
        self._title.setText(title)
        self._on_next()

    def _on_next(self) -> None:
        if self._step == 1:
            self._typed = " ".join(self._title.text().split())
            if not self._typed:
                self.say(self.tr("Write a title first."))
                self._title.setFocus()
                return
        if self._step == 3:
            self.asked.emit(self._typed, self._begin)
            return
        self._step += 1
        self._show_step()
        self.kit.guard.screen_changed()

    def _on_back(self) -> None:
        if self._step == 1:
            self.left.emit()
            return
        self._step -= 1
        self._show_step()
        self.kit.guard.screen_changed()

    def leave(self) -> None:
        self._on_back()


class NewLessonDesk(QObject):
    """Signals:
    made(Path): the folder of the new lesson.
    left(): nothing was made.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._screen: NewLessonScreen | None = None

    def open(self) -> None:
        """Begin with the title."""
        screen = NewLessonScreen(self._around.kit, self._ports.shelf.state.entries)
        screen.asked.connect(self._on_asked)
        screen.left.connect(self._on_left)
        self._screen = screen
        self._around.window.show_page(screen)

    def _on_asked(self, title: str, begin: Begin) -> None:
        root = self._ports.shelf.own_folder
        if isinstance(begin, ShelfEntry):
            job = partial(copy_lesson, begin.folder, root, title)
        else:
            job = partial(start_lesson, root, title, begin)
        self._around.jobs.run(job, self._on_made, self._on_refused)

    def _on_made(self, folder: Path) -> None:
        self._screen = None
        self.made.emit(folder)

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._screen is not None:
            self._screen.say(said(error))
