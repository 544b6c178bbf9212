"""What runs beside records on a file: journal, backups, second place, erasing."""

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
from laonian_app.exchange.drives import Drive, other_drives
from laonian_app.exchange.erasure import Erased, Erasure
from laonian_app.exchange.errors import BackupRefused, NamesLeft
from laonian_app.exchange.journal import Reached
from laonian_app.exchange.moving import move_home
from laonian_app.exchange.places import Places, Whereabouts, known_second, places_of
from laonian_app.exchange.position import Position, keep, marks_in
from laonian_app.exchange.starting import Started
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.ground.times import local_date
from laonian_app.store.demonstration import is_demonstration
from laonian_app.store.device import known_device, write
from laonian_app.store.writer import Urgency

READY_SECONDS = 60.0


class Keeping:
    """What runs beside a store on a file."""

    def __init__(self, home: Home, file: Path, places: Places, started: Started) -> None:
        self._home, self._file, self._places = home, file, places
        self._store = started.store
        self.journal, self._second = started.journal, started.second
        self._erasure = Erasure(home, file, places, self._store, self.journal, self._second)
        self._is_demo = self._store.reader.read(is_demonstration)
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

    @property
    def asks_for_restore_card(self) -> bool:
        """A demonstration is worth no question."""
        device = known_device(self._home.device)
        return not self._is_demo and device is not None and not device.restore_card

    @property
    def restore_card(self) -> str:
        device = known_device(self._home.device)
        return device.restore_card if device is not None else ""

    def drives(self) -> tuple[Drive, ...]:
        return other_drives(self._home)

    def answer(self, answer: str, drive: Path | None) -> bool:
        device = known_device(self._home.device)
        if device is None:
            raise OSError(f"no {self._home.device.name}")
        place = str(drive) if drive else device.second_place
        write(self._home.device, replace(device, restore_card=answer, second_place=place))
        if drive is None:
            return True
        places = places_of(self._home)
        self._erasure.use(places)
        self.journal.flush()
        self.journal.rewrite(partial(self._move_second, places))
        return not self._second.is_away

    def whereabouts(self) -> Whereabouts:
        second = known_second(self._home)
        at_home = self._file == self._home.database
        return Whereabouts(self._home.folder, second, second.is_dir() if second else False, at_home)

    def move_home(self, into: Path) -> Path:
        """Nothing is appended to the journal meanwhile: what is copied stays as it is."""
        moved: list[Path] = []
        with self._one_at_a_time:
            self.journal.flush()
            self.journal.rewrite(partial(self._move_home, into, moved))
        return moved[0]

    def _move_home(self, into: Path, moved: list[Path]) -> dict[str, str]:
        moved.append(move_home(self._home, into))
        return {}

    def _move_second(self, places: Places) -> dict[str, str]:
        self._second.move_to(places, self.journal.reached)
        return {}

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
