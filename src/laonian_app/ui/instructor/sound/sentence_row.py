"""One sentence of a lesson in a list, with whether it is recorded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.speech.recordable import Recorded
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import Run, SetText, set_text

_ICONS = {
    Recorded.DONE: ("check-circle-fill", "right"),
    Recorded.CHANGED: ("warning-circle-duotone", "accent"),
    Recorded.NOT_YET: ("microphone-duotone", "ink_quiet"),
}


class SentenceRow(Pressable):
    """The sentence, and a word for its state at the right."""

    def __init__(self, kit: Kit, sentence: str, state: Recorded, state_words: str) -> None:
        super().__init__(kit.theme, kit.guard, sentence)
        self._kit, self._icon = kit, _ICONS[state]
        self._sentence, self._state_words = sentence, state_words
        self.setAccessibleName(f"{sentence}，{state_words}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> int:
        scale = self._theme.scale
        return scale.distance(20) + scale.icon(36) + scale.distance(16)

    def _state(self) -> SetText:
        setting = setting_of(self._theme, TextRole.SMALL)
        return set_text((Run(self._state_words),), setting, 1_000_000)

    def _words(self, width: int) -> SetText:
        scale = self._theme.scale
        beside = self._state().width + 2 * scale.distance(24)
        setting = setting_of(self._theme, TextRole.SMALL)
        room = int(width - self._left() - beside)
        return set_text((Run(self._sentence),), setting, max(1, room))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        scale = self._theme.scale
        return max(scale.target(64), self._words(width).height + 2 * scale.distance(12))

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        side = self._theme.scale.target(64)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._theme.scale
        painter = QPainter(self)
        border = theme.colour("ink" if self.underMouse() else "line")
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        surface = Surface(ground, border, scale.distance(2), scale.distance(14))
        paint_surface(painter, QRectF(self.rect()), surface)
        self._paint_icon(painter, ground.name())
        words, state = self._words(self.width()), self._state()
        painter.setPen(theme.colour("ink"))
        words.layout.draw(painter, QPointF(self._left(), (self.height() - words.height) / 2))
        painter.setPen(theme.colour("ink_quiet"))
        left = self.width() - scale.distance(24) - state.width
        state.layout.draw(painter, QPointF(left, (self.height() - state.height) / 2))

    def _paint_icon(self, painter: QPainter, ground: str) -> None:
        side, (name, role) = self._theme.scale.icon(36), self._icon
        ink = self._theme.colours.of(role)
        pixmap = self._kit.icons.pixmap(name, side, ink, ground, self.devicePixelRatioF())
        left = self._theme.scale.distance(20)
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)
