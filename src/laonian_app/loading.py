"""The second half of the composition root: what is loaded after the first picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from laonian_app.ground.errors import LaonianError
from laonian_app.ground.ids import new_id
from laonian_app.ground.times import now
from laonian_app.store.names import Today, read_today

if TYPE_CHECKING:
    from logging import Logger

    from laonian_app.app import Opened, Settings
    from laonian_app.lessons.shelf import Shelf, ShelfState
    from laonian_app.speech.clips import Clips
    from laonian_app.store.opening import Store
    from laonian_app.ui.first_window import FirstWindow
    from laonian_app.ui.instructor.lessons.ports import AuthoringPorts
    from laonian_app.ui.library import LiveShelf
    from laonian_app.ui.rooms import LoadedRooms


NEEDED_LATER = (
    "laonian_app.speech.cache",
    "laonian_app.speech.clips",
    "laonian_app.speech.engine.choice",
    "laonian_app.speech.player",
    "laonian_app.speech.worker_client",
    "laonian_app.ui.learner.is_it_you",
    "laonian_app.ui.learner.mouse_practice",
    "laonian_app.ui.rooms",
)
"""Imported in the background, so that the window never waits for them."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the background made."""

    store: Store
    shelf: Shelf
    state: ShelfState
    today: Today | None


def load(settings: Settings) -> Loaded:
    """Open the records and look at the shelf; imports what that needs. A job."""
    from laonian_app.lessons.shelf import Shelf
    from laonian_app.store.database import database_at
    from laonian_app.store.opening import open_store

    database = database_at(settings.database, settings.home.database)
    store = open_store(settings.home, database)
    shelf = Shelf(settings.folders, settings.home.folder / "lessons-cache.sqlite3")
    state = shelf.refresh(now().astimezone().date())
    for name in NEEDED_LATER:
        import_module(name)

    return Loaded(store, shelf, state, _names_elsewhere(settings, store))


def _names_elsewhere(settings: Settings, store: Store) -> Today | None:
    """Return the names from a database that the first screen could not read by itself."""
    if settings.database is None:
        return None
    from laonian_app.store.names_on_server import today_of

    return store.writer.submit(today_of).result()


