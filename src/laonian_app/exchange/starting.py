"""The steps of a start: look, repair, open, bring back what the journal has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from laonian_app.exchange import backups
from laonian_app.exchange.appending import append_line
from laonian_app.exchange.checking import (
    EMPTY,
    GONE,
    damage_of,
    number_of_answers,
    position_of,
    sites_in,
)
from laonian_app.exchange.completing import known_in
from laonian_app.exchange.erased import erased_in, note
from laonian_app.exchange.history import RESTORED, ranges_at, returns_in, that_hold
from laonian_app.exchange.journal import Beginning, Journal, Reached
from laonian_app.exchange.journal_files import journal_site, last_line, lines_after
from laonian_app.exchange.lines import Fact, Line
from laonian_app.exchange.old_homes import absorb_old
from laonian_app.exchange.places import Places
from laonian_app.exchange.position import Position
from laonian_app.exchange.repair import SET_ASIDE, Repaired, fresh_folder, repair
from laonian_app.exchange.replay import Replayed, Wins, replay
from laonian_app.exchange.scrubbing import names_in
from laonian_app.exchange.second_place import (
    SecondPlace,
    missing_here,
    read_witness,
    witness_file,
)
from laonian_app.exchange.story import Story
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock
from laonian_app.store import demonstration
from laonian_app.store.database import Database
from laonian_app.store.opening import Store, open_store

FOREIGN_WAL = "the WAL is of another database"


@dataclass(frozen=True, slots=True)
class Started:
    """An opened store with its journal, not begun yet."""

    store: Store
    journal: Journal
    second: SecondPlace
    beginning: Beginning
    story: Story


@dataclass(frozen=True, slots=True)
class _Opened:
    store: Store
    journal: Journal
    since: Position
    replayed: Replayed


class Start:
    """One start on one SQLite file; call `run` once."""

    def __init__(self, home: Home, file: Path, places: Places, clock: Clock) -> None:
        self._home, self._file, self._places, self._clock = home, file, places, clock
        self._second = SecondPlace(home, places, clock)

    def run(self) -> Started:
        """Return the opened records.

        Raises:
            what `open_store` raises.
        """
        self._look_for_erased()
        absorbed = 0
        with suppress(OSError):  # a journal that cannot be written is told by itself, later
            absorbed = self._second.absorb()
            absorbed += absorb_old(self._home, self._places, self._clock)
        other = self._set_others_aside()
        repaired = self._repair_if(self._damage())
        opened = self._open()
        if opened.replayed.came and repaired is None:
            # It had lost what it once confirmed: now its indexes are looked at as well.
            damage = damage_of(self._file, thorough=True)
            if damage:
                opened.store.close()
                repaired = self._repair_if(damage)
                opened = self._open()
        story = Story(
            repaired=repaired,
            came_back=opened.replayed.answers,
            left_over=sum(opened.replayed.left_over.values()),
            absorbed=absorbed,
            other_records=other,
            second_place_away=self._second.is_away,
        )
        return self._started(opened, story)

    def _look_for_erased(self) -> None:
        """Before anything of it is taken over: a stick may have been away at an erasure, and
        an old home may not know of one."""
        here, there = erased_in(self._home.erased), self._second.erased_elsewhere()
        news = {key: number for key, number in there.items() if key not in here}
        if here and names_in(self._file, here):
            news |= here  # somebody put an old file back
        if news:
            with suppress(OSError):  # the next start finds them again
                note(self._home.erased, news, done=False)
        lacking = {key: number for key, number in here.items() if key not in there}
        if lacking:
            self._second.scrub(lacking, ())

    def _started(self, opened: _Opened, story: Story) -> Started:
        beginning = self._beginning(opened.store, opened.since)
        reached = beginning.reached
        # What stands in the second journal was just taken over.
        newest = max(reached.line, self._second.newest)
        seen = read_witness(witness_file(self._home, self._places))
        story = replace(story, missing=missing_here(seen, newest, reached.answers))
        beginning = replace(beginning, facts={**beginning.facts, **story.facts})
        return Started(opened.store, opened.journal, self._second, beginning, story)

    def _damage(self) -> str:
        """What is damaged; a file that never was there is not."""
        found = damage_of(self._file)
        owner = journal_site(self._places.journal)
        if found in (EMPTY, GONE):
            kept = owner or backups.newest_first(self._places.backups)
            return found if kept else ""
        if not found and owner and owner not in sites_in(self._file):
            return FOREIGN_WAL
        return found

    def _repair_if(self, damage: str) -> Repaired | None:
        if not damage:
            return None
        return repair(self._home, self._file, self._places, damage, self._clock)

    def _set_others_aside(self) -> bool:
        """Where somebody put another place's database here, the journal is not of it."""
        owner = journal_site(self._places.journal)
        if not owner or not self._file.exists():
            return False
        sites = sites_in(self._file)
        alone = sites_in(self._file, without_wal=True)
        if not sites or owner in sites or owner in alone or not alone:
            return False
        folder = fresh_folder(self._file.with_name(SET_ASIDE), self._clock())
        for each in self._places.journal.glob("*.jsonl"):
            each.replace(folder / each.name)
        return True

    def _open(self) -> _Opened:
        """Open, and replay what came after the database's own position."""
        journal = Journal(self._places.journal, self._clock, self._second.echo)
        database = Database(self._file)
        store = open_store(self._home, database, self._clock, after_commit=journal.note)
        try:
            since, lines = self._to_replay(store)
            bring = partial(replay, lines=lines, wins=Wins.CHECK)
            return _Opened(store, journal, since, store.writer.submit(bring).result())
        except BaseException:
            store.close()
            raise

    def _to_replay(self, store: Store) -> tuple[Position, Iterator[Line]]:
        """How far the journal surely is, and the lines that the database may lack."""
        position = position_of(self._file)
        newest = last_line(self._places.journal)
        if newest is None or newest.number < position.line:
            # The journal is gone or older than the database: it has nothing to give.
            return Position(), iter(())
        if position.line == 0:
            if store.reader.read(demonstration.is_demonstration):
                # Refilled: what the journal tells of the earlier demonstration is over.
                self._cut(newest, store)
                return Position(), iter(())
        elif not self._has(position):
            position = Position()
        return position, self._that_hold(position.line)

    def _that_hold(self, line: int) -> Iterator[Line]:
        """The lines after one that no restore dropped."""
        folder = self._places.journal
        newest = last_line(folder)
        returns = returns_in(lines_after(folder, line))
        ranges = ranges_at(newest.number if newest else 0, returns)
        return that_hold(lines_after(folder, line), ranges)

    def _has(self, position: Position) -> bool:
        line = next(lines_after(self._places.journal, position.line - 1), None)
        return line is not None and line.check == position.check

    def _cut(self, newest: Line, store: Store) -> None:
        facts: dict[str, Fact] = {"back_to": 0, "kept": False, "site": store.here.site_id.hex}
        line = Line(newest.number + 1, self._clock(), (), RESTORED, facts)
        with suppress(OSError):  # on a disk that refuses, the journal itself will say so
            append_line(self._places.journal, line)

    def _beginning(self, store: Store, since: Position) -> Beginning:
        newest = last_line(self._places.journal)
        position = position_of(self._file)
        number = max(newest.number if newest else 0, position.line)
        check = newest.check if newest else ""
        known = known_in(self._that_hold(since.line))
        facts = {"site": store.here.site_id.hex, "device": store.here.device_id.hex}
        reached = Reached(number, check, number_of_answers(self._file))
        return Beginning(self._file, reached, since, known, facts)
