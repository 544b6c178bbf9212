"""The sittings of one person, and what can be done about the name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from laonian_app.store.corrections import Sitting
from laonian_app.ui.instructor.people.frame import TilesPage
from laonian_app.ui.instructor.people.records import PersonState
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace


class SittingsScreen(TilesPage):
    """One person's sittings, or those of guests; a press gives one to somebody else.

    Signals:
        chosen(Sitting): it is to be given to another person.
        rename_asked(): the name is to be written in full.
        join_asked(): two names are the same person.
        separate_asked(): they are two after all.
        erase_asked(): the name is to be erased.
    """

    chosen = Signal(object)
    rename_asked = Signal()
    join_asked = Signal()
    separate_asked = Signal()
    erase_asked = Signal()

    def __init__(self, kit: Kit, state: PersonState, *, may_erase: bool = True) -> None:
        super().__init__(kit, "", 2, 3)
        person = state.person
        title = self.tr("Sittings without a name")
        if person is not None:
            title = "　".join(part for part in (person.name, person.second_line) if part)
        self.header.title.say(title)
        if person is not None:
            self.use_commands(self._header_commands(state, may_erase))
        self.show_tiles(
            [self._tile(each) for each in state.sittings],
            nothing=self.tr("There is no sitting here."),
        )
        if state.sittings:
            self.tell(self._hint(person.name if person else ""))

    def _hint(self, name: str) -> str:
        """The name once more: at the largest type the header has no room for it."""
        if not name:
            return self.tr("Press a sitting to give it a name.")
        return self.tr("{name}: press a sitting to give it to somebody else.").format(name=name)

    def _header_commands(self, state: PersonState, may_erase: bool) -> list[Button]:
        rename = Button(self.kit, self.tr("Change the name"), face=Face.SMALL)
        rename.pressed_once.connect(self.rename_asked)
        join = Button(self.kit, self.tr("Two names, one person"), face=Face.SMALL)
        join.pressed_once.connect(self.join_asked)
        commands = [rename, join]
        if state.joins:
            separate = Button(self.kit, self.tr("Separate them"), face=Face.SMALL)
            separate.pressed_once.connect(self.separate_asked)
            commands.append(separate)
        if may_erase:
            erase = Button(self.kit, self.tr("Erase the name"), face=Face.SMALL)
            erase.pressed_once.connect(self.erase_asked)
            commands.append(erase)
        return commands

    def _tile(self, sitting: Sitting) -> Tile:
        face = TileFace(title_of(sitting), self._below(sitting))
        tile = Tile(self.kit, face, upright=False)
        tile.pressed_once.connect(partial(self.chosen.emit, sitting))
        return tile

    def _below(self, sitting: Sitting) -> str:
        count = sitting.answers
        parts = [moment_of(sitting), self.tr("%n answer(s)", "", count)]
        if len(sitting.people) > 1:
            parts.append(self.tr("two together"))
        if sitting.began_as:
            parts.append(self.tr("given from another name"))
        return " · ".join(parts)


def title_of(sitting: Sitting) -> str:
    """Return what a sitting is called: its lesson's title."""
    return sitting.title or QCoreApplication.translate("Sittings", "Without a lesson")


def moment_of(sitting: Sitting) -> str:
    """Return day and time of a sitting, as the wall clock showed them."""
    at = sitting.began_at.astimezone()
    words = QCoreApplication.translate("Sittings", "{month}/{day} {time}")
    day = sitting.local_date
    return words.format(month=day.month, day=day.day, time=f"{at:%H:%M}")
