"""The second half of the composition root: what is loaded after the first picture."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from laonian_app import this_pc
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.ids import new_id
from laonian_app.learning.seats import Seat
from laonian_app.store.errors import DatabaseDamaged
from laonian_app.store.names import Today, read_today

if TYPE_CHECKING:
    from logging import Logger
    from pathlib import Path

    from laonian_app.app import Opened, Settings
    from laonian_app.background import Loaded
    from laonian_app.exchange.care import Care
    from laonian_app.speech.recording_places import RecordingPlaces
    from laonian_app.ui.first_window import FirstWindow
    from laonian_app.ui.instructor.lessons.ports import AuthoringPorts
    from laonian_app.ui.ledger import Ledger
    from laonian_app.ui.library import LiveShelf
    from laonian_app.ui.rooms import LoadedRooms
    from laonian_app.ui.taking_out.formats import Order
    from laonian_app.voice import Voice


WINDOW_WAITS_S = 0.001
"""So long the window's thread waits for Python while another one computes; else it is 5 ms."""


def _import_ears() -> None:
    """Import what listens for faults and for later starts: it would hold the window up."""
    for name in ("laonian_app.faults", "laonian_app.ui.first_window"):
        import_module(name)


class Loading(QObject):
    """Loads everything and hands it to the program; closes it at the end."""

    def __init__(self, application: QApplication, opened: Opened, settings: Settings) -> None:
        super().__init__()
        self._application, self._opened, self._settings = application, opened, settings
        self._loaded: Loaded | None = None
        self._rooms: LoadedRooms | None = None
        self._voice: Voice | None = None
        self._first: FirstWindow | None = None
        self._packages = [settings.package] if settings.package is not None else []
        self._ledger: Ledger | None = None
        self._log: Logger | None = None

    def show_first(self) -> None:
        """Show what the start asked for: the instructor's page, one lesson, or the names.

        The first two wait on a calm page until all is loaded; no name flashes up before.
        """
        program = self._opened.program
        if self._settings.instructor:
            program.lobby.instructor_asked.emit()
        elif self._settings.lesson_id is not None:
            program.lobby.goes_on.emit(Seat(), self._settings.lesson_id)
        else:
            program.open()

    def begin(self) -> None:
        """Start the background; the window stays usable."""
        sys.setswitchinterval(WINDOW_WAITS_S)
        self._opened.jobs.run(_import_ears, self._listen, self._on_failed)
        self._load()

    def _load(self) -> None:
        from laonian_app.background import load

        self._opened.jobs.run(partial(load, self._settings), self._on_loaded, self._on_failed)

    def _listen(self, _imported: None = None) -> None:
        """Write faults down, and let later starts find this window; twice is as once."""
        if self._log is not None:
            return
        from laonian_app.faults import catch_everything, open_log
        from laonian_app.ui.first_window import FirstWindow

        self._log = open_log(self._settings.home.log)
        catch_everything(self._log, self._on_fault)
        self._first = FirstWindow(self._settings.home.folder)
        self._first.called.connect(self._opened.window.come_forward)
        self._first.handed_over.connect(self._on_package)

    def refuse(self, error: LaonianError) -> None:
        """Show why the records cannot be opened; trying again is one press away."""
        from laonian_app.ui.trouble import CannotOpenScreen

        self._listen()
        screen = CannotOpenScreen(self._opened.kit, error)
        screen.retry_asked.connect(self._on_retry)
        screen.close_asked.connect(self._opened.window.close)
        self._opened.window.show_page(screen)

    def _on_retry(self) -> None:
        try:
            self._opened.program.renew(read_today(self._settings.home.database))
        except DatabaseDamaged:
            self._opened.program.renew(Today())  # it is repaired while it loads
        except LaonianError as error:
            self.refuse(error)
            return
        self.show_first()
        self._load()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._loaded is None:
            self.refuse(error)
        else:
            self._say_refused(error)

    def _say_refused(self, error: LaonianError) -> None:
        """Say what the disk refuses over what is shown; from there it can be tried again."""
        from laonian_app.ui.trouble import RefusedScreen

        self._note(error)
        by_learner = self._opened.program.lobby.give_up_newcomer()
        window = self._opened.window
        if isinstance(window.shown, RefusedScreen):
            return
        screen = RefusedScreen(self._opened.kit, error, by_learner=by_learner)
        screen.seen.connect(partial(window.drop_sign, screen))
        window.show_sign(screen)

    def _on_fault(self, _error: BaseException) -> None:
        """One calm page; faults that follow while it is shown change nothing."""
        from laonian_app.ui.trouble import StumbledScreen

        window = self._opened.window
        if isinstance(window.page, StumbledScreen):
            return
        screen = StumbledScreen(self._opened.kit)
        screen.home_asked.connect(self._opened.program.change_person)
        screen.corner_pressed.connect(self._opened.program.lobby.instructor_asked)
        window.show_page(screen)

    def _on_loaded(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._opened.window.page_changed.connect(loaded.care.hurry)
        self._make_voice()
        self._make_rooms(loaded)
        self._tell_story(loaded.care)

    def _tell_story(self, care: Care) -> None:
        """Say in one calm sentence what the start mended; write down all of it."""
        from laonian_app.ui.trouble import MendedScreen

        if self._log is not None:
            if care.story.repaired is not None:
                self._log.warning("records were damaged: %s", care.story.repaired.why)
            for told in care.story.whole:
                self._log.warning("records: %s", told)
        if care.story.sentence is not None:
            screen = MendedScreen(self._opened.kit, care.story.sentence)
            screen.seen.connect(self._opened.window.drop_sign)
            self._opened.window.show_sign(screen)

    def _make_voice(self) -> None:
        from laonian_app.voice import Voice

        self._voice = Voice(self._settings.home, self._recording_places(), self._note, self)
        self._voice.reader.sentence_began.connect(self._opened.idle.touch)
        self._opened.window.reading.use_voice(self._voice.reader)
        self._opened.window.reading.look_beside(self._voice.look_beside)

    def _recording_places(self) -> RecordingPlaces:
        from laonian_app.ground.paths import shipped
        from laonian_app.speech.recording_places import RecordingPlaces

        return RecordingPlaces(shipped("lessons"), self._settings.home.recordings)

    def _sound_remedies(self) -> list[LaonianError]:
        return self._voice.remedies() if self._voice is not None else []

    def _make_rooms(self, loaded: Loaded) -> None:
        from laonian_app.ui.instructor.sound.ports import SoundPorts
        from laonian_app.ui.learner.surroundings import Surroundings
        from laonian_app.ui.ledger import Ledger
        from laonian_app.ui.library import LiveShelf
        from laonian_app.ui.rooms import Doors, LoadedRooms

        opened = self._opened
        shelf = LiveShelf(loaded.shelf, loaded.state, self._settings.folders)
        self._ledger = Ledger(loaded.store, opened.jobs, self._on_failed, self._note)
        around = Surroundings(
            kit=opened.kit,
            window=opened.window,
            ledger=self._ledger,
            jobs=opened.jobs,
            library=shelf.library,
            clock=loaded.clock,
            chance=Random(),
            new_id=new_id,
        )
        doors = Doors(
            names=self._names,
            documents=this_pc.documents(),
            care=loaded.care,
            day=loaded.day,
            sound=SoundPorts(self._sound_remedies, self._recording_places()),
            authoring=self._authoring(shelf),
        )
        rooms = LoadedRooms(around, doors, touch=this_pc.has_touch())
        rooms.change_asked.connect(opened.program.change_person)
        rooms.end_asked.connect(opened.program.end_the_day)
        rooms.look_chosen.connect(opened.program.use_look)
        rooms.watched.connect(opened.idle.touch)
        self._rooms = rooms
        opened.window.ask_before_closing(rooms.may_close)
        if loaded.today is not None:
            by_itself = loaded.today.room_sound != "on_request"
            opened.window.reading.read_by_itself(by_itself)
            opened.program.renew(loaded.today)
            self.show_first()
        opened.program.use_rooms(rooms)
        self._take_packages()

    def _note(self, error: Exception) -> None:
        """Write down what could not be written yet, or never; called on the writer's thread."""
        if self._log is None:
            return
        if isinstance(error, LaonianError):
            self._log.warning("not written yet: %s %s", type(error).__name__, error.detail)
        else:
            self._log.error("not written", exc_info=error)

    def _authoring(self, shelf: LiveShelf) -> AuthoringPorts:
        from laonian_app.lessons.authoring.history import History
        from laonian_app.ui.instructor.lessons.choosing import FileChooser
        from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, TakingOutPorts

        home, documents = self._settings.home.folder, this_pc.documents()
        chooser = FileChooser(self._opened.window, documents)
        return AuthoringPorts(
            shelf,
            History(home / "lesson-versions"),
            home / "import-columns.json",
            chooser.choose,
            TakingOutPorts(documents, chooser.choose_folder, self._write_sound),
        )

    def _write_sound(self, order: Order) -> tuple[Path, ...]:
        from laonian_app.speech.lesson_sound import write_lesson_sound

        return write_lesson_sound(
            self._settings.home,
            self._recording_places(),
            order.folder,
            order.lesson,
            order.contacts,
            order.out,
        )

    def _names(self) -> Today:
        """Return today's names as they are now."""
        if self._loaded is None or self._settings.database is None:
            return read_today(self._settings.home.database)
        from laonian_app.background import names_on_server

        return names_on_server(self._loaded.store)

    def _take_packages(self) -> None:
        for package in self._packages:
            self._on_package(package)

    def _on_package(self, package: Path) -> None:
        """A packed lesson was double-clicked; before the rooms are there, it waits for them."""
        if self._rooms is None:
            self._packages.append(package)
        else:
            self._rooms.take_package(package)

    def close(self) -> None:
        """Finish what is being written and let everything go."""
        if self._first is not None:
            self._first.close()
        if self._rooms is not None:
            self._rooms.close()
        if self._ledger is not None:
            self._ledger.finish()
        if self._loaded is not None:
            self._loaded.care.close()
        if self._voice is not None:
            self._voice.close()
        self._opened.jobs.close()
        self._close_log()

    def _close_log(self) -> None:
        """The last of all: what goes wrong while closing is still written down."""
        from laonian_app.faults import close_log

        if self._log is not None:
            close_log(self._log)
