"""One answer in a row: its letter, its words, and how many hands went up for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from laonian_app.ui.classroom.options import RoomOption, people
from laonian_app.ui.classroom.stepper import Count, Stepper, StepperFace
from laonian_app.ui.kit.containers import height_at
from laonian_app.ui.kit.dressed import Dress, DressedText
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.picture import PictureView
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock, setting_of
from laonian_app.ui.kit.typesetting import Run

LEAST_CHARACTERS = 9
DISC = 76
WIDEST = 99


class OptionWords(TextBlock):
    """The words of an answer; its letter is read aloud before them."""

    def __init__(self, kit: Kit, option: RoomOption, *, bold: bool) -> None:
        self._letter = option.letter
        runs = [Run(run.text, run.bold or bold) for run in option.runs]
        super().__init__(kit.theme, runs, TextRole.OPTION)

    @property
    def spoken_text(self) -> str:
        return f"{self._letter}，{self.text()}"

    def mark(self, start: int, end: int) -> None:
        before = len(self.spoken_text) - len(self.text())
        super().mark(max(0, start - before), max(0, end - before))


class LowPicture(PictureView):
    """A picture that needs only a little height and takes what is left over."""

    least = 160

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._kit.theme.scale.distance(self.least)


class OptionPicture(LowPicture):
    """An answer shown as a picture; its letter and description are read aloud."""

    least = 130

    def __init__(self, kit: Kit, option: RoomOption, file: Path) -> None:
        super().__init__(kit, file, option.words, "surface")
        self._letter = option.letter

    @property
    def spoken_text(self) -> str:
        return f"{self._letter}，{self.words}"

    def mark(self, start: int, end: int) -> None:
        """The picture keeps its look while it is spoken of."""

    def clear_mark(self) -> None:
        """Nothing was marked."""


class OptionRow(QWidget):
    """The base: a disc with the letter, the words beside it, counts where there is room."""

    def __init__(self, kit: Kit, option: RoomOption, *, filled: bool = False) -> None:
        super().__init__()
        self._kit, self._option, self._filled = kit, option, filled
        self.words: OptionWords | OptionPicture = (
            OptionPicture(kit, option, option.picture)
            if option.picture
            else OptionWords(kit, option, bold=filled)
        )
        self.words.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def left(self) -> int:
        """Return where the words begin."""
        scale = self._kit.theme.scale
        return scale.icon(DISC) + scale.distance(24)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self._kit.theme.scale.distance(600)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        raise TypeError(f"{type(self).__name__} does not say how it arranges its parts")

    def disc_top(self) -> int:
        """Return where the disc begins: in the middle of the height."""
        return (self.height() - self._kit.theme.scale.icon(DISC)) // 2

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._kit.theme, self._kit.theme.scale.icon(DISC)
        disc = QRectF(0, self.disc_top(), side, side)
        ground = theme.colour("primary" if self._filled else "primary_tint")
        painter = QPainter(self)
        paint_surface(painter, disc, Surface(ground, ground, 0, side / 2))
        painter.setPen(theme.colour("primary_ink" if self._filled else "primary"))
        painter.setFont(theme.font(TextRole.NAME))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._option.letter)


class HandRow(OptionRow):
    """An answer with minus, count and plus.

    Signals:
        stepped(int): -1 or 1 hand.
    """

    stepped = Signal(int)

    def __init__(self, kit: Kit, option: RoomOption, count: int) -> None:
        super().__init__(kit, option)
        face = StepperFace(
            self.tr("{letter}: one hand fewer").format(letter=option.letter),
            self.tr("{letter}: one hand more").format(letter=option.letter),
        )
        self.stepper = Stepper(kit, face, people, WIDEST)
        self.stepper.setParent(self)
        self.stepper.stepped.connect(self.stepped)
        self.stepper.say(count)

    def _beside(self, width: int) -> int:
        """Return the room for the words beside the counter, 0 where it stands below them."""
        scale = self._kit.theme.scale
        room = width - self.left() - self.stepper.sizeHint().width() - scale.distance(24)
        least = LEAST_CHARACTERS * scale.text(TextRole.OPTION)
        return room if room >= least else 0

    def heightForWidth(self, width: int) -> int:
        scale, hint = self._kit.theme.scale, self.stepper.sizeHint()
        beside = self._beside(width)
        words = height_at(self.words, beside or width - self.left())
        if beside:
            return max(words, hint.height(), scale.icon(DISC))
        return max(words, scale.icon(DISC)) + scale.least_gap + hint.height()

    def arrange(self) -> None:
        hint, beside = self.stepper.sizeHint(), self._beside(self.width())
        words = height_at(self.words, beside or self.width() - self.left())
        left, top = self.width() - hint.width(), self.height() - hint.height()
        if beside:
            top //= 2
            self.words.setGeometry(self.left(), (self.height() - words) // 2, beside, words)
        else:
            self.words.setGeometry(self.left(), 0, self.width() - self.left(), words)
        self.stepper.setGeometry(left, top, hint.width(), hint.height())

    def disc_top(self) -> int:
        return super().disc_top() if self._beside(self.width()) else 0


class BarRow(OptionRow):
    """An answer with a bar as long as its share of the room; the right one has a word."""

    def __init__(self, kit: Kit, option: RoomOption, count: int, share: float, word: str) -> None:
        super().__init__(kit, option, filled=bool(option.right))
        self._share = share
        self._count = Count(kit.theme, [Run(people(count), True)], TextRole.OPTION)
        self._count.setParent(self)
        self._mark: DressedText | None = None
        if option.right:
            dress = Dress(icon="check-circle-fill", icon_colour="right")
            run = Run(word, True, "right")
            self._mark = DressedText(kit, [run], dress, TextRole.OPTION)
            self._mark.setParent(self)

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
