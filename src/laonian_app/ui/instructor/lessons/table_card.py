"""A table of a page, cell by cell."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Table
from laonian_app.ui.instructor.lessons.form_parts import Card, Faults, add_hidden
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column, Container, height_at
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import TextField

MOST_COLUMNS = 3
_LEAST_CHARACTERS = 5


class CellRow(Container):
    """The cells of one row beside each other, and the way to drop it."""

    def __init__(self, kit: Kit, cells: list[TextField], drop: Button, *, is_head: bool) -> None:
        super().__init__(kit.theme, [*cells, drop])
        self._cells, self._drop, self._is_head = cells, drop, is_head
        if is_head:  # it keeps its room, so that the columns stand below each other
            drop.hide()

    def _columns(self, width: int) -> tuple[int, bool]:
        """Return the width of a cell, and whether the button stands beside the cells."""
        gap = self._theme.scale.distance(8)
        count, drop = len(self._cells), self._drop.sizeHint().width()
        beside = (width - drop - gap * count) // count
        if beside >= _LEAST_CHARACTERS * self._theme.scale.text(TextRole.TABLE):
            return beside, True
        return (width - gap * (count - 1)) // count, False

    def _height_of_cells(self, wide: int) -> int:
        return max(height_at(cell, wide) for cell in self._cells)

    def heightForWidth(self, width: int) -> int:
        wide, beside = self._columns(width)
        cells = self._height_of_cells(wide)
        if beside or self._is_head:
            return cells
        return cells + self._theme.scale.distance(8) + self._drop.sizeHint().height()

    def arrange(self) -> None:
        gap = self._theme.scale.distance(8)
        wide, beside = self._columns(self.width())
        tall, left = self._height_of_cells(wide), 0
        for cell in self._cells:
            cell.setGeometry(left, 0, wide, tall)
            left += wide + gap
        hint = self._drop.sizeHint()
        if beside:
            self._drop.setGeometry(left, (tall - hint.height()) // 2, hint.width(), hint.height())
        else:
            self._drop.setGeometry(0, tall + gap, hint.width(), hint.height())


class TableCard(Card):
    """Signals:
    edited(object): the `Table` as it is now.
    dropped(): it is to go.
    file_asked(str): never; things with files have it.
    """

    edited = Signal(object)
    dropped = Signal()
    file_asked = Signal(str)

    def __init__(self, kit: Kit, table: Table) -> None:
        self._kit, self._table = kit, table
        self._cells: list[list[TextField]] = []
        self._column = Column(kit.theme, gap=10)
        super().__init__(kit, self._column)
        self.faults = Faults(kit)
        head = TextBlock(
            kit.theme, self.tr("Table (the first row is its head)"), TextRole.TABLE_HEAD
        )
        self._column.add(head)
        add_hidden(self._column, self.faults)
        self._rows = Column(kit.theme, gap=8)
        self._column.add(self._rows)
        self._buttons = Column(kit.theme)
        self._column.add(self._buttons)
        self._fill()

    def _fill(self) -> None:
        self._rows.clear()
        self._cells = []
        for number, row in enumerate((self._table.header, *self._table.rows)):
            cells = [self._cell(number, column, text) for column, text in enumerate(row)]
            drop = Button(self._kit, self.tr("Drop"), "trash-duotone", face=Face.TABLE)
            drop.setAccessibleName(self.tr("Drop row {row}").format(row=number))
            drop.pressed_once.connect(partial(self._on_dropped, number - 1))
            self._cells.append(cells)
            self._rows.add(CellRow(self._kit, cells, drop, is_head=number == 0))
        self._buttons.clear()
        self._buttons.add(Row(self._theme, self._make_buttons()))
        self.updateGeometry()

    def _cell(self, row: int, column: int, text: str) -> TextField:
        if row:
            name = self.tr("Row {row}, column {column}").format(row=row, column=column + 1)
        else:
            name = self.tr("Head of column {column}").format(column=column + 1)
        cell = TextField(self._kit.theme, name, text)
        cell.typed.connect(self._on_typed)
        return cell

    def _make_buttons(self) -> list[Button]:
        wide = len(self._table.header)
        offered = [(self.tr("One more row"), "plus-bold", self._on_more_rows)]
        if wide < MOST_COLUMNS:
            offered.append((self.tr("One more column"), "plus-bold", self._on_more_columns))
        if wide > 1:
            offered.append((self.tr("Drop the last column"), "minus-bold", self._on_less_columns))
        found = []
        for words, icon, slot in offered:
            button = Button(self._kit, words, icon, face=Face.TABLE)
            button.pressed_once.connect(slot)
            found.append(button)
        drop = Button(self._kit, self.tr("Drop the table"), "trash-duotone", face=Face.TABLE)
        drop.pressed_once.connect(self.dropped)
        return [*found, drop]

    @property
    def first_field(self) -> QWidget:
        return self._cells[0][0]

    def _on_typed(self) -> None:
        texts = [tuple(_words_in(cell) for cell in row) for row in self._cells]
        self._table = Table(texts[0], tuple(texts[1:]))
        self.edited.emit(self._table)

    def _on_dropped(self, at: int) -> None:
        rows = self._table.rows
        self._use(Table(self._table.header, (*rows[:at], *rows[at + 1 :])))
        self._cells[min(at + 1, len(rows) - 1)][0].setFocus()

    def _on_more_rows(self) -> None:
        empty = ("",) * len(self._table.header)
        self._use(Table(self._table.header, (*self._table.rows, empty)))
        self._cells[-1][0].setFocus()

    def _on_more_columns(self) -> None:
        table = self._table
        self._use(Table((*table.header, ""), tuple((*row, "") for row in table.rows)))
        self._cells[0][-1].setFocus()

    def _on_less_columns(self) -> None:
        table = self._table
        self._use(Table(table.header[:-1], tuple(row[:-1] for row in table.rows)))
        self._cells[0][-1].setFocus()

    def _use(self, table: Table) -> None:
        self._table = table
        self._fill()
        self.edited.emit(table)


def _words_in(cell: TextField) -> str:
    return " ".join(cell.toPlainText().split("\n")).strip()
