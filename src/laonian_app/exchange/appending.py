"""Appending to a journal: whole lines, in files that stay in order, on the disk."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from laonian_app.exchange.journal_files import CHUNK, files_in_order
from laonian_app.exchange.lines import Line, written
from laonian_app.ground.times import local_date
from laonian_app.store.copies import sync_folder


class Appender:
    """Appends to the file of a day, and waits until the disk has it.

    What the disk says is an OSError; the next `append` begins with a whole line again.
    """

    def __init__(self, folder: Path, *, makes_folder: bool = True) -> None:
        self._folder, self._makes_folder = folder, makes_folder
        self._file: BinaryIO | None = None
        self._day = self._name = ""

    def append(self, day: str, texts: Sequence[str]) -> str:
        """Write lines to the file of `day` (ISO 8601); return its name.

        Only the newest file grows, so that the files stay in the order of their lines: a
        day that comes again after a jump of the clock gets another file.
        """
        goes_on = day == self._day and self._file is not None
        name = self._name if goes_on else _file_of(self._folder, day)
        self.append_to(name, texts)
        self._day = day
        return name

    def append_to(self, name: str, texts: Sequence[str]) -> None:
        """Write lines to the file called `name`."""
        try:
            if name != self._name or self._file is None:
                self._file = self._opened(name)
            self._file.write("".join(text + "\n" for text in texts).encode())
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            self._drop()
            raise

    def _opened(self, name: str) -> BinaryIO:
        self.close()
        if self._makes_folder:
            self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / name
        is_new = not path.exists()
        if not is_new:
            cut_torn_end(path)
        file = path.open("ab")
        self._name = name
        if is_new:
            sync_folder(self._folder)
        return file

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


def append_line(folder: Path, line: Line) -> None:
    """Append one line to a journal that no thread is writing.

    Raises:
        OSError: the disk refuses.
    """
    appender = Appender(folder)
    try:
        appender.append(local_date(line.at).isoformat(), [written(line)])
    finally:
        appender.close()


def _file_of(folder: Path, day: str) -> str:
    newest = files_in_order(folder)[-1:]
    if newest and newest[0].stem[: len(day)] == day:
        return newest[0].name
    name, number = f"{day}.jsonl", 1
    while (folder / name).exists():
        number += 1
        name = f"{day}-{number}.jsonl"
    return name


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
