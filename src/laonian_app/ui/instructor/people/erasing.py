"""A name is erased: asked once, done, and told what the program cannot reach."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from laonian_app.exchange.erasure import Erased
from laonian_app.ground.errors import LaonianError
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import BusyPage, Message, MessagePage
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.trouble import told


class EraseScreen(MessagePage):
    """The question before a name is gone for good.

    Signals:
        confirmed(): erase it.
        left(): keep the name.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self, kit: Kit, name: str) -> None:
        words = QCoreApplication.translate("EraseScreen", "Erase the name {name}?")
        detail = QCoreApplication.translate(
            "EraseScreen",
            "A number takes its place on this PC, in backups too. All answers still count."
            " The name cannot be brought back.",
        )
        super().__init__(
            kit, Message(words.format(name=name), detail, icon="warning-circle-duotone")
        )
        self.use_commands([])
        keep = MainButton(kit, self.tr("Keep the name"))
        keep.pressed_once.connect(self.left)
        erase = Button(kit, self.tr("Erase the name"))
        erase.pressed_once.connect(self.confirmed)
        self.fill(self.column(), right=[erase], main=keep)
        self.bottom.fill([], [erase, keep])
        self.arrange()

    def leave(self) -> None:
        self.left.emit()

    def turn_on(self) -> None:
        """A remote decides nothing here."""


class ErasingScreen(BusyPage):
    """Shown while all files are rewritten."""

    def __init__(self, kit: Kit) -> None:
        words = QCoreApplication.translate("ErasingScreen", "The name is being erased…")
        detail = QCoreApplication.translate(
            "ErasingScreen", "Please do not switch the PC off. It may take a minute."
        )
        super().__init__(kit, words, detail)


class ErasedScreen(MessagePage):
    """What was done, and what the program cannot reach.

    Signals:
        left(): back to the list of names.
    """

    left = Signal()

    def __init__(self, kit: Kit, done: Erased) -> None:
        words = QCoreApplication.translate(
            "ErasedScreen", "The name is erased. Number {number} stands in its place."
        )
        super().__init__(
            kit,
            Message(
                words.format(number=done.number), self._detail(done), icon="check-circle-duotone"
            ),
        )
        self.use_commands([])
        away = MainButton(kit, self.tr("Back to the names"))
        away.pressed_once.connect(self.left)
        self.fill(self.column(), main=away)
        self.bottom.fill([], [away])
        self.arrange()

    def _detail(self, done: Erased) -> str:
        parts = []
        if done.second_place_away:
            parts.append(
                QCoreApplication.translate(
                    "ErasedScreen",
                    "The stick is not plugged in: its name is erased when it is.",
                )
            )
        if done.left:
            count = len(done.left)
            parts.append(self.tr("%n file(s) could not be rewritten yet.", "", count))
        parts.append(
            QCoreApplication.translate(
                "ErasedScreen",
                "Exported tables and printed sheets are yours to delete.",
            )
        )
        return "\n".join(parts)

    def leave(self) -> None:
        self.left.emit()


class NotErasedScreen(MessagePage):
    """The disk refused.

    Signals:
        retry_asked(): try again.
        left(): back to the list of names.
    """

    retry_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, error: Exception) -> None:
        words = QCoreApplication.translate(
            "NotErasedScreen", "The name is not erased everywhere yet."
        )
        detail = QCoreApplication.translate(
            "NotErasedScreen", "The disk refused. The next start of the program goes on."
        )
        if isinstance(error, LaonianError):
            words, detail = told(error)
        super().__init__(kit, Message(words, detail, icon="warning-circle-duotone"))
        self.use_commands([])
        again = MainButton(kit, self.tr("Try again"))
        again.pressed_once.connect(self.retry_asked)
        away = Button(kit, self.tr("Back to the names"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self.fill(self.column(), main=again, back=away)
        self.bottom.fill([away], [again])
        self.arrange()

    def leave(self) -> None:
        self.left.emit()
