"""The files of a journal: one a day, read in the order of their lines' numbers.

A clock that jumps changes a file's name, never the order.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from laonian_app.exchange.lines import Line, read
from laonian_app.store.copies import sync_folder

CHUNK = 1 << 20


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
        first = next(_lines(file, Damage()), None)
        if first is not None:
            found.append((first.number, file))
    return sorted(found)


def lines_after(folder: Path, number: int, damage: Damage | None = None) -> Iterator[Line]:
    """Yield the lines with a greater number, in order; what is damaged is left out."""
    files = _numbered(folder)
    for place, (_, file) in enumerate(files):
        if place + 1 < len(files) and files[place + 1][0] <= number + 1:
            continue
        for line in _lines(file, damage or Damage()):
            if line.number > number:
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


def _last_in(file: Path, start: int) -> Line | None:
    with file.open("rb") as stream:
        stream.seek(start)
        texts = stream.read().split(b"\n")
    for text in reversed(texts[1:] if start else texts):
        found = _read(text)
        if found is not None:
            return found
    return None


def _lines(file: Path, damage: Damage) -> Iterator[Line]:
    with file.open("rb") as stream:
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


class Appender:
    """Appends to the file of a day, and waits for the disk when told.

    What the disk says is an OSError; the next `append` begins with a whole line again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._name = ""

    def append(self, name: str, texts: Sequence[str]) -> bool:
        """Write lines to `name` and wait until the disk has them; say if the file is new."""
        try:
            is_new = name != self._name and self._open(name)
            if self._file is None:
                raise ValueError("no file was opened")
            self._file.write("".join(text + "\n" for text in texts).encode())
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            self._drop()
            raise
        return is_new

    def _open(self, name: str) -> bool:
        self.close()
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / name
        is_new = not file.exists()
        if not is_new:
            cut_torn_end(file)
        self._file = file.open("ab")
        self._name = name
        if is_new:
            sync_folder(self._folder)
        return is_new

    def _drop(self) -> None:
        """Let go of a file that refused: its buffer must not come after later lines."""
        file, self._file, self._name = self._file, None, ""
        if file is not None:
            try:
                file.close()
            except OSError:
                return  # it was told already

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file, self._name = None, ""


def cut_torn_end(file: Path) -> None:
    """Take away what stands after the last whole line: a power cut left it."""
    with file.open("rb+") as stream:
        size = stream.seek(0, os.SEEK_END)
        end = size
        while end:
            start = max(end - CHUNK, 0)
            stream.seek(start)
            found = stream.read(end - start).rfind(b"\n")
            if found >= 0:
                end = start + found + 1
                break
            end = start
        if end < size:
            stream.truncate(end)
