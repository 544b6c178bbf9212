"""Asks of a changed question whether it is still the old one: its answers hang on that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.lessons.doubted import Doubted, doubted_of, settle
from laonian_app.lessons.markdown import find_lesson_file
from laonian_app.lessons.shelf import ShelfEntry, ShelfState
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.library import LiveShelf


class IdentityScreen(AuthorPage):
    """The words of before and of now, side by side.

    Signals:
        answered(bool): True: the same question in other words; False: a new one.
        left(): later.
    """

    answered = Signal(bool)
    left = Signal()

    def __init__(self, kit: Kit, title: str, doubted: Doubted) -> None:
        """`title` of the lesson."""
        super().__init__(kit, self.tr("“{title}”: one question was changed").format(title=title))
        column = Column(kit.theme, gap=16)
        asked = self.tr("Is it still the same question, or a new one?")
        column.add(TextBlock(kit.theme, asked, TextRole.TABLE_HEAD))
        sides = Grid(kit.theme, 2, gap=20)
        for head, words in (
            (self.tr("Before"), doubted.before),
            (self.tr("Now"), doubted.now),
        ):
            sides.add(self._side(head, words))
        column.add(sides)
        told = self.tr(
            "What was answered before stays with the same question. Your decision is written"
            " into the lesson as one line with a number; nothing else is changed."
        )
        column.add(TextBlock(kit.theme, told, TextRole.TABLE, colour="ink_quiet"))
        back = Button(kit, self.tr("Later"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        new = Button(kit, self.tr("A new question"))
        new.pressed_once.connect(partial(self.answered.emit, False))
        same = MainButton(kit, self.tr("The same question"), "check-bold")
        same.pressed_once.connect(partial(self.answered.emit, True))
        self.show_content(Scroller(kit.theme, column), back=back, right=[new], main=same)

    def _side(self, head: str, words: str) -> Column:
        side = Column(self.kit.theme, gap=8)
        side.add(TextBlock(self.kit.theme, head, TextRole.TABLE, colour="ink_quiet"))
        side.add(Notice(self.kit, words, ground="surface"))
        return side

    def leave(self) -> None:
        self.left.emit()


@dataclass(frozen=True, slots=True)
class Asking:
    """A lesson's first question that is asked about, and the shelf on which it lies so."""

    state: ShelfState
    entry: ShelfEntry
    doubted: Doubted


class IdentityDesk(QObject):
    """Asks about one question after the other, lesson by lesson.

    Signals:
        done(): nothing is left to ask, or the rest is asked later.
        refused(Exception): the answer could not be written.
    """

    done = Signal()
    refused = Signal(object)

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports

    def open(self) -> None:
        """Ask about the first question."""
        self._run(partial(first_doubted, self._ports.shelf, self._today()))

    def _today(self) -> date:
        return self._around.now().astimezone().date()

    def _run(self, job: partial[Asking | None]) -> None:
        self._around.jobs.run(job, self._ask, self.refused.emit)

    def _ask(self, asking: Asking | None) -> None:
        if asking is None:
            self.done.emit()
            return
        self._ports.shelf.use(asking.state)
        screen = IdentityScreen(self._around.kit, asking.entry.title, asking.doubted)
        screen.answered.connect(partial(self._on_answered, asking))
        screen.left.connect(self.done)
        self._around.window.show_page(screen)

    def _on_answered(self, asking: Asking, same: bool) -> None:
        shelf, today = self._ports.shelf, self._today()
        self._run(partial(_answer, shelf, today, asking.entry, asking.doubted.id, same))


def asked_about(entries: Sequence[ShelfEntry]) -> list[ShelfEntry]:
    """Return the lessons of which something is asked: the instructor's own, without faults."""
    return [each for each in entries if each.own and each.doubted and not each.faulty]


def first_doubted(shelf: LiveShelf, today: date) -> Asking | None:
    """Return the first question to ask about as the files are now; a job.

    Raises:
        LaonianError: a lesson cannot be read.
    """
    state = shelf.look(today)
    for entry in asked_about(state.entries):
        for doubted in doubted_of(shelf.load(entry), entry.doubted):
            return Asking(state, entry, doubted)
    return None


def _answer(
    shelf: LiveShelf, today: date, entry: ShelfEntry, question_id: str, same: bool
) -> Asking | None:
    """Write an answer, and return what is asked next; a job."""
    lesson = shelf.load(entry)
    file: Path = find_lesson_file(entry.folder) or entry.folder / "lesson.md"
    settle(file, lesson, question_id, same=same)
    return first_doubted(shelf, today)
