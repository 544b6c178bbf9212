"""Where a home was before it was moved: the old folders stay, but keep nothing for themselves.

What was still written there comes over at the next start; a name that is erased is erased
there as well.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from laonian_app.exchange.places import Places
from laonian_app.exchange.repair import SET_ASIDE
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
from laonian_app.ground.times import Clock


def old_homes(home: Home) -> tuple[Home, ...]:
    """Return where a home was before, as far as those folders are there."""
    try:
        texts = home.moved_from.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return ()
    return tuple(Home(Path(text)) for text in texts if text and Path(text).is_dir())


def absorb_old(home: Home, places: Places, clock: Clock) -> int:
    """Append to the journal what was written in an old home after it was copied; return how
    many lines.

    Raises:
        OSError: the journal's own disk refuses.
    """
    return sum(
        SecondPlace(home, replace(places, second=old.folder), clock).absorb()
        for old in old_homes(home)
    )


def scrub_old(home: Home, numbers: Numbers, names: Iterable[str]) -> list[Path]:
    """Take names out of all old homes; return the files that could not be rewritten."""
    left: list[Path] = []
    for old in old_homes(home):
        known = {*names, *names_in(old.database, numbers)}
        for file, work in _pieces(old, numbers, known):
            try:
                work()
            except OSError:
                left.append(file)
    return left


def _pieces(
    old: Home, numbers: Numbers, names: Iterable[str]
) -> Iterator[tuple[Path, Callable[[], object]]]:
    for file in (old.database, *old.backups.glob("*.sqlite3")):
        if file.is_file():
            yield file, partial(_scrub_database, file, numbers, names)
    for file in old.journal.glob("*.jsonl"):
        yield file, partial(scrub_journal, file, numbers, names)
    for file in old.database.with_name(SET_ASIDE).rglob("*"):
        if file.is_file():
            yield file, partial(overwrite, file, names)


def _scrub_database(file: Path, numbers: Numbers, names: Iterable[str]) -> None:
    """Nobody has it open: first its WAL goes into it, so that none is left beside the new one."""
    try:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        scrub_database(file, numbers, {})
    except (LaonianError, sqlite3.Error, UnicodeDecodeError):
        overwrite(file, names)  # nobody can open it any more
