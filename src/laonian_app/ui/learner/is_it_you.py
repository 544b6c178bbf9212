"""您是…吗？ A wrong name spoils another's record, so it is asked once."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.parts import Kit


class Who(NamedTuple):
    """Whom to ask for; `again` after a pause or a restart, `goes_on` where they stopped."""

    name: str
    disc: str
    detail: str = ""
    again: bool = False
    goes_on: bool = False
    may_pair: bool = True
    are_two: bool = False


class IsItYouScreen(MessagePage):
    """One name, two answers.

    Signals:
        confirmed(), denied(), together_asked()
    """

    confirmed = Signal()
    denied = Signal()
    together_asked = Signal()

    def __init__(self, kit: Kit, who: Who) -> None:
        question = self.tr("Is it still you, {name}?") if who.again else self.tr("Are you {name}?")
        message = Message(question.format(name=who.name), who.detail, disc=who.disc)
        super().__init__(kit, message, self.tr("Who has come today?"), Corner.INSTRUCTOR)
        main = MainButton(kit, self._yes(who), "check-bold")
        main.pressed_once.connect(self.confirmed)
        no = Button(kit, self.tr("It is not us") if who.are_two else self.tr("It is not me"))
        no.pressed_once.connect(self.denied)
        left = []
        if who.may_pair and not who.again:
            pair = Button(kit, self.tr("There are two of us"), "users-duotone")
            pair.pressed_once.connect(self.together_asked)
            left.append(pair)
        self.fill(self.column(), left=left, right=[no], main=main)

    def _yes(self, who: Who) -> str:
        if who.are_two:
            return self.tr("It is us, go on") if who.goes_on else self.tr("It is us")
        return self.tr("It is me, go on") if who.goes_on else self.tr("It is me")

    def leave(self) -> None:
        self.denied.emit()

    def turn_on(self) -> None:
        """A remote never says who somebody is."""
