"""The class records, opened so that nothing is lost: the one way in for the program."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from laonian_app.exchange.drives import Drive, return_from_other_drive
from laonian_app.exchange.erasure import Erased, erase_on_server
from laonian_app.exchange.errors import OnlyForFiles
from laonian_app.exchange.keeping import Keeping
from laonian_app.exchange.places import Whereabouts, places_of, refuse_network
from laonian_app.exchange.starting import Start
from laonian_app.exchange.story import Story
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.ground.times import Clock, now
from laonian_app.store.database import Database
from laonian_app.store.opening import Store, open_store


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

    @property
    def asks_for_restore_card(self) -> bool:
        """Whether an instructor was never asked if this PC forgets at every start."""
        return self._keeping is not None and self._keeping.asks_for_restore_card

    @property
    def restore_card(self) -> str:
        """What an instructor said of that: yes, no, unknown; "" where nobody was asked."""
        return self._keeping.restore_card if self._keeping else ""

    def drives(self) -> tuple[Drive, ...]:
        """Return where a second place could lie. A job: a drive may have to wake up."""
        return self._keeping.drives() if self._keeping else ()

    def answer_restore_card(self, answer: str, drive: Path | None) -> bool:
        """Keep what an instructor said (yes, no, unknown), and on which drive the second
        place shall lie from now on; return whether it could be written there. A job.

        Raises:
            OSError: device.toml cannot be written.
        """
        return self._keeping.answer(answer, drive) if self._keeping else True

    @property
    def is_kept(self) -> bool:
        """Whether the records are a file that this program keeps, and not on a server."""
        return self._keeping is not None

    def whereabouts(self) -> Whereabouts | None:
        """Return where the records and the second copy lie; None on a server. A job."""
        return self._keeping.whereabouts() if self._keeping else None

    def move_home(self, into: Path) -> Path:
        """Copy all of the home into a new folder there, check it, and use it from the next
        start on; the old one stays. Return the new folder. A job.

        Raises:
            OnlyForFiles, and what `exchange.moving.move_home` raises: nothing was changed.
        """
        if self._keeping is None:
            raise OnlyForFiles
        return self._keeping.move_home(into)

    def close(self) -> None:
        """Finish the journal, then close the store; calling twice is safe."""
        if self._keeping:
            self._keeping.finish()
        self._store.close()


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
    if database.file == home.database:
        return_from_other_drive(home)
    places = places_of(home, witness)
    started = Start(home, database.file, places, clock).run()
    keeping = Keeping(home, database.file, places, started)
    keeping.begin()
    started.journal.begin(started.beginning, keeping.completed)
    keeping.go_on_erasing()
    return started.store, Care(started.store, started.story, keeping)
