"""A tile: an icon or a disc, a title, and a line below it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import Scale, TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import UNLIMITED, Run, SetText, Setting, set_text

NAME_ROLES = (TextRole.NAME, TextRole.BUTTON, TextRole.SMALL)
NAME_DOT = "·"
"""Stands between the parts of long names, as in 阿卜杜热西提·买买提."""


class TileFace(NamedTuple):
    """What a tile shows: a disc with a character or an icon, a title, a line below it.

    `disc_words` say what the disc shows, where it is more than the title's beginning;
    a title that `is_name`, of a person, is rather set smaller than broken.
    """

    title: str
    below: str = ""
    disc: str = ""
    icon: str = ""
    disc_words: str = ""
    colour: str = "primary"
    picture: Path | None = None
    is_name: bool = False


class Tile(Pressable):
    """A surface with an icon above, or a disc at the left, and two lines of words."""

    def __init__(self, kit: Kit, face: TileFace, *, upright: bool) -> None:
        super().__init__(kit.theme, kit.guard, face.title)
        self._kit, self._shown, self._upright = kit, face, upright
        self._whole: tuple[Scale, int] | None = None
        said = (face.disc_words, face.title, face.below)
        self.setAccessibleName("，".join(words for words in said if words))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_face(self, face: TileFace) -> None:
        """Show other words, as shorter ones where the room is short; what is said stays."""
        self._shown = face
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> tuple[SetText, SetText | None]:
        face = self._shown
        room = max(1, width - self._text_left() - self._theme.scale.distance(14))
        ink = self._ink("ink_quiet")
        below = setting_of(self._theme, TextRole.CAPTION, self._upright, colour=ink)
        second = set_text((Run(face.below),), below, room) if face.below else None
        return self._title(room), second

    def _title(self, room: int) -> SetText:
        """Set the title; a long name is set smaller, and breaks only behind its dot."""
        title = self._shown.title
        if not self._shown.is_name:
            return set_text((Run(title, True),), self._setting(TextRole.NAME), room)
        for role in NAME_ROLES:
            words = set_text((Run(title, True),), self._setting(role), room)
            if words.lines == 1:
                return words
        broken = Run(title.replace(NAME_DOT, f"{NAME_DOT}\n"), True)
        return set_text((broken,), self._setting(NAME_ROLES[-1], pitch=1.3), room)

    def _setting(self, role: TextRole, pitch: float = 0) -> Setting:
        return setting_of(self._theme, role, self._upright, pitch, colour=self._ink("ink"))

    def _ink(self, role: str) -> str:
        return "mark_ink" if self._is_read else role

    def _text_left(self) -> int:
        scale = self._theme.scale
        if self._upright:
            return scale.distance(14)
        beside = self._shown.disc or self._shown.icon
        return scale.distance(26) + (scale.icon(76) + scale.distance(20) if beside else 0)

    def whole_width(self) -> int:
        """Return the width at which no part of the title need be broken."""
        scale = self._theme.scale
        if self._whole is None or self._whole[0] != scale:
            role, parts = TextRole.NAME, [self._shown.title]
            if self._shown.is_name:
                role, parts = NAME_ROLES[-1], self._shown.title.split(NAME_DOT)
            texts = [part + NAME_DOT for part in parts[:-1]] + parts[-1:]
            setting = self._setting(role)
            wide = max(set_text((Run(text, True),), setting, UNLIMITED).width for text in texts)
            self._whole = (scale, int(wide) + 2 + self._text_left() + scale.distance(14))
        return self._whole[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        scale = self._theme.scale
        first, second = self._lines(width)
        words = first.height + (second.height if second else 0)
        if self._upright:
            icon = scale.icon(64) + scale.distance(10) if self._shown.icon else 0
            return words + icon + 2 * scale.distance(14)
        beside = scale.icon(76) if self._shown.disc or self._shown.icon else 0
        crowded = self._shown.is_name and first.lines > 1 and second is not None
        return max(words, beside) + 2 * scale.distance(4 if crowded else 12)

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        side = self._theme.scale.target(64)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_surface(painter, QRectF(self.rect()), self._surface())
        first, second = self._lines(self.width())
        words = first.height + (second.height if second else 0)
        left = self._text_left()
        if self._upright:
            top = self._paint_icon(painter, words)
        else:
            top = (self.height() - words) / 2
            self._paint_disc(painter)
        first.layout.draw(painter, QPointF(left, top))
        if second:
            second.layout.draw(painter, QPointF(left, top + first.height))

    def _paint_icon_beside(self, painter: QPainter) -> None:
        side = min(self._theme.scale.icon(64), self.height() - 8)
        pixmap = self._kit.icons.pixmap(
            self._shown.icon,
            side,
            self._theme.colours.of(self._shown.colour),
            self._surface().ground.name(),
            self.devicePixelRatioF(),
        )
        left = self._theme.scale.distance(26)
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)

    def _paint_icon(self, painter: QPainter, words: int) -> float:
        """Draw the icon above the words; return where the words begin."""
        scale, side = self._theme.scale, self._theme.scale.icon(64)
        if not self._shown.icon:
            return (self.height() - words) / 2
        top = (self.height() - words - side - scale.distance(10)) / 2
        pixmap = self._kit.icons.pixmap(
            self._shown.icon,
            side,
            self._theme.colours.of(self._shown.colour),
            self._surface().ground.name(),
            self.devicePixelRatioF(),
        )
        painter.drawPixmap(QPointF((self.width() - side) / 2, top), pixmap)
        return top + side + scale.distance(10)

    def _paint_disc(self, painter: QPainter) -> None:
        if self._shown.icon:
            self._paint_icon_beside(painter)
        if not self._shown.disc:
            return
        theme, side = self._theme, self._theme.scale.icon(76)
        disc = QRectF(theme.scale.distance(26), (self.height() - side) / 2, side, side)
        tint = theme.colour("primary_tint")
        paint_surface(painter, disc, Surface(tint, tint, 0, side / 2))
        setting = setting_of(theme, TextRole.NAME, colour="primary")
        sign = set_text((Run(self._shown.disc, True),), setting, side)
        at = QPointF((disc.width() - sign.width) / 2, (disc.height() - sign.height) / 2)
        sign.layout.draw(painter, disc.topLeft() + at)

    def _surface(self) -> Surface:
        theme, scale = self._theme, self._theme.scale
        radius = scale.distance(24)
        if self._is_read:
            return Surface(theme.colour("mark"), theme.colour("accent"), scale.distance(4), radius)
        if self.isCheckable() and self.isChecked():
            thick = scale.distance(4)
            return Surface(theme.colour("primary_tint"), theme.colour("primary"), thick, radius)
        border = theme.colour("ink" if self.underMouse() else "line")
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        return Surface(ground, border, scale.distance(2), radius)
