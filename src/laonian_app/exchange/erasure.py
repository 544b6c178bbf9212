"""A name erased everywhere: database, WAL, journal, backups, files that were set aside.

What is being erased is noted first (`erased.jsonl`), so that a power cut at any line ends
with the next start erasing on.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from uuid import UUID

from laonian_app.exchange import erased
from laonian_app.exchange.errors import NamesLeft
from laonian_app.exchange.journal import Journal
from laonian_app.exchange.journal_files import Damage, lines_in
from laonian_app.exchange.old_homes import scrub_old
from laonian_app.exchange.places import Places
from laonian_app.exchange.position import driver_of, keep, position_in
from laonian_app.exchange.repair import SET_ASIDE, WORK
from laonian_app.exchange.scrubbing import (
    Numbers,
    names_in,
    overwrite,
    scrub_database,
    scrub_journal,
)
from laonian_app.exchange.second_place import SecondPlace
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.store import erasing
from laonian_app.store.copies import remove_database
from laonian_app.store.identity import entries_of
from laonian_app.store.opening import Store
from laonian_app.store.session import Session

BUSY_SECONDS = 30.0
TRIES = 25


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did.

    `number` stands in the place of the name. `second_place_away`: the stick was not there;
    it is erased there when it is plugged in again. `left`: files that could not be
    rewritten; the next start tries again.
    """

    number: int
    backups: int = 0
    second_place_away: bool = False
    left: tuple[Path, ...] = ()


def erase_on_server(store: Store, learner_id: UUID) -> Erased:
    """Erase a name in records on a server; its backups are not ours."""
    numbers = store.writer.submit(partial(numbered, learner_id=learner_id)).result()
    store.writer.submit(partial(erasing.forget, people=numbers)).result()
    return Erased(numbers[learner_id])


def numbered(session: Session, learner_id: UUID) -> dict[UUID, int]:
    """Return all entries of a person with the number that each gets, or has."""
    known = erasing.erased(session)
    entries = entries_of(session, learner_id)
    number = next((known[each] for each in entries if each in known), 0)
    number = number or erasing.next_number(session)
    return {each: known.get(each, number) for each in (*entries, learner_id)}


class Erasure:
    """Erases names from records on a file and all that lies around it. A job."""

    def __init__(
        self, home: Home, file: Path, places: Places, store: Store, journal: Journal,
        second: SecondPlace,
    ) -> None:  # fmt: skip
        self._home, self._file, self._places = home, file, places
        self._store, self._journal, self._second = store, journal, second
        self._left: list[Path] = []

    def use(self, places: Places) -> None:
        """Look in other places from now on."""
        self._places = places

    def run(self, learner_id: UUID) -> Erased:
        """Erase one person; calling twice is safe.

        Raises:
            LaonianError, OSError: the disk refuses. What is not done yet is done by the
            next start, or by calling again.
        """
        numbers = self._store.writer.submit(partial(numbered, learner_id=learner_id)).result()
        erased.note(self._home.erased, numbers, done=False)
        done = self._sweep(numbers)
        return replace(done, number=numbers[learner_id])

    def go_on(self) -> Erased | None:
        """Finish what was begun before; None where there is nothing to do."""
        numbers = erased.unfinished_in(self._home.erased)
        return self._sweep(numbers) if numbers else None

    def _sweep(self, numbers: Numbers) -> Erased:
        self._left = []
        names = self._names(numbers)
        self._ruins(numbers, names)
        self._store.writer.submit(partial(erasing.forget, people=numbers)).result()
        self._journal.flush()
        checks = self._journal.rewrite(partial(self._journals, numbers, names))
        self._store.writer.submit(partial(_move_position, checks=checks)).result()
        rewritten = self._backups(numbers, names, checks)
        self._left += scrub_old(self._home, numbers, names)
        self._rebuild()
        away = self._second.is_away
        if not self._left:
            # A stick that is away gets it at the start that finds it.
            erased.note(self._home.erased, numbers, done=True)
        return Erased(min(numbers.values()), rewritten, away, tuple(self._left))

    # ------------------------------------------------------------ what bears the name

    def _names(self, numbers: Numbers) -> set[str]:
        """All names that these people ever had here: in the database, backups and journal."""
        found = names_in(self._file, numbers)
        for backup in self._places.backups.glob("*.sqlite3"):
            found |= names_in(backup, numbers)
        keys = {key.bytes for key in numbers}
        for file in self._places.journal.glob("*.jsonl"):
            for line in lines_in(file, Damage()):
                for rows in line.rows:
                    if rows.table == "learner":
                        columns = [rows.place("name"), rows.place("sort_key")]
                        found |= {
                            str(row[at]) for row in rows.values if row[0] in keys for at in columns
                        }
        numbered = {str(text) for n in numbers.values() for text in erasing.nameless(n).values()}
        return found - numbered

    # ------------------------------------------------------------ where it stands

    def _ruins(self, numbers: Numbers, names: Iterable[str]) -> None:
        remove_database(self._file.with_name(WORK))
        folder = self._file.with_name(SET_ASIDE)
        for file in folder.rglob("*") if folder.is_dir() else ():
            if file.suffix == ".jsonl":
                self._try(file, partial(scrub_journal, file, numbers, names))
            if file.is_file():
                self._try(file, partial(overwrite, file, names))

    def _journals(self, numbers: Numbers, names: Iterable[str]) -> Mapping[str, str]:
        checks: dict[str, str] = {}
        for file in sorted(self._places.journal.glob("*.jsonl")):
            self._try(file, partial(_collect, checks, file, numbers, names))
        self._second.scrub(numbers, names)
        return checks

    def _backups(self, numbers: Numbers, names: Iterable[str], checks: Mapping[str, str]) -> int:
        count = 0
        folders = {self._places.backups, self._home.backups}
        for file in [file for folder in folders for file in folder.glob("*.sqlite3*")]:
            if file.suffix != ".sqlite3":
                self._try(file, file.unlink)  # what a power cut left of a copy
                continue
            try:
                count += scrub_database(file, numbers, checks)
            except (LaonianError, sqlite3.Error, UnicodeDecodeError):
                self._try(file, partial(overwrite, file, names))  # nobody can open it any more
            except OSError:
                self._left.append(file)
        return count

    def _try(self, file: Path, work: Callable[[], object]) -> None:
        try:
            work()
        except OSError:
            self._left.append(file)

    def _rebuild(self) -> None:
        """Leave nothing in unused pages and in the WAL.

        Raises:
            NamesLeft: the disk has no room, or another program holds the file.
        """
        try:
            with closing(sqlite3.connect(self._file, timeout=BUSY_SECONDS)) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                connection.execute("VACUUM")
                for _ in range(TRIES):
                    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                    if not busy:
                        return
                    time.sleep(BUSY_SECONDS / TRIES)
        except sqlite3.Error as error:
            raise NamesLeft(detail=str(error)) from error
        raise NamesLeft(detail="the WAL is held by another program")


def _collect(checks: dict[str, str], file: Path, numbers: Numbers, names: Iterable[str]) -> None:
    checks |= scrub_journal(file, numbers, names)


def _move_position(session: Session, checks: Mapping[str, str]) -> None:
    position = position_in(driver_of(session))
    if position is not None and position.check in checks:
        keep(session, replace(position, check=checks[position.check]))
