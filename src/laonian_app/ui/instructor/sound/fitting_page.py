"""A page of the instructor whose less important words give way where the room is short."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit


class FittingPage(Page):
    """One column; what can be missed goes, one after the other, until the rest is whole."""

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__(kit, title)
        self._column: Column | None = None
        self.use_commands([self.size_command()])

    def size_command(self) -> Button:
        """Return the command that changes the type size, as on the learners' screens."""
        size = Button(self.kit, self.tr("Type size"), "text-aa-duotone", face=Face.SMALL)
        size.pressed_once.connect(self.size_asked)
        return size

    def fit(self, column: Column) -> None:
        """Watch over this column from now on."""
        self._column = column

    def show_whole(self) -> None:
        """Show everything."""

    def ways_to_shrink(self) -> Sequence[Callable[[], None]]:
        """Return what gives way, in this order."""
        return ()

    def arrange(self) -> None:
        super().arrange()
        if not self.is_sized or getattr(self, "_column", None) is None:
            return
        column, room = self._column, self.room()
        assert column is not None
        self.show_whole()
        for shrink in self.ways_to_shrink():
            if column.least_height(room.width()) <= room.height():
                break
            shrink()
        column.arrange()
