"""A table to look at: heads to press, rows in pages, nothing scrolled and nothing cut."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from laonian_app.ui.instructor.report_lines import Head, Sorting
from laonian_app.ui.instructor.table_columns import Need, groups, widths
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import Run, SetText, set_text

PADDING = 20
BESIDE = 12
LEAST_CHARACTERS = 5
MEASURED = 12
SHORT = 4


class TableLine(QLabel):
    """One row: words left, numbers right; a QLabel by its role for screen readers."""

    def __init__(self, kit: Kit, heads: Sequence[Head], cells: Sequence[str]) -> None:
        super().__init__()
        self._kit, self._heads, self._cells = kit, tuple(heads), tuple(cells)
        self._widths: tuple[tuple[int, int], ...] = ()
        pairs = zip(self._heads, self._cells, strict=True)
        self.setAccessibleName("，".join(f"{head.title} {cell}" for head, cell in pairs))
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def cells(self) -> tuple[str, ...]:
        return self._cells

    def use_columns(self, columns: Sequence[tuple[int, int]]) -> None:
        """Show these columns: number and width of each, in pixels."""
        self._widths = tuple(columns)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._kit.theme, self._kit.theme.scale
        painter = QPainter(self)
        thick = max(1, scale.distance(2))
        painter.fillRect(0, self.height() - thick, self.width(), thick, theme.colour("divider"))
        painter.setPen(theme.colour("ink"))
        left, beside = 0, scale.distance(BESIDE)
        for number, width in self._widths:
            words = _set(self._kit, self._cells[number], width, bold=number == 0)
            at = left + beside
            if self._heads[number].numeric:
                at = round(left + width - beside - words.width)
            words.layout.draw(painter, QPointF(at, (self.height() - words.height) / 2))
            left += width


def _set(kit: Kit, words: str, width: int, *, bold: bool) -> SetText:
    room = width - 2 * kit.theme.scale.distance(BESIDE)
    return set_text((Run(words, bold),), setting_of(kit.theme, TextRole.TABLE), max(1, room))


class ReportTable(QWidget):
    """Heads and as many rows as fit.

    Signals:
        sort_asked(int): the head of a column was pressed; its place in the table.
        page_changed(int, int): number of the page from 1, and how many there are.
    """

    sort_asked = Signal(int)
    page_changed = Signal(int, int)

    def __init__(self, kit: Kit, heads: Sequence[Head]) -> None:
        super().__init__()
        self._kit, self._heads = kit, tuple(heads)
        self._lines: tuple[tuple[str, ...], ...] = ()
        self._columns: list[tuple[int, int]] = []
        self._groups: tuple[tuple[int, ...], ...] = ((),)
        self._group = 0
        self._heights: list[int] = []
        self._top = 0
        self._pages: list[tuple[int, int]] = [(0, 0)]
        self._page = 0
        self._shown: list[TableLine] = []
        self._buttons = [self._head(head) for head in self._heads]
        kit.theme.changed.connect(self.arrange)

    def _head(self, head: Head) -> Button:
        button = Button(self._kit, head.title, face=Face.TABLE, icon_after=True)
        button.squeeze(0.0)
        button.setParent(self)
        button.pressed_once.connect(partial(self.sort_asked.emit, head.at))
        return button

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return len(self._pages)

    @property
    def shown(self) -> tuple[TableLine, ...]:
        """The rows on this page."""
        return tuple(self._shown)

    def show_lines(self, lines: Sequence[Sequence[str]], sorting: Sorting) -> None:
        """Show these rows; the heads tell how they are sorted."""
        self._lines = tuple(tuple(line) for line in lines)
        for head, button in zip(self._heads, self._buttons, strict=True):
            button.say(head.title, "")
            if head.at == sorting.at:
                button.say(head.title, "caret-down-bold" if sorting.down else "caret-up-bold")
                button.setAccessibleName(self._sorted_words(sorting).format(title=head.title))
        self.arrange()

    def _sorted_words(self, sorting: Sorting) -> str:
        return self.tr("{title}, downwards") if sorting.down else self.tr("{title}, upwards")

    def turn(self, step: int) -> bool:
        """Turn the page on or back; False where there is none that way."""
        if not 0 <= self._page + step < self.pages:
            return False
        self._page += step
        self._place_lines()
        return True

    @property
    def column_groups(self) -> int:
        """How many groups the columns are in; 1 where all stand beside each other."""
        return len(self._groups)

    def turn_columns(self) -> None:
        """Show the next group of columns; after the last comes the first."""
        self._group = (self._group + 1) % len(self._groups)
        self.arrange()

    def to_first_page(self) -> None:
        self._page = 0

    # ------------------------------------------------------------ laying out

    def _inner(self) -> int:
        return self._kit.theme.scale.distance(PADDING)

    def _needs(self) -> list[Need]:
        return [self._need(number, head) for number, head in enumerate(self._heads)]

    def _need(self, number: int, head: Head) -> Need:
        scale, gap = self._kit.theme.scale, self._gap()
        pixels, beside = scale.text(TextRole.TABLE), 2 * scale.distance(BESIDE)
        longest = sorted({line[number] for line in self._lines}, key=len)[-MEASURED:]
        sets = [_set(self._kit, words, 1_000_000, bold=number == 0) for words in longest]
        cells = max((round(words.width) + 1 for words in sets), default=0) + beside
        # an arrow may stand behind the title; in two lines half of the title is enough
        shape = Face.TABLE.value
        arrow = scale.icon(shape.icon) + scale.distance(shape.between) + beside + gap
        head_width = pixels * (len(head.title) + 1) + arrow
        signs = len(head.title)
        half = pixels * (signs if signs < SHORT else (signs + 1) // 2) + arrow
        wraps = not head.holds and number > 0
        least = min(cells, pixels * LEAST_CHARACTERS + beside) if wraps else cells
        return Need(max(cells, head_width), max(least, half), head.stays, not head.numeric)

    def _gap(self) -> int:
        return self._kit.theme.scale.distance(8)

    def arrange(self) -> None:
        """Place heads and rows anew."""
        if self.width() < 2:
            return
        room, needs = self.width() - 2 * self._inner(), self._needs()
        self._groups = groups(needs, room)
        self._group = min(self._group, len(self._groups) - 1)
        shown = self._groups[self._group]
        measured = widths([needs[number] for number in shown], room)
        self._columns = list(zip(shown, measured, strict=True))
        self._place_heads()
        self._cut_pages()
        self._place_lines()

    def _place_heads(self) -> None:
        left, inner, gap = self._inner(), self._inner(), self._gap()
        shown = [(self._buttons[number], width) for number, width in self._columns]
        tall = max(button.heightForWidth(width - gap) for button, width in shown)
        for button in self._buttons:
            button.hide()
        for button, width in shown:
            button.setGeometry(left, inner, width - gap, tall)
            button.show()
            left += width
        self._top = inner + tall + gap

    def _line_height(self, line: Sequence[str], known: dict[tuple[int, str], int]) -> int:
        tallest = 0
        for number, width in self._columns:
            words = line[number]
            key = (number, words)
            if key not in known:
                known[key] = _set(self._kit, words, width, bold=number == 0).height
            tallest = max(tallest, known[key])
        return tallest + 2 * self._kit.theme.scale.distance(8)

    def _cut_pages(self) -> None:
        room = self.height() - self._top - self._inner()
        known: dict[tuple[int, str], int] = {}
        self._heights = [self._line_height(line, known) for line in self._lines]
        pages, first, used = [], 0, 0
        for number, height in enumerate(self._heights):
            if used + height > room and number > first:
                pages.append((first, number))
                first, used = number, 0
            used += height
        self._pages = [*pages, (first, len(self._lines))]
        self._page = min(self._page, len(self._pages) - 1)

    def _place_lines(self) -> None:
        for line in self._shown:
            dispose(line)
        self._shown = []
        top, width = self._top, self.width() - 2 * self._inner()
        for number in range(*self._pages[self._page]):
            line = TableLine(self._kit, self._heads, self._lines[number])
            line.setParent(self)
            line.use_columns(self._columns)
            line.setGeometry(self._inner(), top, width, self._heights[number])
            line.show()
            self._shown.append(line)
            top += self._heights[number]
        self.page_changed.emit(self._page + 1, self.pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        ground = theme.colour("surface")
        surface = Surface(ground, ground, 0, theme.scale.distance(24))
        paint_surface(QPainter(self), QRectF(self.rect()), surface)
