"""CSV and its kin: text whose columns are divided by commas, tabs or semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from laonian_app.lessons.importing.tables.columns import header_roles
from laonian_app.lessons.importing.tables.sheet import Sheet, sheet_of

_DIVIDERS = (",", "\t", ";", "，", "|")
_HEADER_ROWS = 10
_LONGEST_FIELD = 1_000_000


def looks_delimited(text: str) -> bool:
    """Say whether a text is a table: one of its first rows names the columns of questions."""
    return any(_named_columns(text, divider) for divider in _DIVIDERS)


def sheet_of_text(text: str, name: str) -> Sheet:
    """Return the table in a text; its divider gives a header, else it is the commonest."""
    named = [divider for divider in _DIVIDERS if _named_columns(text, divider)]
    start = "\n".join(text.split("\n", _HEADER_ROWS)[:_HEADER_ROWS])
    divider = named[0] if named else max(_DIVIDERS, key=start.count)
    return sheet_of(name, _rows(text, divider))


def _named_columns(text: str, divider: str) -> bool:
    start = "\n".join(text.split("\n", _HEADER_ROWS)[:_HEADER_ROWS])
    if divider not in start:
        return False
    for _, cells in _rows(start, divider):
        roles = header_roles(cells)
        if "stem" in roles and ("answer" in roles or any(r.startswith("option") for r in roles)):
            return True
    return False


def _rows(text: str, divider: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line that it begins in; a broken quote ends only its field."""
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(StringIO(text, newline=""), delimiter=divider, skipinitialspace=True)
    last = 0
    try:
        for cells in reader:
            yield last + 1, cells
            last = reader.line_num
    except csv.Error:
        for number, line in enumerate(text.split("\n")[last:], last + 1):
            yield number, line.split(divider)
