"""Minus, a number, plus: how many people, or how many hands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock, setting_of
from laonian_app.ui.kit.typesetting import Run, SetText, set_text

MINUS = "minus-bold"
PLUS = "plus-bold"


class SignButton(Pressable):
    """A square with a plus or a minus; quick presses count one by one."""

    def __init__(self, kit: Kit, icon: str, name: str, side: int = 76) -> None:
        super().__init__(kit.theme, kit.guard)
        self._kit, self._icon_name, self._side = kit, icon, side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.count_each_press()

    def sizeHint(self) -> QSize:
        side = self._theme.scale.target(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._theme.scale
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        border = theme.colour("ink" if self.underMouse() else "line")
        painter = QPainter(self)
        surface = Surface(ground, border, scale.distance(2), scale.distance(18))
        paint_surface(painter, QRectF(self.rect()), surface)
        side = round(self.width() * 0.45)
        pixmap = self._kit.icons.pixmap(
            self._icon_name, side, theme.colours.ink, ground.name(), self.devicePixelRatioF()
        )
        at = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        painter.drawPixmap(at, pixmap)


class Count(TextBlock):
    """A number of people: seen and named to screen readers, never read aloud with the page.

    One line, and the largest sizes have no room to spare: it is set without the usual pitch.
    """

    @property
    def spoken_text(self) -> str:
        return ""

    def set_at(self, width: int) -> SetText:
        setting = setting_of(self._theme, self._role, self._centred, 1.15, self._colour)
        return set_text(self._runs, setting, max(1, width))


@dataclass(frozen=True, slots=True)
class StepperFace:
    """How large it is, and the names of its two buttons for screen readers."""

    fewer: str
    more: str
    side: int = 76
    role: TextRole = TextRole.OPTION


class Stepper(QWidget):
    """Minus, the number with its word, plus.

    Signals:
        stepped(int): -1 or 1; the number changes when somebody calls `say`.
    """

    stepped = Signal(int)

    def __init__(
        self, kit: Kit, face: StepperFace, words: Callable[[int], str], widest: int
    ) -> None:
        """`words` names a number (24 位); the room between the buttons holds `widest`."""
        super().__init__()
        self._kit, self._face, self._words, self._widest = kit, face, words, widest
        self.fewer = SignButton(kit, MINUS, face.fewer, face.side)
        self.more = SignButton(kit, PLUS, face.more, face.side)
        self._count = Count(kit.theme, "", face.role, centred=True)
        for part in (self.fewer, self._count, self.more):
            part.setParent(self)
        self.fewer.pressed_once.connect(partial(self.stepped.emit, -1))
        self.more.pressed_once.connect(partial(self.stepped.emit, 1))
        kit.theme.changed.connect(self.updateGeometry)

    @property
    def words(self) -> str:
        """What stands between the buttons now."""
        return self._count.text()

    def say(self, count: int) -> None:
        """Show a number."""
        self._count.say(_bold(self._words(count)))
        self._place()

    def sizeHint(self) -> QSize:
        sign = self.more.sizeHint()
        measure = Count(self._kit.theme, _bold(self._words(self._widest)), self._face.role)
        between = measure.sizeHint().width() + 2 * self._gap()
        return QSize(2 * sign.width() + between, max(sign.height(), measure.sizeHint().height()))

    def _gap(self) -> int:
        scale = self._kit.theme.scale
        beside = round(scale.text(self._face.role) * 0.4)
        return max(scale.distance(16), min(scale.distance(28), beside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        side, height = self.more.sizeHint().width(), self.height()
        top = (height - side) // 2
        self.fewer.setGeometry(0, top, side, side)
        self.more.setGeometry(self.width() - side, top, side, side)
        room = max(1, self.width() - 2 * side)
        tall = self._count.heightForWidth(room)
        self._count.setGeometry(side, (height - tall) // 2, room, tall)


def _bold(words: str) -> list[Run]:
    return [Run(words, True)]
