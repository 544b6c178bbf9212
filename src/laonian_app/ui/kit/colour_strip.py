"""The strip of colours: light, dark, or black and white."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.strips import Strip


class ColourStrip(Strip):
    """Three sets of colours; a press shows the page in them at once.

    Signals:
        chosen(ThemeName)
    """

    chosen = Signal(object)

    def __init__(self, kit: Kit, now: ThemeName) -> None:
        super().__init__(kit)
        self._group = QButtonGroup(self)
        faces = (
            (ThemeName.LIGHT, self.tr("Light")),
            (ThemeName.DARK, self.tr("Dark")),
            (ThemeName.CONTRAST, self.tr("Black and white")),
        )
        self._chips = []
        for name, word in faces:
            chip = Button(kit, word, face=Face.CHIP)
            chip.setCheckable(True)
            chip.setChecked(name is now)
            chip.pressed_once.connect(partial(self.chosen.emit, name))
            self._group.addButton(chip)
            self._chips.append(chip)
        self.fill(self._chips)

    def first(self) -> QWidget:
        return next(chip for chip in self._chips if chip.isChecked())
