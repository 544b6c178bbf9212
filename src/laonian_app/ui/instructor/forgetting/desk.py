"""Leads through the question whether this PC forgets."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from laonian_app.exchange.drives import Drive
from laonian_app.ui.instructor.forgetting.screens import (
    ChooseDriveScreen,
    RestoreCardScreen,
    SecondCopyScreen,
)
from laonian_app.ui.learner.surroundings import Surroundings


class Remembering(Protocol):
    """What of `exchange.care` is asked here."""

    @property
    def asks_for_restore_card(self) -> bool: ...

    @property
    def restore_card(self) -> str: ...

    def drives(self) -> tuple[Drive, ...]: ...

    def answer_restore_card(self, answer: str, drive: Path | None) -> bool: ...


class ForgettingDesk(QObject):
    """Asks once in the life of a PC, and again only where a place is still lacking.

    Signals:
        done(): go on with what the instructor wanted.
    """

    done = Signal()

    def __init__(self, around: Surroundings, care: Remembering) -> None:
        super().__init__()
        self._around, self._care = around, care
        self._was_asked = False
        self._answer = ""
        self._screen: ChooseDriveScreen | None = None

    @property
    def has_to_ask(self) -> bool:
        return not self._was_asked and self._care.asks_for_restore_card

    def open(self) -> None:
        """Ask."""
        self._was_asked = True
        screen = RestoreCardScreen(self._around.kit)
        screen.answered.connect(self._on_answer)
        self._around.window.show_page(screen)

    def choose_place(self) -> None:
        """Let another place be chosen for the second copy; what was answered once holds."""
        self._answer = self._care.restore_card or "unknown"
        self._look()

    def _on_answer(self, answer: str) -> None:
        self._answer = answer
        if answer in ("yes", "unknown"):
            self._look()
        elif answer:
            self._keep(None)
        else:
            self.done.emit()

    def _look(self) -> None:
        self._around.jobs.run(self._care.drives, self._on_drives, self._on_failed)

    def _on_drives(self, drives: tuple[Drive, ...]) -> None:
        screen = ChooseDriveScreen(self._around.kit, drives)
        screen.chosen.connect(self._keep)
        screen.again_asked.connect(self._look)
        screen.left.connect(self._later)
        self._screen = screen
        self._around.window.show_page(screen)

    def _later(self) -> None:
        """Without a place. Who is sure that the PC forgets is asked at the next start again."""
        if self._answer == "yes":
            self.done.emit()
        else:
            self._keep(None)

    def _keep(self, drive: Drive | None) -> None:
        folder = drive.folder if drive else None
        job = partial(self._care.answer_restore_card, self._answer, folder)
        self._around.jobs.run(job, partial(self._on_kept, drive), self._on_failed)

    def _on_kept(self, drive: Drive | None, is_there: bool) -> None:
        if not is_there:
            self._say_refused()
        elif drive is None:
            self.done.emit()
        else:
            place = drive.folder.name or str(drive.folder)
            screen = SecondCopyScreen(self._around.kit, place)
            screen.left.connect(self.done)
            self._around.window.show_page(screen)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        if self._screen is None:
            self.done.emit()  # this disk refuses; it is asked at the next start again
        else:
            self._say_refused()

    def _say_refused(self) -> None:
        if self._screen is not None:
            self._screen.tell(self.tr("Nothing can be written there. Choose another drive."))
