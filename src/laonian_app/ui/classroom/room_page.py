"""The base of what the room looks at: Esc asks, and a remote never decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column, height_at
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import LINE_PITCH, TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import Fragment, Room, Shape
from laonian_app.ui.learner.one_line import tail_for_one_line
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow


class RoomPage(StepPage):
    """One screen of a meeting, over several steps where the type needs them.

    Signals:
        before_asked(): back from the first step.
    """

    before_asked = Signal()

    def __init__(self, kit: Kit, title: str, last: MainButton, step: int = 0) -> None:
        super().__init__(kit, title, last)
        self._step = step
        self._name = title
        self._earlier = Button(kit, self.tr("Previous page"), "caret-left-bold")
        self._earlier.pressed_once.connect(self.before_asked)

    @property
    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._step

    @property
    def is_at_end(self) -> bool:
        return self._step == len(self._steps) - 1

    def own_back(self) -> Button | None:
        return self._earlier

    def count_against(self, is_over: bool, otherwise: str = "") -> None:
        """Say where more hands were counted than people are here; else say `otherwise`.

        The count stays: somebody may have come late, and only the instructor sees the room.
        """
        self.header.title.say(self._name)
        if is_over:
            self.tell(self.tr("More hands than people?"))
        else:
            self.bottom.say(otherwise)
            self.bottom.arrange()
        self.header.arrange()

    def turn_on(self) -> None:
        """PageDown and remotes show what is left of this screen; what follows may decide."""
        if not self.is_at_end:
            self._on.click()
        else:
            self.remote_at_end()

    def remote_at_end(self) -> None:
        """A remote asks to go on from the last step: nothing where that would decide."""

    def leave(self) -> None:
        """Esc asks whether the class is over."""
        self.corner_pressed.emit()


def stem_steps(kit: Kit, stem: Sequence[Run], room: Room) -> list[QWidget]:
    """Return the question by itself, over as many steps as it needs."""
    words = Fragment(Shape.PARAGRAPH, tuple(stem), 0, role=TextRole.STEM)
    screens = Flow(kit.theme, room).screenfuls([words], with_picture=False)
    return [PageView(kit, screen, Path(), None) for screen in screens]


def grouped(kit: Kit, stem: str, rows: Sequence[QWidget], room: Room) -> list[QWidget]:
    """Return rows over several steps, the end of the question in one line above each."""
    theme, scale = kit.theme, kit.theme.scale
    line = tail_for_one_line(theme, stem, room.width)
    above = round(scale.text(TextRole.QUIET) * LINE_PITCH) if line else 0
    groups: list[list[QWidget]] = []
    used = room.height
    for row in rows:
        needed = height_at(row, room.width) + scale.least_gap
        if used + needed > room.height:
            groups.append([])
            used = above
        groups[-1].append(row)
        used += needed
    return [_column(kit, line, group) for group in groups]


def _column(kit: Kit, line: str, rows: Sequence[QWidget]) -> Column:
    column = Column(kit.theme, gap=16)
    if line:
        column.add(TextBlock(kit.theme, line, TextRole.QUIET, colour="ink_quiet"))
    for row in rows:
        column.add(row)
    return column
