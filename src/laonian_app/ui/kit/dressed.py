"""Text with something around it: a coloured ground, an icon, a bullet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run

BESIDE_ICON = 0.41
"""The space between an icon and the words, as a share of the icon's side."""


@dataclass(frozen=True, slots=True)
class Dress:
    """Ground and icon colours are roles; padding and side in pixels at step 2, indent in
    characters."""

    ground: str = ""
    icon: str = ""
    icon_colour: str = "primary"
    icon_side: int = 44
    bullet: str = ""
    padding: int = 0
    indent: float = 0.0


class DressedText(TextBlock):
    """A flat box, a list item or a verdict: it cannot be pressed and has no border."""

    def __init__(
        self, kit: Kit, text: str | Sequence[Run], dress: Dress, role: TextRole = TextRole.BODY
    ) -> None:
        self._kit, self._dress = kit, dress
        super().__init__(kit.theme, text, role)

    @property
    def _number(self) -> str:
        """The bullet, where it says something: a number, not a dot."""
        bullet = self._dress.bullet
        return bullet if any(sign.isdigit() for sign in bullet) else ""

    def say(self, text: str | Sequence[Run]) -> None:
        super().say(text)
        self.setAccessibleName(self.spoken_text)

    @property
    def spoken_text(self) -> str:
        return self._number + self.text()

    def mark(self, start: int, end: int) -> None:
        ahead = len(self._number)
        super().mark(max(0, start - ahead), max(0, end - ahead))

    def insets(self) -> tuple[int, int, int]:
        """Return what surrounds the words at the left, above and below, and at the right."""
        scale, dress = self._theme.scale, self._dress
        left = scale.distance(dress.padding + 4) if dress.padding else 0
        right = left
        if dress.icon:
            left += scale.icon(dress.icon_side) + scale.distance(dress.icon_side * BESIDE_ICON)
        if dress.indent:
            left += round(scale.text(self._role) * dress.indent)
        return left, scale.distance(dress.padding), right

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dress.ground:
            ground = self._theme.colour(self._dress.ground)
            surface = Surface(ground, ground, 0, self._theme.scale.distance(20))
            painter = QPainter(self)
            paint_surface(painter, QRectF(self.rect()), surface)
            painter.end()
        if self._dress.icon or self._dress.bullet:
            self._paint_lead()
        super().paintEvent(event)

    def _paint_lead(self) -> None:
        theme, scale, dress = self._theme, self._theme.scale, self._dress
        painter = QPainter(self)
        if dress.icon:
            side = scale.icon(dress.icon_side)
            pixmap = self._kit.icons.pixmap(
                dress.icon,
                side,
                theme.colours.of(dress.icon_colour),
                theme.colours.of(dress.ground or "background"),
                self.devicePixelRatioF(),
            )
            pitch = self.set_at(self.width()).pitch
            top = scale.distance(dress.padding) + round((pitch - side) / 2)
            painter.drawPixmap(QPoint(scale.distance(dress.padding + 4), max(0, top)), pixmap)
        if dress.bullet:
            painter.setFont(theme.font(self._role, bold=True))
            painter.setPen(theme.colour("primary"))
            pitch = round(self.set_at(self.width()).pitch)
            area = QRectF(0, scale.distance(dress.padding), self.insets()[0], pitch)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(flags), dress.bullet)
