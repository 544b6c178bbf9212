"""Cells that stand out in a row: marked, coloured or bold, as people show what is right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from laonian_app.lessons.importing.tables.sheet import Marks

STYLES = ("highlight", "colour", "bold")
"""From the surest to the least sure way to show what is right."""

STRUCK = "struck"
"""Struck out by hand: what it says counts no more."""

_PLAIN_FILLS = frozenset(("ffffff", "000000"))
_PLAIN_INKS = frozenset(("000000", "ffffff"))
_THEMES_OF_PAPER = frozenset((0, 1))  # light and dark: what paper and text have without a choice
_INDEXES_OF_PAPER = frozenset((0, 1, 8, 9, 64, 65))


class CellStyles:
    """Tells the style of cells; each combination of fill and font is looked at once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[str, ...]] = {}

    def marks_of(self, row: Sequence[Any]) -> Marks:
        """Return which columns of a row of openpyxl stand out, by the style."""
        found: dict[str, tuple[int, ...]] = {}
        for column, cell in enumerate(row):
            if cell.value is None or not cell.has_style:
                continue
            for style in self._styles_of(cell):
                found[style] = (*found.get(style, ()), column)
        return found

    def _styles_of(self, cell: Any) -> tuple[str, ...]:
        key = (cell.style_array.fillId, cell.style_array.fontId)
        if key not in self._known:
            self._known[key] = _styles(cell)
        return self._known[key]


def _styles(cell: Any) -> tuple[str, ...]:
    filled = cell.fill is not None and cell.fill.fill_type not in {None, "none"}
    shown = {
        "highlight": filled and _is_chosen(cell.fill.fgColor, _PLAIN_FILLS),
        "colour": cell.font is not None and _is_chosen(cell.font.color, _PLAIN_INKS),
        "bold": cell.font is not None and bool(cell.font.b),
        STRUCK: cell.font is not None and bool(cell.font.strike),
    }
    return tuple(style for style, is_so in shown.items() if is_so)


def _is_chosen(colour: Any, plain: frozenset[str]) -> bool:
    """Say whether somebody chose a colour: neither that of paper nor of plain text."""
    if colour is None:
        return False
    if colour.type == "theme":
        return colour.theme not in _THEMES_OF_PAPER
    if colour.type == "indexed":
        return colour.indexed not in _INDEXES_OF_PAPER
    return isinstance(colour.rgb, str) and colour.rgb[-6:].lower() not in plain
