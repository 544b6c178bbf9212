"""Leaving a question with a choice that was not confirmed: one gentle question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit


class LeaveAskScreen(MessagePage):
    """就选这个吗？ once, gently, when a choice was made and not confirmed.

    Signals:
        stayed(): back to the question, nothing is decided; this one has the focus.
        confirmed(), kept(): confirm now, or leave and keep the choice.
    """

    stayed = Signal()
    confirmed = Signal()
    kept = Signal()

    def __init__(self, kit: Kit, choice: str) -> None:
        detail = self.tr("You have chosen {choice} and not confirmed it.").format(choice=choice)
        message = Message(self.tr("Is this your choice?"), detail, icon="check-circle-duotone")
        super().__init__(kit, message)
        self._stay = Button(kit, self.tr("Back to the question"), "caret-left-bold")
        self._stay.pressed_once.connect(self.stayed)
        keep = Button(kit, self.tr("Not yet, leave"))
        keep.pressed_once.connect(self.kept)
        main = MainButton(kit, self.tr("Yes, I choose it"), "check-bold")
        main.pressed_once.connect(self.confirmed)
        self.fill(self.column(), right=[keep], main=main, back=self._stay)

    def first_useful(self) -> QWidget:
        return self._stay

    def turn_on(self) -> None:
        """A remote confirms nothing."""
