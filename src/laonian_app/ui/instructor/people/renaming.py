"""A name is written in full, as that of a newcomer who only pressed a surname."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField

LONGEST_NAME = 20


class RenameScreen(Page):
    """Asks for the whole name; all that was learned stays with it.

    Signals:
        named(str): the name, without blanks around it.
        left(): the name stays.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__(kit, self.tr("The whole name"), None)
        self.use_commands([])
        self._field = LineField(kit.theme, self.tr("The whole name"), name)
        self._field.setMaxLength(LONGEST_NAME)
        self._field.selectAll()
        self._field.returnPressed.connect(self._on_done)
        column = Column(kit.theme, gap=20)
        question = self.tr("What is the whole name of “{name}”?").format(name=name)
        column.add(TextBlock(kit.theme, question, TextRole.HEADER))
        column.add(self._field)
        kept = self.tr("What was learned under the old name stays with the new one.")
        column.add(TextBlock(kit.theme, kept, TextRole.SMALL, colour="ink_quiet"))
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        save = MainButton(kit, self.tr("Save the name"), "check-bold")
        save.pressed_once.connect(self._on_done)
        self.fill(column, main=save, back=back)
        self.bottom.fill([back], [save])
        self.arrange()

    def first_useful(self) -> QWidget:
        return self._field

    def _on_done(self) -> None:
        name = self._field.text().strip()
        if name:
            self.named.emit(name)
        else:
            self.tell(self.tr("Write the name first"))

    def leave(self) -> None:
        self.left.emit()

    def turn_on(self) -> None:
        """A remote saves nothing."""
