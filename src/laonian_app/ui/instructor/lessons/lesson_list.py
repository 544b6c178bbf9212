"""All lessons with how they stand; search, new, bring in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.standing import Standing, errors_of, standing_of
from laonian_app.lessons.shelf import ShelfEntry
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.identity_screen import asked_about
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.search_field import SearchField
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock

A_PAGE = 40


class LessonList(AuthorPage):
    """The lessons of this PC.

    Signals:
        opened(object): a `ShelfEntry` was pressed.
        new_asked(), import_asked(), contacts_asked(), replace_asked().
        doubts_asked(): whether changed questions are still the old ones.
        left(): back to the class table.
    """

    opened = Signal(object)
    new_asked = Signal()
    import_asked = Signal()
    contacts_asked = Signal()
    replace_asked = Signal()
    doubts_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, entries: Sequence[ShelfEntry], today: date) -> None:
        super().__init__(kit, self.tr("Lessons"))
        self._entries, self._today = tuple(entries), today
        self._standing: Standing | None = None
        self._page = 0
        self._search = SearchField(kit.theme, self.tr("Search for words of the title"))
        self._search.passed_by.connect(self.paste)
        self._search.textEdited.connect(self._on_search)
        self._filters: dict[Standing | None, Button] = {}
        self._grid = Grid(kit.theme, 2, gap=12)
        self._inside = Column(kit.theme, gap=12)
        self._nothing = TextBlock(kit.theme, "", TextRole.TABLE, colour="ink_quiet")
        if doubted := asked_about(self._entries):
            self._inside.add(self._doubts(sum(len(each.doubted) for each in doubted)))
        self._inside.add(self._nothing)
        self._inside.add(self._grid)
        self._make_buttons()
        self.show_content(
            self._search_and_list(),
            back=self._back,
            left=[self._before, self._next],
            main=self._new,
        )
        self._fill()

    def _make_buttons(self) -> None:
        kit = self.kit
        commands = []
        for words, icon, signal in (
            (self.tr("Bring in Word, Excel …"), "download-simple-duotone", self.import_asked),
            (self.tr("Find and replace"), "magnifying-glass-duotone", self.replace_asked),
            (self.tr("Our contacts"), "address-book-duotone", self.contacts_asked),
        ):
            command = Button(kit, words, icon, face=Face.TABLE)
            command.pressed_once.connect(signal)
            commands.append(command)
        self.use_commands(commands)
        self._back = Button(kit, self.tr("Back to the class"), "caret-left-bold")
        self._back.pressed_once.connect(self.left)
        self._before = Button(kit, self.tr("Previous page"), "caret-up-bold")
        self._before.pressed_once.connect(partial(self._turn, -1))
        self._next = Button(kit, self.tr("Next page"), "caret-down-bold")
        self._next.pressed_once.connect(partial(self._turn, 1))
        self._new = MainButton(kit, self.tr("New lesson"), "file-plus-duotone")
        self._new.pressed_once.connect(self.new_asked)

    def _doubts(self, count: int) -> Notice:
        words = self.tr("%n question(s) were changed: still the same ones, or new?", "", count)
        look = Button(self.kit, self.tr("Look and decide"), "question-duotone", face=Face.TABLE)
        look.pressed_once.connect(self.doubts_asked)
        return Notice(self.kit, words, [look], ground="accent_tint")

    def _search_and_list(self) -> QWidget:
        filters = []
        for standing, words in self._filter_words():
            button = Button(self.kit, words, face=Face.TABLE)
            button.setCheckable(True)
            button.pressed_once.connect(partial(self._on_filter, standing))
            self._filters[standing] = button
            filters.append(button)
        column = Column(self.kit.theme, gap=12)
        column.add(self._search)
        column.add(Row(self.kit.theme, filters))
        scroller = Scroller(self.kit.theme, self._inside)
        column.add(scroller)
        column.stretch(scroller)
        return column

    def _filter_words(self) -> list[tuple[Standing | None, str]]:
        count: dict[Standing, int] = {}
        for entry in self._entries:
            standing = standing_of(entry, self._today)
            count[standing] = count.get(standing, 0) + 1
        found: list[tuple[Standing | None, str]] = [
            (None, self.tr("All ({n})").format(n=len(self._entries)))
        ]
        for standing, words in (
            (Standing.FAULTY, self.tr("To be mended ({n})")),
            (Standing.DRAFT, self.tr("Drafts ({n})")),
            (Standing.DUE, self.tr("To be reviewed ({n})")),
            (Standing.PUBLISHED, self.tr("Published ({n})")),
        ):
            if count.get(standing):
                found.append((standing, words.format(n=count[standing])))
        return found

    # ------------------------------------------------------------ what is shown

    def _shown(self) -> list[ShelfEntry]:
        wanted = "".join(self._search.text().split()).casefold()
        found = []
        for entry in self._entries:
            if self._standing is not None and standing_of(entry, self._today) != self._standing:
                continue
            if wanted in "".join(entry.title.split()).casefold():
                found.append(entry)
        return found

    def _fill(self) -> None:
        shown = self._shown()
        pages = max(1, -(-len(shown) // A_PAGE))
        self._page = min(self._page, pages - 1)
        self._grid.clear()
        for entry in shown[self._page * A_PAGE : (self._page + 1) * A_PAGE]:
            self._grid.add(self._card(entry))
        for standing, button in self._filters.items():
            button.setChecked(standing == self._standing)
            button.update()
        for button in (self._before, self._next):
            button.setVisible(pages > 1)
        self._nothing.say("" if shown else self._nothing_words())
        self._nothing.setVisible(not shown)
        words = self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=pages)
        self.bottom.say(words if pages > 1 else "")
        self._grid.updateGeometry()
        self._inside.updateGeometry()
        self.arrange()

    def _nothing_words(self) -> str:
        if self._entries:
            return self.tr("No lesson is called so.")
        return self.tr("There is no lesson yet. Begin a new one, or bring in a Word file.")

    def _card(self, entry: ShelfEntry) -> RowCard:
        standing = standing_of(entry, self._today)
        warns = standing in {Standing.FAULTY, Standing.DUE}
        card = RowCard(self.kit, entry.title, self._below(entry, standing), warns=warns)
        card.pressed_once.connect(partial(self.opened.emit, entry))
        return card

    def _below(self, entry: ShelfEntry, standing: Standing) -> str:
        words = [self._standing_words(entry, standing)]
        if entry.questions:
            words.append(self.tr("%n question(s)", "", entry.questions))
        if entry.review_by is not None and standing is not Standing.DUE:
            day = entry.review_by.isoformat()
            words.append(self.tr("facts checked until {day}").format(day=day))
        if not entry.own:
            words.append(self.tr("came with the program"))
        return " · ".join(words)

    def _standing_words(self, entry: ShelfEntry, standing: Standing) -> str:
        if standing is Standing.FAULTY:
            count = max(1, len(errors_of(entry.problems)))
            return self.tr("%n place(s) to mend", "", count)
        if standing is Standing.DUE:
            return self.tr("Due for review since {day}").format(day=entry.review_by)
        return self.tr("Draft") if standing is Standing.DRAFT else self.tr("Published")

    # ------------------------------------------------------------ pressing

    def _on_search(self, _text: str) -> None:
        self._page = 0
        self._fill()

    def show_only(self, standing: Standing | None) -> None:
        """Show the lessons that stand so; None: all."""
        self._on_filter(standing if standing in self._filters else None)

    def _on_filter(self, standing: Standing | None) -> None:
        self._standing, self._page = standing, 0
        self._fill()

    def _turn(self, step: int) -> None:
        pages = max(1, -(-len(self._shown()) // A_PAGE))
        self._page = (self._page + step) % pages
        self._fill()

    def first_useful(self) -> QWidget:
        return self._search

    def leave(self) -> None:
        self.left.emit()
