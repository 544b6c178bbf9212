"""One answer with a bar: how large a part of the room raised its hand for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from laonian_app.ui.classroom.options import RoomOption, people
from laonian_app.ui.classroom.rows import DISC, OptionPicture, OptionRow
from laonian_app.ui.classroom.stepper import Count
from laonian_app.ui.kit.containers import height_at
from laonian_app.ui.kit.dressed import Dress, DressedText
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import Run


class BarRow(OptionRow):
    """An answer with a bar as long as its share of the room; the right one has a word."""

    def __init__(
        self, kit: Kit, option: RoomOption, count: int, share: float, word: str, icon: str
    ) -> None:
        super().__init__(kit, option, filled=bool(option.right))
        self._share = share
        self._count = Count(kit.theme, [Run(people(count), True)], TextRole.OPTION)
        self._count.setParent(self)
        self._mark: DressedText | None = None
        if option.right:
            dress = Dress(icon=icon, icon_colour="right")
            run = Run(word, True, "right")
            self._mark = DressedText(kit, [run], dress, TextRole.OPTION)
            self._mark.setParent(self)
            self.setAccessibleName(f"{self.accessibleName()}，{word}")

    def _room(self, width: int) -> int:
        """Return the room for words and mark, left of the count."""
        scale = self._kit.theme.scale
        return width - self.left() - self._count.sizeHint().width() - scale.distance(24)

    def _mark_beside(self, width: int) -> bool:
        if self._mark is None or isinstance(self.words, OptionPicture):
            return False
        both = self.words.sizeHint().width() + self._kit.theme.scale.distance(24)
        return both + self._mark.sizeHint().width() <= self._room(width)

    def _words_height(self, width: int) -> int:
        room = self._room(width)
        words = height_at(self.words, room)
        if self._mark is None or self._mark_beside(width):
            return words
        return words + self._mark.heightForWidth(room)

    def _first_line(self) -> int:
        """Return the height of one line of the words."""
        return round(setting_of(self._kit.theme, TextRole.OPTION).pitch)

    def _bar_height(self) -> int:
        return self._kit.theme.scale.distance(22)

    def heightForWidth(self, width: int) -> int:
        own = self._words_height(width) + self._bar_height()
        return max(own, self._kit.theme.scale.icon(DISC))

    def arrange(self) -> None:
        width, room = self.width(), self._room(self.width())
        count = self._count.sizeHint()
        line = min(height_at(self.words, room), self._first_line())
        top = (line - count.height()) // 2
        self._count.setGeometry(width - count.width(), top, count.width(), count.height())
        words = height_at(self.words, room)
        self.words.setGeometry(self.left(), 0, room, words)
        if self._mark is None:
            return
        hint = self._mark.sizeHint()
        if not self._mark_beside(width):
            self._mark.setGeometry(self.left(), words, room, self._mark.heightForWidth(room))
            return
        beside = self.words.sizeHint().width()
        self.words.setGeometry(self.left(), 0, beside, words)
        left = self.left() + beside + self._kit.theme.scale.distance(24)
        self._mark.setGeometry(left, 0, hint.width(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, scale = self._kit.theme, self._kit.theme.scale
        painter = QPainter(self)
        top, tall = self._words_height(self.width()), self._bar_height()
        whole = QRectF(self.left(), top, self.width() - self.left(), tall)
        line, radius = theme.colour("line"), tall / 2
        paint_surface(
            painter, whole, Surface(theme.colour("surface"), line, scale.distance(2), radius)
        )
        self._paint_share(painter, whole)

    def _paint_share(self, painter: QPainter, whole: QRectF) -> None:
        """Fill the bar from its left end, inside of its border."""
        theme, edge = self._kit.theme, self._kit.theme.scale.distance(2)
        inner = whole.adjusted(edge, edge, -edge, -edge)
        long = inner.width() * min(1.0, self._share)
        if long < 1:
            return
        ground = theme.colour("primary" if self._filled else "ink_quiet")
        shape = QRectF(inner.left(), inner.top(), max(long, inner.height()), inner.height())
        painter.setClipRect(QRectF(inner.left(), inner.top(), long, inner.height()))
        paint_surface(painter, shape, Surface(ground, ground, 0, inner.height() / 2))
