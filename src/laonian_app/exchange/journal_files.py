"""The files of a journal: one a day, read in the order of their lines' numbers.

A clock that jumps changes a file's name, never the order.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from laonian_app.exchange.lines import Line, read

CHUNK = 1 << 20
OPENED = "opened"
"""The first line of every start and of every file; its facts name site and device."""


@dataclass(slots=True)
class Damage:
    """How many lines could not be read, and in which files; a torn last line is none."""

    lines: int = 0
    files: list[str] = field(default_factory=list)

    def add(self, file: Path) -> None:
        self.lines += 1
        if file.name not in self.files:
            self.files.append(file.name)


def files_in_order(folder: Path) -> list[Path]:
    """Return the files of a journal, the first lines first."""
    return [file for _, file in _numbered(folder)]


def _numbered(folder: Path) -> list[tuple[int, Path]]:
    if not folder.is_dir():
        return []
    found = []
    for file in folder.glob("*.jsonl"):
        first = next(lines_in(file, Damage()), None)
        if first is not None:
            found.append((first.number, file))
    return sorted(found)


def lines_after(folder: Path, number: int, damage: Damage | None = None) -> Iterator[Line]:
    """Yield the lines with a greater number, in order; what is damaged is left out."""
    files = _numbered(folder)
    for place, (_, file) in enumerate(files):
        if place + 1 < len(files) and files[place + 1][0] <= number + 1:
            continue
        for line in lines_in(file, damage or Damage(), _place_after(file, number)):
            if line.number > number:
                yield line


def _place_after(file: Path, number: int) -> int:
    """Return a place in a file before which all lines have at most this number.

    Found by halving: a file may hold a million lines. A damaged line decides nothing.
    """
    with file.open("rb") as stream:
        low, high = 0, stream.seek(0, os.SEEK_END)
        while number and high - low > CHUNK:
            middle = (low + high) // 2
            stream.seek(middle)
            stream.readline()
            start = stream.tell()
            line = _read(stream.readline())
            if line is not None and line.number <= number:
                low = start
            else:
                high = middle
    return low


def events_in(folder: Path, event: str) -> Iterator[Line]:
    """Yield the lines of an event, in order; passes over the others without reading them."""
    mark = f'"event":"{event}"'.encode()
    for file in files_in_order(folder):
        with file.open("rb") as stream:
            for text in stream:
                line = _read(text) if mark in text else None
                if line is not None and line.event == event:
                    yield line


def last_line(folder: Path) -> Line | None:
    """Return the newest line that can be read; reads the end of one file."""
    for file in reversed(files_in_order(folder)):
        size = file.stat().st_size
        reach = CHUNK
        while True:
            found = _last_in(file, max(size - reach, 0))
            if found is not None:
                return found
            if reach >= size:
                break
            reach *= 8
    return None


def journal_site(folder: Path) -> str:
    """Return whose a journal is, as its newest file says, in hex; "" without one."""
    for file in reversed(files_in_order(folder)):
        first = next(lines_in(file, Damage()), None)
        if first is not None and "site" in first.facts:
            return str(first.facts["site"])
    return ""


def _last_in(file: Path, start: int) -> Line | None:
    with file.open("rb") as stream:
        stream.seek(start)
        texts = stream.read().split(b"\n")
    for text in reversed(texts[1:] if start else texts):
        found = _read(text)
        if found is not None:
            return found
    return None


def lines_in(file: Path, damage: Damage, start: int = 0) -> Iterator[Line]:
    """Yield the lines of one file, from a line that begins at the byte `start` on; `damage`
    counts those that cannot be read."""
    with file.open("rb") as stream:
        stream.seek(start)
        for text in stream:
            if not text.strip(b"\0\n\r "):
                continue
            line = _read(text)
            if line is not None:
                yield line
            elif text.endswith(b"\n"):
                damage.add(file)


def _read(text: bytes) -> Line | None:
    try:
        return read(text.rstrip(b"\r\n").decode())
    except UnicodeDecodeError:
        return None
