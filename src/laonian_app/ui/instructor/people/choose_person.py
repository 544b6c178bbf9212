"""A person of the class to choose: whose record, for whom, together with whom."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal

from laonian_app.learning.people import Learner
from laonian_app.ui.instructor.people.frame import TilesPage
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace
from laonian_app.ui.learner.surname_row import SurnameRow


class Wanted(Enum):
    """What the person is chosen for."""

    RECORD = "record"
    SITTING = "sitting"
    JOINING = "joining"


class ChoosePersonScreen(TilesPage):
    """The names of the class.

    Signals:
        chosen(Learner): a name was pressed.
        guests_asked(): the sittings of guests; only where a record is chosen.
        changes_asked(): what was changed so far; likewise.
        places_asked(): where the records lie; only with `with_places`.
    """

    chosen = Signal(object)
    guests_asked = Signal()
    changes_asked = Signal()
    places_asked = Signal()

    def __init__(
        self,
        kit: Kit,
        people: Sequence[Learner],
        wanted: Wanted,
        name: str = "",
        *,
        with_places: bool = False,
    ) -> None:
        """`name`: of the person to be joined with another. `with_places`: offer to look where
        the records lie."""
        super().__init__(kit, "", 3, 3)
        if with_places:
            places = Button(
                kit, self.tr("Where the records lie"), "floppy-disk-duotone", face=Face.SMALL
            )
            places.pressed_once.connect(self.places_asked)
            self.use_commands([places])
        self.header.title.say(self._title(wanted, name))
        self._people = sorted(people, key=lambda one: one.sort_key)
        row = SurnameRow(kit, [one.surname for one in self._people], self.tr("Surname"))
        row.chosen.connect(self._on_surname)
        self.show_tiles(
            [self._tile(one) for one in self._people],
            nothing=self.tr("There is nobody in this class."),
            above=row if self._people else None,
            commands=self._commands() if wanted is Wanted.RECORD else (),
        )

    def _title(self, wanted: Wanted, name: str) -> str:
        if wanted is Wanted.RECORD:
            return self.tr("Whose record is to be put right?")
        if wanted is Wanted.SITTING:
            return self.tr("Who really sat there?")
        return self.tr("Which name is also {name}? “{name}” stays.").format(name=name)

    def _commands(self) -> list[Button]:
        guests = Button(self.kit, self.tr("Sittings without a name"))
        guests.pressed_once.connect(self.guests_asked)
        changes = Button(self.kit, self.tr("What was changed"))
        changes.pressed_once.connect(self.changes_asked)
        return [guests, changes]

    def _on_surname(self, surname: str) -> None:
        shown = [one for one in self._people if surname in ("", one.surname)]
        self.change_tiles([self._tile(one) for one in shown])

    def _tile(self, one: Learner) -> Tile:
        face = TileFace(one.name, one.second_line, disc=one.surname[:1])
        tile = Tile(self.kit, face, upright=False)
        tile.pressed_once.connect(partial(self.chosen.emit, one))
        return tile
