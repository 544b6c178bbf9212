"""Esc in a lesson asks first: nobody is thrown out of it by one key of a remote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from laonian_app.learning.seats import Seat
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.surroundings import Surroundings


class LeaveLessonScreen(MessagePage):
    """先学到这里吗？ Going on is the safe choice.

    Signals:
        stayed(): back to exactly where it was asked.
        gone(): home.
    """

    stayed = Signal()
    gone = Signal()

    def __init__(self, kit: Kit, *, keeps: bool) -> None:
        """`keeps`: the place is kept for this person, as it is not for a guest."""
        detail = self.tr("Everything up to here is saved. Next time it goes on from here.")
        words, icon = self.tr("Shall we stop here for now?"), "bookmark-simple-duotone"
        super().__init__(kit, Message(words, detail if keeps else "", icon=icon))
        home = Button(kit, self.tr("Go to the home page"), "house-duotone")
        home.pressed_once.connect(self.gone)
        stay = MainButton(kit, self.tr("Go on learning"), "caret-right-bold", icon_after=True)
        stay.pressed_once.connect(self.stayed)
        self.corner_pressed.connect(self.gone)
        self.fill(self.column(), left=[home], main=stay)

    def leave(self) -> None:
        self.stayed.emit()

    def turn_on(self) -> None:
        """A remote stays in the lesson."""
        self.stayed.emit()


def ask_to_leave(around: Surroundings, seat: Seat, gone: Callable[[], None]) -> None:
    """Ask over what is in sight; `gone` follows only when home was chosen."""
    page = LeaveLessonScreen(around.kit, keeps=not seat.is_guest)
    page.stayed.connect(around.window.drop_sign)
    page.gone.connect(gone)
    around.window.show_sign(page)
