"""What the instructor opens with 老师: who has done what, and the whole room together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.reports.table import Table
from laonian_app.ui.instructor.report_lines import ReportLines, Sorting
from laonian_app.ui.instructor.report_table import ReportTable
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

NAMES_SHOWN_S = 120.0


class InstructorScreen(Page):
    """The table of `report progress`, with seat marks in place of names at first.

    Signals:
        class_asked(): 全班一起看.
        people_asked(): wrong chairs, double entries, names to be erased.
        lessons_asked(): the instructor's own lessons.
        export_asked(str): csv or another of the formats that were offered.
        sound_asked(): how the room sounds, and recording.
        look_asked(): type size, colours, and when the names come back.
        left(): back to the learners.
    """

    class_asked = Signal()
    people_asked = Signal()
    lessons_asked = Signal()
    export_asked = Signal(str)
    sound_asked = Signal()
    look_asked = Signal()
    left = Signal()

    def __init__(
        self,
        kit: Kit,
        table: Table,
        marks: Mapping[str, str],
        *,
        formats: Sequence[str] = ("csv",),
        names_shown_s: float = NAMES_SHOWN_S,
    ) -> None:
        """`marks` name learners without their names (3 号座), by `learner_id`."""
        super().__init__(kit, self.tr("Who has done what"))
        self._report = ReportLines(table, marks)
        self._sorting = Sorting()
        self._with_names = False
        self._is_empty = not table.rows
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(round(1000 * names_shown_s))
        self._hide.timeout.connect(self._hide_names)
        self._make_buttons(formats)
        self._table: ReportTable | None = None
        self._fill()

    def _make_buttons(self, formats: Sequence[str]) -> None:
        kit = self.kit
        self._names = Button(kit, self.tr("Show names"), "eye-duotone", face=Face.SMALL)
        self._names.pressed_once.connect(self._on_names)
        exports = []
        for each in formats:
            words = self.tr("Export {format}").format(format=each.upper())
            export = Button(kit, words, "floppy-disk-duotone", face=Face.SMALL)
            export.pressed_once.connect(partial(self.export_asked.emit, each))
            exports.append(export)
        people = Button(kit, self.tr("Put right"), "user-switch-duotone", face=Face.SMALL)
        people.pressed_once.connect(self.people_asked)
        lessons = Button(kit, self.tr("Lessons"), "books-duotone", face=Face.SMALL)
        lessons.pressed_once.connect(self.lessons_asked)
        sound = Button(kit, self.tr("Sound"), "speaker-low-duotone", face=Face.SMALL)
        sound.pressed_once.connect(self.sound_asked)
        look = Button(kit, self.tr("Settings"), "gear-six-duotone", face=Face.SMALL)
        look.pressed_once.connect(self.look_asked)
        self._away = Button(kit, self.tr("Back to the learners"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self._before = Button(kit, self.tr("Previous page"), "caret-up-bold")
        self._before.pressed_once.connect(partial(self._turn, -1))
        self._next = Button(kit, self.tr("Next page"), "caret-down-bold")
        self._next.pressed_once.connect(partial(self._turn, 1))
        self._columns = Button(kit, self.tr("The other columns"), "caret-right-bold")
        self._columns.pressed_once.connect(self._on_columns)
        self.keep(self._names, self._before, self._next, self._columns)
        self._together = MainButton(kit, self.tr("All together"), "presentation-chart-duotone")
        self._together.pressed_once.connect(self.class_asked)
        shown = [] if self._is_empty else [self._names, *exports]
        self.use_commands([lessons, people, *shown, sound, look])

    def _fill(self) -> None:
        content = self._nothing_yet() if self._is_empty else self._show_table()
        turning = [] if self._is_empty else [self._before, self._next]
        columns = [] if self._is_empty else [self._columns]
        self.fill(content, left=turning, right=columns, main=self._together, back=self._away)
        # Names and scores are not read out to the room.
        self.bottom.fill([self._away, *turning], [*columns, self._together])
        self._show_lines()
        self.arrange()

    def _nothing_yet(self) -> QWidget:
        column = Column(self.kit.theme, centred=True)
        nobody = self.tr("Nobody has answered a question yet.")
        begin = self.tr("You can begin by looking at a lesson all together.")
        column.add(TextBlock(self.kit.theme, nobody, TextRole.TITLE, centred=True))
        column.add(TextBlock(self.kit.theme, begin, TextRole.QUIET, centred=True))
        return column

    def _show_table(self) -> QWidget:
        self._table = ReportTable(self.kit, self._report.heads)
        self._table.sort_asked.connect(self._on_sort)
        self._table.page_changed.connect(self._on_page)
        return self._table

    def _show_lines(self) -> None:
        if self._table is not None:
            lines = self._report.lines(self._sorting, with_names=self._with_names)
            self._table.show_lines(lines, self._sorting)

    def say(self, words: str) -> None:
        """Say something where there is room for it, as where the export lies."""
        self.tell(words)

    # ------------------------------------------------------------ names, order, pages

    @property
    def shows_names(self) -> bool:
        return self._with_names

    def heads(self) -> tuple[str, ...]:
        """Return the heads of the table, on whatever page they stand."""
        return tuple(head.title for head in self._report.heads)

    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return all lines as they are shown now: in this order, with names or without."""
        return self._report.lines(self._sorting, with_names=self._with_names)

    def _on_names(self) -> None:
        if self._with_names:
            self._hide_names()
            return
        self._with_names = True
        self._hide.start()
        self._names.say(self.tr("Hide names"))
        self._after_change()

    def _hide_names(self) -> None:
        self._hide.stop()
        self._with_names = False
        self._names.say(self.tr("Show names"))
        self._after_change()

    def _after_change(self) -> None:
        self.header.arrange()
        self._show_lines()

    def _on_sort(self, at: int) -> None:
        self._sorting = self._sorting.after_press(at)
        if self._table is not None:
            self._table.to_first_page()
        self._show_lines()

    def _turn(self, step: int) -> None:
        if self._table is None or self._table.turn(step):
            return
        self.say(
            self.tr("This is the last page.") if step > 0 else self.tr("This is the first page.")
        )

    def _on_columns(self) -> None:
        if self._table is not None:
            self._table.turn_columns()

    def _on_page(self, page: int, pages: int) -> None:
        for button in (self._before, self._next):
            button.setVisible(pages > 1)
        several = self._table is not None and self._table.column_groups > 1
        self._columns.setVisible(several)
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self.bottom.say(words if pages > 1 else "")
        self.bottom.arrange()
        self._order_tabs()

    # ------------------------------------------------------------ keys

    def turn_on(self) -> None:
        """PageDown turns the table; it never begins a class."""
        self._turn(1)

    def turn_back(self) -> None:
        self._turn(-1)

    def leave(self) -> None:
        self.left.emit()
