"""An option that is a picture, with its letter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from laonian_app.ui.kit.choice_marks import Choosing, paint_letter
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable


class PictureCard(Pressable):
    """A picture to choose; `words` describe it and are read aloud."""

    def __init__(
        self, kit: Kit, letter: str, file: Path, words: str, *, of_several: bool = False
    ) -> None:
        super().__init__(kit.theme, kit.guard, words)
        self._of_several = of_several
        self._kit, self._letter, self._file, self._words = kit, letter, file, words
        self.setCheckable(True)
        self.setAccessibleName(f"{letter}，{words}")

    @property
    def spoken_text(self) -> str:
        return f"{self._letter}。{self._words}"

    def mark(self, start: int, end: int) -> None:
        self.setDown(True)

    def clear_mark(self) -> None:
        self.setDown(False)

    def nextCheckState(self) -> None:
        """The screen decides what is chosen."""

    def sizeHint(self) -> QSize:
        side = self._theme.scale.distance(220)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._theme.scale
        chosen = self.isChecked()
        border = theme.colour("primary" if chosen else "ink" if self.underMouse() else "line")
        ground = theme.colour("primary_tint" if chosen or self.isDown() else "surface")
        thick = scale.distance(4 if chosen else 2)
        painter = QPainter(self)
        surface = Surface(ground, border, thick, scale.distance(20))
        paint_surface(painter, QRectF(self.rect()), surface)
        disc = scale.icon(60)
        margin = scale.distance(16)
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        pixmap = self._kit.pictures.pixmap(
            self._file, inner.size(), theme.colours, self.devicePixelRatioF()
        )
        size = pixmap.deviceIndependentSize()
        left = inner.left() + (inner.width() - size.width()) / 2
        top = inner.top() + (inner.height() - size.height()) / 2
        painter.drawPixmap(round(left), round(top), pixmap)
        area = QRectF(margin, margin, disc, disc)
        paint_letter(painter, theme, area, self._letter, Choosing(chosen, self._of_several))
