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


class Strip(QWidget):
    """A row of buttons and, at the right, the one that closes it.

    Signals:
        closed()
    """

    closed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._row = Row(kit.theme, gap=12)
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
        for one, other in pairwise([*self._row.parts, self._done]):
            QWidget.setTabOrder(one, other)

    def _inner(self, width: int) -> int:
        scale = self._kit.theme.scale
        return width - 2 * scale.margin - self._done.sizeHint().width() - scale.distance(24)

    def needed_height(self, width: int) -> int:
        """Return the height at a width, at least that of the bottom bar."""
        scale = self._kit.theme.scale
        rows = self._row.heightForWidth(self._inner(width)) + 2 * scale.distance(16)
        return max(scale.bottom, rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        scale, inner = self._kit.theme.scale, self._inner(self.width())
        height = self._row.heightForWidth(inner)
        self._row.setGeometry(scale.margin, (self.height() - height) // 2, inner, height)
        self._row.arrange()
        hint = self._done.sizeHint()
        left = self.width() - scale.margin - hint.width()
        top = (self.height() - hint.height()) // 2
        self._done.setGeometry(left, top, hint.width(), hint.height())

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
        order = [*self._row.parts, self._done]
        focused = self.focusWidget()
        at = order.index(focused) if focused in order else 0
        order[max(0, min(len(order) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)


class SizeStrip(Strip):
    """Five type sizes.

    Signals:
        chosen(int): 1 to 5.
    """

    chosen = Signal(int)

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
        self.fill(self._steps)

    def first(self) -> QWidget:
        return next((button for button in self._steps if button.isChecked()), self._steps[0])


class SoundStrip(Strip):
    """Again, slower, faster, softer, louder; and in which way of speaking, if there are several.

    Signals:
        again_asked(), pace_asked(int), loudness_asked(int): one step down or up.
        dialect_asked(str): "" is Mandarin.
    """

    again_asked = Signal()
    pace_asked = Signal(int)
    loudness_asked = Signal(int)
    dialect_asked = Signal(str)

    def __init__(self, kit: Kit, dialects: Sequence[str] = (), dialect: str = "") -> None:
        """`dialects` are those that can be heard here, `dialect` the chosen one."""
        super().__init__(kit)
        self._buttons = [
            self._button(kit, self.tr("Hear it again"), "arrow-counter-clockwise-duotone"),
            self._button(kit, self.tr("Slower"), ""),
            self._button(kit, self.tr("Faster"), ""),
            self._button(kit, self.tr("Softer"), "speaker-low-duotone"),
            self._button(kit, self.tr("Louder"), "speaker-high-duotone"),
        ]
        self._group = QButtonGroup(self)
        heard = dialect if dialect in dialects else ""
        chips = [self._dialect_chip(kit, name, name == heard) for name in dialects]
        self.fill([*self._buttons, *chips])
        again, slower, faster, softer, louder = self._buttons
        self._pair(slower, faster)
        self._pair(softer, louder)
        again.pressed_once.connect(self.again_asked)
        slower.pressed_once.connect(partial(self.pace_asked.emit, -1))
        faster.pressed_once.connect(partial(self.pace_asked.emit, 1))
        softer.pressed_once.connect(partial(self.loudness_asked.emit, -1))
        louder.pressed_once.connect(partial(self.loudness_asked.emit, 1))

    def _pair(self, less: Button, more: Button) -> None:
        """Two ways of one thing: less of it or more."""
        group = QButtonGroup(self)
        group.setExclusive(False)
        group.addButton(less)
        group.addButton(more)

    def _dialect_chip(self, kit: Kit, dialect: str, chosen: bool) -> Button:
        chip = Button(kit, dialect or self.tr("Mandarin"), face=Face.CHIP)
        chip.setCheckable(True)
        chip.setChecked(chosen)
        chip.pressed_once.connect(partial(self.dialect_asked.emit, dialect))
        self._group.addButton(chip)
        return chip

    def _button(self, kit: Kit, text: str, icon: str) -> Button:
        button = Button(kit, text, icon, face=Face.CHIP)
        button.count_each_press()
        return button

    def first(self) -> QWidget:
        return self._buttons[0]
