"""A damaged database is set aside; the newest good backup and the journal take its place.

The new database is made beside the old one and put there in one step: a power cut at any
line leaves the damaged file, and the next start begins anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import delete

from laonian_app.exchange import backups
from laonian_app.exchange.checking import damage_of, position_of
from laonian_app.exchange.erased import erased_in
from laonian_app.exchange.history import RESTORED, returns_in, that_hold
from laonian_app.exchange.journal_files import (
    Damage,
    events_in,
    journal_site,
    last_line,
    lines_after,
)
from laonian_app.exchange.lines import Line
from laonian_app.exchange.places import Places
from laonian_app.exchange.position import keep, marks_in
from laonian_app.exchange.replay import Replayed, Wins, replay
from laonian_app.exchange.scrubbing import scrub_database
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock
from laonian_app.store.copies import remove_database, sync_folder, verified_copy
from laonian_app.store.database import Database
from laonian_app.store.errors import DatabaseDamaged
from laonian_app.store.here import here_of
from laonian_app.store.opening import open_store
from laonian_app.store.schema import site
from laonian_app.store.session import Session

WORK = "repairing.sqlite3"
SET_ASIDE = "set-aside"
ENDINGS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did.

    `why`: what SQLite said. `set_aside`: the folder with the damaged files, None where the
    file was gone. `backup`: from which it began, None where there was no good one.
    `lines_lost`: lines of the journal that could not be read. `reaches_back`: backup or
    journal go back to the beginning, so that nothing older can be missing.
    """

    why: str
    set_aside: Path | None
    backup: Path | None
    replayed: Replayed
    lines_lost: int
    reaches_back: bool = True

    @property
    def is_whole(self) -> bool:
        """Say whether everything that was ever written is there again."""
        return self.reaches_back and not self.lines_lost


def repair(home: Home, file: Path, places: Places, why: str, clock: Clock) -> Repaired:
    """Put a whole database in the place of a damaged one; return what was done.

    Raises:
        DiskFull, DatabaseReadOnly, DiskFailing: nothing was changed.
        DatabaseDamaged: there is neither a backup nor a journal, and nothing was changed; or
            what was made anew is not whole either (the disk fails).
    """
    damage = Damage()
    said = _journal_says(places.journal)
    backup = backups.newest_good(places.backups, journal_site(places.journal), said)
    if backup is None and last_line(places.journal) is None:
        raise DatabaseDamaged(detail=f"{file}: {why}; no backup, no journal")
    work = file.with_name(WORK)
    remove_database(work)
    if backup is not None:
        verified_copy(backup, work)
        scrub_database(work, erased_in(home.erased), {})
    start = position_of(work).line if backup is not None else 0
    lines = that_hold(lines_after(places.journal, start, damage), said.ranges)
    reached = last_line(places.journal) if start or backup is None else None
    with open_store(home, Database(work), clock) as store:
        bring = partial(_bring_back, lines=lines, reached=reached, fresh=backup is None)
        replayed = store.writer.submit(bring).result()
    found = damage_of(work, thorough=True)
    if found:
        raise DatabaseDamaged(detail=f"after a repair: {found}")
    folder = set_aside(file, clock())
    put_in_place(work, file)
    whole = backup is not None or said.is_whole
    return Repaired(why, folder, backup, replayed, damage.lines, whole)


def _journal_says(folder: Path) -> backups.JournalSays:
    first, newest = next(lines_after(folder, 0), None), last_line(folder)
    if first is None or newest is None:
        return backups.JournalSays(0, (), is_whole=False)
    returns = returns_in(events_in(folder, RESTORED))
    return backups.JournalSays(newest.number, returns, is_whole=first.number == 1)


def _bring_back(
    session: Session, lines: Iterator[Line], reached: Line | None, fresh: bool
) -> Replayed:
    """Replay. In a `fresh` database the site made just now goes when the old one came.

    `reached`: the line up to which the database now has all of the journal, if so.
    """
    done = replay(session, lines, Wins.REPAIR)
    if fresh and "site" in done.came:
        session.execute(delete(site).where(site.c.id == here_of(session).site_id))
    elif fresh:
        return done
    if reached is not None:
        marks = marks_in(session)
        keep(session, replace(marks, line=reached.number, check=reached.check))
    return done


def set_aside(file: Path, moment: datetime) -> Path | None:
    """Move a database with its help files into a folder of its own; None without any.

    The folder lies beside the database: moving to another disk could fail halfway.
    """
    there = [each for ending in ENDINGS if (each := file.with_name(file.name + ending)).exists()]
    if not there:
        return None
    target = fresh_folder(file.with_name(SET_ASIDE), moment)
    # The help files first: a database must never stand alone where its WAL was.
    for each in reversed(there):
        each.replace(target / each.name)
    sync_folder(target)
    return target


def fresh_folder(folder: Path, moment: datetime) -> Path:
    """Make a folder named after a moment, which was not there yet."""
    name = f"{moment.astimezone():%Y%m%d-%H%M%S}"
    number = 1
    while True:
        target = folder / (name if number == 1 else f"{name}-{number}")
        try:
            target.mkdir(parents=True)
        except FileExistsError:
            number += 1
        else:
            return target


def put_in_place(work: Path, file: Path) -> None:
    """Give a closed database the name under which it is opened."""
    for ending in ENDINGS[1:]:
        file.with_name(file.name + ending).unlink(missing_ok=True)
    work.replace(file)
    for ending in ENDINGS[1:]:
        work.with_name(work.name + ending).unlink(missing_ok=True)
    sync_folder(file.parent)
