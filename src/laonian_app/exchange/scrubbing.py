"""Names out of files: journals line by line, databases row by row, ruins byte by byte."""

from __future__ import annotations

import mmap
import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from laonian_app.exchange.lines import Line, Rows, Value, check_of, read, written
from laonian_app.exchange.rows import open_reading
from laonian_app.store.copies import remove_database, sync, sync_folder
from laonian_app.store.erasing import OF_ENROLMENT, nameless
from laonian_app.store.failures import ours
from laonian_app.store.preferences import dialect_key

Numbers = Mapping[UUID, int]
"""The number in the place of each erased person's name."""
FILLER = b"*"
KEY_OF = {"learner": "id", "enrolment": "learner_id"}
"""The tables with what a person told, and which column says whose it is."""


def _instead(table: str, number: int) -> Mapping[str, str | None]:
    return nameless(number) if table == "learner" else OF_ENROLMENT


# ---------------------------------------------------------------- journals


def without_names(line: Line, numbers: Numbers) -> Line:
    """Return a line with numbers in the place of names; the same one without any."""
    rows = tuple(_nameless_rows(each, numbers) for each in line.rows)
    return line if rows == line.rows else replace(line, rows=rows)


def _nameless_rows(rows: Rows, numbers: Numbers) -> Rows:
    if rows.table not in KEY_OF:
        return rows
    place = rows.place(KEY_OF[rows.table])
    values = tuple(_nameless_row(rows, row, row[place], numbers) for row in rows.values)
    return replace(rows, values=values)


def _nameless_row(
    rows: Rows, row: tuple[Value, ...], key: Value, numbers: Numbers
) -> tuple[Value, ...]:
    number = numbers.get(UUID(bytes=key)) if isinstance(key, bytes) and len(key) == 16 else None
    if number is None:
        return row
    instead = _instead(rows.table, number)
    return tuple(instead.get(name, value) for name, value in zip(rows.columns, row, strict=True))


def scrub_journal(file: Path, numbers: Numbers, names: Iterable[str]) -> dict[str, str]:
    """Take names out of one file of a journal; return old and new checksum of changed lines.

    A line that cannot be read gets other letters in the place of `names`. The file is
    written beside its place first: a power cut leaves the old one or the new one.

    Raises:
        OSError: the disk refuses; the file is as it was.
    """
    needles = _needles(names)
    keys = tuple(key.hex.encode() for key in numbers)
    checks: dict[str, str] = {}
    beside = file.with_name(file.name + ".part")
    changed = False
    with file.open("rb") as source, beside.open("wb") as target:
        for text in source:
            new = _scrubbed(text, numbers, keys, needles, checks)
            changed = changed or new != text
            target.write(new)
        target.flush()
        os.fsync(target.fileno())
    if changed:
        beside.replace(file)
        sync_folder(file.parent)
    else:
        beside.unlink()
    return checks


def _scrubbed(
    text: bytes,
    numbers: Numbers,
    keys: tuple[bytes, ...],
    needles: tuple[bytes, ...],
    checks: dict[str, str],
) -> bytes:
    if not any(key in text for key in keys) and not any(needle in text for needle in needles):
        return text
    try:
        line = read(text.rstrip(b"\r\n").decode())
    except UnicodeDecodeError:
        line = None
    if line is None:
        return _overwritten(text, needles)
    new = without_names(line, numbers)
    if new is line:
        return text
    told = written(new)
    checks[line.check] = check_of(told)
    return f"{told}\n".encode()


def _needles(names: Iterable[str]) -> tuple[bytes, ...]:
    # The longest first: a sort key contains the name.
    return tuple(sorted({name.encode() for name in names if name}, key=len, reverse=True))


def _overwritten(text: bytes, needles: Iterable[bytes]) -> bytes:
    for needle in needles:
        text = text.replace(needle, FILLER * len(needle))
    return text


# ---------------------------------------------------------------- databases


