"""我的收获: lessons finished, what is strong, what to repeat, in plain words and a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.bars import Panel
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column, in_columns
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.result import SideBySide

MOST_FLOWERS = 24


@dataclass(frozen=True, slots=True)
class HarvestView:
    """Counts and sentences; `flowers` of `beds` lessons are finished, one with a card maybe."""

    flowers: int
    beds: int
    count: str
    sentences: tuple[str, ...]
    may_print: bool = False


class Garden(QWidget):
    """A flower for every lesson that is finished, a sprout for the others."""

    def __init__(self, kit: Kit, flowers: int, beds: int) -> None:
        super().__init__()
        self._kit = kit
        self._flowers, self._beds = min(flowers, MOST_FLOWERS), min(max(beds, 1), MOST_FLOWERS)

    def sizeHint(self) -> QSize:
        side = self._kit.theme.scale.distance(280)
        return QSize(side, side)

    def heightForWidth(self, width: int) -> int:
        rows = -(-self._beds // self._columns())
        return rows * self._kit.theme.scale.distance(76)

    def hasHeightForWidth(self) -> bool:
        return True

    def _columns(self) -> int:
        return 3 if self._beds <= 9 else 6

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, columns = self._kit.theme, self._columns()
        rows = -(-self._beds // columns)
        cell = min(self.width() // columns, self.height() // rows)
        side = int(cell * 0.8)
        left = (self.width() - cell * columns) / 2
        top = (self.height() - cell * rows) / 2
        painter = QPainter(self)
        for number in range(self._beds):
            row, column = divmod(number, columns)
            grown = number < self._flowers
            name = "flower-lotus-duotone" if grown else "plant-duotone"
            colour = theme.colours.accent if grown else theme.colours.primary
            pixmap = self._kit.icons.pixmap(
                name, side, colour, theme.colours.primary_tint, self.devicePixelRatioF()
            )
            at = QPointF(left + column * cell + (cell - side) / 2, top + row * cell)
            painter.drawPixmap(at, pixmap)


class HarvestScreen(StepPage):
    """What a learner has gathered so far.

    Signals:
        left()
        cards_asked(): the hint cards of what was learnt.
    """

    left = Signal()
    cards_asked = Signal()

    def __init__(self, kit: Kit, view: HarvestView) -> None:
        super().__init__(kit, self.tr("My harvest"), None)
        self._view = view
        self._away = Button(kit, self.tr("Back"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self._cards = Button(kit, self.tr("Hint cards"), "printer-duotone")
        self._cards.pressed_once.connect(self.cards_asked)
        self.keep(self._cards)

    def own_back(self) -> Button | None:
        return self._away

    def right_buttons(self) -> tuple[Button, ...]:
        return (self._cards,) if self._view.may_print else ()

    def tell_no_card(self) -> None:
        """Say that there is nothing to print."""
        self.tell(self.tr("There is no card for these lessons yet"))

    def compose(self) -> Sequence[QWidget]:
        room, scale, theme = self.room(), self.kit.theme.scale, self.kit.theme
        words = Column(theme, centred=True, gap=28)
        words.add(TextBlock(theme, self._view.count, TextRole.TITLE, colour="primary"))
        for sentence in self._view.sentences:
            words.add(TextBlock(theme, sentence))
        garden = Panel(
            self.kit, Garden(self.kit, self._view.flowers, self._view.beds), "primary_tint"
        )
        wide = scale.distance(505)
        beside = room.width() - wide - scale.distance(44)
        if beside > scale.text(TextRole.BODY) * 12 and words.least_height(beside) <= room.height():
            return [SideBySide(self.kit, words, garden, wide)]
        if words.least_height(room.width()) <= room.height():
            return [words, garden]
        return [*in_columns(theme, words.parts, room), garden]
