"""A row to press: a title in bold, a quiet line below it, and what must be looked at."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import Run, SetText, set_text


class RowCard(Pressable):
    """A title and what is to be said of it; `warns` puts the second line into accent."""

    def __init__(self, kit: Kit, title: str, below: str = "", *, warns: bool = False) -> None:
        super().__init__(kit.theme, kit.guard, title)
        self._kit, self._title, self._below, self._warns = kit, title, below, warns
        self.setAccessibleName("，".join(words for words in (title, below) if words))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def below(self) -> str:
        """What is said of it."""
        return self._below

    def nextCheckState(self) -> None:
        """The screen decides what is chosen."""

    def _padding(self) -> int:
        return self._theme.scale.distance(14)

    def _lines(self, width: int) -> tuple[SetText, SetText | None]:
        room = max(1, width - 2 * self._padding())
        head = setting_of(self._theme, TextRole.TABLE_HEAD)
        quiet = setting_of(self._theme, TextRole.TABLE)
        title = set_text((Run(self._title, True),), head, room)
        return title, set_text((Run(self._below),), quiet, room) if self._below else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, below = self._lines(width)
        words = title.height + (below.height if below else 0)
        return max(self._theme.scale.target(52), words + 2 * self._theme.scale.distance(8))

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(300)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        paint_surface(painter, QRectF(self.rect()), self._surface())
        title, below = self._lines(self.width())
        left = self._padding()
        words = title.height + (below.height if below else 0)
        top = (self.height() - words) / 2
        painter.setPen(theme.colour("ink"))
        title.layout.draw(painter, QPointF(left, top))
        if below is not None:
            painter.setPen(theme.colour("accent" if self._warns else "ink_quiet"))
            below.layout.draw(painter, QPointF(left, top + title.height))

    def _surface(self) -> Surface:
        theme, scale = self._theme, self._theme.scale
        radius = scale.distance(12)
        if self.isCheckable() and self.isChecked():
            thick = scale.distance(4)
            return Surface(theme.colour("primary_tint"), theme.colour("primary"), thick, radius)
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        border = theme.colour("ink" if self.underMouse() else "line")
        return Surface(ground, border, scale.distance(2), radius)
