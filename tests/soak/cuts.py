"""Power cuts: what was written and not synced is dropped or torn.

Run in a process of its own: python -m tests.soak.cuts COUNT SEED SHIM
"""

from __future__ import annotations

import json
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from laonian_app.ground.paths import Home
from tests.exchange.scripted import killed_class
from tests.soak.counting import Counts

RECORD = struct.Struct("=qqqq")
SECTOR = 512
CUTS_OF_A_HOME = 10


@dataclass(slots=True)
class Write:
    """A write that was not synced: where, what stood there, how long the file was."""

    offset: int
    old: bytes
    size_before: int
    length: int
    new: bytes = b""


def writes_in(undo: Path) -> list[Write]:
    """Read an undo log; its own last record may be torn by the kill."""
    data, place, found = undo.read_bytes(), 0, []
    while place + RECORD.size <= len(data):
        offset, old, size, length = RECORD.unpack_from(data, place)
        place += RECORD.size
        if place + old > len(data):
            break
        found.append(Write(offset, data[place : place + old], size, length))
        place += old
    return found


def cut_power(folder: Path, chance: random.Random) -> None:
    """Let every file lose some of what was not synced."""
    for undo in sorted(folder.rglob("*.undo")):
        file = undo.with_name(undo.name.removesuffix(".undo"))
        if file.exists():
            _lose(file, writes_in(undo), chance)
        undo.unlink()


def _lose(file: Path, writes: list[Write], chance: random.Random) -> None:
    """Take all writes back, then write those again that reached the disk, some halfway."""
    with file.open("rb+") as stream:
        for write in reversed(writes):
            stream.seek(write.offset)
            write.new = stream.read(write.length)
            stream.seek(write.offset)
            stream.write(write.old)
            stream.truncate(write.size_before)
        arrives = chance.choice([0.0, 0.3, 0.7, 1.0])
        for write in writes:
            if chance.random() >= arrives:
                continue
            new = write.new
            if chance.random() < 0.2:
                new = new[: chance.randrange(len(new) // SECTOR + 1) * SECTOR]
            stream.seek(write.offset)
            stream.write(new)


def cut_many(count: int, seed: int, shim: Path) -> Counts:
    """Cut the power of many classes; run it in a process of its own: the disk is its own."""
    counts = Counts()
    with tempfile.TemporaryDirectory() as folder:
        # Only processes that are started from now on have such a disk.
        os.environ |= {"LD_PRELOAD": str(shim), "LAONIAN_DISK": folder}
        saved: set[bytes] = set()
        for number in range(seed, seed + count):
            if (number - seed) % CUTS_OF_A_HOME == 0:
                saved = set()
                home = Home(Path(folder) / f"home-{number}")
            saved |= killed_class(home, number)
            cut_power(home.folder, random.Random(number))
            counts.start(home, saved, f"power cut {number}")
    return counts


def cut_in_a_process(count: int, seed: int) -> Counts | None:
    """Run `cut_many` in a new process; None without a C compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        sys.stderr.write("power cuts: no C compiler here, none was made\n")
        return None
    with tempfile.TemporaryDirectory() as folder:
        shim = Path(folder) / "power_cut.so"
        source = Path(__file__).with_name("power_cut.c")
        subprocess.run(
            [compiler, "-O2", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True
        )
        words = [sys.executable, "-m", "tests.soak.cuts", str(count), str(seed), str(shim)]
        done = subprocess.run(words, stdout=subprocess.PIPE, check=True)
    return Counts(**json.loads(done.stdout))


if __name__ == "__main__":
    found = cut_many(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
    sys.stdout.write(json.dumps({"lost": found.lost, "not_started": found.not_started}) + "\n")
