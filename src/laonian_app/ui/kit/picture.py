"""A lesson's picture on its coloured ground, with the words that describe it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit


class PictureView(QLabel):
    """A picture fitted into its card; flat, since it cannot be pressed.

    A QLabel by its role for screen readers, which hear the description.
    """

    def __init__(self, kit: Kit, file: Path, words: str, ground: str = "accent_tint") -> None:
        super().__init__()
        self._kit, self._file, self._ground, self._words = kit, file, ground, words
        self.setAccessibleName(words)
        kit.theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        side = self._kit.theme.scale.distance(300)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        painter = QPainter(self)
        ground = theme.colour(self._ground)
        card = Surface(ground, ground, 0, theme.scale.distance(24))
        paint_surface(painter, QRectF(self.rect()), card)
        margin = theme.scale.distance(28)
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        if inner.width() < 8 or inner.height() < 8:
            return
        pixmap = self._kit.pictures.pixmap(
            self._file, inner.size(), theme.colours, self.devicePixelRatioF()
        )
        size = pixmap.deviceIndependentSize()
        left = inner.left() + (inner.width() - size.width()) / 2
        top = inner.top() + (inner.height() - size.height()) / 2
        painter.drawPixmap(round(left), round(top), pixmap)
