"""What happens to files on old disks, done on purpose."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

PAGE = 4096
HEADER = 100
Damaging = Callable[[Path, random.Random, Path], None]
"""Takes the database, chance, and the WAL of another database."""


def wal_of(file: Path) -> Path:
    return file.with_name(file.name + "-wal")


def cut(file: Path, chance: random.Random, _other: Path) -> None:
    size = file.stat().st_size
    with file.open("rb+") as stream:
        stream.truncate(chance.randrange(size))


def emptied(file: Path, _chance: random.Random, _other: Path) -> None:
    file.write_bytes(b"")


def flipped(file: Path, chance: random.Random, _other: Path) -> None:
    """Some bits anywhere, the header too."""
    data = bytearray(file.read_bytes())
    for _ in range(chance.randrange(1, 30)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


def zeroed_page(file: Path, chance: random.Random, _other: Path) -> None:
    data = bytearray(file.read_bytes())
    page = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    file.write_bytes(data)


def zeroed_half(file: Path, chance: random.Random, _other: Path) -> None:
    data = bytearray(file.read_bytes())
    start = chance.randrange(len(data))
    data[start:] = bytes(len(data) - start)
    file.write_bytes(data)


def header(file: Path, chance: random.Random, _other: Path) -> None:
    data = bytearray(file.read_bytes())
    for place in chance.sample(range(HEADER), 10):
        data[place] = chance.randrange(256)
    file.write_bytes(data)


def number_of_schema(file: Path, _chance: random.Random, _other: Path) -> None:
    """As if a newer program had written it."""
    data = bytearray(file.read_bytes())
    data[60:64] = (77).to_bytes(4, "big")
    file.write_bytes(data)


def gone(file: Path, _chance: random.Random, _other: Path) -> None:
    file.unlink()


def wal_missing(file: Path, _chance: random.Random, _other: Path) -> None:
    wal_of(file).unlink(missing_ok=True)


def wal_of_another(file: Path, _chance: random.Random, other: Path) -> None:
    shutil.copy(other, wal_of(file))
    file.with_name(file.name + "-shm").unlink(missing_ok=True)


def wal_flipped(file: Path, chance: random.Random, _other: Path) -> None:
    wal = wal_of(file)
    if wal.exists() and wal.stat().st_size:
        flipped(wal, chance, _other)


def moved_pages(file: Path, chance: random.Random, _other: Path) -> None:
    """A write that went to the wrong place."""
    data = bytearray(file.read_bytes())
    pages = len(data) // PAGE
    one, other = chance.randrange(1, pages), chance.randrange(1, pages)
    data[one * PAGE : (one + 1) * PAGE] = data[other * PAGE : (other + 1) * PAGE]
    file.write_bytes(data)


DAMAGES: dict[str, Damaging] = {
    each.__name__: each
    for each in (
        cut, emptied, flipped, zeroed_page, zeroed_half, header, number_of_schema, gone,
        wal_missing, wal_of_another, wal_flipped, moved_pages,
    )
}  # fmt: skip
