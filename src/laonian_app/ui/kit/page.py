"""The frame of every screen: header, content, bottom bar, and the keys that all share."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6 import QtGui
from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from laonian_app.ui.kit.bars import BottomBar
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.header import Header
from laonian_app.ui.kit.neighbours import nearest
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.text import TextBlock


@runtime_checkable
class Readable(Protocol):
    """Something whose words can be read aloud and marked meanwhile."""

    @property
    def spoken_text(self) -> str: ...

    def mark(self, start: int, end: int) -> None: ...

    def clear_mark(self) -> None: ...


class Corner(Enum):
    """The last frame command of a screen."""

    HOME = "house-duotone"
    CHANGE = "users-duotone"
    INSTRUCTOR = "chalkboard-teacher-duotone"


class Page(QWidget):
    """One screen.

    Signals:
        size_asked(), sound_asked(), help_asked(), corner_pressed(): the frame commands.
        read_asked(): 读给我听 or 停 was pressed.
        sentence_pressed(TextBlock, int): a place in a text was pressed, to read from there.
        turned(): other contents are shown on the same page; reading stops.
        sentence_step(int): an arrow key asks for the sentence before (-1) or behind (1).
    """

    size_asked = Signal()
    sound_asked = Signal()
    help_asked = Signal()
    corner_pressed = Signal()
    read_asked = Signal()
    sentence_pressed = Signal(object, int)
    sentence_step = Signal(int)
    turned = Signal()

    def __init__(self, kit: Kit, title: str = "", corner: Corner = Corner.HOME) -> None:
        super().__init__()
        self.kit = kit
        self._reading = False
        self.is_sized = False
        self._strip_height = 0
        self._content: QWidget | None = None
        self.main: Button | None = None
        self.back: Button | None = None
        self.header = Header(kit, title, self._frame_commands(corner))
        self.read_button = Button(kit, self.tr("Read to me"), "speaker-high-duotone")
        self.read_button.pressed_once.connect(self.read_asked)
        self.bottom = BottomBar(kit)
        for part in (self.header, self.bottom):
            part.setParent(self)
        self.bottom.fill([self.read_button], [])

    def _frame_commands(self, corner: Corner) -> list[Button]:
        words = {
            Corner.HOME: self.tr("Home"),
            Corner.CHANGE: self.tr("Change person"),
            Corner.INSTRUCTOR: self.tr("Instructor"),
        }
        commands = []
        for text, icon, signal in (
            (self.tr("Type size"), "text-aa-duotone", self.size_asked),
            (self.tr("Sound"), "speaker-low-duotone", self.sound_asked),
            (self.tr("Help"), "question-duotone", self.help_asked),
            (words[corner], corner.value, self.corner_pressed),
        ):
            command = Button(self.kit, text, icon, face=Face.SMALL)
            command.pressed_once.connect(signal)
            commands.append(command)
        return commands

    def use_commands(self, commands: Sequence[Button]) -> None:
        """Put these commands into the header in place of the learner's four."""
        self.header.use_commands(commands)
        self.arrange()

    # ------------------------------------------------------------ content

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
        if self._content is not None and self._content is not content:
            dispose(self._content)
        self._content = content
        content.setParent(self)
        content.show()
        self.main, self.back = main, back
        backs = [back] if back else []
        mains = [main] if main else []
        self.bottom.fill([self.read_button, *backs, *left], [*right, *mains])
        self.arrange()

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
        if self._content is not None:
            room = self.room()
            top = scale.header + self._top_margin()
            self._content.setGeometry(QRect(QPoint(scale.margin, top), room))
        self._order_tabs()

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

    def next_part(self) -> bool:
        """Show the next part of a page that takes several screens; False after the last."""
        return False

    def announce(self, words: str) -> None:
        """Tell a screen reader what has changed, where this Qt can."""
        event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
        if event is not None:
            QtGui.QAccessible.updateAccessibility(event(self, words))

    # ------------------------------------------------------------ reading aloud

    def readables(self) -> list[Readable]:
        """Return what is read aloud here, in order."""
        if self._content is None:
            return []
        found = [w for w in self._content.findChildren(QWidget) if isinstance(w, Readable)]
        shown = [w for w in found if isinstance(w, QWidget) and w.isVisibleTo(self)]
        shown.sort(key=lambda w: (w.mapTo(self, QPoint(0, 0)).y(), w.mapTo(self, QPoint(0, 0)).x()))
        return [w for w in shown if isinstance(w, Readable) and w.spoken_text]

    def show_reading(self, reading: bool) -> None:
        """Turn 读给我听 into 停 and back."""
        if reading == self._reading:
            return
        self._reading = reading
        if reading:
            self.read_button.say(self.tr("Stop"), "stop-circle-fill")
        else:
            self.read_button.say(self.tr("Read to me"), "speaker-high-duotone")
        self.read_button.use_face(Face.STOP if reading else Face.PLAIN)
        self.bottom.arrange()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self.childAt(event.position().toPoint())
        if isinstance(pressed, TextBlock) and not self.kit.guard.forbids():
            at = pressed.character_at(pressed.mapFrom(self, event.position().toPoint()))
            if at is not None:
                self.sentence_pressed.emit(pressed, at)

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.isAutoRepeat() or self.kit.guard.forbids():
            return
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._reading:
            self.sentence_step.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif (direction := _direction(key)) is not None:
            self._move_focus(direction)
        elif key == Qt.Key.Key_PageDown:
            self.turn_on()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace):
            self.turn_back()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.main is not None:
            self.main.click()
        elif not self.letter_pressed(event.text().upper()):
            event.ignore()

    def turn_on(self) -> None:
        """A presenter's remote or PageDown: go on, where that decides nothing."""
        if self.main is not None:
            self.main.click()

    def turn_back(self) -> None:
        if self.back is not None:
            self.back.click()

    def leave(self) -> None:
        """Esc: one step back, and never out of a lesson without asking."""
        if self.back is not None:
            self.back.click()
        else:
            self.header.commands[-1].click()

    def letter_pressed(self, letter: str) -> bool:
        """A letter or digit was typed; return whether it meant something here."""
        return False

    def _move_focus(self, direction: QPoint) -> None:
        from PySide6.QtCore import Qt

        focused = self.focusWidget()
        everything = [*self.header.commands, *self.content_targets(), *self._bar_targets()]
        if isinstance(focused, QLineEdit):
            return
        if focused is None or focused not in everything:
            self.first_useful().setFocus(Qt.FocusReason.TabFocusReason)
            return
        found = nearest(focused, everything, direction, self)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.is_sized = True
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.kit.theme.colour("background"))


def _direction(key: int) -> QPoint | None:
    """Return the unit step of an arrow key, None for other keys."""
    from PySide6.QtCore import Qt

    steps = {
        Qt.Key.Key_Up: QPoint(0, -1),
        Qt.Key.Key_Down: QPoint(0, 1),
        Qt.Key.Key_Left: QPoint(-1, 0),
        Qt.Key.Key_Right: QPoint(1, 0),
    }
    return steps.get(Qt.Key(key))
