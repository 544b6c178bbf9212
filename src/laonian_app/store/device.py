"""Which PC this is: device.toml in the home.

Classroom PCs are often copies of one disk. A copy must not write under the key of its
original, so the file also bears marks of the machine, and other marks mean another PC.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tomllib
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from laonian_app.ground.ids import new_id

Marks = frozenset[str]
PLACES = ("journal", "backups", "second_place")
CHOSEN = (*PLACES, "restore_card", "day_said")


@dataclass(frozen=True, slots=True)
class Device:
    """What device.toml says; what is empty lies in the home.

    `journal` and `backups` may lie on another drive; `second_place` is a folder (another
    drive, the class stick) that keeps a second journal. `restore_card`: what an instructor
    said of a card that undoes the disk at every start (yes, no, unknown), "" not asked yet.
    `clock_days`: by how many days the clock of this PC is wrong, as somebody said;
    `day_said`: the day that was confirmed last, ISO 8601.
    """

    id: UUID
    marks: Marks = frozenset()
    database: str = ""
    lessons: tuple[str, ...] = ()
    journal: str = ""
    backups: str = ""
    second_place: str = ""
    restore_card: str = ""
    day_said: str = ""
    clock_days: int = 0


def this_device(file: Path, marks_of: Callable[[], Marks] | None = None) -> Device:
    """Return this PC as `file` (device.toml) names it, writing the file where it must.

    A first start and a copied disk get a new key. Marks are compared one by one: a PC
    whose network card was changed or pulled stays the same PC while one mark is left.
    """
    marks = (marks_of or machine_marks)()
    known = known_device(file)
    if known is None:
        device = Device(new_id(), marks)
    elif known.marks and marks and not known.marks & marks:
        device = replace(known, id=new_id(), marks=marks)
    else:
        device = replace(known, marks=known.marks | marks)
    if device != known:
        write(file, device)
    return device


def write(file: Path, device: Device) -> None:
    """Write device.toml beside its place, then put it there."""
    lines = [
        f"id = {_quoted(str(device.id))}",
        f"marks = [{', '.join(_quoted(mark) for mark in sorted(device.marks))}]",
        f"database = {_quoted(device.database)}",
        f"lessons = [{', '.join(_quoted(folder) for folder in device.lessons)}]",
    ]
    chosen = {name: getattr(device, name) for name in CHOSEN}
    lines += [f"{name} = {_quoted(text)}" for name, text in chosen.items() if text]
    if device.clock_days:
        lines.append(f"clock_days = {device.clock_days}")
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".part")
    with beside.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("\n".join(lines) + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)


def known_device(file: Path) -> Device | None:
    """Return what device.toml says, without writing; None where there is none.

    A file that a power cut tore is as good as none: the PC gets a new key.
    """
    try:
        facts = tomllib.loads(file.read_text("utf-8"))
        return Device(
            UUID(str(facts["id"])),
            frozenset(str(mark) for mark in facts.get("marks", ())),
            str(facts.get("database", "")),
            tuple(str(folder) for folder in facts.get("lessons", ())),
            **{name: str(facts.get(name, "")) for name in CHOSEN},
            clock_days=int(facts.get("clock_days", 0)),
        )
    except (FileNotFoundError, UnicodeDecodeError, ValueError, KeyError):
        return None


def _quoted(text: str) -> str:
    """A TOML basic string; paths of Windows have backslashes."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c >= " " else f"\\u{ord(c):04x}" for c in plain) + '"'


def machine_marks() -> Marks:
    """Return digests of the addresses of the network cards that are built in or plugged in.

    Not the machine-id of Linux or the MachineGuid of Windows: a copied disk copies them.
    """
    return frozenset(hashlib.sha256(card.encode()).hexdigest()[:16] for card in _cards())


def _cards() -> list[str]:
    if sys.platform == "linux":
        return [
            card.joinpath("address").read_text().strip()
            for card in Path("/sys/class/net").glob("*")
            if card.joinpath("device").exists()  # not bridges, tunnels and the loopback
        ]
    node = uuid.getnode()
    random = bool(node >> 40 & 1)  # the multicast bit: Python found no card and rolled dice
    return [] if random else [f"{node:012x}"]