class Loading(QObject):
    """Loads everything and hands it to the program; closes it at the end."""

    def __init__(self, application: QApplication, opened: Opened, settings: Settings) -> None:
        super().__init__()
        self._application, self._opened, self._settings = application, opened, settings
        self._loaded: Loaded | None = None
        self._rooms: LoadedRooms | None = None
        self._clips: Clips | None = None
        self._first: FirstWindow | None = None
        self._log: Logger | None = None

    def begin(self) -> None:
        """Start the background; the window stays usable."""
        self._listen()
        self._load()

    def _load(self) -> None:
        self._opened.jobs.run(partial(load, self._settings), self._on_loaded, self._on_failed)

    def _listen(self) -> None:
        from laonian_app.faults import catch_everything, open_log
        from laonian_app.ui.first_window import FirstWindow

        self._log = open_log(self._settings.home.log)
        catch_everything(self._log, self._on_fault)
        self._first = FirstWindow(self._settings.home.folder)
        self._first.called.connect(self._opened.window.come_forward)

    def refuse(self, error: LaonianError) -> None:
        """Show why the records cannot be opened; trying again is one press away."""
        from laonian_app.ui.trouble import CannotOpenScreen

        screen = CannotOpenScreen(self._opened.kit, error)
        screen.retry_asked.connect(self._on_retry)
        screen.close_asked.connect(self._opened.window.close)
        self._opened.window.show_page(screen)

    def _on_retry(self) -> None:
        try:
            self._opened.program.renew(read_today(self._settings.home.database))
        except LaonianError as error:
            self.refuse(error)
            return
        self._opened.program.open()
        self._load()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LaonianError) and self._loaded is None:
            self.refuse(error)
        else:
            raise error

    def _on_fault(self, _error: BaseException) -> None:
        """One calm page; faults that follow while it is shown change nothing."""
        from laonian_app.ui.trouble import StumbledScreen

        window = self._opened.window
        if isinstance(window.page, StumbledScreen):
            return
        screen = StumbledScreen(self._opened.kit)
        screen.home_asked.connect(self._opened.program.change_person)
        window.show_page(screen)

    def _on_loaded(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._make_voice()
        self._make_rooms(loaded)

    def _make_voice(self) -> None:
        from laonian_app.speech.cache import ClipCache
        from laonian_app.speech.clips import Clips
        from laonian_app.speech.engine.choice import engine_names
        from laonian_app.speech.player import Reader
        from laonian_app.speech.worker_client import WorkerClient

        client = WorkerClient(engine_names(self._settings.home.voices))
        self._clips = Clips(client, ClipCache(self._settings.home.speech))
        reader = Reader(self._clips, self)
        reader.sentence_began.connect(self._opened.idle.touch)
        self._clips.warm_up()
        self._opened.window.reading.use_voice(reader)
        self._opened.window.reading.look_beside(self._look_beside)

    def _look_beside(self, folder: Path) -> None:
        """Prefer what somebody recorded for this lesson; a damaged list costs only that."""
        from laonian_app.speech.clips import beside

        if self._clips is None:
            return
        try:
            self._clips.use_lesson(beside(folder))
        except LaonianError as error:
            self._clips.use_lesson(None)
            if self._log is not None:
                self._log.warning("recordings: %s", error.detail)

    def _make_rooms(self, loaded: Loaded) -> None:
        from laonian_app.ui.learner.surroundings import Surroundings
        from laonian_app.ui.ledger import Ledger
        from laonian_app.ui.library import LiveShelf
        from laonian_app.ui.rooms import Doors, LoadedRooms

        opened = self._opened
        shelf = LiveShelf(loaded.shelf, loaded.state, self._settings.folders)
        around = Surroundings(
            kit=opened.kit,
            window=opened.window,
            ledger=Ledger(loaded.store, opened.jobs, self._on_failed),
            jobs=opened.jobs,
            library=shelf.library,
            clock=now,
            chance=Random(),
            new_id=new_id,
        )
        doors = Doors(
            names=self._names,
            documents=_documents(),
            authoring=self._authoring(shelf),
        )
        rooms = LoadedRooms(around, doors, touch=_has_touch())
        rooms.change_asked.connect(opened.program.change_person)
        rooms.end_asked.connect(opened.program.end_the_day)
        self._rooms = rooms
        if loaded.today is not None:
            opened.program.renew(loaded.today)
            opened.program.open()
        opened.program.use_rooms(rooms)
        self._follow_the_command_line()

    def _authoring(self, shelf: LiveShelf) -> AuthoringPorts:
        from laonian_app.lessons.authoring.history import History
        from laonian_app.ui.instructor.lessons.choosing import FileChooser
        from laonian_app.ui.instructor.lessons.ports import AuthoringPorts

        home = self._settings.home.folder
        return AuthoringPorts(
            shelf,
            History(home / "lesson-versions"),
            home / "import-columns.json",
            FileChooser(self._opened.window, _documents()).choose,
        )

    def _names(self) -> Today:
        """Return today's names as they are now."""
        if self._loaded is None or self._settings.database is None:
            return read_today(self._settings.home.database)
        return _names_elsewhere(self._settings, self._loaded.store) or Today()

    def _follow_the_command_line(self) -> None:
        """Open what the start asked for: the instructor's page, or one lesson."""
        from laonian_app.learning.seats import Seat

        if self._settings.instructor:
            self._opened.program.lobby.instructor_asked.emit()
        elif self._settings.lesson_id is not None:
            self._opened.program.lobby.goes_on.emit(Seat(), self._settings.lesson_id)

    def close(self) -> None:
        """Finish what is being written and let everything go."""
        if self._first is not None:
            self._first.close()
        if self._rooms is not None:
            self._rooms.leave()
        if self._loaded is not None:
            self._loaded.store.close()
        if self._clips is not None:
            self._clips.close()
        self._opened.jobs.close()


def _documents() -> Path:
    """Return the user's own folder for what is saved to be taken along."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def _has_touch() -> bool:
    """Say whether this PC has a touch screen."""
    from PySide6.QtGui import QInputDevice

    devices = QInputDevice.devices()
    return any(d.type() == QInputDevice.DeviceType.TouchScreen for d in devices)
