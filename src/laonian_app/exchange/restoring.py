"""Going back to a backup because somebody asks for it; what was answered since is kept.

The present database is backed up first, so a restore can be undone by another restore.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from laonian_app.exchange import backups
from laonian_app.exchange.appending import append_line
from laonian_app.exchange.care import open_cared
from laonian_app.exchange.checking import number_of_answers, position_of, sites_in
from laonian_app.exchange.erased import erased_in
from laonian_app.exchange.errors import BackupDamaged, BackupOfOthers, NoSuchBackup, OnlyForFiles
from laonian_app.exchange.history import RESTORED, ranges_at, returns_in, that_hold
from laonian_app.exchange.journal import Reached
from laonian_app.exchange.journal_files import events_in, journal_site, last_line, lines_after
from laonian_app.exchange.lines import Fact, Line, check_of, written
from laonian_app.exchange.places import Places, places_of
from laonian_app.exchange.position import Position, driver_of, keep, marks_in, position_in
from laonian_app.exchange.repair import WORK, put_in_place, set_aside
from laonian_app.exchange.replay import Replayed, Wins, replay
from laonian_app.exchange.scrubbing import Numbers, scrub_database
from laonian_app.exchange.second_place import SecondPlace
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock, now
from laonian_app.store.copies import remove_database, verified_copy
from laonian_app.store.database import Database
from laonian_app.store.erasing import forget
from laonian_app.store.opening import open_store
from laonian_app.store.session import Session


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the backup of what was there before (None where nothing was), and
    what was kept of the time since."""

    before: Path | None
    kept: Replayed


def restore(
    home: Home,
    source: Path,
    database: Database | None = None,
    clock: Clock = now,
    *,
    drop_newer: bool = False,
) -> Restored:
    """Put a backup in the place of the records; the caller holds the home's lock. A job.

    Answers, sittings, meetings and identity events made since are kept unless `drop_newer`;
    names, class lists and settings are those of the backup.

    Raises:
        NoSuchBackup, BackupDamaged, BackupOfOthers, OnlyForFiles, DiskFull,
        DatabaseReadOnly: nothing was changed.
    """
    file = (database or Database(home.database)).file
    if file is None:
        raise OnlyForFiles
    if not source.is_file():
        raise NoSuchBackup(wanted=source.name)
    if not backups.is_whole(source):
        raise BackupDamaged(name=source.name, detail=str(source))
    return _Restoring(home, file, source, clock).run(drop_newer)


class _Restoring:
    def __init__(self, home: Home, file: Path, source: Path, clock: Clock) -> None:
        self._home, self._file, self._source, self._clock = home, file, source, clock

    def run(self, drop_newer: bool) -> Restored:
        places = places_of(self._home)
        there = self._file.exists() or last_line(places.journal) is not None
        ours = not there or self._is_ours(places)
        if not ours and not drop_newer:
            raise BackupOfOthers(detail=str(self._source))
        before = self._completed() if there else None
        places = places_of(self._home)
        work = self._file.with_name(WORK)
        remove_database(work)
        verified_copy(self._source, work)
        numbers = erased_in(self._home.erased)
        scrub_database(work, numbers, {})
        back_to = position_of(work).line if ours else 0
        line = self._line(places, back_to, kept=not drop_newer)
        lines = iter(()) if drop_newer else self._since(places, back_to)
        kept = self._prepared(work, lines, line, numbers)
        if not ours:
            # Another place's journal is set aside by the next start; so is the database.
            set_aside(self._file, self._clock())
        put_in_place(work, self._file)
        if ours and before is not None:
            append_line(places.journal, line)
            reached = Reached(line.number, line.check, number_of_answers(self._file))
            SecondPlace(self._home, places, self._clock).follow(reached)
        backups.make(self._file, places.backups, backups.AFTER_RESTORE, self._clock())
        return Restored(before, kept)

    def _is_ours(self, places: Places) -> bool:
        owner = journal_site(places.journal)
        mine = {owner} if owner else sites_in(self._file)
        return bool(sites_in(self._source) & mine)

    def _completed(self) -> Path:
        """Back up what is there, with a journal that has all of it."""
        _, care = open_cared(self._home, Database(self._file), self._clock)
        care.close()
        places = places_of(self._home)
        moment = self._clock()
        return backups.make(self._file, places.backups, backups.BEFORE_RESTORE, moment)

    def _line(self, places: Places, back_to: int, *, kept: bool) -> Line:
        newest = last_line(places.journal)
        number = (newest.number if newest else 0) + 1
        site = journal_site(places.journal)
        facts: dict[str, Fact] = {
            "from": self._source.name,
            "back_to": back_to,
            "kept": kept,
            "site": site,
        }
        line = Line(number, self._clock(), (), RESTORED, facts)
        return replace(line, check=check_of(written(line)))

    def _since(self, places: Places, back_to: int) -> Iterator[Line]:
        newest = last_line(places.journal)
        number = newest.number if newest else 0
        ranges = ranges_at(number, returns_in(events_in(places.journal, RESTORED)))
        return that_hold(lines_after(places.journal, back_to), ranges)

    def _prepared(
        self, work: Path, lines: Iterator[Line], line: Line, numbers: Numbers
    ) -> Replayed:
        """Bring into the copy what is kept, and how far the journal will be."""
        with open_store(self._home, Database(work), self._clock) as store:
            bring = partial(_keep_since, lines=lines, line=line, numbers=numbers)
            return store.writer.submit(bring).result()


def _keep_since(session: Session, lines: Iterator[Line], line: Line, numbers: Numbers) -> Replayed:
    kept = replay(session, lines, Wins.KEEP)
    forget(session, numbers)
    # Of a backup's rows that came after its own position, the journal holds those that are
    # kept; what a restore drops there must be written into it anew.
    own = position_in(driver_of(session)) or Position()
    marks = marks_in(session) if own.line and line.facts["kept"] else own
    keep(session, replace(marks, line=line.number, check=line.check))
    return kept
