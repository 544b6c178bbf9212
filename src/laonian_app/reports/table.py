"""A report as everybody gets it: screen, print, Excel and script read the same table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

Cell = str | int | float | date | None
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is for scripts and never changes, `title` for people; `unit` may be None."""

    name: str
    title: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as long as `columns`; `filters` say what was left out."""

    report: str
    filters: Mapping[str, str | None]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(default=())


def as_json(table: Table) -> str:
    """Return the table as `laonian report --format json` promises it; dates as 2026-11-24."""
    names = [column.name for column in table.columns]
    document = {
        "report": table.report,
        "filters": dict(table.filters),
        "columns": [
            {"name": each.name, "title": each.title, "unit": each.unit} for each in table.columns
        ],
        "rows": [dict(zip(names, map(_plain, row), strict=True)) for row in table.rows],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def as_csv(table: Table) -> str:
    """Return the table as CSV with the columns' names, lines ending as Excel expects.

    A text that begins like a formula gets an apostrophe before it: a name or a lesson's
    title comes from strangers, and Excel would run it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_safe(_plain(cell)) for cell in row] for row in table.rows)
    return out.getvalue()


def csv_bytes(table: Table) -> bytes:
    """Return the CSV as a file: UTF-8 with a byte order mark, without which Excel guesses."""
    return as_csv(table).encode("utf-8-sig")


def lines_as_csv(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> bytes:
    """Return lines as people read them, as such a file: for Excel, not for programs."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in line] for line in (heads, *lines))
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell


def _safe(cell: str | int | float | None) -> str | int | float | None:
    if isinstance(cell, str) and cell.startswith(FORMULA_MARKS):
        return "'" + cell
    return cell
