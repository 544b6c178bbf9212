"""Find and replace over all lessons: nothing is changed before it was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.history import History
from laonian_app.lessons.authoring.replacing import Hit, find_everywhere, replace_in
from laonian_app.lessons.authoring.saving import open_text
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings


class ReplaceScreen(AuthorPage):
    """Signals:
    sought(str): these words are to be found in all lessons.
    replaced(str, str, object): words, what comes in their place, the files as a tuple of Path.
    left(): back to the lessons.
    """

    sought = Signal(str)
    replaced = Signal(str, str, object)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, self.tr("Find and replace in all lessons"))
        self._found = self._told_of_deleting = ""
        self._hits: tuple[Hit, ...] = ()
        self._cards: list[RowCard] = []
        self._wanted = LineField(kit.theme, self.tr("Find"))
        self._by = LineField(kit.theme, self.tr("Put in its place"))
        self._wanted.returnPressed.connect(self._on_find)
        find = Button(kit, self.tr("Find"), "magnifying-glass-duotone", face=Face.TABLE)
        find.pressed_once.connect(self._on_find)
        self._list = Column(kit.theme, gap=8)
        scroller = Scroller(kit.theme, self._list)
        column = Column(kit.theme, gap=12)
        column.add(labelled(kit, self.tr("Find"), self._wanted))
        column.add(labelled(kit, self.tr("Put in its place"), self._by))
        column.add(Row(kit.theme, [find]))
        column.add(scroller)
        column.stretch(scroller)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        main = MainButton(kit, self.tr("Replace in these"), "check-bold")
        main.pressed_once.connect(self._on_replace)
        self.show_content(column, back=back, main=main)

    def _on_find(self) -> None:
        if not self._wanted.text():
            self.say(self.tr("Write what is to be found first."))
            return
        self.sought.emit(self._wanted.text())

    def show_hits(self, wanted: str, hits: Sequence[Hit]) -> None:
        """Show where the words stand; all are ticked."""
        self._found, self._hits = wanted, tuple(hits)
        self._told_of_deleting = ""
        self._list.clear()
        self._cards = []
        for hit in self._hits:
            words = self.tr("%n time(s), first in line {line}: {words}", "", hit.count)
            below = words.format(line=hit.line, words=hit.excerpt)
            card = RowCard(self.kit, hit.file.parent.name, below)
            card.setCheckable(True)
            card.setChecked(True)
            card.pressed_once.connect(partial(self._on_card, card))
            self._cards.append(card)
            self._list.add(card)
        count = len(self._hits)
        self.say(self.tr("Found in %n lesson(s)", "", count) if count else self.tr("Nowhere found"))
        self._list.updateGeometry()
        self.arrange()

    def _on_card(self, card: RowCard) -> None:
        card.setChecked(not card.isChecked())
        card.update()

    def _on_replace(self) -> None:
        files = tuple(
            hit.file for hit, card in zip(self._hits, self._cards, strict=True) if card.isChecked()
        )
        if not files or self._found != self._wanted.text():
            self.say(self.tr("Press “Find” first and look where the words stand."))
            return
        if not self._by.text() and self._told_of_deleting != self._found:
            self._told_of_deleting = self._found
            words = self.tr("Nothing in its place deletes “{words}”. If you mean it, press again.")
            self.say(words.format(words=self._found))
            return
        self.replaced.emit(self._found, self._by.text(), files)

    def leave(self) -> None:
        self.left.emit()


class ReplaceDesk(QObject):
    """Signals:
    left(): back to the lessons.
    """

    left = Signal()

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._screen: ReplaceScreen | None = None

    def open(self) -> None:
        """Show the page, with nothing found yet."""
        screen = ReplaceScreen(self._around.kit)
        screen.sought.connect(self._on_sought)
        screen.replaced.connect(self._on_replaced)
        screen.left.connect(self._on_left)
        self._screen = screen
        self._around.window.show_page(screen)

    def _own_folders(self) -> list[Path]:
        return [each.folder for each in self._ports.shelf.state.entries if each.own]

    def _on_sought(self, wanted: str) -> None:
        job = partial(find_everywhere, self._own_folders(), wanted)
        self._around.jobs.run(job, partial(self._on_found, wanted), self._on_failed)

    def _on_found(self, wanted: str, hits: tuple[Hit, ...]) -> None:
        if self._screen is not None:
            self._screen.show_hits(wanted, hits)

    def _on_replaced(self, wanted: str, by: str, files: tuple[Path, ...]) -> None:
        job = partial(
            _replace_all, files, wanted, by, self._ports.history, self._around.now().astimezone()
        )
        self._around.jobs.run(job, self._on_done, self._on_failed)

    def _on_done(self, count: int) -> None:
        if self._screen is not None:
            self._screen.show_hits("", ())
            self._screen.say(
                self.tr("Replaced in %n lesson(s). The old ones are kept as versions.", "", count)
            )

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._screen is not None:
            self._screen.say(said(error))


def _replace_all(
    files: Sequence[Path], wanted: str, by: str, history: History, when: datetime
) -> int:
    """Replace in file after file; each is kept as a version before and after."""
    for file in files:
        history.keep(file, open_text(file).text, when)
        done = replace_in(file, wanted, by)
        history.keep(file, done.after.text, when + timedelta(microseconds=1))
    return len(files)
