"""The question about restore cards, and where a second copy shall lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from laonian_app.exchange.drives import Drive
from laonian_app.ui.instructor.people.frame import TilesPage
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace

GIB = 1 << 30
MIB = 1 << 20


class RestoreCardScreen(MessagePage):
    """Does this PC go back to what it was?

    Signals:
        answered(str): yes, no or unknown.
    """

    answered = Signal(str)

    def __init__(self, kit: Kit) -> None:
        words = QCoreApplication.translate(
            "RestoreCardScreen", "Does this PC forget everything when it is switched off?"
        )
        detail = QCoreApplication.translate(
            "RestoreCardScreen",
            "Some classrooms have a restore card. Then a second copy on another drive keeps the"
            " answers. If in doubt, press “I do not know”.",
        )
        super().__init__(kit, Message(words, detail, icon="arrows-clockwise-duotone"))
        self.use_commands([])
        yes = Button(kit, self.tr("Yes, it does"))
        unknown = Button(kit, self.tr("I do not know"))
        no = MainButton(kit, self.tr("No, it keeps them"))
        for button, answer in ((yes, "yes"), (unknown, "unknown"), (no, "no")):
            button.pressed_once.connect(partial(self.answered.emit, answer))
        self.fill(self.column(), right=[yes, unknown], main=no)
        self.arrange()

    def leave(self) -> None:
        """It is asked again at the next start."""
        self.answered.emit("")

    def turn_on(self) -> None:
        """A remote decides nothing here."""


def drive_tile(kit: Kit, drive: Drive, pressed: Callable[[], None]) -> Tile:
    """Return a drive to press, with the room that is left on it."""
    if drive.free >= GIB:
        room = QCoreApplication.translate("ChooseDriveScreen", "{number} GB free")
        room = room.format(number=drive.free // GIB)
    else:
        room = QCoreApplication.translate("ChooseDriveScreen", "{number} MB free")
        room = room.format(number=drive.free // MIB)
    tile = Tile(kit, TileFace(drive.folder.name or str(drive.folder), room), upright=False)
    tile.pressed_once.connect(pressed)
    return tile


class ChooseDriveScreen(TilesPage):
    """On which drive the second copy shall lie.

    Signals:
        chosen(Drive)
        again_asked(): a stick was plugged in, look once more.
    """

    chosen = Signal(object)
    again_asked = Signal()

    def __init__(self, kit: Kit, drives: Sequence[Drive]) -> None:
        super().__init__(kit, "", 2, 3)
        self.header.title.say(self.tr("Where shall the second copy lie?"))
        again = Button(kit, self.tr("Look again"), "arrows-clockwise-duotone")
        again.pressed_once.connect(self.again_asked)
        self.show_tiles(
            [drive_tile(kit, each, partial(self.chosen.emit, each)) for each in drives],
            nothing=self.tr("No other drive was found. Plug in the class stick, then look again."),
            commands=[again],
        )
        if drives:
            self.tell(self.tr("Choose a drive that stays as it is, or the class stick."))


class SecondCopyScreen(MessagePage):
    """The second copy is being kept from now on.

    Signals:
        left()
    """

    left = Signal()

    def __init__(self, kit: Kit, place: str) -> None:
        words = QCoreApplication.translate(
            "SecondCopyScreen", "From now on every answer is also kept on {place}."
        )
        detail = QCoreApplication.translate(
            "SecondCopyScreen", "A stick must be plugged in when the program starts."
        )
        message = Message(words.format(place=place), detail, icon="check-circle-duotone")
        super().__init__(kit, message)
        self.use_commands([])
        good = MainButton(kit, self.tr("Good"), "check-bold")
        good.pressed_once.connect(self.left)
        self.fill(self.column(), main=good)
        self.arrange()

    def leave(self) -> None:
        self.left.emit()
