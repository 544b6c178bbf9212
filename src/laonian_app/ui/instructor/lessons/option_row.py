"""One option of a question's form, and the disc that marks what is right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Option
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Container, height_at
from laonian_app.ui.kit.painting import CENTRED, Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import TextField

_LEAST_CHARACTERS = 9


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
    """One option: its disc, its words or its picture, why somebody might choose it.

    Signals:
        edited(): words or explanation changed.
        marked(): the disc was pressed.
        dropped(): the option is to go.
        picture_asked(): a photo is to stand for it, or another one.
        words_asked(): no photo is to stand for it any more; its description stays as words.
    """

    edited = Signal()
    marked = Signal()
    dropped = Signal()
    picture_asked = Signal()
    words_asked = Signal()

    def __init__(self, kit: Kit, letter: str, option: Option) -> None:
        super().__init__(kit.theme)
        self.option = option
        self.disc = RightDisc(kit, letter)
        self.disc.pressed_once.connect(self.marked)
        self.words = TextField(kit.theme, self._name(letter), option.text)
        why_name = self.tr("Why option {letter} is chosen").format(letter=letter)
        self.why = TextField(kit.theme, why_name, option.why or "")
        self.why.setPlaceholderText(self.tr("Explanation: what is wrong with it"))
        self._fields: list[QWidget] = [self.words, self.why]
        if option.picture is not None:
            self.words.setPlaceholderText(self.tr("What does it show?"))
            shown = self.tr("Picture: {file}").format(file=option.picture)
            self._fields.insert(0, TextBlock(kit.theme, shown, TextRole.TABLE, colour="ink_quiet"))
        self._single = self._make_buttons(kit, letter)
        self._buttons = Row(kit.theme, self._single, gap=8)
        for field in (self.words, self.why):
            field.typed.connect(self.edited)
        for part in (self.disc, *self._fields, self._buttons):
            self.add(part)

    def _name(self, letter: str) -> str:
        if self.option.picture is not None:
            return self.tr("What the picture of option {letter} shows").format(letter=letter)
        return self.tr("Option {letter}").format(letter=letter)

    def _make_buttons(self, kit: Kit, letter: str) -> list[Button]:
        drop = Button(kit, self.tr("Drop"), "trash-duotone", face=Face.TABLE)
        drop.setAccessibleName(self.tr("Drop option {letter}").format(letter=letter))
        drop.pressed_once.connect(self.dropped)
        words, said = self.tr("Photo"), self.tr("Photo for option {letter}")
        if self.option.picture is not None:
            words, said = self.tr("Another photo"), self.tr("Another photo for option {letter}")
        photo = Button(kit, words, "image-duotone", face=Face.TABLE)
        photo.setAccessibleName(said.format(letter=letter))
        photo.pressed_once.connect(self.picture_asked)
        if self.option.picture is None:
            return [drop, photo]
        plain = Button(kit, self.tr("Words"), "text-aa-duotone", face=Face.TABLE)
        plain.setAccessibleName(self.tr("Words for option {letter}").format(letter=letter))
        plain.pressed_once.connect(self.words_asked)
        return [drop, photo, plain]

    def _columns(self, width: int) -> tuple[int, int, int]:
        """Return the widths of disc, fields and buttons; 0 where the buttons stand below."""
        gap = self._theme.scale.distance(10)
        disc = self.disc.sizeHint().width()
        buttons = max(button.sizeHint().width() for button in self._single)
        beside = width - disc - buttons - 2 * gap
        if beside >= _LEAST_CHARACTERS * self._theme.scale.text(TextRole.TABLE):
            return disc, beside, buttons
        return disc, max(60, width - disc - gap), 0

    def heightForWidth(self, width: int) -> int:
        _, wide, beside = self._columns(width)
        gap = self._theme.scale.distance(8)
        fields = sum(height_at(field, wide) + gap for field in self._fields) - gap
        if not beside:
            return fields + gap + self._buttons.heightForWidth(wide)
        return max(fields, self._buttons.heightForWidth(beside))

    def arrange(self) -> None:
        disc, wide, beside = self._columns(self.width())
        gap, below = self._theme.scale.distance(10), self._theme.scale.distance(8)
        self.disc.setGeometry(0, 0, disc, disc)
        left, top = disc + gap, 0
        for field in self._fields:
            tall = height_at(field, wide)
            field.setGeometry(left, top, wide, tall)
            top += tall + below
        if beside:
            self._buttons.setGeometry(left + wide + gap, 0, beside, self.height())
        else:
            self._buttons.setGeometry(left, top, wide, self._buttons.heightForWidth(wide))
