"""What was put right so far; each can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from laonian_app.learning.identity import IdentityKind
from laonian_app.store.corrections import Correction
from laonian_app.ui.instructor.people.frame import TilesPage
from laonian_app.ui.instructor.people.sittings import moment_of, title_of
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.tile import Tile, TileFace


class ChangesScreen(TilesPage):
    """The corrections that hold, the newest first.

    Signals:
        chosen(Correction): it is to be taken back.
    """

    chosen = Signal(object)

    def __init__(self, kit: Kit, changes: Sequence[Correction]) -> None:
        super().__init__(kit, "", 1, 4)
        self.header.title.say(self.tr("What was changed"))
        self.show_tiles(
            [self._tile(each) for each in changes],
            nothing=self.tr("Nothing was changed so far."),
        )
        if changes:
            self.tell(self.tr("Press one to take it back."))

    def _tile(self, change: Correction) -> Tile:
        tile = Tile(self.kit, self._face(change), upright=False)
        tile.pressed_once.connect(partial(self.chosen.emit, change))
        return tile

    def _face(self, change: Correction) -> TileFace:
        other = change.other_name or self.tr("nobody")
        if change.kind is IdentityKind.ONE_PERSON:
            words = self.tr("{name} and {other} are one person")
            return TileFace(words.format(name=change.name, other=other), self._when(change))
        words = self.tr("From {other} to {name}").format(other=other, name=change.name)
        sitting = change.sitting
        below = f"{title_of(sitting)} · {moment_of(sitting)}" if sitting else self._when(change)
        return TileFace(words, below)

    def _when(self, change: Correction) -> str:
        at = change.at.astimezone()
        words = self.tr("changed on {month}/{day}")
        return words.format(month=at.month, day=at.day)