def names_in(file: Path, numbers: Numbers) -> set[str]:
    """Return the names and sort keys that a database still holds of these people; none
    where it cannot be read."""
    found: set[str] = set()
    try:
        with closing(open_reading(file)) as connection:
            for key, number in numbers.items():
                rows = connection.execute(
                    "SELECT name, sort_key FROM learner WHERE id = ?", (key.bytes,)
                )
                now = nameless(number)
                for name, sort_key in rows:
                    if name != now["name"]:
                        found |= {str(name), str(sort_key)}
    except (sqlite3.Error, UnicodeDecodeError):
        return found
    return found


def scrub_database(file: Path, numbers: Numbers, checks: Mapping[str, str]) -> bool:
    """Take names out of a closed database; return whether one was there.

    It is rebuilt beside its place, so that nothing lies in unused pages either.

    Args:
        checks: old and new checksums of the journal's lines, for its position.

    Raises:
        DatabaseDamaged and its like, sqlite3.DatabaseError, OSError: it is as it was.
    """
    beside = file.with_name(file.name + ".part")
    remove_database(beside)
    try:
        with closing(open_reading(file)) as source, closing(sqlite3.connect(beside)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            copy.execute("PRAGMA secure_delete = ON")
            touched = _scrub(copy, numbers) + _move_position(copy, checks)
            copy.commit()
            if touched:
                copy.execute("VACUUM")
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        if touched:
            if verdict != "ok":
                raise sqlite3.DatabaseError(verdict)
            sync(beside)
            beside.replace(file)
            sync_folder(file.parent)
    except sqlite3.Error as error:
        told = ours(error)
        if told is None:
            raise
        raise told from error
    finally:
        remove_database(beside)
    return bool(touched)


def _scrub(connection: sqlite3.Connection, numbers: Numbers) -> int:
    touched = 0
    for table, column in KEY_OF.items():
        there = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        for key, number in numbers.items():
            instead = {n: v for n, v in _instead(table, number).items() if n in there}
            if not instead:
                continue
            new = ", ".join(f"{name} = ?" for name in instead)
            differs = " OR ".join(f"{name} IS NOT ?" for name in instead)
            values = tuple(instead.values())
            touched += connection.execute(
                f"UPDATE {table} SET {new} WHERE {column} = ? AND ({differs})",
                (*values, key.bytes, *values),
            ).rowcount
    return touched + _take_back_dialects(connection, numbers)


def _take_back_dialects(connection: sqlite3.Connection, numbers: Numbers) -> int:
    return sum(
        connection.execute(
            "UPDATE setting SET value = 'null' WHERE key = ? AND value <> 'null'",
            (dialect_key(key),),
        ).rowcount
        for key in numbers
    )


def _move_position(connection: sqlite3.Connection, checks: Mapping[str, str]) -> int:
    """The line up to which the journal has this database got another checksum."""
    from laonian_app.store.keys import JOURNAL_POSITION

    touched = 0
    for old, new in checks.items():
        touched += connection.execute(
            "UPDATE setting SET value = replace(value, ?, ?) WHERE key = ? AND value LIKE ?",
            (f'"{old}"', f'"{new}"', JOURNAL_POSITION, f'%"{old}"%'),
        ).rowcount
    return touched


# ---------------------------------------------------------------- ruins


def overwrite(file: Path, names: Iterable[str]) -> None:
    """Put other letters of the same length in the place of names, in any file.

    For what no program reads any more: files that were set aside, a damaged backup.

    Raises:
        OSError: the disk refuses.
    """
    if not file.stat().st_size:
        return
    with file.open("r+b") as stream, mmap.mmap(stream.fileno(), 0) as content:
        for needle in _needles(names):
            at = content.find(needle)
            while at >= 0:
                content[at : at + len(needle)] = FILLER * len(needle)
                at = content.find(needle, at + len(needle))
        content.flush()
        os.fsync(stream.fileno())
