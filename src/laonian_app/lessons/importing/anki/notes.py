"""The notes of an Anki export, from its collection (SQLite) or from text.

Source: docs.ankiweb.net, exporting and text files; Anki's schema 11.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from laonian_app.lessons.importing.archives import Archive
from laonian_app.lessons.importing.refusals import AnkiTooNew, FileDamaged

COLLECTIONS = ("collection.anki21", "collection.anki2")
NEWEST = "collection.anki21b"
_BETWEEN_FIELDS = "\x1f"
_SEPARATORS = {
    "tab": "\t",
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "colon": ":",
    "space": " ",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its fields in order, as HTML, and its tags; `number` counts from 1."""

    number: int
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()
    is_html: bool = True


def notes_in(archive: Archive, name: str) -> list[Note]:
    """Return the notes of a package.

    Raises:
        AnkiTooNew: its collection is packed in a way that only new versions write.
        FileDamaged: the collection cannot be read.
    """
    if NEWEST in archive.names:
        raise AnkiTooNew(name=name)
    data = next((found for each in COLLECTIONS if (found := archive.read(each))), b"")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "collection.sqlite3"
        file.write_bytes(data)
        try:
            return list(_rows(file))
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise FileDamaged(name=name, detail=str(error)[:200]) from error


def _rows(file: Path) -> Iterator[Note]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as source:
        source.execute("PRAGMA trusted_schema = OFF")
        kinds = source.execute("SELECT type FROM sqlite_master WHERE name = 'notes'").fetchall()
        if kinds != [("table",)]:
            raise sqlite3.DatabaseError("no table of notes")
        rows = source.execute("SELECT flds, tags FROM notes ORDER BY id")
        for number, (fields, tags) in enumerate(rows, 1):
            yield Note(number, tuple(str(fields).split(_BETWEEN_FIELDS)), tuple(str(tags).split()))


def media_names(archive: Archive) -> Mapping[str, str]:
    """Return under which entry each media file lies, by the name that cards use."""
    try:
        named = json.loads(archive.read("media") or b"{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(named, dict):
        return {}
    return {str(name): str(entry) for entry, name in named.items()}


def is_anki_text(text: str) -> bool:
    """Say whether a text begins with the lines that Anki's export writes."""
    start = text.lstrip("\ufeff")[:30].lower()
    return start.startswith(("#separator:", "#html:", "#notetype", "#deck"))


def notes_of_text(text: str, name: str) -> list[Note]:
    """Return the notes of an exported text; `number` is that of the record.

    Raises:
        FileDamaged: a quoted field does not end.
    """
    said, rest = _header(text)
    separator = said.get("separator", "tab").strip().lower()
    separator = _SEPARATORS.get(separator, separator)
    if separator not in _SEPARATORS.values():
        separator = "\t"
    dropped = {_column(value) for key, value in said.items() if key.endswith(" column")}
    tags_at = _column(said.get("tags column", ""))
    is_html = said.get("html", "").strip().lower() == "true"
    notes = []
    rows = csv.reader(StringIO(rest), delimiter=separator)
    try:
        there = [row for row in rows if any(row)]
    except csv.Error as error:
        raise FileDamaged(name=name, detail=str(error)) from error
    for number, row in enumerate(there, 1):
        fields = tuple(cell for n, cell in enumerate(row) if n not in dropped)
        tags = row[tags_at].split() if 0 <= tags_at < len(row) else []
        notes.append(Note(number, fields, tuple(tags), is_html))
    return notes


def _header(text: str) -> tuple[dict[str, str], str]:
    """Return what the lines with # at the top say, and the rest."""
    said: dict[str, str] = {}
    lines = text.split("\n")
    for n, line in enumerate(lines):
        if not line.startswith("#"):
            return said, "\n".join(lines[n:])
        key, _, value = line[1:].partition(":")
        said[key.strip().lower()] = value
    return said, ""


def _column(value: str) -> int:
    """Return the 0-based number of a column that is counted from 1; -1 where it is none."""
    return int(value) - 1 if value.strip().isdecimal() else -1
