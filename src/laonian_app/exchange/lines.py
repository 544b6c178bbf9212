"""A line of the journal: one transaction, or one event, with a checksum.

    {"n": 7, "at": "2026-11-24T01:20:00+00:00", "rows": {"answer": [["id", …], ["0193…", …]]},
     "sum": "…"}

`n` counts the lines of a home, over all files. The first list of a table names the
columns; keys and digests are hex. `sum` is the BLAKE2b (8 bytes) of the line before it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from hashlib import blake2b

from laonian_app.store.schema import metadata
from laonian_app.store.types import Digest, Key

Value = int | float | str | bytes | None
Fact = int | str | bool
MARK = ',"sum":"'
SUM_DIGITS = 16
TAIL = len(MARK) + SUM_DIGITS + len('"}')


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table as SQLite holds them, each with the values of `columns`."""

    table: str
    columns: tuple[str, ...]
    values: tuple[tuple[Value, ...], ...]

    def place(self, column: str) -> int:
        """Return at which place of a row a column stands."""
        return self.columns.index(column)


@dataclass(frozen=True, slots=True)
class Line:
    """What stands in a line; `event` is empty for rows, else "opened" or "restored"."""

    number: int
    at: datetime
    rows: tuple[Rows, ...] = ()
    event: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    check: str = ""


def written(line: Line) -> str:
    """Return a line as it stands in the file, without its end; `check` is made anew."""
    content: dict[str, object] = {"n": line.number, "at": line.at.isoformat()}
    if line.event:
        content |= {"event": line.event, "facts": dict(line.facts)}
    if line.rows:
        content["rows"] = {each.table: _listed(each) for each in line.rows}
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))[:-1]
    return f'{body}{MARK}{_sum(body)}"}}'


def check_of(text: str) -> str:
    """Return the checksum that a written line ends with."""
    return text[-SUM_DIGITS - 2 : -2]


def content_check(line: Line) -> str:
    """Return a checksum that is the same whatever number a line has."""
    return check_of(written(replace(line, number=0)))


def read(text: str) -> Line | None:
    """Return what a line says, None where it is torn or was changed."""
    body, mark = text[:-TAIL], text[-TAIL:]
    is_whole = mark.startswith(MARK) and mark.endswith('"}') and _sum(body) == check_of(text)
    if not is_whole:
        return None
    content = json.loads(text)
    return Line(
        content["n"],
        datetime.fromisoformat(content["at"]),
        tuple(_rows(table, listed) for table, listed in content.get("rows", {}).items()),
        content.get("event", ""),
        content.get("facts", {}),
        content["sum"],
    )


def _sum(body: str) -> str:
    return blake2b(body.encode(), digest_size=SUM_DIGITS // 2).hexdigest()


def _listed(rows: Rows) -> list[Sequence[object]]:
    return [rows.columns, *([_plain(value) for value in row] for row in rows.values)]


def _plain(value: Value) -> object:
    return value.hex() if isinstance(value, bytes) else value


def _rows(table: str, listed: list[list[Value]]) -> Rows:
    names = tuple(str(name) for name in listed[0])
    binary = [name in _binary(table) for name in names]
    values = tuple(
        tuple(
            bytes.fromhex(value) if is_binary and isinstance(value, str) else value
            for value, is_binary in zip(row, binary, strict=True)
        )
        for row in listed[1:]
    )
    return Rows(table, names, values)


@cache
def _binary(table: str) -> frozenset[str]:
    """The columns that hold bytes."""
    found = metadata.tables.get(table)
    if found is None:
        return frozenset()
    return frozenset(each.name for each in found.c if isinstance(each.type, Key | Digest))
