"""Cards: an option of a question, a tile with a picture and two lines."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.ui.kit.painting import CENTRED, Surface, fill, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import Scale, TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import UNLIMITED, Run, SetText, Setting, set_text, tidy


class OptionCard(Pressable):
    """One option: its letter, its words, and a mark when chosen.

    Signals:
        step(int): an arrow key asks for the neighbour (-1 or 1); arrows never choose.
    """

    step = Signal(int)

    def __init__(self, kit: Kit, letter: str, words: str) -> None:
        super().__init__(kit.theme, kit.guard, words)
        self._kit, self._letter = kit, letter
        self._runs = tidy((Run(words),))
        self._text = "".join(run.text for run in self._runs)
        self._mark: tuple[int, int] | None = None
        self._spare = 1.0
        self.setCheckable(True)
        self.setAccessibleName(f"{letter}，{self._text}" if letter else self._text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def letter(self) -> str:
        return self._letter

    @property
    def spoken_text(self) -> str:
        return f"{self._letter}。{self._text}" if self._letter else self._text

    def mark(self, start: int, end: int) -> None:
        self._mark = (start, end)
        self.update()

    def clear_mark(self) -> None:
        self._mark = None
        self.update()

    def squeeze(self, share: float) -> None:
        """Use only `share` (0 to 1) of the room above and below the words."""
        if share != self._spare:
            self._spare = share
            self.updateGeometry()
            self.update()

    def nextCheckState(self) -> None:
        """The screen decides what is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.step.emit(step)
            return
        super().keyPressEvent(event)

    def _left(self) -> int:
        scale = self._theme.scale
        disc = scale.icon(60) + scale.distance(22) if self._letter else 0
        return scale.distance(26) + disc

    def _words(self, width: int) -> SetText:
        scale = self._theme.scale
        room = width - self._left() - scale.distance(24) - scale.icon(40) - scale.distance(16)
        pitch = 1.5 if self._spare > 0.5 else 1.4
        setting = setting_of(self._theme, TextRole.OPTION, colour="ink", pitch=pitch)
        return set_text(self._runs, setting, max(1, room))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        scale = self._theme.scale
        padding = max(4, round(scale.distance(16) * self._spare))
        content = max(self._words(width).height, scale.icon(60) if self._letter else 0)
        return max(scale.target(76), content + 2 * padding)

    def sizeHint(self) -> QSize:
        scale = self._theme.scale
        return QSize(scale.distance(600), self.heightForWidth(scale.distance(600)))

    def minimumSizeHint(self) -> QSize:
        side = self._theme.scale.target(64)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, scale = self._theme, self._theme.scale
        paint_surface(painter, QRectF(self.rect()), self._surface())
        if self._letter:
            self._paint_disc(painter)
        words = self._words(self.width())
        at = QPointF(self._left(), (self.height() - words.height) / 2)
        if self._mark:
            self._paint_mark(painter, words, at)
        words.layout.draw(painter, at)
        if self.isChecked():
            side = scale.icon(40)
            pixmap = self._kit.icons.pixmap(
                "check-circle-fill",
                side,
                theme.colours.primary,
                self._surface().ground.name(),
                self.devicePixelRatioF(),
            )
            left = self.width() - scale.distance(26) - side
            painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)

    def _paint_mark(self, painter: QPainter, words: SetText, at: QPointF) -> None:
        area = QRectF(at.x(), at.y(), words.width, words.height)
        ground = self._theme.colour("mark")
        fill(painter, area, ground)
        bar = QRectF(area.left(), area.bottom() - 4, area.width(), 4)
        fill(painter, bar, self._theme.colour("accent"))

    def _paint_disc(self, painter: QPainter) -> None:
        theme, scale = self._theme, self._theme.scale
        side, chosen = scale.icon(60), self.isChecked()
        disc = QRectF(scale.distance(26), (self.height() - side) / 2, side, side)
        ground = theme.colour("primary" if chosen else "surface")
        border = theme.colour("primary" if chosen else "line")
        paint_surface(painter, disc, Surface(ground, border, scale.distance(2), side / 2))
        painter.setPen(theme.colour("primary_ink" if chosen else "ink"))
        painter.setFont(theme.font(TextRole.LETTER))
        painter.drawText(disc, CENTRED, self._letter)

    def _surface(self) -> Surface:
        theme, scale = self._theme, self._theme.scale
        radius = scale.distance(20)
        if self.isChecked():
            thick = scale.distance(4)
            return Surface(theme.colour("primary_tint"), theme.colour("primary"), thick, radius)
        border = theme.colour("ink" if self.underMouse() else "line")
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        return Surface(ground, border, scale.distance(2), radius)


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
