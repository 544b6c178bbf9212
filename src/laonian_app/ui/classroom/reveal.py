"""The right way, and how the room had raised its hands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.whole_class import bar_shares
from laonian_app.ui.classroom.bar_row import BarRow
from laonian_app.ui.classroom.hands import AskedInRoom
from laonian_app.ui.classroom.options import people, right_number
from laonian_app.ui.classroom.room_page import RoomPage, grouped
from laonian_app.ui.classroom.rows import WIDEST
from laonian_app.ui.classroom.stepper import Stepper, StepperFace
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column, dispose
from laonian_app.ui.kit.dressed import Dress, DressedText
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import PANEL_PADDING, Room


class RevealScreen(RoomPage):
    """Bars for the answers, the right one with its word and a mark.

    Signals:
        finished(): the next question, or the end.
        explain_asked(): 讲一讲.
        before_asked(): back to the question.
        stepped(int, int): of a number: how many had it right, 1 or -1.
    """

    explain_asked = Signal()
    stepped = Signal(int, int)

    def __init__(
        self, kit: Kit, asked: AskedInRoom, headcount: int | None, next_word: str, step: int = 0
    ) -> None:
        main = MainButton(kit, next_word, "caret-right-bold", icon_after=True)
        super().__init__(kit, asked.title, main, step)
        self._asked, self._tally, self._headcount = asked, asked.tally, headcount
        self._options = asked.options()
        self._shares = bar_shares(asked.stop.question, asked.tally, headcount)
        self._stepper: Stepper | None = None
        self._explain = Button(kit, self.tr("Talk it through"), "chat-circle-text-duotone")
        self._explain.pressed_once.connect(self.explain_asked)

    def right_buttons(self) -> tuple[Button, ...]:
        return (self._explain,)

    def remote_at_end(self) -> None:
        """Talking it through comes next and decides nothing."""
        self._explain.click()

    def show_count(self, count: int) -> None:
        """Show how many had a number right."""
        if self._stepper is not None:
            self._stepper.say(count)
            self.count_against(self._headcount is not None and count > self._headcount)

    def compose(self) -> Sequence[QWidget]:
        size = self.room()
        room = Room(size.width(), size.height())
        column = Column(self.kit.theme, gap=16)
        column.add(TextBlock(self.kit.theme, self._asked.stem(), TextRole.STEM))
        for row in self._rows():
            column.add(row)
        if column.least_height(room.width) <= room.height:
            return [column]
        dispose(column)
        text = "".join(run.text for run in self._asked.stem())
        return grouped(self.kit, text, self._rows(), room)

    def _rows(self) -> list[QWidget]:
        if not self._options:
            return self._number_rows()
        word, icon = self._asked.right_word, self._asked.right_icon
        tally = self._tally.counts
        return [
            BarRow(self.kit, option, tally[number], self._shares[number], word, icon)
            for number, option in enumerate(self._options)
        ]

    def _number_rows(self) -> list[QWidget]:
        word = Run(self._asked.right_word + "　", True, "right")
        answer = Run(right_number(self._asked.stop.question), True)
        dress = Dress("right_tint", "check-circle-fill", "right", padding=PANEL_PADDING)
        box = DressedText(self.kit, (word, answer), dress, TextRole.OPTION)
        who = self.tr("Who had it right? Please raise your hand.")
        face = StepperFace(self.tr("One hand fewer"), self.tr("One hand more"))
        self._stepper = Stepper(self.kit, face, people, WIDEST)
        self._stepper.say(self._tally.counts[0])
        self._stepper.stepped.connect(self._on_stepped)
        return [
            box,
            TextBlock(self.kit.theme, who, TextRole.OPTION),
            Row(self.kit.theme, [self._stepper]),
        ]

    def _on_stepped(self, step: int) -> None:
        self.stepped.emit(0, step)
