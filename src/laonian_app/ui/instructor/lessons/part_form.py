"""What every form of a page or a question can: say what is to be mended where, and lead there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.problems import Place, Problem
from laonian_app.ui.instructor.lessons.form_parts import Faults, add_hidden, labelled
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit

Told = Sequence[tuple[Place, Problem]]


@dataclass(frozen=True, slots=True)
class FileWish:
    """A file that a form wants in its part: pictures, sounds, videos or subtitles.

    `place` as `lessons.authoring.putting_in` takes it.
    """

    what: str
    place: Place


class Spot(NamedTuple):
    """Where something is typed or pressed, and where its faults are said."""

    faults: Faults
    field: QWidget


class PartForm(Column):
    """The base of forms.

    Signals:
        rewritten(object): the part's lines as a list of str, after each change.
        file_asked(object): a `FileWish`.
    """

    rewritten = Signal(object)
    file_asked = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.theme, gap=12)
        self._kit = kit
        self._spots: dict[Place, Spot] = {}
        self._on_top = Faults(kit)
        add_hidden(self, self._on_top)

    def spotted(self, words: str, field: QWidget, *places: Place) -> Column:
        """Return a field under its name; faults of these places are said at it."""
        return labelled(self._kit, words, field, self.faults_at(field, *places))

    def faults_at(self, field: QWidget, *places: Place) -> Faults:
        """Return where the faults of these places are said; it is put beside the field."""
        faults = Faults(self._kit)
        for place in places:
            self.point(place, field, faults)
        return faults

    def point(self, place: Place, field: QWidget, faults: Faults) -> None:
        """Let faults of a place be said there, and let it be mended in this field."""
        self._spots[place] = Spot(faults, field)

    def forget_spots(self, *names: str) -> None:
        """Forget the places of these names: their fields are made anew."""
        self._spots = {place: spot for place, spot in self._spots.items() if place[0] not in names}

    def spot_of(self, place: Place) -> Spot | None:
        """Return where a place is; what has no field of its own stands at what holds it."""
        for end in range(len(place), 0, -1):
            if place[:end] in self._spots:
                return self._spots[place[:end]]
        return None

    def show_faults(self, told: Told) -> None:
        """Say each fault at its field; those without one above the form."""
        said: dict[Faults, list[Problem]] = {self._on_top: []}
        said |= {spot.faults: [] for spot in self.all_spots()}
        for place, problem in told:
            spot = self.spot_of(place)
            said[spot.faults if spot else self._on_top].append(problem)
        for faults, problems in said.items():
            faults.say(problems)
        self.updateGeometry()
        self.arrange()

    def all_spots(self) -> Sequence[Spot]:
        return tuple(self._spots.values())

    def go_to(self, place: Place) -> QWidget | None:
        """Give the keys to the field of a place; return what is to be brought into sight."""
        spot = self.spot_of(place)
        if spot is None:
            return None
        spot.field.setFocus()
        return spot.faults.parentWidget() if spot.faults.said else spot.field
