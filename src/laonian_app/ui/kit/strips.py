"""Strips that stand in the place of the bottom bar: type size and sound, on the spot.

The page above stays wholly in sight, so that one sees what one changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row

ROW_GAP = 12


class Strip(QWidget):
    """A row of buttons and, at the right, the one that closes it.

    Signals:
        closed()
    """

    closed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._row = Row(kit.theme, gap=ROW_GAP)
        self._row.setParent(self)
        self._done = MainButton(kit, self.tr("Done"), "check-bold")
        self._done.setParent(self)
        self._done.pressed_once.connect(self.closed)

    def fill(self, buttons: Sequence[QWidget]) -> None:
        """Show these buttons beside the one that closes the strip."""
        for button in buttons:
            self._row.add(button)

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes along the row and then to the end, whatever was made first."""
        for one, other in pairwise(self._ways()):
            QWidget.setTabOrder(one, other)

    def _ways(self) -> list[QWidget]:
        """Return what can be pressed, from the left."""
        return [*self._row.findChildren(Button), self._done]

    def _rows(self, width: int) -> tuple[int, int]:
        """Return the width for the row, and the height of everything.

        The row ends before the closing button; where it then needs more lines than it has to,
        it takes the whole width and only its last line ends there.
        """
        ways: list[tuple[int, int, float]] = []
        for share in (1.0, 0.4):
            self._done.squeeze(share)
            ways += [(*way, share) for way in self._ways_to_stand(width)]
        wide, tall, share = min(ways, key=lambda way: way[1])
        self._done.squeeze(share)
        return wide, tall

    def _ways_to_stand(self, width: int) -> list[tuple[int, int]]:
        """Return width and height: beside the closing button, and with it in the last line."""
        scale, done = self._kit.theme.scale, self._done.sizeHint()
        whole, between = width - 2 * scale.margin, scale.distance(24)
        inner = whole - done.width() - between
        beside = max(self._row.heightForWidth(inner), done.height())
        last_wide, last_tall = self._row.last_row(whole)
        rows = self._row.heightForWidth(whole)
        # The line above may stand over the closing button: it keeps the larger distance.
        apart = between - scale.distance(ROW_GAP) if rows > last_tall else 0
        below = rows + max(0, done.height() - last_tall + apart)
        if last_wide > inner:
            below += between + last_tall
        return [(inner, beside), (whole, below)]

    def needed_height(self, width: int) -> int:
        """Return the height at a width, at least that of the bottom bar."""
        scale = self._kit.theme.scale
        return max(scale.bottom, self._rows(width)[1] + 2 * scale.distance(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        scale, hint = self._kit.theme.scale, self._done.sizeHint()
        wide, tall = self._rows(self.width())
        rows = self._row.heightForWidth(wide)
        at_the_side = wide < self.width() - 2 * scale.margin
        above = (self.height() - tall) // 2
        self._row.setGeometry(scale.margin, above + (tall - rows) // 2 * at_the_side, wide, rows)
        self._row.arrange()
        left = self.width() - scale.margin - hint.width()
        top = (self.height() - hint.height()) // 2 if at_the_side else above + tall - hint.height()
        self._done.setGeometry(left, top, hint.width(), hint.height())
        self._done.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("primary_tint"))
        thick = theme.scale.distance(2)
        painter.fillRect(0, 0, self.width(), thick, theme.colour("line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._step(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._step(1)
        else:
            event.ignore()

    def _step(self, step: int) -> None:
        """Move the focus; the next child in Qt's eyes leaves out the group's other buttons."""
        order = self._ways()
        focused = self.focusWidget()
        at = order.index(focused) if focused in order else 0
        order[max(0, min(len(order) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)


class SizeStrip(Strip):
    """Five type sizes, and the way to other colours.

    Signals:
        chosen(int): 1 to 5.
        colours_asked()
    """

    chosen = Signal(int)
    colours_asked = Signal()

    def __init__(self, kit: Kit, step: int) -> None:
        super().__init__(kit)
        self._group = QButtonGroup(self)
        words = (
            self.tr("Small"),
            self.tr("Normal"),
            self.tr("Large"),
            self.tr("Larger"),
            self.tr("Largest"),
        )
        self._steps = []
        for number, word in enumerate(words, 1):
            button = Button(kit, word, face=Face.CHIP)
            button.setCheckable(True)
            button.setChecked(number == step)
            button.pressed_once.connect(partial(self.chosen.emit, number))
            self._group.addButton(button)
            self._steps.append(button)
        colours = Button(kit, self.tr("Colours"), face=Face.CHIP)
        colours.pressed_once.connect(self.colours_asked)
        self.fill([*self._steps, colours])

    def first(self) -> QWidget:
        return next((button for button in self._steps if button.isChecked()), self._steps[0])
