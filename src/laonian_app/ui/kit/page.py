"""A screen: its frame, how it is read aloud, and the keys that all screens share."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.neighbours import nearest
from laonian_app.ui.kit.page_frame import Corner, PageFrame
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.readables import Readable, readables_in
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile


class Page(PageFrame):
    """One screen.

    Signals:
        sentence_pressed(TextBlock, int): a place in a text was pressed, to read from there.
        turned(): other contents are shown on the same page; reading stops.
        quiet_asked(): something was chosen while it reads; reading stops.
        sentence_step(int): an arrow key asks for the sentence before (-1) or behind (1).
        leave_asked(): Esc on a page that nobody leaves without being asked.
    """

    sentence_pressed = Signal(object, int)
    sentence_step = Signal(int)
    turned = Signal()
    quiet_asked = Signal()
    leave_asked = Signal()

    def __init__(self, kit: Kit, title: str = "", corner: Corner | None = Corner.HOME) -> None:
        super().__init__(kit, title, corner)
        self._reading = False

    def next_part(self) -> bool:
        """Show the next part of a page that takes several screens; False after the last."""
        return False

    @property
    def is_read_aloud(self) -> bool:
        """Whether 读给我听 stands here; without it, nothing is read, by itself neither."""
        return self.read_button in self.bottom.buttons

    def all_readables(self) -> list[Readable]:
        """Return what is read when somebody asks: name, contents, and what can be pressed."""
        contents = self._in_order(without=(Button,))
        said = {each.spoken_text for each in self.readables()}
        title = self.header.title
        named = self.says_its_name and title.text() and title.text() not in said
        return [*([title] if named else []), *contents, *self.buttons_to_read()]

    @property
    def says_its_name(self) -> bool:
        """Whether the name of the screen is worth hearing each time."""
        return True

    def buttons_to_read(self) -> list[Button]:
        """Return the buttons that are read behind the contents, those of the header last."""
        inside = [each for each in self.content_targets() if isinstance(each, Button)]
        below = [each for each in self.bottom.buttons if each is not self.read_button]
        return [each for each in (*inside, *below, *self.header.commands) if each.spoken_text]

    def readables(self) -> list[Readable]:
        """Return what is read aloud here, in order, without what leads elsewhere."""
        return self._in_order(without=(Button, Tile))

    def _in_order(self, without: tuple[type[QWidget], ...]) -> list[Readable]:
        return [] if self.content is None else readables_in(self.content, without)

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
        """Esc: one step back, and never out of a lesson without asking.

        The instructor's door is no step back.
        """
        if self.back is not None:
            self.back.click()
        elif self._corner in (Corner.HOME, Corner.CHANGE):
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
