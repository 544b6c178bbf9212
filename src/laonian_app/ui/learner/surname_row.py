"""The surnames of a class in one row, each by its own character; more on the next press."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


class SurnameRow(QWidget):
    """您贵姓？ and the surnames.

    Signals:
        chosen(str): a surname, or empty for everybody.
    """

    chosen = Signal(str)

    def __init__(self, kit: Kit, surnames: Sequence[str], words: str = "") -> None:
        """`words` stand before the surnames, where somebody else than the learner is asked."""
        super().__init__()
        self._kit = kit
        words = words or self.tr("Your surname?")
        self._words = TextBlock(kit.theme, words, TextRole.CAPTION, colour="ink_quiet")
        self._words.setParent(self)
        self._group = QButtonGroup(self)
        self._all = self._chip(self.tr("All"), "")
        self._all.setChecked(True)
        self._chips = [self._chip(name, name) for name in dict.fromkeys(surnames)]
        self._more = Button(kit, self.tr("Others"), face=Face.CHIP)
        self._more.setParent(self)
        self._more.pressed_once.connect(self._on_more)
        self._first = 0

    def _chip(self, text: str, surname: str) -> Button:
        chip = Button(self._kit, text, face=Face.CHIP)
        chip.setCheckable(True)
        chip.setParent(self)
        self._group.addButton(chip)
        chip.pressed_once.connect(partial(self.chosen.emit, surname))
        return chip

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._all.sizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.scale.distance(600), self._all.sizeHint().height())

    def _on_more(self) -> None:
        shown = len(list(self._fitting(self._first)))
        self._first = self._first + shown if self._first + shown < len(self._chips) else 0
        self._arrange()
        self._kit.guard.screen_changed()

    def _left(self) -> int:
        scale = self._kit.theme.scale
        words = self._words.sizeHint().width() + scale.distance(28)
        return words if self.width() > scale.text(TextRole.CAPTION) * 24 else 0

    def _fitting(self, first: int) -> Iterator[Button]:
        """Yield the chips that fit from number `first` on, leaving room for the last one."""
        gap = self._kit.theme.scale.distance(12)
        used = self._left() + self._all.sizeHint().width()
        everything = used + sum(gap + chip.sizeHint().width() for chip in self._chips)
        reserve = 0 if everything <= self.width() else gap + self._more.sizeHint().width()
        for chip in self._chips[first:]:
            used += gap + chip.sizeHint().width()
            if used + reserve > self.width():
                return
            yield chip

    def _arrange(self) -> None:
        gap, height = self._kit.theme.scale.distance(12), self.height()
        left = self._left()
        self._words.setVisible(left > 0)
        words = self._words.sizeHint()
        self._words.setGeometry(0, (height - words.height()) // 2, words.width(), words.height())
        shown = list(self._fitting(self._first))
        self._more.setVisible(len(shown) < len(self._chips))
        for chip in self._chips:
            chip.setVisible(chip in shown)
        for chip in (self._all, *shown, self._more):
            hint = chip.sizeHint()
            chip.setGeometry(left, 0, hint.width(), height)
            left += hint.width() + gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
