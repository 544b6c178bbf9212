"""What is loaded in the background while the names are shown already: a job."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from laonian_app.ground.times import MovedClock, local_date
from laonian_app.store.names import Today, read_today

if TYPE_CHECKING:
    from laonian_app.app import Settings
    from laonian_app.exchange.care import Care
    from laonian_app.exchange.day_check import DayCheck
    from laonian_app.lessons.shelf import Shelf, ShelfState
    from laonian_app.store.opening import Store


NEEDED_LATER = (
    "laonian_app.ui.learner.is_it_you",
    "laonian_app.ui.learner.mouse_practice",
    "laonian_app.ui.rooms",
    "laonian_app.voice",
)
"""Imported in the background, so that the window never waits for them."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the background made."""

    store: Store
    care: Care
    shelf: Shelf
    state: ShelfState
    today: Today | None
    clock: MovedClock
    day: DayCheck


def load(settings: Settings) -> Loaded:
    """Open the records and look at the shelf; imports what that needs. A job."""
    from laonian_app.exchange.care import open_cared
    from laonian_app.exchange.day_check import DayCheck, clock_of
    from laonian_app.exchange.places import witness_folder
    from laonian_app.lessons.shelf import Shelf
    from laonian_app.store.database import database_at

    database = database_at(settings.database, settings.home.database)
    witness = None if settings.home_was_named else witness_folder()
    clock = clock_of(settings.home)
    store, care = open_cared(settings.home, database, clock, witness=witness)
    day = DayCheck(settings.home, clock)
    store.reader.read(day.look)
    shelf = Shelf(settings.folders, settings.home.folder / "lessons-cache.sqlite3")
    state = shelf.refresh(local_date(clock()))
    for name in NEEDED_LATER:
        import_module(name)

    today = names_now(settings, store, care)
    return Loaded(store, care, shelf, state, today, clock, day)


def names_now(settings: Settings, store: Store, care: Care) -> Today | None:
    """Return the names where the first screen could not read them as they are now.

    That is: records on a server, and a file that was repaired since.
    """
    if settings.database is not None:
        return names_on_server(store)
    return read_today(settings.home.database) if care.story.sentence is not None else None


def names_on_server(store: Store) -> Today:
    """Return today's names from a database that is no file of this PC."""
    from laonian_app.store.names_on_server import today_of

    return store.writer.submit(today_of).result()
