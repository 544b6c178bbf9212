"""Answers that only a colour, a mark or bold letters in the cell of an option show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from laonian_app.lessons.importing.tables.cell_styles import STYLES
from laonian_app.lessons.importing.tables.columns import Columns
from laonian_app.lessons.importing.tables.sheet import Row, Sheet

_FEW_ROWS = 5


class ShownAnswers:
    """Finds the options of a row that stand out.

    In a longer table, a style that always stands in the same columns decorates them and
    answers nothing.
    """

    def __init__(self, sheet: Sheet, columns: Columns) -> None:
        self._marks = sheet.marks
        self._options = columns.options
        there = {style for marks in sheet.marks.values() for style in marks}
        self._styles = tuple(
            style for style in STYLES if style in there and self._tells(sheet, columns, style)
        )

    def _tells(self, sheet: Sheet, columns: Columns, style: str) -> bool:
        below = [row for row in sheet.rows if row.number > (columns.header or 0)]
        seen = Counter(self._marked(row, style) for row in below)
        return len(below) < _FEW_ROWS or max(seen.values(), default=0) < len(below)

    def answer(self, row: Row) -> str:
        """Return the letters of the options that stand out, empty where none does or all do."""
        there = [n for n, column in enumerate(self._options) if row.cell(column)]
        for style in self._styles:
            marked = self._marked(row, style)
            if 0 < len(marked) < len(there):
                return "".join(chr(ord("A") + n) for n in marked)
        return ""

    def _marked(self, row: Row, style: str) -> tuple[int, ...]:
        return tuple(self._numbers(row, self._marks.get(row.number, {}).get(style, ())))

    def _numbers(self, row: Row, columns: tuple[int, ...]) -> Iterator[int]:
        for n, column in enumerate(self._options):
            if column in columns and row.cell(column):
                yield n
