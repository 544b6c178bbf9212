"""Behind 设置 of the instructor's page: how this PC looks to who chose nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.learning.records import RoomLook
from laonian_app.store import room_look
from laonian_app.ui.instructor.room.look_screen import RoomLookScreen
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.trouble import told


class RoomLookDesk(QObject):
    """Shows the screen, keeps what is chosen.

    Signals:
        left(): back to the class table.
        look_chosen(RoomLook): kept, and to be used from now on.
    """

    left = Signal()
    look_chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._screen: RoomLookScreen | None = None

    def open(self) -> None:
        """Show what holds now."""
        self._around.ledger.read(room_look.of_room, self._show)

    def _show(self, now: RoomLook) -> None:
        screen = RoomLookScreen(self._around.kit, now)
        screen.chosen.connect(self._on_chosen)
        screen.left.connect(self._on_left)
        self._screen = screen
        self._around.window.show_page(screen)

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _on_chosen(self, look: RoomLook) -> None:
        work = partial(room_look.keep, look=look)
        self._around.ledger.write(work, partial(self._on_kept, look), self._on_refused)

    def _on_kept(self, look: RoomLook, _done: None) -> None:
        self.look_chosen.emit(look)
        if self._screen is not None:
            self._screen.say(self.tr("Saved"))

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._screen is not None:
            self._screen.say(" ".join(told(error)))
