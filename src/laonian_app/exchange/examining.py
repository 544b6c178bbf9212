"""How journal, backups, second place, drive and clock are doing; nothing is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from laonian_app.exchange import backups, erased
from laonian_app.exchange.checking import number_of_answers, position_of
from laonian_app.exchange.class_day import DayDoubt, doubt
from laonian_app.exchange.journal_files import Damage, last_line, lines_after
from laonian_app.exchange.places import NETWORK_KINDS, Places, drive_kind
from laonian_app.exchange.rows import open_reading
from laonian_app.exchange.second_place import missing_here, read_witness, witness_file
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home

DAYS = "SELECT local_date FROM visit UNION SELECT local_date FROM class_session"


@dataclass(frozen=True, slots=True)
class JournalState:
    """`lines` up to the newest one (0 without any), `newest_at` its moment, `damaged` how
    many cannot be read, `unfinished` how many names are not erased everywhere yet."""

    folder: Path
    lines: int
    newest_at: datetime | None
    damaged: int
    unfinished: int


@dataclass(frozen=True, slots=True)
class BackupState:
    """How many backups there are, and the day of the newest.

    `is_whole`: the newest is, and all others can be opened; None without any.
    """

    folder: Path
    kept: int
    newest_day: date | None = None
    is_whole: bool | None = None


@dataclass(frozen=True, slots=True)
class SecondState:
    """The second place, None where none was given; `missing`: answers that only its
    witness saw, None where it saw no more than is here."""

    folder: Path | None
    there: bool
    missing: int | None


@dataclass(frozen=True, slots=True)
class DriveState:
    """The kind of file system below the home; `network`: no records may lie on it."""

    kind: str
    network: bool


@dataclass(frozen=True, slots=True)
class ClockState:
    """The day that this PC shows, the newest one in the records, and why to ask for it."""

    today: date
    newest: date | None
    doubt: DayDoubt | None


def journal_state(home: Home, places: Places) -> JournalState:
    """Return how the journal is doing; reads all of it."""
    damage = Damage()
    for _ in lines_after(places.journal, 0, damage):
        pass
    newest = last_line(places.journal)
    unfinished = len(erased.unfinished_in(home.erased))
    number, at = (newest.number, newest.at) if newest else (0, None)
    return JournalState(places.journal, number, at, damage.lines, unfinished)


def backup_state(places: Places) -> BackupState:
    """Return how the backups are doing; reads all of the newest."""
    found = backups.newest_first(places.backups)
    there = [f for f in places.backups.glob("*.sqlite3") if backups.NAME.fullmatch(f.name)]
    if not there:
        return BackupState(places.backups, 0)
    newest = found[0] if found else None
    is_whole = len(found) == len(there) and newest is not None and backups.is_whole(newest.file)
    return BackupState(places.backups, len(there), newest.day if newest else None, is_whole)


def second_state(home: Home, file: Path, places: Places) -> SecondState:
    """Return whether the second place is there, and what it saw that is not here."""
    if places.second is None:
        return SecondState(None, there=False, missing=None)
    seen = read_witness(witness_file(home, places))
    missing = None
    if seen is not None:
        newest = last_line(places.journal)
        try:
            reached = max(newest.number if newest else 0, position_of(file).line)
            lost = missing_here(seen, reached, number_of_answers(file))
            missing = lost.answers if lost else None
        except (LaonianError, sqlite3.Error):
            missing = None  # the database itself is damaged or not there, and says so
    root = places.second.parent
    return SecondState(root, root.is_dir(), missing)


def drive_state(home: Home) -> DriveState:
    """Return on what kind of drive the home lies."""
    kind = drive_kind(home.folder)
    return DriveState(kind, kind in NETWORK_KINDS)


def clock_state(file: Path, today: date) -> ClockState:
    """Return whether the day can be believed, as far as a database on a file tells."""
    days: set[date] = set()
    try:
        if file.is_file():
            with closing(open_reading(file)) as connection:
                rows = connection.execute(DAYS).fetchall()
            days = {date.fromisoformat(day) for (day,) in rows}
    except (sqlite3.Error, ValueError, TypeError):
        days = set()  # the database itself is damaged, and says so
    before = [day for day in days if day <= today]
    return ClockState(today, max(before or days, default=None), doubt(today, days))
