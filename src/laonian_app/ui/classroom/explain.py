"""讲一讲: the right way and why, then each other answer and why it fails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.ui.classroom.hands import AskedInRoom
from laonian_app.ui.classroom.options import RoomOption, right_number
from laonian_app.ui.classroom.room_page import RoomPage
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import Fragment, Room, Shape
from laonian_app.ui.learner.page_fragments import runs_of
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow

BETWEEN = "　"


class ExplainScreen(RoomPage):
    """What to say about the answers, over as many steps as it needs.

    Signals:
        finished(): the next question, or the end.
        before_asked(): back to the bars.
    """

    def __init__(self, kit: Kit, asked: AskedInRoom, next_word: str, step: int = 0) -> None:
        main = MainButton(kit, next_word, "caret-right-bold", icon_after=True)
        super().__init__(kit, asked.title, main, step)
        self._asked = asked

    def remote_at_end(self) -> None:
        """All was said: the next question decides nothing."""
        if self._last is not None:
            self._last.click()

    def compose(self) -> Sequence[QWidget]:
        room = self.room()
        flow = Flow(self.kit.theme, Room(room.width(), room.height()))
        screens = flow.screenfuls(self._fragments(), with_picture=False)
        return [PageView(self.kit, screen, Path(), None) for screen in screens]

    def _fragments(self) -> list[Fragment]:
        options = self._asked.options()
        found = [*self._right(options), *self._reason()]
        for option in options:
            runs = runs_of(option.why, self._asked.of.contacts) if option.why else None
            if runs:
                head = Run(f"{option.letter}{BETWEEN}{option.words}\n", True, "accent")
                found.append(_said((head, *runs)))
        return found or [_said((Run(self.tr("What do you think? Let us talk."), True),))]

    def _right(self, options: Sequence[RoomOption]) -> list[Fragment]:
        right = [f"{o.letter}{BETWEEN}{o.words}" for o in options if o.right]
        words = "\n".join(["", *right] if len(right) > 1 else right) or right_number(
            self._asked.stop.question
        )
        if not words:
            return []
        head = Run(self._asked.right_word + BETWEEN, True, "right")
        box = Fragment(
            Shape.BOX,
            (head, Run(words, True)),
            1,
            ground="right_tint",
            icon=self._asked.right_icon,
            role=TextRole.OPTION,
            wide=True,
        )
        return [box]

    def _reason(self) -> list[Fragment]:
        told = self._asked.stop.question.explanation
        runs = runs_of(told, self._asked.of.contacts) if told else None
        return [_said(runs)] if runs else []


def _said(runs: tuple[Run, ...]) -> Fragment:
    return Fragment(Shape.PARAGRAPH, runs, 3, role=TextRole.REASON)
