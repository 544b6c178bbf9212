"""Workbooks as sheets of shown text: .xlsx, .xls, and what web pages offer under that name."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from laonian_app.lessons.importing.library_faults import LIBRARY_FAULTS
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.refusals import FileDamaged, FileProtected
from laonian_app.lessons.importing.tables.cell_styles import CellStyles
from laonian_app.lessons.importing.tables.sheet import MOST_COLUMNS, Marks, Sheet, sheet_of
from laonian_app.lessons.importing.tables.shown import (
    is_date_format,
    moment_of,
    plain_number,
    shown,
)
from laonian_app.lessons.importing.xml_trees import attribute, below, children, text_of, tree_of

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell
else:
    Book = Cell = object

MOST_SHEETS = 60
"""So many sheets of one workbook are read."""


def sheets_of(found: Recognised) -> list[Sheet]:
    """Return the sheets of a workbook, hidden ones too, in its order.

    Raises:
        FileDamaged, FileProtected.
    """
    if found.archive is not None:
        return _of_xlsx(found)
    if found.text:
        return _of_web_page(found)
    return _of_xls(found)


# ---------------------------------------------------------------- .xlsx


def _of_xlsx(found: Recognised) -> list[Sheet]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl cannot keep does not matter here
        try:
            book = openpyxl.load_workbook(
                BytesIO(found.data), read_only=True, data_only=True, keep_links=False
            )
            sheets = []
            for sheet in book.worksheets[:MOST_SHEETS]:
                sheet.reset_dimensions()
                sheets.append(_of_worksheet(sheet))
            book.close()
        except (InvalidFileException, *LIBRARY_FAULTS) as error:
            raise FileDamaged(name=found.name, detail=repr(error)[:200]) from error
    return sheets


def _of_worksheet(sheet: object) -> Sheet:
    marks: dict[int, Marks] = {}
    rows = _xlsx_rows(sheet, marks)
    hidden = sheet.sheet_state != "visible"  # type: ignore[attr-defined]  # no types there
    return sheet_of(sheet.title, rows, marks, hidden=hidden)  # type: ignore[attr-defined]


def _xlsx_rows(sheet: object, marks: dict[int, Marks]) -> Iterator[tuple[int, list[str]]]:
    rows = sheet.iter_rows(max_col=MOST_COLUMNS)  # type: ignore[attr-defined]  # no types there
    styles = CellStyles()
    for number, row in enumerate(rows, 1):
        found = styles.marks_of(row)
        if found:
            marks[number] = found
        yield number, [shown(cell.value, cell.number_format or "General") for cell in row]


# ---------------------------------------------------------------- .xls


def _of_xls(found: Recognised) -> list[Sheet]:
    import xlrd
    from xlrd.compdoc import CompDocError

    try:
        book = _open_xls(found.data)
        return [
            sheet_of(sheet.name, _xls_rows(book, sheet), hidden=sheet.visibility != 0)
            for sheet in book.sheets()[:MOST_SHEETS]
        ]
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower():
            raise FileProtected(name=found.name) from error
        raise FileDamaged(name=found.name, detail=str(error)[:200]) from error
    except (CompDocError, *LIBRARY_FAULTS) as error:
        raise FileDamaged(name=found.name, detail=repr(error)[:200]) from error


def _open_xls(data: bytes) -> Book:
    import xlrd

    quiet = StringIO()  # xlrd prints to the terminal otherwise
    try:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=quiet)
    except NotImplementedError:  # formats are not known for the oldest kinds
        return xlrd.open_workbook(file_contents=data, logfile=quiet)


def _xls_rows(book: Book, sheet: object) -> Iterator[tuple[int, list[str]]]:
    for number in range(sheet.nrows):  # type: ignore[attr-defined]  # no types there
        cells = sheet.row(number)[:MOST_COLUMNS]  # type: ignore[attr-defined]
        yield number + 1, [_xls_shown(book, cell) for cell in cells]


def _xls_shown(book: Book, cell: Cell) -> str:
    import xlrd

    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
        return ""
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#"))
    code = "General"
    if cell.xf_index is not None and cell.xf_index < len(book.xf_list):
        key = book.xf_list[cell.xf_index].format_key
        code = book.format_map[key].format_str if key in book.format_map else "General"
    if cell.ctype == xlrd.XL_CELL_DATE or is_date_format(code):
        try:
            moment = moment_of(cell.value, from_1904=bool(book.datemode))
            return shown(moment, code)
        except (OverflowError, ValueError):
            return plain_number(cell.value)
    return shown(cell.value, code)


# ---------------------------------------------------------------- web pages and Excel's XML


def _of_web_page(found: Recognised) -> list[Sheet]:
    if "urn:schemas-microsoft-com:office:spreadsheet" in found.text:
        return _of_excel_xml(found)
    import lxml.html

    try:
        root = lxml.html.document_fromstring(found.text.encode(), parser=_html_parser())
    except LIBRARY_FAULTS as error:
        raise FileDamaged(name=found.name, detail=repr(error)[:200]) from error
    tables = [table for table in below(root, "table") if next(below(table, "tr"), None) is not None]
    return [
        sheet_of(f"表 {n}", enumerate(_html_rows(table), 1))
        for n, table in enumerate(tables[:MOST_SHEETS], 1)
    ]


def _html_parser() -> object:
    import lxml.html

    return lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)


def _html_rows(table: object) -> Iterator[list[str]]:
    for row in below(table, "tr"):
        yield [" ".join(text_of(cell).split()) for cell in children(row, "td", "th")]


def _of_excel_xml(found: Recognised) -> list[Sheet]:
    root = tree_of(found.data, found.name)
    sheets = list(children(root, "Worksheet"))[:MOST_SHEETS]
    return [sheet_of(attribute(sheet, "Name"), _excel_xml_rows(sheet)) for sheet in sheets]


def _excel_xml_rows(sheet: object) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in below(sheet, "Row"):
        number = _index(attribute(row, "Index"), number + 1)
        cells: list[str] = []
        for cell in children(row, "Cell"):
            at = _index(attribute(cell, "Index"), len(cells) + 1)
            cells += [""] * (min(at, MOST_COLUMNS) - len(cells) - 1)
            cells.append(text_of(next(children(cell, "Data"), None)))
        yield number, cells


def _index(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) < 8 else otherwise
