"""The strip of sound: again, slower, faster, softer, louder, and how it stands now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.strips import Strip
from laonian_app.ui.kit.text import TextBlock

MOST_TOGETHER = 3
"""So many ways of speaking stay in one line; more of them would be wider than a small window."""


class Between(TextBlock):
    """One of several words between the two buttons that change it; always as wide as the widest."""

    def __init__(self, kit: Kit, words: Sequence[str], meaning: str) -> None:
        """`meaning` is said to who hears the screen: what these words are about."""
        self._all, self._meaning = tuple(words), meaning
        super().__init__(kit.theme, "", TextRole.SMALL, centred=True)

    def show_word(self, number: int) -> None:
        """Show one of the words, from 0."""
        self.say(self._all[max(0, min(len(self._all) - 1, number))])
        self.setAccessibleName(f"{self._meaning}，{self.text()}")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        widest = max(len(word) for word in self._all)
        return QSize(widest * self._theme.scale.text(TextRole.SMALL) + 4, hint.height())


class Way(QWidget):
    """Less of something, how it is, and more of it: beside each other in any room."""

    def __init__(self, kit: Kit, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._theme, self._parts = kit.theme, tuple(parts)
        for part in parts:
            part.setParent(self)
        kit.theme.changed.connect(self.updateGeometry)

    def _gap(self) -> int:
        return self._theme.scale.distance(12)

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._parts]
        width = sum(hint.width() for hint in hints) + self._gap() * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = 0
        for part in self._parts:
            hint = part.sizeHint()
            top = (self.height() - hint.height()) // 2
            part.setGeometry(left, top, hint.width(), hint.height())
            left += hint.width() + self._gap()


class SoundStrip(Strip):
    """Again, slower, faster, softer, louder; and in which way of speaking, if there are several.

    Signals:
        again_asked(), silence_asked()
        pace_asked(int), loudness_asked(int): one step down or up.
        dialect_asked(str): "" is Mandarin.
    """

    again_asked = Signal()
    silence_asked = Signal()
    pace_asked = Signal(int)
    loudness_asked = Signal(int)
    dialect_asked = Signal(str)

    def __init__(self, kit: Kit, dialects: Sequence[str] = (), dialect: str = "") -> None:
        """`dialects` are those that can be heard here, `dialect` the chosen one."""
        super().__init__(kit)
        self._again = self._button(self.tr("Hear it again"), "arrow-counter-clockwise-duotone")
        self._again.pressed_once.connect(self.again_asked)
        silent = self._button(self.tr("Stop"), "stop-circle-fill")
        silent.pressed_once.connect(self.silence_asked)
        self._pace = Between(kit, self._paces(), self.tr("Pace"))
        self._loudness = Between(kit, self._loudnesses(), self.tr("Loudness"))
        slower, faster = self._button(self.tr("Slower")), self._button(self.tr("Faster"))
        softer = self._button(self.tr("Softer"), "speaker-low-duotone")
        louder = self._button(self.tr("Louder"), "speaker-high-duotone")
        self._pair(slower, faster, self.pace_asked)
        self._pair(softer, louder, self.loudness_asked)
        self._group = QButtonGroup(self)
        heard = dialect if dialect in dialects else ""
        chips = [self._dialect_chip(name, name == heard) for name in dialects]
        paces = Way(kit, (slower, self._pace, faster))
        loudnesses = Way(kit, (softer, self._loudness, louder))
        # In this order it takes the fewest lines at large type: of the page much stays in sight.
        together = [Way(kit, chips)] if 0 < len(chips) <= MOST_TOGETHER else chips
        self.fill([paces, loudnesses, self._again, silent, *together])

    def show_now(self, pace: int, loudness: float) -> None:
        """Show the pace, 1 to 5, and the loudness, 0 to 1."""
        self._pace.show_word(pace - 1)
        self._loudness.show_word(round(5 * loudness))

    def _paces(self) -> tuple[str, ...]:
        return (
            self.tr("very slow"),
            self.tr("slow"),
            self.tr("usual"),
            self.tr("quick"),
            self.tr("very quick"),
        )

    def _loudnesses(self) -> tuple[str, ...]:
        return (
            self.tr("silent"),
            self.tr("very soft"),
            self.tr("soft"),
            self.tr("middling"),
            self.tr("loud"),
            self.tr("loudest"),
        )

    def _pair(self, less: Button, more: Button, asked: SignalInstance) -> None:
        """Two ways of one thing: less of it or more."""
        group = QButtonGroup(self)
        group.setExclusive(False)
        for button, step in ((less, -1), (more, 1)):
            group.addButton(button)
            button.pressed_once.connect(partial(asked.emit, step))

    def _dialect_chip(self, dialect: str, chosen: bool) -> Button:
        chip = Button(self._kit, dialect or self.tr("Mandarin"), face=Face.CHIP)
        chip.setCheckable(True)
        chip.setChecked(chosen)
        chip.pressed_once.connect(partial(self.dialect_asked.emit, dialect))
        self._group.addButton(chip)
        return chip

    def _button(self, text: str, icon: str = "") -> Button:
        button = Button(self._kit, text, icon, face=Face.CHIP)
        button.count_each_press()
        return button

    def first(self) -> QWidget:
        return self._again
