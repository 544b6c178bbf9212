"""What surrounds every screen: header, bottom bar, and the room for the content between."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from PySide6 import QtGui
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.bars import BottomBar
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.header import Header
from laonian_app.ui.kit.painting import fill
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable


class Corner(Enum):
    """The last frame command of a screen."""

    HOME = "house-duotone"
    CHANGE = "users-duotone"
    INSTRUCTOR = "chalkboard-teacher-duotone"


class PageFrame(QWidget):
    """The bars of a screen, and its content between them.

    Signals:
        size_asked(), sound_asked(), help_asked(), corner_pressed(): the frame commands.
        read_asked(): 读给我听 or 停 was pressed.
    """

    size_asked = Signal()
    sound_asked = Signal()
    help_asked = Signal()
    corner_pressed = Signal()
    read_asked = Signal()

    def __init__(self, kit: Kit, title: str = "", corner: Corner | None = Corner.HOME) -> None:
        super().__init__()
        self.kit, self._corner = kit, corner
        self.is_sized = False
        self._strip_height = 0
        self._content: QWidget | None = None
        self.main: Button | None = None
        self.back: Button | None = None
        self.header = Header(kit, title, self._frame_commands(corner))
        self.read_button = Button(kit, self.tr("Read to me"), "speaker-high-duotone")
        self.read_button.stay_so_wide()
        self.read_button.pressed_once.connect(self.read_asked)
        self.bottom = BottomBar(kit)
        for part in (self.header, self.bottom):
            part.setParent(self)
        self.bottom.fill([self.read_button], [])

    def _frame_commands(self, corner: Corner | None) -> list[Button]:
        words = {
            Corner.HOME: self.tr("Home"),
            Corner.CHANGE: self.tr("Change person"),
            Corner.INSTRUCTOR: self.tr("Instructor"),
        }
        shown = [
            (self.tr("Type size"), "text-aa-duotone", self.size_asked),
            (self.tr("Sound"), "speaker-low-duotone", self.sound_asked),
            (self.tr("Help"), "question-duotone", self.help_asked),
        ]
        if corner is not None:
            shown.append((words[corner], corner.value, self.corner_pressed))
        commands = []
        for text, icon, signal in shown:
            command = Button(self.kit, text, icon, face=Face.SMALL)
            command.pressed_once.connect(signal)
            commands.append(command)
        return commands

    def use_commands(self, commands: Sequence[Button]) -> None:
        """Put these commands into the header in place of the learner's four."""
        self.header.use_commands(commands)
        self.arrange()

    def fill(
        self,
        content: QWidget,
        *,
        left: Sequence[Button] = (),
        right: Sequence[Button] = (),
        main: Button | None = None,
        back: Button | None = None,
    ) -> None:
        """Show `content` between the bars and these buttons in the bottom bar."""
        focus_goes = False
        if self._content is not None and self._content is not content:
            focused = self.focusWidget()
            focus_goes = focused is not None and self._content.isAncestorOf(focused)
            dispose(self._content)
        self._content = content
        content.setParent(self)
        self.main, self.back = main, back
        backs = [back] if back else []
        mains = [main] if main else []
        self.bottom.fill([self.read_button, *backs, *left], [*right, *mains])
        self._place_content()  # before it is seen: else it is laid out for two sizes
        content.show()
        self.arrange()
        if focus_goes and self.focusWidget() is None:
            self.first_useful().setFocus()

    def keep(self, *waiting: QWidget) -> None:
        """Own these, which stand in no bar yet: they are deleted with the page."""
        for each in waiting:
            each.setParent(self)
            each.hide()

    @property
    def content(self) -> QWidget | None:
        return self._content

    def leave_room_below(self, height: int) -> None:
        """Keep this much free at the bottom for a strip, in place of the bar; 0 ends it."""
        if height != self._strip_height:
            self._strip_height = height
            self.bottom.setVisible(not height)
            self.arrange()

    @property
    def look(self) -> tuple[object, ...]:
        """What decides how contents are laid out: size, type, and a strip below."""
        return self.width(), self.height(), self._strip_height, self.kit.theme.scale

    def bar_height(self, width: int) -> int:
        """Return the height of the bottom bar, or of the strip in its place."""
        return max(self._strip_height, self.bottom.needed_height(width))

    def room(self, width: int | None = None, height: int | None = None) -> QSize:
        """Return the room for the content, in pixels."""
        scale = self.kit.theme.scale
        width, height = width or self.width(), height or self.height()
        above = scale.header + self._top_margin()
        below = self.bar_height(width) + self._bottom_margin()
        return QSize(width - 2 * scale.margin, max(1, height - above - below))

    def _top_margin(self) -> int:
        scale = self.kit.theme.scale
        return scale.distance(28 if scale.step < 4 else 16)

    def _bottom_margin(self) -> int:
        return self._top_margin()

    def arrange(self) -> None:
        """Place the bars and the content; called whenever size, type or content change.

        Before the page has its size, there is nothing to place.
        """
        if not self.is_sized:
            return
        scale, width, height = self.kit.theme.scale, self.width(), self.height()
        bottom = self.bar_height(width)
        self.header.setGeometry(0, 0, width, scale.header)
        self.bottom.setGeometry(0, height - bottom, width, bottom)
        self.header.arrange()
        self.bottom.arrange()
        self._place_content()
        self._order_tabs()

    def _place_content(self) -> None:
        if self._content is None or not self.is_sized:
            return
        scale = self.kit.theme.scale
        corner = QPoint(scale.margin, scale.header + self._top_margin())
        self._content.setGeometry(QRect(corner, self.room()))

    def _order_tabs(self) -> None:
        targets = [*self.header.commands, *self.content_targets(), *self._bar_targets()]
        for one, other in pairwise(targets):
            QWidget.setTabOrder(one, other)

    def _bar_targets(self) -> list[Button]:
        return [] if self._strip_height else self.bottom.buttons

    def content_targets(self) -> list[Pressable]:
        """Return what can be pressed in the content, in reading order."""
        if self._content is None:
            return []
        found = [p for p in self._content.findChildren(Pressable) if p.isVisibleTo(self)]
        return sorted(
            found, key=lambda p: (p.mapTo(self, QPoint(0, 0)).y(), p.mapTo(self, QPoint(0, 0)).x())
        )

    def first_useful(self) -> QWidget:
        """Return what gets the focus when the page opens."""
        if self.main is not None:
            return self.main
        targets = self.content_targets()
        return targets[0] if targets else self.read_button

    def tell(self, words: str) -> None:
        """Say something calm where the bar has room, else in place of the title."""
        self.bottom.say(words)
        self.bottom.arrange()
        if self.bottom.status.isHidden():
            self.header.title.say(words)
            self.header.arrange()
        self.announce(words)

    def announce(self, words: str) -> None:
        """Tell a screen reader what has changed, where this Qt can."""
        event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
        if event is not None:
            QtGui.QAccessible.updateAccessibility(event(self, words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.is_sized = True
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), QRectF(self.rect()), self.kit.theme.colour("background"))
