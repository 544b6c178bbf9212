"""How an instructor said that the columns of a table are to be read, for the next time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from laonian_app.lessons.authoring.saving import write_beside
from laonian_app.lessons.importing.tables.columns import Columns, columns_of
from laonian_app.lessons.importing.tables.sheet import MOST_COLUMNS, Sheet

ROLES = (
    "",
    "stem",
    *(f"option-{n}" for n in range(8)),
    "options",
    "answer",
    "kind",
    "explanation",
    "hint",
    "difficulty",
    "tags",
    "section",
)
"""What an instructor may say that a column is; empty: it is left out."""
_MOST_REMEMBERED = 500
_HEADER_ROWS = 10


def likeness_of(sheet: Sheet) -> str:
    """Return what tables of one form share: the words of their widest early row."""
    widest: Sequence[str] = max(
        (row.cells for row in sheet.rows[:_HEADER_ROWS]), key=_filled, default=()
    )
    return hashlib.sha256("\x1f".join(widest).encode()).hexdigest()[:24]


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell) for cell in cells)


def proposed(sheet: Sheet, remembered: Mapping[str, Columns]) -> Columns:
    """Return the columns as they were read last time, else as the reader tells them."""
    known = remembered.get(likeness_of(sheet))
    if known is not None:
        return known
    found = columns_of(sheet)
    width = min(MOST_COLUMNS, max((len(row.cells) for row in sheet.rows), default=0))
    roles = list(found.roles if found else ())
    roles += [""] * (width - len(roles))
    return Columns(tuple(roles[:width]), found.header if found else None)


def with_role(columns: Columns, at: int, role: str) -> Columns:
    """Return the columns with another role for one; a role that it takes is free elsewhere.

    Raises:
        ValueError: no such role.
    """
    if role not in ROLES:
        raise ValueError(f"no role of a column: {role!r}")
    roles = ["" if role and each == role else each for each in columns.roles]
    roles[at] = role
    return Columns(tuple(roles), columns.header, columns.names)


def read_remembered(file: Path) -> dict[str, Columns]:
    """Return what was said about tables before; a damaged file says nothing."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        return {
            str(likeness): Columns(tuple(map(str, each["roles"])), each["header"])
            for likeness, each in kept.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}  # it only saves pressing


def remember(file: Path, sheet: Sheet, columns: Columns) -> None:
    """Keep how a table was read, for others of its form.

    Raises:
        OSError: there is no room for it.
    """
    known = read_remembered(file)
    known[likeness_of(sheet)] = columns
    newest = list(known.items())[-_MOST_REMEMBERED:]
    plain = {name: {"roles": list(each.roles), "header": each.header} for name, each in newest}
    file.parent.mkdir(parents=True, exist_ok=True)
    write_beside(file, json.dumps(plain, ensure_ascii=False).encode())
