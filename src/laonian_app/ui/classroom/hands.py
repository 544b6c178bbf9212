"""A question for the room, and the hands raised for each answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.whole_class import QuestionStop, Tally, more_than_here
from laonian_app.ui.classroom.options import RoomOption, room_options
from laonian_app.ui.classroom.ports import RoomLesson
from laonian_app.ui.classroom.room_page import RoomPage, grouped, stem_steps
from laonian_app.ui.classroom.rows import HandRow, LowPicture
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.containers import Column, dispose
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.answer_field import place_of
from laonian_app.ui.learner.feedback import POINTED_ICON, RIGHT_ICON
from laonian_app.ui.learner.fragments import Room
from laonian_app.ui.learner.page_fragments import runs_of


@dataclass(frozen=True, slots=True)
class AskedInRoom:
    """A question as it stands before the room, with what was counted so far."""

    of: RoomLesson
    stop: QuestionStop
    tally: Tally
    title: str

    @property
    def right_word(self) -> str:
        """What heads the right answers: this question's own word, else the lesson's."""
        of = self.of
        return self.stop.question.right_word or of.lesson.right_word or of.right_word

    @property
    def right_icon(self) -> str:
        return RIGHT_ICON if self.stop.question.right_word is None else POINTED_ICON

    def stem(self) -> tuple[Run, ...]:
        runs = runs_of(self.stop.question.stem, self.of.contacts) or ()
        return tuple(Run(run.text, True) for run in runs)

    def options(self) -> tuple[RoomOption, ...]:
        return room_options(self.stop.question, self.of)


class HandsScreen(RoomPage):
    """One question; every press on plus or minus is one hand.

    Signals:
        finished(): 揭晓, or the next question where nothing is revealed.
        before_asked(): back.
        stepped(int, int): number of the answer, and 1 or -1 hand.
    """

    stepped = Signal(int, int)

    def __init__(
        self, kit: Kit, asked: AskedInRoom, headcount: int | None = None, step: int = 0
    ) -> None:
        super().__init__(kit, asked.title, MainButton(kit, ""), step)
        self._asked, self._tally, self._headcount = asked, asked.tally, headcount
        self._options = asked.options()
        self._rows: dict[int, HandRow] = {}
        assert self._last is not None
        self._last.say(self.tr("Reveal") if asked.stop.reveals else self.tr("Next question"))

    def recompose(self) -> None:
        super().recompose()
        self._say_count()

    def _say_count(self) -> None:
        is_over = more_than_here(self._asked.stop.question, self._tally, self._headcount)
        self.count_against(is_over, self._quiet_words())

    def _quiet_words(self) -> str:
        if self._options:
            return self.tr("Not raising a hand is fine too")
        return self.tr("Thinking without a word is fine too")

    def show_tally(self, tally: Tally) -> None:
        """Show other counts."""
        self._tally = tally
        for number, row in self._rows.items():
            row.stepper.say(tally.counts[number])
        self._say_count()

    # ------------------------------------------------------------ laying out

    def compose(self) -> Sequence[QWidget]:
        size = self.room()
        room = Room(size.width(), size.height())
        self._rows = {}
        for stem in (self._stem(), self._short_stem()):  # the request gives way first
            whole = self._whole(room, stem)
            if whole is not None:
                return [whole]
        stems = [*stem_steps(self.kit, self._stem(), room), *self._picture_step()]
        text = "".join(run.text for run in self._short_stem())
        return [*stems, *grouped(self.kit, text, self._make_rows(), room)]

    def _stem(self) -> tuple[Run, ...]:
        return (*self._asked.stem(), Run(self._request(), True))

    def _request(self) -> str:
        if self._is_of_several:
            return self.tr("Several may be right: please raise your hand for each.")
        if self._options:
            return self.tr("Please raise your hand.")
        return self.tr("Please think about it first.")

    def _short_stem(self) -> tuple[Run, ...]:
        """Return the question without its request; that several may be right always stands."""
        if not self._is_of_several:
            return self._asked.stem()
        return (*self._asked.stem(), Run(self.tr("(You may choose several)"), True))

    @property
    def _is_of_several(self) -> bool:
        return self._asked.stop.question.kind == "multiple"

    def _whole(self, room: Room, stem: Sequence[Run]) -> Column | None:
        """Return everything on one screen, None where it does not fit."""
        column = Column(self.kit.theme, gap=16)
        column.add(TextBlock(self.kit.theme, stem, TextRole.STEM))
        for row in self._make_rows():
            column.add(row)
        if (picture := self._picture()) is not None:
            column.add(picture)
            column.stretch(picture)
        if column.least_height(room.width) <= room.height:
            return column
        dispose(column)
        return None

    def _picture(self) -> LowPicture | None:
        shown = self._asked.stop.question.picture
        if shown is None:
            return None
        return LowPicture(self.kit, self._asked.of.folder / shown.file, shown.words)

    def _picture_step(self) -> list[QWidget]:
        """The picture of a question stands by itself where the room is short."""
        picture = self._picture()
        if picture is None:
            return []
        column = Column(self.kit.theme)
        column.add(picture)
        column.stretch(picture)
        return [column]

    def _make_rows(self) -> list[QWidget]:
        rows: list[QWidget] = []
        for number, option in enumerate(self._options):
            row = HandRow(self.kit, option, self._tally.counts[number])
            row.stepped.connect(partial(self.stepped.emit, number))
            self._rows[number] = row
            rows.append(row)
        return rows

    # ------------------------------------------------------------ keys

    def first_useful(self) -> QWidget:
        shown = [row for row in self._rows.values() if row.isVisibleTo(self)]
        return shown[0].stepper.more if shown else super().first_useful()

    def letter_pressed(self, letter: str) -> bool:
        """A letter or digit is one hand more for its answer."""
        row = self._rows.get(place_of(letter))
        if row is None or not row.isVisibleTo(self):
            return False
        row.stepper.more.click()
        return True

    def remote_at_end(self) -> None:
        """Before a lesson nothing is revealed: going on decides nothing."""
        if not self._asked.stop.reveals and self._last is not None:
            self._last.click()
