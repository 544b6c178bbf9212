"""Where a table lies that was exported, or why it does not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit


class ExportedScreen(MessagePage):
    """Signals:
    left(): back to the table.
    """

    left = Signal()

    def __init__(self, kit: Kit, file: Path | None, *, with_names: bool) -> None:
        """`file` is None where it could not be saved; `with_names`: real names are in it."""
        super().__init__(kit, self._told(file, with_names))
        self.use_commands([])
        back = MainButton(kit, self.tr("Back to the table"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        self.fill(self.column(), main=back)

    def _told(self, file: Path | None, with_names: bool) -> Message:
        if file is None:
            return Message(
                self.tr("The table could not be saved."),
                self.tr("Is the disk full? The records are safe; you can export again later."),
                icon="shield-check-duotone",
            )
        names = (
            self.tr("There are names in it: do not hand it on.")
            if with_names
            else self.tr("It has seats, no names. For names, press “Show names” before.")
        )
        saved = self.tr("In the folder “{folder}”: {name}").format(
            folder=file.parent.name, name=file.name
        )
        return Message(
            self.tr("The table is saved."), f"{saved}\n{names}", icon="check-circle-fill"
        )

    def leave(self) -> None:
        self.left.emit()
