"""A lesson's list of recordings cannot be read: what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.trouble import told


class RecordingTroubleScreen(MessagePage):
    """Says what an error says; nothing was changed.

    Signals:
        left(): back to the lessons.
    """

    left = Signal()

    def __init__(self, kit: Kit, error: LaonianError) -> None:
        message, remedy = told(error)
        super().__init__(kit, Message(message, remedy, icon="shield-check-duotone"))
        size = Button(kit, self.tr("Type size"), "text-aa-duotone", face=Face.SMALL)
        size.pressed_once.connect(self.size_asked)
        self.use_commands([size])
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self.fill(self.column(), back=away)

    def leave(self) -> None:
        self.left.emit()
