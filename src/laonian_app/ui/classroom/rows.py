"""One answer in a row: its letter, its words, and how many hands went up for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from laonian_app.ui.classroom.options import RoomOption, people
from laonian_app.ui.classroom.stepper import Stepper, StepperFace
from laonian_app.ui.kit.containers import height_at
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.picture import PictureView
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
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
        return f"{self._letter}。{self.text()}"

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
        return f"{self._letter}。{self.words}"

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
        self.setAccessibleName(f"{option.letter}，{option.words}")
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
