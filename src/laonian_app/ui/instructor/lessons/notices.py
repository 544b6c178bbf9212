"""What is said above the editor when the file and what was written here part company."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


class Notice(QWidget):
    """Words on a coloured ground, with the ways out below them."""

    def __init__(
        self, kit: Kit, words: str, buttons: Sequence[Button] = (), ground: str = "warning_tint"
    ) -> None:
        super().__init__()
        self._kit, self._ground = kit, ground
        self._inside = Column(kit.theme, gap=8)
        self._inside.add(TextBlock(kit.theme, words, TextRole.TABLE))
        if buttons:
            self._inside.add(Row(kit.theme, buttons))
        self._inside.setParent(self)

    def _padding(self) -> int:
        return self._kit.theme.scale.distance(14)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        padding = self._padding()
        return self._inside.heightForWidth(max(1, width - 2 * padding)) + 2 * padding

    def resizeEvent(self, event: QResizeEvent) -> None:
        padding = self._padding()
        self._inside.setGeometry(self.rect().adjusted(padding, padding, -padding, -padding))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        ground = theme.colour(self._ground)
        surface = Surface(ground, ground, 0, theme.scale.distance(16))
        paint_surface(QPainter(self), QRectF(self.rect()), surface)
