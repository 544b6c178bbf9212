"""What forms are made of: a field under its name, and a disc that marks what is right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Option
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column, Container, height_at
from laonian_app.ui.kit.painting import CENTRED, Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import TextField


def labelled(kit: Kit, words: str, field: QWidget) -> Column:
    """Return a field with its name above it."""
    column = Column(kit.theme, gap=10)
    column.add(TextBlock(kit.theme, words, TextRole.TABLE, colour="ink_quiet"))
    column.add(field)
    return column


class RightDisc(Pressable):
    """A disc with an option's letter; a check where the option is right."""

    def __init__(self, kit: Kit, letter: str) -> None:
        super().__init__(kit.theme, kit.guard, letter)
        self._kit, self._letter = kit, letter
        self.setCheckable(True)

    def say_state(self, *, right: bool) -> None:
        self.setChecked(right)
        self.setText("" if right else self._letter)
        state = self.tr("{letter}, right") if right else self.tr("{letter}, not right")
        self.setAccessibleName(state.format(letter=self._letter))
        self.update()

    def nextCheckState(self) -> None:
        """The form decides what is right."""

    def sizeHint(self) -> QSize:
        side = self._theme.scale.target(52)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._theme.scale
        side = min(self.width(), self.height())
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        chosen = self.isChecked()
        ground = theme.colour("primary" if chosen else "surface")
        border = theme.colour("primary" if chosen else "line")
        paint_surface(painter, disc, Surface(ground, border, scale.distance(2), side / 2))
        if chosen:
            self._paint_check(painter, disc)
            return
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(TextRole.TABLE_HEAD))
        painter.drawText(disc, CENTRED, self._letter)

    def _paint_check(self, painter: QPainter, disc: QRectF) -> None:
        colours, side = self._theme.colours, round(disc.width() * 0.6)
        ratio = self.devicePixelRatioF()
        check = self._kit.icons.pixmap(
            "check-bold", side, colours.primary_ink, colours.primary, ratio
        )
        spare = (disc.width() - side) / 2
        painter.drawPixmap(QPointF(disc.left() + spare, disc.top() + spare), check)


class OptionRow(Container):
    """One option: its disc, its words, why somebody might choose it, and a way to drop it.

    Signals:
        edited(): words or explanation changed.
        marked(): the disc was pressed.
        dropped(): the option is to go.
    """

    edited = Signal()
    marked = Signal()
    dropped = Signal()

    def __init__(self, kit: Kit, letter: str, option: Option) -> None:
        super().__init__(kit.theme)
        self.option = option
        self.disc = RightDisc(kit, letter)
        self.disc.pressed_once.connect(self.marked)
        words = self.tr("Option {letter}").format(letter=letter)
        self.words = TextField(kit.theme, words, option.text)
        why_name = self.tr("Why option {letter} is chosen").format(letter=letter)
        self.why = TextField(kit.theme, why_name, option.why or "")
        self.why.setPlaceholderText(self.tr("Explanation: what is wrong with it"))
        self._drop = Button(kit, self.tr("Drop"), "trash-duotone", face=Face.TABLE)
        self._drop.pressed_once.connect(self.dropped)
        for field in (self.words, self.why):
            field.typed.connect(self.edited)
        for part in (self.disc, self.words, self.why, self._drop):
            self.add(part)

    def _columns(self, width: int) -> tuple[int, int, int]:
        """Return the widths of disc, fields and button."""
        gap = self._theme.scale.distance(10)
        disc, drop = self.disc.sizeHint().width(), self._drop.sizeHint().width()
        return disc, max(60, width - disc - drop - 2 * gap), drop

    def heightForWidth(self, width: int) -> int:
        _, wide, _ = self._columns(width)
        gap = self._theme.scale.distance(8)
        return height_at(self.words, wide) + gap + height_at(self.why, wide)

    def arrange(self) -> None:
        disc, wide, drop = self._columns(self.width())
        gap, below = self._theme.scale.distance(10), self._theme.scale.distance(8)
        first = height_at(self.words, wide)
        self.disc.setGeometry(0, 0, disc, disc)
        self.words.setGeometry(disc + gap, 0, wide, first)
        second = QRect(disc + gap, first + below, wide, height_at(self.why, wide))
        self.why.setGeometry(second)
        self._drop.setGeometry(disc + 2 * gap + wide, 0, drop, self._drop.sizeHint().height())
