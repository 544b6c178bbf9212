"""Backups: made, verified, the last seven kept, the newest good one found."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from laonian_app.exchange.checking import damage_of, position_of, sites_in
from laonian_app.exchange.history import Range, Return, holds, ranges_at
from laonian_app.exchange.rows import open_reading
from laonian_app.ground.errors import LaonianError
from laonian_app.store.copies import remove_database, verified_copy

KEPT = 7
DAILY = "classroom"
BEFORE_RESTORE = "before-restore"
AFTER_RESTORE = "after-restore"
BY_HAND = "by-hand"
NAME = re.compile(r"(?P<why>[a-z0-9-]+)-(?P<day>\d{8})-\d{6}(-\d+)?\.sqlite3")


@dataclass(frozen=True, slots=True)
class Backup:
    """A kept backup: why and on which day (local) it was made; `line` of the journal."""

    file: Path
    why: str
    day: date
    line: int


@dataclass(frozen=True, slots=True)
class JournalSays:
    """What a journal tells about backups: its newest line (0: none), the restores, and
    whether it begins with the first line."""

    newest: int
    returns: tuple[Return, ...]
    is_whole: bool

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The lines that hold."""
        return ranges_at(self.newest, self.returns)

    def dropped(self, line: int) -> bool:
        """Say whether a restore dropped the time when the journal was at a line."""
        cut = any(not each.kept for each in self.returns)
        return cut and line <= self.newest and not holds(line, self.ranges)


def make(database: Path, folder: Path, why: str, moment: datetime) -> Path:
    """Make a verified backup and let go of those that are too many; return where it lies.

    Raises:
        DatabaseDamaged, DiskFull, DatabaseReadOnly, DiskFailing, OSError.
    """
    name = f"{why}-{moment.astimezone():%Y%m%d-%H%M%S}"
    target = folder / f"{name}.sqlite3"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.sqlite3"
    made = verified_copy(database, target)
    prune(folder)
    return made


def prune(folder: Path) -> None:
    """Keep the newest seven of every kind, by the journal: a clock may have jumped."""
    kinds: dict[str, list[Backup]] = {}
    for backup in newest_first(folder):
        kinds.setdefault(backup.why, []).append(backup)
    for kind in kinds.values():
        for old in kind[KEPT:]:
            remove_database(old.file)


def newest_first(folder: Path) -> list[Backup]:
    """Return the backups that can be opened, the newest first; they are not checked."""
    return sorted(_found(folder), key=lambda each: (each.line, each.file.name[-22:]), reverse=True)


def _found(folder: Path) -> Iterator[Backup]:
    if not folder.is_dir():
        return
    for file in folder.glob("*.sqlite3"):
        name = NAME.fullmatch(file.name)
        if name is None:
            continue
        try:
            line = position_of(file).line
            day = datetime.strptime(name["day"], "%Y%m%d").date()  # noqa: DTZ007 - a day
        except (LaonianError, ValueError):
            continue  # it is no good; `laonian doctor` and the repair look for another
        yield Backup(file, name["why"], day, line)


def of_day(folder: Path, day: date) -> Path | None:
    """Return the newest backup that was made on a day, None where there is none."""
    return next((each.file for each in newest_first(folder) if each.day == day), None)


def has_daily(folder: Path, day: date) -> bool:
    """Say whether the backup of a day was made."""
    return any(NAME.fullmatch(f.name) for f in folder.glob(f"{DAILY}-{day:%Y%m%d}-*.sqlite3"))


def newest_good(folder: Path, site: str, said: JournalSays) -> Path | None:
    """Return the backup from which a repair begins, None where none is whole.

    Args:
        site: whose the backup must be; "" takes any.
        said: what the journal says. A backup of a time that a restore dropped comes last,
            and only where the journal alone could not bring back all.
    """
    backups = newest_first(folder)
    chosen = [each for each in backups if not said.dropped(each.line)]
    if not said.is_whole:
        chosen += [each for each in backups if said.dropped(each.line)]
    for backup in chosen:
        try:
            if damage_of(backup.file, thorough=True):
                continue
        except LaonianError:
            continue  # of a newer program, or the disk does not give it back
        if not site or site in sites_in(backup.file):
            return backup.file
    return None


def is_whole(file: Path) -> bool:
    """Say whether a file is a backup that may be restored; any problem is a no."""
    try:
        return not damage_of(file, thorough=True)
    except LaonianError:
        return False


def holds_people(file: Path) -> bool:
    """Say whether there is anything in a database that would be missed."""
    try:
        with closing(open_reading(file)) as connection:
            return connection.execute("SELECT 1 FROM learner LIMIT 1").fetchone() is not None
    except (sqlite3.Error, UnicodeDecodeError):
        return False
