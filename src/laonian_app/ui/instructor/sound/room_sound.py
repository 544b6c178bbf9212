"""How this PC sounds in its room, and the way to recording."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from laonian_app.ui.instructor.sound.fitting_page import FittingPage
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile, TileFace


class RoomSound(StrEnum):
    """When pages read themselves; the values of the setting."""

    ON_REQUEST = "on_request"
    HEADPHONES = "headphones"
    LOUDSPEAKER = "loudspeaker"

    @property
    def reads_by_itself(self) -> bool:
        return self is not RoomSound.ON_REQUEST


class RoomSoundScreen(FittingPage):
    """One of three ways; a press chooses at once and can be taken back by another.

    Signals:
        chosen(RoomSound)
        record_asked(): somebody wants to record lessons.
        left()
    """

    chosen = Signal(object)
    record_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, now: RoomSound, troubles: Sequence[str] = ()) -> None:
        """`troubles` say what is wrong with this PC's sound, and what to do."""
        super().__init__(kit, self.tr("Sound in this room"))
        column = Column(kit.theme, gap=20)
        question = self.tr("When shall this PC read aloud?")
        self._question = TextBlock(kit.theme, question, TextRole.TITLE)
        column.add(self._question)
        self._troubles = [
            TextBlock(kit.theme, words, TextRole.OPTION, colour="accent") for words in troubles
        ]
        for block in self._troubles:
            column.add(block)
        group = QButtonGroup(column)
        self._tiles: dict[RoomSound, Tile] = {}
        for sound, face in self._faces().items():
            tile = Tile(kit, face, upright=False)
            tile.setCheckable(True)
            tile.setChecked(sound is now)
            tile.pressed_once.connect(partial(self.chosen.emit, sound))
            group.addButton(tile)
            self._tiles[sound] = tile
            column.add(tile)
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        record = MainButton(kit, self.tr("Record lessons"), "microphone-duotone")
        record.pressed_once.connect(self.record_asked)
        self.fit(column)
        self.fill(column, main=record, back=away)

    def show_whole(self) -> None:
        for part in (self._question, *self._troubles):
            part.show()
        self._set_troubles(TextRole.OPTION)
        for sound, face in self._faces().items():
            self._tiles[sound].show_face(face)

    def ways_to_shrink(self) -> Sequence[Callable[[], None]]:
        fewer = [block.hide for block in self._troubles[:0:-1]]
        smaller = [partial(self._set_troubles, role) for role in (TextRole.SMALL, TextRole.TABLE)]
        return smaller[0], self._question.hide, self._shorten, *fewer, smaller[1], self._bare

    def _bare(self) -> None:
        for sound, face in self._faces().items():
            self._tiles[sound].show_face(face._replace(below="", icon=""))

    def _set_troubles(self, role: TextRole) -> None:
        for block in self._troubles:
            if block.role is not role:
                block.use_role(role)

    def _shorten(self) -> None:
        for sound, face in self._faces().items():
            self._tiles[sound].show_face(face._replace(below=""))

    def _faces(self) -> dict[RoomSound, TileFace]:
        return {
            RoomSound.ON_REQUEST: TileFace(
                self.tr("Only when asked"),
                self.tr("Several PCs in one room: nothing sounds until “Read to me” is pressed."),
                icon="hand-tap-duotone",
            ),
            RoomSound.HEADPHONES: TileFace(
                self.tr("Headphones"),
                self.tr("Everybody hears their own: each page reads itself."),
                icon="headphones-duotone",
            ),
            RoomSound.LOUDSPEAKER: TileFace(
                self.tr("One loudspeaker"),
                self.tr("One PC speaks to all: each page reads itself."),
                icon="speaker-hifi-duotone",
            ),
        }

    def say(self, words: str) -> None:
        """Say that it is kept, or why not."""
        self.bottom.say(words)
        self.bottom.arrange()
        self.announce(words)

    def first_useful(self) -> QWidget:
        return next(tile for tile in self._tiles.values() if tile.isChecked())

    def turn_on(self) -> None:
        """A remote chooses nothing here."""

    def leave(self) -> None:
        self.left.emit()
