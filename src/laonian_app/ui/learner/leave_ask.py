"""Leaving with a choice that was made and not confirmed."""

from __future__ import annotations

from PySide6.QtCore import Signal

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit


class LeaveAskScreen(MessagePage):
    """就选这个吗？ once, gently, when a choice was made and not confirmed.

    Signals:
        confirmed(), kept(): confirm now, or leave and keep the choice.
    """

    confirmed = Signal()
    kept = Signal()

    def __init__(self, kit: Kit, choice: str) -> None:
        detail = self.tr("You have chosen {choice} and not confirmed it.").format(choice=choice)
        message = Message(self.tr("Is this your choice?"), detail, icon="check-circle-duotone")
        super().__init__(kit, message)
        keep = Button(kit, self.tr("Not yet, leave"))
        keep.pressed_once.connect(self.kept)
        main = MainButton(kit, self.tr("Yes, I choose it"), "check-bold")
        main.pressed_once.connect(self.confirmed)
        self.fill(self.column(), right=[keep], main=main)

    def turn_on(self) -> None:
        """A remote confirms nothing."""
