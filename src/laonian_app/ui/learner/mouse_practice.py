"""认识鼠标: move, press, press small. Three minutes, nothing can go wrong.

Touch has its own words: there is no pointer to move, so it begins with pressing.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.message_page import Emblem
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to practise: `side` of the flower in pixels, `times` it is to be done."""

    words: str
    moves_only: bool
    side: int
    times: int


class Flower(Pressable):
    """Something to reach with the pointer or to press; it grows calm when it was."""

    reached = Signal()

    def __init__(self, kit: Kit, side: int, *, moves_only: bool) -> None:
        super().__init__(kit.theme, kit.guard, "")
        self._kit, self._side, self._moves_only = kit, side, moves_only
        self._done = False
        self.setAccessibleName(self.tr("flower"))
        self.pressed_once.connect(self._on_reached)

    def side(self) -> int:
        scale = self._theme.scale
        return max(scale.distance(64), scale.distance(self._side))

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._moves_only:
            self._on_reached()

    def _on_reached(self) -> None:
        if not self._done:
            self._done = True
            self.update()
            self.reached.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        tint = theme.colour("right_tint" if self._done else "surface")
        edge = theme.colour("right" if self._done else "line")
        radius = self.width() / 2
        paint_surface(painter, QRectF(self.rect()), Surface(tint, edge, 3, radius))
        inner = round(self.width() * 0.7)
        icon = "check-circle-fill" if self._done else "flower-lotus-duotone"
        colour = theme.colours.right if self._done else theme.colours.accent
        pixmap = self._kit.icons.pixmap(icon, inner, colour, tint.name(), self.devicePixelRatioF())
        at = QPoint((self.width() - inner) // 2, (self.height() - inner) // 2)
        painter.drawPixmap(at, pixmap)


class Meadow(QWidget):
    """The place where the flower stands, each time somewhere else.

    Signals:
        reached()
    """

    reached = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._flower: Flower | None = None
        self._share = (0.5, 0.5)

    @property
    def flower(self) -> Flower | None:
        return self._flower

    def plant(self, task: Task, share: tuple[float, float]) -> None:
        """Put a new flower at a place given in shares (0 to 1) of the meadow.

        Where the one before had the focus, the new one has it: keys go on without Tab.
        """
        had_focus = self._flower is not None and self._flower.hasFocus()
        if self._flower is not None:
            self._flower.hide()
            self._flower.deleteLater()
        self._share = share
        self._flower = Flower(self._kit, task.side, moves_only=task.moves_only)
        self._flower.setParent(self)
        self._flower.reached.connect(self.reached, Qt.ConnectionType.QueuedConnection)
        self._place()
        self._flower.show()
        if had_focus:
            self._flower.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        if self._flower is None:
            return
        side = self._flower.side()
        left = round((self.width() - side) * self._share[0])
        top = round((self.height() - side) * self._share[1])
        self._flower.setGeometry(QRect(left, top, side, side))


class MousePracticeScreen(Page):
    """The practice of lesson 0.

    Signals:
        finished(), left()
    """

    finished = Signal()
    left = Signal()

    def __init__(self, kit: Kit, *, touch: bool, seed: int) -> None:
        title = self.tr("Pressing with a finger") if touch else self.tr("The mouse")
        super().__init__(kit, title)
        self._tasks = self._tasks_for(touch)
        self._task, self._done = 0, 0
        self._random = Random(seed)
        self._across = self._random.uniform(0, 0.9)
        self._words = TextBlock(kit.theme, "", TextRole.STEM)
        self._praise = TextBlock(kit.theme, "", TextRole.STEM, colour="right")
        self._meadow = Meadow(kit)
        self._meadow.reached.connect(self.praise)
        self._column = Column(kit.theme, gap=12)
        self._column.add(self._words)
        self._column.add(self._praise)
        self._column.add(self._meadow)
        self._column.stretch(self._meadow)
        self._back = Button(kit, self.tr("Back"), "caret-left-bold")
        self._back.pressed_once.connect(self.left)
        self._skip = Button(kit, self.tr("Skip this"), "caret-right-bold", icon_after=True)
        self._skip.pressed_once.connect(self._on_skip)
        self._done_button = MainButton(kit, self.tr("Done"), "check-bold")
        self.keep(self._done_button)
        self._done_button.pressed_once.connect(self.finished)
        self.fill(self._column, right=[self._skip], back=self._back)
        self._begin()

    def _tasks_for(self, touch: bool) -> tuple[Task, ...]:
        move = Task(
            self.tr(
                "Lay your hand on the mouse. Push it over the table until the arrow meets the"
                " flower. You need not press."
            ),
            True,
            180,
            3,
        )
        press = Task(
            self.tr("Now press the flower once. Either button of the mouse is fine."), False, 160, 3
        )
        small = Task(
            self.tr("The flower is smaller now. Take your time and press it."), False, 72, 3
        )
        if not touch:
            return move, press, small
        tap = Task(self.tr("Touch the flower with one finger and let go."), False, 180, 3)
        return tap, small

    def _begin(self) -> None:
        if self._task == len(self._tasks):
            self.fill(self._praised(), main=self._done_button, back=self._back)
            self._done_button.setFocus()
            self._announce()
            return
        self._words.say(self._tasks[self._task].words)
        self._plant()
        self._announce()

    def _praised(self) -> Column:
        """Return what stands there at the end, with a flower in full bloom."""
        words = self.tr("Well done. You can do everything here with that.")
        column = Column(self.kit.theme, centred=True, gap=32)
        column.add(Emblem(self.kit, "flower-lotus-duotone", ""))
        column.add(TextBlock(self.kit.theme, words, TextRole.QUESTION, centred=True))
        return column

    def _announce(self) -> None:
        place = min(self._task + 1, len(self._tasks))
        words = self.tr("Part {part} of {parts}").format(part=place, parts=len(self._tasks))
        self.bottom.say(words)
        self.arrange()

    def _plant(self) -> None:
        """Put the next flower well aside: under the resting pointer it would be reached at once."""
        self._across = (self._across + self._random.uniform(0.35, 0.55)) % 0.9
        share = (0.05 + self._across, self._random.uniform(0.05, 0.95))
        self._meadow.plant(self._tasks[self._task], share)

    def praise(self) -> None:
        """Praise that the flower was reached; the next flower or task comes by itself."""
        self._done += 1
        left = self._tasks[self._task].times - self._done
        if left <= 0:
            self._done = 0
            self._task += 1
            self._praise.say(self.tr("Very good! You can do that now."))
            self._begin()
        else:
            self._praise.say(self.tr("Just right! %n more of them.", "", left))
            self._plant()
            self.arrange()

    def _on_skip(self) -> None:
        self._task, self._done = self._task + 1, 0
        self._praise.say("")
        self._begin()
        self.kit.guard.screen_changed()

    def first_useful(self) -> QWidget:
        if self._task == len(self._tasks):
            return self._done_button
        return self._meadow.flower or self._skip

    def leave(self) -> None:
        self.leave_asked.emit()

    def turn_back(self) -> None:
        """A remote leaves the practice no more than Esc does."""
        self.leave_asked.emit()

    def turn_on(self) -> None:
        """A remote does not practise the mouse."""
