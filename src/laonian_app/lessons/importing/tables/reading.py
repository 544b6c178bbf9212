"""Workbooks and CSV read into questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.forms import numbered_lines
from laonian_app.lessons.importing.lists.reading import read_list
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.tables.columns import Columns, columns_of
from laonian_app.lessons.importing.tables.delimited import sheet_of_text
from laonian_app.lessons.importing.tables.rows import RowReader
from laonian_app.lessons.importing.tables.sheet import MOST_ROWS, Sheet
from laonian_app.lessons.importing.tables.workbook import MOST_SHEETS, sheets_of


def tables_of(found: Recognised) -> list[Sheet]:
    """Return the tables of a workbook or of delimited text.

    Raises:
        ImportRefused: it cannot be opened.
    """
    if found.format == "csv":
        return [sheet_of_text(found.text, "")]
    return sheets_of(found)


def read_tables(
    sheets: Sequence[Sheet], gathering: Gathering, given: Mapping[str, Columns]
) -> None:
    """Read all sheets.

    Args:
        given: columns by the sheet's name, as an instructor corrected them; others are told
            by name or content.
    """
    if any(sheet.cut for sheet in sheets) or len(sheets) >= MOST_SHEETS:
        gathering.say("rows-cut", n=MOST_ROWS, m=MOST_SHEETS)
    for sheet in sheets:
        before = gathering.found
        columns = given.get(sheet.name) or columns_of(sheet)
        if columns is not None:
            RowReader(columns, gathering, sheet).read()
        elif sheet.rows:
            _read_as_list(sheet, gathering)
        if gathering.found == before and len(sheets) > 1 and sheet.rows:
            gathering.say("sheet-empty", x=sheet.name)
        elif gathering.found > before and sheet.hidden:
            gathering.say("sheet-hidden", x=sheet.name)


def _read_as_list(sheet: Sheet, gathering: Gathering) -> None:
    """Read a sheet that was used like paper: a line of text in each row, an option a cell."""
    lines = []
    for row in sheet.rows:
        text = "  ".join(cell.replace("\n", "  ") for cell in row.cells if cell)
        lines.append((row.number, text, 0))
    label = f"工作表“{sheet.name}”" if sheet.name else ""
    read_list(
        numbered_lines(lines),
        gathering,
        lambda line, _: Where(line, label),
    )
