"""A fault of the program, said calmly on a page: what is safe, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from laonian_app.exchange.story import Told
from laonian_app.ground.errors import LaonianError
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit


def told(error: LaonianError) -> tuple[str, str]:
    """Return message and remedy of an error in the language of the window."""
    return (
        QCoreApplication.translate("Errors", error.message).format(**error.facts),
        QCoreApplication.translate("Errors", error.remedy).format(**error.facts),
    )


class CannotOpenScreen(MessagePage):
    """The records cannot be opened; nothing in them was changed.

    Signals:
        retry_asked(), close_asked()
    """

    retry_asked = Signal()
    close_asked = Signal()

    def __init__(self, kit: Kit, error: LaonianError) -> None:
        message, remedy = told(error)
        super().__init__(kit, Message(message, remedy, icon="shield-check-duotone"), "", None)
        retry = MainButton(kit, self.tr("Try again"), "arrow-right-bold")
        retry.pressed_once.connect(self.retry_asked)
        close = Button(kit, self.tr("Close the program"))
        close.pressed_once.connect(self.close_asked)
        self.fill(self.column(), right=[close], main=retry)

    def turn_on(self) -> None:
        """A remote decides nothing here."""


class MendedScreen(MessagePage):
    """The start mended the records; one sentence says that all is well, or what to do.

    Signals:
        seen()
    """

    seen = Signal()

    def __init__(self, kit: Kit, sentence: Told) -> None:
        words = QCoreApplication.translate("Care", sentence.text).format(**sentence.facts)
        super().__init__(kit, Message(words, icon="shield-check-duotone"), "", None)
        understood = MainButton(kit, self.tr("I see"), "check-bold")
        understood.pressed_once.connect(self.seen)
        self.fill(self.column(), main=understood)


class RefusedScreen(MessagePage):
    """The disk or the records refused what was asked; what lies below it is as it was.

    Signals:
        seen()
    """

    seen = Signal()

    def __init__(self, kit: Kit, error: LaonianError, *, by_learner: bool) -> None:
        """`by_learner`: a learner asked for it, who cannot mend a disk."""
        message, remedy = told(error)
        detail = self.tr("Please call your teacher.") if by_learner else remedy
        super().__init__(kit, Message(message, detail, icon="floppy-disk-duotone"), "", None)
        understood = MainButton(kit, self.tr("I see"), "check-bold")
        understood.pressed_once.connect(self.seen)
        self.fill(self.column(), main=understood)


class StumbledScreen(MessagePage):
    """The program itself made a fault; what was answered is kept.

    Signals:
        home_asked()
    """

    home_asked = Signal()

    def __init__(self, kit: Kit) -> None:
        words = self.tr("The program stumbled. It is not your fault.")
        detail = self.tr("What you answered is saved. Press below and go on.")
        super().__init__(kit, Message(words, detail, icon="smiley-duotone"), "", None)
        home = MainButton(kit, self.tr("Back to the names"), "check-bold")
        home.pressed_once.connect(self.home_asked)
        self.fill(self.column(), main=home)
