"""Type size, colours, and after how long the names come back, for who chose nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.learning.records import RoomLook
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock

MINUTES = (5, 10, 20, 30, 0)


class RoomLookScreen(Page):
    """Three rows; a press chooses at once and can be taken back by another.

    Signals:
        chosen(RoomLook)
        left()
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, now: RoomLook) -> None:
        super().__init__(kit, self.tr("This PC"))
        self.use_commands([])
        self._now = now
        self._groups: list[QButtonGroup] = []
        column = Column(kit.theme, gap=16)
        self._add(column, self.tr("Type size"), self._sizes())
        self._add(column, self.tr("Colours"), self._colours())
        question = self.tr("How long may nobody press anything before the names come back?")
        self._add(column, question, self._minutes())
        learners = self.tr("Who sits here can choose type size and colours for themselves.")
        column.add(TextBlock(kit.theme, learners, TextRole.QUIET))
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self.fill(Scroller(kit.theme, column), back=away)

    def _add(self, column: Column, title: str, chips: Sequence[Button]) -> None:
        group = QButtonGroup(self)
        for chip in chips:
            group.addButton(chip)
        self._groups.append(group)
        column.add(TextBlock(self.kit.theme, title, TextRole.OPTION))
        column.add(Row(self.kit.theme, chips))

    def _sizes(self) -> list[Button]:
        words = (
            self.tr("Small"),
            self.tr("Normal"),
            self.tr("Large"),
            self.tr("Larger"),
            self.tr("Largest"),
        )
        return [self._chip(word, "size_step", step) for step, word in enumerate(words, 1)]

    def _colours(self) -> list[Button]:
        faces = (
            (ThemeName.LIGHT, self.tr("Light")),
            (ThemeName.DARK, self.tr("Dark")),
            (ThemeName.CONTRAST, self.tr("Black and white")),
        )
        return [self._chip(word, "theme", name.value) for name, word in faces]

    def _minutes(self) -> list[Button]:
        words = {each: self.tr("{n} minutes").format(n=each) for each in MINUTES}
        words[0] = self.tr("Never by themselves")
        return [self._chip(words[each], "idle_minutes", each) for each in MINUTES]

    def _chip(self, word: str, field: str, value: object) -> Button:
        """Return a chip that chooses a value for one field of the look."""
        chip = Button(self.kit, word, face=Face.CHIP)
        chip.setCheckable(True)
        chip.setChecked(getattr(self._now, field) == value)
        chip.pressed_once.connect(partial(self._on_chosen, {field: value}))
        return chip

    def _on_chosen(self, change: dict[str, Any]) -> None:
        self._now = replace(self._now, **change)
        self.chosen.emit(self._now)

    def say(self, words: str) -> None:
        """Say that it is kept, or why not."""
        self.bottom.say(words)
        self.bottom.arrange()
        self.announce(words)

    def first_useful(self) -> QWidget:
        chosen = self._groups[0].checkedButton()
        return chosen if chosen is not None else self

    def turn_on(self) -> None:
        """A remote chooses nothing here."""

    def leave(self) -> None:
        self.left.emit()
