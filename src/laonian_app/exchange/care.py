"""The class records, opened so that nothing is lost: the one way in for the program."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from laonian_app.exchange import backups
from laonian_app.exchange.checking import LARGE
from laonian_app.exchange.erasure import Erased, Erasure, erase_on_server
from laonian_app.exchange.errors import BackupRefused, NamesLeft
from laonian_app.exchange.journal import Reached
from laonian_app.exchange.places import Places, places_of, refuse_network
from laonian_app.exchange.position import Position, keep, marks_in
from laonian_app.exchange.starting import Start, Started
from laonian_app.exchange.story import Story
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock, local_date, now
from laonian_app.store.database import Database
from laonian_app.store.opening import Store, open_store
from laonian_app.store.writer import Urgency

READY_SECONDS = 60.0


class Care:
    """Journal, backup of the day and witness of opened records; usable from any thread.

    `story` says what the start found and did.
    """

    def __init__(self, store: Store, story: Story, keeping: Keeping | None = None) -> None:
        self._store, self.story, self._keeping = store, story, keeping

    @property
    def trouble(self) -> LaonianError | None:
        """What the instructor should know about journal or backup now, None if all is well."""
        return self._keeping.trouble if self._keeping else None

    def flush(self, seconds: float = 10.0) -> bool:
        """Wait until the journal has all that was committed; False where the disk refuses.

        A job: it may wait for the disk. On a server there is nothing to wait for.
        """
        return self._keeping.journal.flush(seconds) if self._keeping else True

    def hurry(self) -> None:
        """Ask the journal to be written now, as at a change of screen; does not wait."""
        if self._keeping:
            self._keeping.journal.flush(0)

    def back_up(self) -> Path | None:
        """Make a backup now and return where it lies; None for records on a server. A job.

        Raises:
            DatabaseDamaged, DiskFull, DatabaseReadOnly, DiskFailing, OSError.
        """
        return self._keeping.back_up() if self._keeping else None

    def erase(self, learner_id: UUID) -> Erased:
        """Put a number in the place of a person's name, everywhere; the counts stay. A job.

        Raises:
            LaonianError, OSError: it is not done everywhere; the next start goes on.
        """
        if self._keeping is None:
            return erase_on_server(self._store, learner_id)
        return self._keeping.erase(learner_id)

    def close(self) -> None:
        """Finish the journal, then close the store; calling twice is safe."""
        if self._keeping:
            self._keeping.finish()
        self._store.close()


class Keeping:
    """What runs beside a store on a file."""

    def __init__(self, home: Home, file: Path, places: Places, started: Started) -> None:
        self._store, self._file, self._places = started.store, file, places
        self.journal, self._second = started.journal, started.second
        self._erasure = Erasure(home, file, places, self._store, self.journal, self._second)
        self._refused: LaonianError | None = None
        self._marks = self._store.writer.submit(marks_in).result()
        self._ready = threading.Event()
        self._one_at_a_time = threading.Lock()
        self._backing_up: threading.Thread | None = None

    @property
    def trouble(self) -> LaonianError | None:
        return self.journal.trouble or self._refused

    def begin(self) -> None:
        """Make the backup of the day, if it is the first start; a large one in a thread."""
        if self._file.stat().st_size <= LARGE:
            self._daily()
        else:
            self._backing_up = threading.Thread(target=self._later, name="backup", daemon=True)
            self._backing_up.start()

    def _later(self) -> None:
        # A backup that says how far the journal was needs little of it to be replayed.
        self._ready.wait(READY_SECONDS)
        self._daily()

    def completed(self, reached: Reached) -> None:
        """Write into the database how far the journal is; on the journal's thread."""
        future = self._keep(self._marks, reached)
        if future is not None:
            future.add_done_callback(lambda _: self._ready.set())

    def back_up(self, why: str = backups.DAILY) -> Path:
        with self._one_at_a_time:
            moment = self._store.here.now()
            return backups.make(self._file, self._places.backups, why, moment)

    def erase(self, learner_id: UUID) -> Erased:
        with self._one_at_a_time:
            return self._erasure.run(learner_id)

    def go_on_erasing(self) -> None:
        """Finish an erasure that a power cut, a full disk or a missing stick stopped."""
        try:
            with self._one_at_a_time:
                self._erasure.go_on()
        except (LaonianError, OSError) as error:
            self._refused = NamesLeft(detail=f"{error}")

    def finish(self) -> None:
        """Write all that was noted and how far that is."""
        self._ready.set()
        if self._backing_up is not None:
            self._backing_up.join()
        try:
            marks = self._store.writer.submit(marks_in).result()
        except (ValueError, LaonianError):
            self.journal.close()  # closed or refusing: the next start looks further back
        else:
            whole = self.journal.flush()
            self.journal.close()
            if whole:
                self._wait_for(self._keep(marks, self.journal.reached))
        self._second.close()

    def _keep(self, marks: Position, reached: Reached) -> Future[None] | None:
        position = replace(marks, line=reached.line, check=reached.check)
        try:
            return self._store.writer.submit(partial(keep, position=position), Urgency.LATER)
        except ValueError:
            return None  # closed: without it the next start replays a little more

    def _wait_for(self, future: Future[None] | None) -> None:
        try:
            if future is not None:
                future.result()
        except LaonianError:
            return  # the disk refuses; the next start replays a little more

    def _daily(self) -> None:
        moment: datetime = self._store.here.now()
        if backups.has_daily(self._places.backups, local_date(moment)):
            return
        if not backups.holds_people(self._file):
            return
        try:
            self.back_up()
        except (LaonianError, OSError) as error:
            self._refused = BackupRefused(detail=f"{error}")


def open_cared(
    home: Home,
    database: Database | None = None,
    clock: Clock = now,
    witness: Path | None = None,
) -> tuple[Store, Care]:
    """Return the records of a home with what keeps them; repairs what is damaged. A job.

    Args:
        database: the SQLite file of the home by default.
        witness: a folder outside the home that remembers how far the journal was, where
            device.toml names no second place.

    Raises:
        HomeOnNetworkDrive, and what `open_store` raises; nothing was changed then.
    """
    database = database or Database(home.database)
    if database.file is None:
        store = open_store(home, database, clock)
        return store, Care(store, Story())
    refuse_network(home.folder, database.file.parent)
    places = places_of(home, witness)
    started = Start(home, database.file, places, clock).run()
    keeping = Keeping(home, database.file, places, started)
    keeping.begin()
    started.journal.begin(started.beginning, keeping.completed)
    keeping.go_on_erasing()
    return started.store, Care(started.store, started.story, keeping)
