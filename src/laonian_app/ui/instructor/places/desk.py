"""Leads through moving the records, and to another place for the second copy."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.exchange.drives import Drive
from laonian_app.exchange.places import Whereabouts
from laonian_app.ground.errors import LaonianError
from laonian_app.ui.instructor import system_dialogs
from laonian_app.ui.instructor.forgetting.desk import ForgettingDesk, Remembering
from laonian_app.ui.instructor.places.screens import (
    ChooseHomeScreen,
    MovedScreen,
    MoveHomeScreen,
    MovingScreen,
    NotMovedScreen,
    WhereaboutsScreen,
)
from laonian_app.ui.learner.surroundings import Surroundings


class Moving(Remembering, Protocol):
    """What of `exchange.care` is asked here."""

    def whereabouts(self) -> Whereabouts | None: ...

    def move_home(self, into: Path) -> Path: ...


class PlacesDesk(QObject):
    """Shows where the records lie, and moves them.

    Signals:
        left(): back.
    """

    left = Signal()

    def __init__(self, around: Surroundings, care: Moving) -> None:
        super().__init__()
        self._around, self._care = around, care
        self._forgetting = ForgettingDesk(around, care)
        self._forgetting.done.connect(self.open)

    def open(self) -> None:
        """Show where everything lies."""
        self._around.jobs.run(self._care.whereabouts, self._on_whereabouts, self._on_failed)

    def _on_whereabouts(self, where: Whereabouts | None) -> None:
        if where is None:  # a server keeps the records: nothing of them lies here
            self.left.emit()
            return
        screen = WhereaboutsScreen(self._around.kit, where)
        screen.move_asked.connect(self._look)
        screen.second_asked.connect(self._forgetting.choose_place)
        screen.left.connect(self.left)
        self._around.window.show_page(screen)

    def _look(self) -> None:
        self._around.jobs.run(self._care.drives, self._on_drives, self._on_failed)

    def _on_drives(self, drives: tuple[Drive, ...]) -> None:
        screen = ChooseHomeScreen(self._around.kit, drives)
        screen.chosen.connect(self._ask)
        screen.folder_asked.connect(self._on_folder)
        screen.again_asked.connect(self._look)
        screen.left.connect(self.open)
        self._around.window.show_page(screen)

    def _on_folder(self) -> None:
        folder = choose_folder(self._around.window)
        if folder is not None:
            self._ask(folder)

    def _ask(self, into: Path) -> None:
        screen = MoveHomeScreen(self._around.kit, into)
        screen.confirmed.connect(partial(self._save_first, into))
        screen.left.connect(self._look)
        self._around.window.show_page(screen)

    def _save_first(self, into: Path) -> None:
        """What waits for the disk is written first, or nothing is moved."""
        self._around.window.show_page(MovingScreen(self._around.kit))
        self._around.ledger.flush(partial(self._move, into), self._on_refused)

    def _move(self, into: Path, _saved: object) -> None:
        job = partial(self._care.move_home, into)
        self._around.jobs.run(job, self._on_moved, self._on_refused)

    def _on_moved(self, folder: Path) -> None:
        screen = MovedScreen(self._around.kit, folder)
        screen.close_asked.connect(self._around.window.close)
        self._around.window.show_page(screen)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        screen = NotMovedScreen(self._around.kit, error)
        screen.left.connect(self._look)
        self._around.window.show_page(screen)

    def _on_failed(self, error: Exception) -> None:
        raise error


def choose_folder(parent: QWidget) -> Path | None:
    """Return a folder that was chosen in the system's own window, None where none was."""
    title = QCoreApplication.translate("PlacesDesk", "Choose a folder for the records")
    return system_dialogs.choose_folder(parent, title, Path.home())
