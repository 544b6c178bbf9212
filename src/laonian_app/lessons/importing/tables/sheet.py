"""A sheet as text: what each cell shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

MOST_ROWS = 60_000
MOST_COLUMNS = 60
LONGEST_GAP = 1_000
"""After so many empty rows a sheet is over, however many it claims."""

Marks = Mapping[str, tuple[int, ...]]
"""Columns of a row whose cells are in a style that shows what is right, by that style."""

_NO_MARKS: Mapping[int, Marks] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1 as in Excel; cells are stripped, missing ones are empty."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Return a cell's text, empty where the row is shorter."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows with something in them; `cut` says that there were more than may be read.

    `marks` says which cells of a row stand out, by the row's number.
    """

    name: str
    rows: tuple[Row, ...]
    cut: bool = False
    hidden: bool = False
    marks: Mapping[int, Marks] = field(default_factory=dict)


def sheet_of(
    name: str,
    rows: Iterable[tuple[int, Iterable[str]]],
    marks: Mapping[int, Marks] = _NO_MARKS,
    *,
    hidden: bool = False,
) -> Sheet:
    """Return a sheet of numbered rows of texts, without the empty ones.

    Args:
        marks: may be filled while the rows are read.

    Reading stops after a thousand empty rows, so that a sheet whose rows were formatted
    down to the last one ends where its content does.
    """
    kept: list[Row] = []
    last = 0
    cut = False
    for number, cells in rows:
        texts = [_shown(cell) for cell in cells][:MOST_COLUMNS]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            kept.append(Row(number, tuple(texts)))
            last = number
        elif number - last > LONGEST_GAP:
            break
        if len(kept) > MOST_ROWS:
            kept.pop()
            cut = True
            break
    return Sheet(name, tuple(kept), cut, hidden, marks)


def _shown(text: str) -> str:
    return text.replace("_x000D_", "\n").strip()
