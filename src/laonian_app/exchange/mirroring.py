"""Two journals of the same classes: what one lacks, and how it becomes like the other."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from laonian_app.exchange.journal_files import Damage, lines_in
from laonian_app.exchange.lines import Line, content_check

COMPARED = 1 << 16


def lacking(journal: Path, second: Path) -> list[Line]:
    """The lines with rows that stand in the second journal only."""
    found: list[Line] = []
    for file in second.glob("*.jsonl"):
        ours = journal / file.name
        if not _equal(ours, file):
            there = _checks([ours] if ours.exists() else [])
            found += [
                line
                for line in lines_in(file, Damage())
                if line.rows and content_check(line) not in there
            ]
    if found:
        there = _checks(journal.glob("*.jsonl"))
        found = [line for line in found if content_check(line) not in there]
    return sorted(found, key=lambda line: line.number)


def _checks(files: Iterable[Path]) -> set[str]:
    return {content_check(line) for file in files for line in lines_in(file, Damage())}


def _equal(one: Path, other: Path) -> bool:
    """Say whether two files have the same length and end: both only ever grow."""
    if not one.exists() or not other.exists() or one.stat().st_size != other.stat().st_size:
        return False
    return _end(one) == _end(other)


def _end(file: Path) -> bytes:
    with file.open("rb") as stream:
        stream.seek(max(file.stat().st_size - COMPARED, 0))
        return stream.read()


def copy_if_other(file: Path, target: Path) -> None:
    """Make a journal file equal to another one, unless it is."""
    if _equal(file, target):
        return
    write_whole(target, file.read_bytes())


def write_whole(target: Path, content: bytes) -> None:
    """Write a file beside its place, wait for the disk, then put it there."""
    beside = target.with_name(target.name + ".part")
    with beside.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(target)
