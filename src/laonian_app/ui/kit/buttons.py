"""Buttons: a word with its icon; plain, main, small or stop."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import Run, SetText, set_text


class Shape(NamedTuple):
    """Sizes at step 2, in pixels."""

    role: TextRole
    bold: bool
    height: int
    padding: int
    radius: int
    icon: int
    between: int


class Face(Enum):
    """How a button looks."""

    PLAIN = Shape(TextRole.BUTTON, True, 76, 32, 18, 36, 14)
    MAIN = Shape(TextRole.MAIN, True, 84, 56, 18, 36, 14)
    SMALL = Shape(TextRole.SMALL, False, 64, 22, 14, 32, 14)
    STOP = Shape(TextRole.BUTTON, True, 76, 34, 18, 36, 18)
    CHIP = Shape(TextRole.SMALL, False, 64, 16, 14, 0, 0)
    TABLE = Shape(TextRole.TABLE, False, 48, 18, 12, 30, 10)


class Button(Pressable):
    """A word that can be pressed, with its icon before or after it."""

    def __init__(
        self,
        kit: Kit,
        text: str,
        icon: str = "",
        *,
        face: Face = Face.PLAIN,
        icon_after: bool = False,
    ) -> None:
        super().__init__(kit.theme, kit.guard, text)
        self._kit, self._icon_name, self._face, self._after = kit, icon, face, icon_after
        self._spare = 1.0
        self._with_icon = True
        self._hint: tuple[tuple[object, ...], QSize] | None = None
        self._widest: tuple[str, Face] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, icon: str | None = None) -> None:
        """Show other words; the shortcut stays."""
        shortcut = self.shortcut()
        self.setText(text)
        self.setAccessibleName(text)
        self.setShortcut(shortcut)
        self._icon_name = self._icon_name if icon is None else icon
        self.updateGeometry()
        self.update()

    def stay_so_wide(self) -> None:
        """Keep the width of the present words, so that nothing slides under a resting pointer."""
        self._widest = self.text(), self._face
        self._hint = None
        self.updateGeometry()

    def use_face(self, face: Face) -> None:
        self._face = face
        self._on_theme()

    def squeeze(self, share: float, *, with_icon: bool = True) -> None:
        """Use only `share` (0 to 1) of the room beside the words; the icon can give way, too."""
        if (share, with_icon) == (self._spare, self._with_icon):
            return
        self._spare, self._with_icon = share, with_icon
        self.updateGeometry()
        self.update()

    def _set(self, width: int) -> SetText:
        shape = self._face.value
        setting = setting_of(self._theme, shape.role, colour=self._ink())
        return set_text((Run(self.text(), shape.bold),), setting, max(1, width))

    def _beside(self, face: Face | None = None) -> int:
        """What icon and padding take beside the words."""
        scale, shape = self._theme.scale, (face or self._face).value
        icon = scale.icon(shape.icon) + scale.distance(shape.between) if self._has_icon() else 0
        return (
            2 * max(scale.distance(12), round(scale.distance(shape.padding) * self._spare)) + icon
        )

    def _has_icon(self) -> bool:
        return self._with_icon and bool(self._icon_name)

    def sizeHint(self) -> QSize:
        """Return the size that words and icon ask for; bars ask a dozen times a page."""
        icon = self._icon_name if self._with_icon else ""
        asked = (self.text(), icon, self._face, self._spare, self._theme.scale)
        if self._hint is None or self._hint[0] != asked:
            self._hint = (asked, self._measured())
        return self._hint[1]

    def _measured(self) -> QSize:
        scale, shape = self._theme.scale, self._face.value
        width = int(self._set(1_000_000).width) + 2 + self._beside(self._face)
        if self._widest is not None:
            words, face = self._widest
            setting = setting_of(self._theme, face.value.role, colour=self._ink())
            kept = set_text((Run(words, face.value.bold),), setting, 1_000_000).width
            width = max(width, int(kept) + 2 + self._beside(face))
        least = scale.target(64 if shape.height >= 64 else 44)
        return QSize(max(width, least), scale.target(shape.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._set(width - self._beside())
        padding = self._theme.scale.distance(12 if self._face is not Face.TABLE else 8)
        return max(self._theme.scale.target(self._face.value.height), words.height + 2 * padding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_surface(painter, QRectF(self.rect()), self._surface())
        words = self._set(self.width() - self._beside())
        scale, shape = self._theme.scale, self._face.value
        side = scale.icon(shape.icon) if self._has_icon() else 0
        between = scale.distance(shape.between) if side else 0
        left = (self.width() - words.width - side - between) / 2
        top = (self.height() - words.height) / 2
        text_left = left if self._after else left + side + between
        words.layout.draw(painter, QPointF(text_left, top))
        if side:
            icon_left = left + words.width + between if self._after else left
            self._paint_icon(painter, icon_left, side)

    def _paint_icon(self, painter: QPainter, left: float, side: int) -> None:
        colours = self._theme.colours
        pixmap = self._kit.icons.pixmap(
            self._icon_name,
            side,
            colours.of(self._ink()),
            self._surface().ground.name(),
            self.devicePixelRatioF(),
        )
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)

    def _ink(self) -> str:
        if self._is_read:
            return "mark_ink"
        return "primary_ink" if self._face is Face.MAIN else "ink"

    def _surface(self) -> Surface:
        theme, scale = self._theme, self._theme.scale
        radius = scale.distance(self._face.value.radius)
        thin, thick = scale.distance(2), scale.distance(4)
        if self._is_read:
            return Surface(theme.colour("mark"), theme.colour("accent"), thick, radius)
        if self._face is Face.MAIN:
            border = theme.colour("ink" if self.underMouse() else "primary")
            return Surface(theme.colour("primary"), border, thin, radius)
        if self.isCheckable() and self.isChecked():
            return Surface(theme.colour("primary_tint"), theme.colour("primary"), thick, radius)
        if self._face is Face.STOP:
            return Surface(theme.colour("surface"), theme.colour("accent"), thick, radius)
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        border = theme.colour("ink" if self.underMouse() else "line")
        return Surface(ground, border, thin, radius)


class MainButton(Button):
    """The one main action of a screen, always in the same place and size.

    It is never greyed out: while something is missing, it says what when pressed.
    """

    def __init__(self, kit: Kit, text: str, icon: str = "", *, icon_after: bool = False) -> None:
        super().__init__(kit, text, icon, face=Face.MAIN, icon_after=icon_after)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._theme.scale.distance(176)), hint.height())
