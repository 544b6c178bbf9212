"""Where the records lie, another place for them, and how moving them went."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.exchange.drives import Drive
from laonian_app.exchange.places import Whereabouts
from laonian_app.ground.errors import LaonianError
from laonian_app.ui.instructor.forgetting.screens import drive_tile
from laonian_app.ui.instructor.people.frame import TilesPage
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column, dispose
from laonian_app.ui.kit.message_page import BusyPage, Message, MessagePage
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.trouble import told

LONG = 24
"""Characters: of a longer path, the name of the folder alone is asked about."""


class WhereaboutsScreen(StepPage):
    """Where the records and the second copy lie.

    Signals:
        move_asked(): the records are to lie elsewhere.
        second_asked(): the second copy is to lie elsewhere, or to be begun.
        left()
    """

    move_asked = Signal()
    second_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, where: Whereabouts) -> None:
        move = MainButton(kit, "", "arrow-right-bold")
        title = QCoreApplication.translate("WhereaboutsScreen", "Where the records lie")
        super().__init__(kit, title, move if where.may_move else None)
        self._where = where
        move.say(self.tr("Move the records"), "arrow-right-bold")
        move.pressed_once.connect(self.move_asked)
        if not where.may_move:
            self.keep(move)
        self._second = Button(kit, self.tr("Place of the second copy"))
        self._second.pressed_once.connect(self.second_asked)
        self._away = Button(kit, self.tr("Back"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self.use_commands([])
        self.arrange()

    def own_back(self) -> Button | None:
        return self._away

    def right_buttons(self) -> tuple[Button, ...]:
        return (self._second,)

    def compose(self) -> Sequence[QWidget]:
        pairs, room = self._pairs(), self.room()
        column = Column(self.kit.theme, gap=36)
        for pair in pairs:
            column.add(pair)
        if column.least_height(room.width()) <= room.height():
            return [column]
        dispose(column)
        return self._pairs()

    def _pairs(self) -> list[Column]:
        theme, pairs = self.kit.theme, []
        for head, place in self._lines():
            pair = Column(theme, gap=8)
            pair.add(TextBlock(theme, head, TextRole.QUIET, colour="ink_quiet"))
            pair.add(TextBlock(theme, place, TextRole.BODY))
            pairs.append(pair)
        return pairs

    def _lines(self) -> list[tuple[str, str]]:
        where = self._where
        second = str(where.second) if where.second else self.tr("There is none yet.")
        if where.second and not where.second_is_there:
            second = self.tr("{place}, which is not plugged in now").format(place=where.second)
        return [
            (self.tr("The class records lie in"), str(where.home)),
            (self.tr("The second copy of every answer lies on"), second),
        ]

    def leave(self) -> None:
        self.left.emit()


class ChooseHomeScreen(TilesPage):
    """On which drive the records shall lie from the next start on.

    Signals:
        chosen(Path): a drive, or a folder that was asked for.
        folder_asked(): none of the drives, but a folder.
        again_asked(): a stick was plugged in, look once more.
    """

    chosen = Signal(object)
    folder_asked = Signal()
    again_asked = Signal()

    def __init__(self, kit: Kit, drives: Sequence[Drive]) -> None:
        super().__init__(kit, "", 2, 3)
        self.header.title.say(self.tr("Where shall the records lie?"))
        again = Button(kit, self.tr("Look again"), "arrows-clockwise-duotone")
        again.pressed_once.connect(self.again_asked)
        folder = Button(kit, self.tr("A folder"), "folder-open-duotone")
        folder.pressed_once.connect(self.folder_asked)
        self.show_tiles(
            [drive_tile(kit, each, partial(self.chosen.emit, each.folder)) for each in drives],
            nothing=self.tr("No other drive was found. Plug one in, then look again."),
            commands=[again, folder],
        )


class MoveHomeScreen(MessagePage):
    """The question before the records are copied.

    Signals:
        confirmed()
        left(): another place, or none.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self, kit: Kit, into: Path) -> None:
        words = QCoreApplication.translate("MoveHomeScreen", "Put the records on {place}?")
        detail = QCoreApplication.translate(
            "MoveHomeScreen",
            "They are copied and checked there; what lies here stays as it is."
            " A PC with a restore card has to be unlocked for this first.",
        )
        place = str(into) if len(str(into)) <= LONG else into.name
        icon = "folder-open-duotone"
        super().__init__(kit, Message(words.format(place=place), detail, icon=icon))
        self.use_commands([])
        go = MainButton(kit, self.tr("Copy and check"), "check-bold")
        go.pressed_once.connect(self.confirmed)
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self.fill(self.column(), main=go, back=away)
        self.bottom.fill([away], [go])
        self.arrange()

    def leave(self) -> None:
        self.left.emit()

    def turn_on(self) -> None:
        """A remote decides nothing here."""


class MovingScreen(BusyPage):
    """Shown while everything is copied."""

    def __init__(self, kit: Kit) -> None:
        words = QCoreApplication.translate("MovingScreen", "The records are being copied…")
        detail = QCoreApplication.translate(
            "MovingScreen", "Please do not switch the PC off, and leave the stick in."
        )
        super().__init__(kit, words, detail)


class MovedScreen(MessagePage):
    """All is there and was checked. Nobody learns on before the next start.

    Signals:
        close_asked()
    """

    close_asked = Signal()

    def __init__(self, kit: Kit, folder: Path) -> None:
        words = QCoreApplication.translate("MovedScreen", "The records are copied and checked.")
        detail = QCoreApplication.translate(
            "MovedScreen",
            "From the next start on they are used in {place}; the old ones stay as they are."
            " Close the program and open it again.",
        )
        icon = "check-circle-duotone"
        super().__init__(kit, Message(words, detail.format(place=folder), icon=icon))
        self.use_commands([])
        close = MainButton(kit, self.tr("Close the program"), "check-bold")
        close.pressed_once.connect(self.close_asked)
        self.fill(self.column(), main=close)
        self.bottom.fill([], [close])
        self.arrange()

    def leave(self) -> None:
        """There is one way on: closing."""

    def turn_on(self) -> None:
        """A remote closes nothing."""


class NotMovedScreen(MessagePage):
    """The place does not do; nothing was changed.

    Signals:
        left(): to another place.
    """

    left = Signal()

    def __init__(self, kit: Kit, error: LaonianError) -> None:
        words, detail = told(error)
        super().__init__(kit, Message(words, detail, icon="warning-circle-duotone"))
        self.use_commands([])
        other = MainButton(kit, self.tr("Choose another place"), "arrow-right-bold")
        other.pressed_once.connect(self.left)
        self.fill(self.column(), main=other)
        self.bottom.fill([], [other])
        self.arrange()

    def leave(self) -> None:
        self.left.emit()
