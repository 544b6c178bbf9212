"""A second journal and a witness on another drive, for PCs that forget.

A restore card takes database and journal back together; then only what lies elsewhere
knows that there was more.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from uuid import UUID

from laonian_app.exchange import erased
from laonian_app.exchange.appending import Appender
from laonian_app.exchange.drives import remember_device
from laonian_app.exchange.journal import Reached
from laonian_app.exchange.journal_files import OPENED, journal_site, last_line
from laonian_app.exchange.lines import Line, written
from laonian_app.exchange.mirroring import copy_if_other, lacking, write_whole
from laonian_app.exchange.places import Places
from laonian_app.exchange.scrubbing import Numbers, scrub_journal
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock, local_date

RETRY_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Witness:
    """What a second place remembers: the newest line, how many answers, and when."""

    line: int
    answers: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Missing:
    """What a witness saw and this home has no more. `lines` of the journal, `answers`."""

    lines: int
    answers: int
    until: datetime


def witness_file(home: Home, places: Places) -> Path | None:
    """Return where the witness of a home lies, None where there is no place for one."""
    if places.second is not None:
        return places.second / "witness.json"
    if places.witness is None:
        return None
    name = blake2b(str(home.folder).encode(), digest_size=8).hexdigest()
    return places.witness / f"{name}.json"


def read_witness(file: Path | None) -> Witness | None:
    """Return what a witness says, None where it is not there or was torn."""
    if file is None:
        return None
    try:
        facts = json.loads(file.read_text("utf-8"))
        at = datetime.fromisoformat(facts["at"])
        return Witness(int(facts["line"]), int(facts["answers"]), at)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def missing_here(seen: Witness | None, reached: int, answers: int) -> Missing | None:
    """Return what a witness saw beyond line `reached` and `answers`, None without that."""
    if seen is None or seen.line <= reached:
        return None
    return Missing(seen.line - reached, max(seen.answers - answers, 0), seen.at)


class SecondPlace:
    """Echoes the journal there. A stick that is away is tried again; nobody waits for it."""

    def __init__(self, home: Home, places: Places, clock: Clock) -> None:
        self._home, self._journal, self._clock = home, places.journal, clock
        self._use(places)
        self._away_until = 0.0
        self._is_behind = True  # until the first lines of this start
        self.is_away = False

    def _use(self, places: Places) -> None:
        self._folder = places.second / "journal" if places.second else None
        self._root = places.second.parent if places.second else None
        self._witness = witness_file(self._home, places)
        self._appender = Appender(self._folder, makes_folder=False) if self._folder else None

    def move_to(self, places: Places, reached: Reached) -> None:
        """Begin to echo into another place, at once with all that the journal has; away,
        `is_away` says so. On the journal's thread, as `echo`."""
        self.close()
        self._use(places)
        self._away_until, self.is_away = 0.0, False
        self._is_behind = True
        self.follow(reached)

    @property
    def newest(self) -> int:
        """The number of the newest line in the second journal, 0 without one."""
        try:
            last = last_line(self._folder) if self._folder and self._is_there() else None
        except OSError:
            return 0
        return last.number if last else 0

    def absorb(self) -> int:
        """Append to the journal what only the second one has; return how many lines.

        Raises:
            OSError: the journal's own disk refuses. A second place that is away is 0.
        """
        if self._folder is None:
            return 0
        if not self._is_there():
            self._lost()
            return 0
        try:
            found = lacking(self._journal, self._folder)
            owner = journal_site(self._journal) or journal_site(self._folder)
        except OSError:
            self._lost()
            return 0
        if found:
            self._append(found, owner)
        return len(found)

    def _append(self, lines: Sequence[Line], owner: str) -> None:
        last = last_line(self._journal)
        number = last.number if last else 0
        moment = self._clock()
        opened = Line(0, moment, (), OPENED, {"site": owner})
        texts = [
            written(replace(line, number=number + place))
            for place, line in enumerate((opened, *lines), 1)
        ]
        appender = Appender(self._journal)
        try:
            appender.append(local_date(moment).isoformat(), texts)
        finally:
            appender.close()

    def echo(self, name: str, texts: Sequence[str], reached: Reached) -> None:
        """Append what the journal was given, and tell the witness."""
        if self._appender is not None:
            self._echo_lines(name, texts)
        if self._witness is not None and not self.is_away:
            try:
                if self._folder is None:
                    self._witness.parent.mkdir(parents=True, exist_ok=True)
                _write_witness(self._witness, Witness(reached.line, reached.answers, self._clock()))
            except OSError:
                self._lost()

    def follow(self, reached: Reached) -> None:
        """Follow a restore: the second journal gets its line, the witness the new number."""
        try:
            self.mirror()
            if self._witness is not None:
                _write_witness(self._witness, Witness(reached.line, reached.answers, self._clock()))
        except OSError:
            self._lost()

    def _echo_lines(self, name: str, texts: Sequence[str]) -> None:
        if self._appender is None or time.monotonic() < self._away_until:
            return
        try:
            if not self._is_there():
                self._lost()
            elif self._is_behind:
                self.mirror()
            else:
                self._appender.append_to(name, texts)
        except OSError:
            self._lost()

    def scrub(self, numbers: Numbers, names: Iterable[str]) -> None:
        """Take names out of the second journal; away, `is_away` says so. On the journal's
        thread, as `echo`."""
        if self._folder is None or self._appender is None:
            return
        if not self._is_there():
            self._lost()
            return
        self._appender.close()
        try:
            for file in self._folder.glob("*.jsonl"):
                scrub_journal(file, numbers, names)
            if self._folder.is_dir():
                erased.note(self._folder.parent / erased.NAME, numbers, done=True)
        except OSError:
            self._lost()

    def erased_elsewhere(self) -> dict[UUID, int]:
        """Return whose names this second journal knows to be erased."""
        if self._folder is None or not self._is_there():
            return {}
        return erased.erased_in(self._folder.parent / erased.NAME)

    def mirror(self) -> None:
        """Make the second journal equal to the first.

        Raises:
            OSError: the second place is away.
        """
        if self._folder is None or self._appender is None or not self._is_there():
            return
        self._appender.close()
        # Not with its parents: a stick may be pulled just now.
        self._folder.parent.mkdir(exist_ok=True)
        self._folder.mkdir(exist_ok=True)
        if lacking(self._journal, self._folder):
            self._lost()  # a class was held elsewhere with it: the next start takes that over
            return
        for file in self._journal.glob("*.jsonl"):
            copy_if_other(file, self._folder / file.name)
        remember_device(self._home, self._folder.parent)
        self.is_away = self._is_behind = False

    def _is_there(self) -> bool:
        """A stick that was pulled leaves its mount point: nothing may be made there."""
        return self._root is None or self._root.is_dir()

    def _lost(self) -> None:
        self.is_away = self._is_behind = True
        self._away_until = time.monotonic() + RETRY_SECONDS

    def close(self) -> None:
        if self._appender is not None:
            self._appender.close()


def _write_witness(file: Path, seen: Witness) -> None:
    facts = {"line": seen.line, "answers": seen.answers, "at": seen.at.isoformat()}
    write_whole(file, json.dumps(facts).encode())
