"""An option of a question: its letter, its words, and a mark when chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.ui.kit.choice_marks import Choosing, paint_choice, paint_letter
from laonian_app.ui.kit.painting import Surface, fill, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.typesetting import Run, SetText, set_text, tidy


class OptionCard(Pressable):
    """One option: its letter, its words, and a mark when chosen.

    Where several may be chosen, its marks are square and the empty box stands there from the
    start: it is seen at once that this is no question with one answer.

    Signals:
        step(int): an arrow key asks for the neighbour (-1 or 1); arrows never choose.
    """

    step = Signal(int)

    def __init__(self, kit: Kit, letter: str, words: str, *, of_several: bool = False) -> None:
        super().__init__(kit.theme, kit.guard, words)
        self._kit, self._letter, self._of_several = kit, letter, of_several
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
        paint_surface(painter, QRectF(self.rect()), self._surface())
        if self._letter:
            self._paint_letter(painter)
        words = self._words(self.width())
        at = QPointF(self._left(), (self.height() - words.height) / 2)
        if self._mark:
            self._paint_mark(painter, words, at)
        words.layout.draw(painter, at)
        self._paint_choice(painter)

    def _paint_mark(self, painter: QPainter, words: SetText, at: QPointF) -> None:
        area = QRectF(at.x(), at.y(), words.width, words.height)
        ground = self._theme.colour("mark")
        fill(painter, area, ground)
        bar = QRectF(area.left(), area.bottom() - 4, area.width(), 4)
        fill(painter, bar, self._theme.colour("accent"))

    def _paint_letter(self, painter: QPainter) -> None:
        scale = self._theme.scale
        side = scale.icon(60)
        area = QRectF(scale.distance(26), (self.height() - side) / 2, side, side)
        paint_letter(painter, self._theme, area, self._letter, self._looks)

    def _paint_choice(self, painter: QPainter) -> None:
        side, scale = self._theme.scale.icon(40), self._theme.scale
        left = self.width() - scale.distance(26) - side
        area = QRectF(left, (self.height() - side) / 2, side, side)
        paint_choice(painter, self._kit, area, self._looks, self._surface().ground.name())

    @property
    def _looks(self) -> Choosing:
        return Choosing(self.isChecked(), self._of_several)

    def _surface(self) -> Surface:
        theme, scale = self._theme, self._theme.scale
        radius = scale.distance(20)
        if self.isChecked():
            thick = scale.distance(4)
            return Surface(theme.colour("primary_tint"), theme.colour("primary"), thick, radius)
        border = theme.colour("ink" if self.underMouse() else "line")
        ground = theme.colour("primary_tint" if self.isDown() else "surface")
        return Surface(ground, border, scale.distance(2), radius)
