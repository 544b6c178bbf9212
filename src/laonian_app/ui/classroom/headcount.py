"""数一数，今天几位？ Large enough to be counted along from the last row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from laonian_app.learning.whole_class import digit_added, stepped
from laonian_app.ui.classroom.options import people
from laonian_app.ui.classroom.stepper import Stepper, StepperFace
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

WIDEST = 99
TEN = 10


class HeadcountScreen(Page):
    """How many are in the room.

    Signals:
        counted(int): the number is confirmed, at least 1.
        skipped(): nobody was counted.
        left(): back.
    """

    counted = Signal(int)
    skipped = Signal()
    left = Signal()

    def __init__(self, kit: Kit, title: str, headcount: int | None, confirm_word: str) -> None:
        super().__init__(kit, title)
        self._count = headcount or 0
        self._typing = False
        face = StepperFace(self.tr("One fewer"), self.tr("One more"), 132, TextRole.SIGN)
        self._stepper = Stepper(kit, face, people, WIDEST)
        self._stepper.stepped.connect(self._on_stepped)
        self._asking = TextBlock(kit.theme, "", TextRole.QUESTION, centred=True)
        main = MainButton(kit, confirm_word, "check-bold")
        main.pressed_once.connect(self._on_confirm)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        skip = Button(kit, self.tr("Do not count now"))
        skip.pressed_once.connect(self.skipped)
        skip.setVisible(headcount is None)
        skips = [skip] if headcount is None else []
        self.fill(self._column(), left=skips, main=main, back=back)
        self._show()

    @property
    def count(self) -> int:
        return self._count

    def _column(self) -> Column:
        theme = self.kit.theme
        column = Column(theme, centred=True, gap=32)
        column.add(self._asking)
        column.add(Row(theme, [self._stepper], centred=True))
        column.add(Row(theme, [self._tens(-TEN), self._tens(TEN)], gap=24, centred=True))
        return column

    def _tens(self, step: int) -> Button:
        words = self.tr("Ten more") if step > 0 else self.tr("Ten fewer")
        button = Button(self.kit, words)
        button.count_each_press()
        button.pressed_once.connect(partial(self._on_stepped, step))
        return button

    def _on_stepped(self, step: int) -> None:
        self._count, self._typing = stepped(self._count, step), False
        self._show()

    def _show(self) -> None:
        self._stepper.say(self._count)
        self._asking.say(self.tr("Let us count: how many of us are here today?"))

    def _on_confirm(self) -> None:
        if self._count:
            self.counted.emit(self._count)
            return
        words = self.tr("Press plus first: how many are here today?")
        self._asking.say(words)
        self.announce(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_tabs()  # only now everything has its place

    # ------------------------------------------------------------ keys

    def first_useful(self) -> QWidget:
        return self._stepper.more

    def letter_pressed(self, letter: str) -> bool:
        """Digits type the number, the first one anew; Enter then confirms it."""
        if len(letter) != 1 or letter not in "0123456789":
            return False
        self._count = digit_added(self._count if self._typing else 0, int(letter))
        self._typing = True
        self._show()
        if self.main is not None:
            self.main.setFocus()
        return True

    def turn_on(self) -> None:
        """A remote confirms no number."""

    def leave(self) -> None:
        self.left.emit()
