"""The parts of a lesson to press: pages, questions, sections; what must be mended says so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from laonian_app.lessons.authoring.parts import LessonPart, PartKind
from laonian_app.lessons.problems import Problem
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row_cards import RowCard

_LONGEST = 9

_Shown = tuple[tuple[str, str, bool], ...]


class PartList(Column):
    """Signals:
    chosen(int): the place of a part.
    page_asked(), question_asked(): one more is to be made.
    """

    chosen = Signal(int)
    page_asked = Signal()
    question_asked = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.theme, gap=8)
        self._kit = kit
        self._shown: _Shown = ()
        self._cards: list[RowCard] = []
        self._chosen = 0

    def show_parts(self, parts: Sequence[LessonPart], problems: Sequence[Problem]) -> None:
        """Show these parts; where words and marks are the same, nothing is made anew."""
        faulty = [each.line for each in problems if each.is_error]
        shown = tuple(
            (_title(part), _head(part), any(part.holds(line) for line in faulty)) for part in parts
        )
        if shown == self._shown and self._cards:
            return
        self._shown = shown
        self._fill()

    def _fill(self) -> None:
        self.clear()
        self._cards = []
        mend = self.tr("To be mended")
        for at, (title, head, warns) in enumerate(self._shown):
            below = f"{head}　{mend}" if warns else head
            card = RowCard(self._kit, title, below, warns=warns)
            card.setCheckable(True)
            card.pressed_once.connect(partial(self.chosen.emit, at))
            self.add(card)
            self._cards.append(card)
        for words, signal in (
            (self.tr("One more page"), self.page_asked),
            (self.tr("One more question"), self.question_asked),
        ):
            more = Button(self._kit, words, "plus-bold", face=Face.TABLE)
            more.squeeze(0.0)
            more.pressed_once.connect(signal)
            self.add(more)
        self.choose(self._chosen)
        self.arrange()

    def choose(self, at: int) -> None:
        """Mark the part of this place as the one that is shown."""
        self._chosen = at
        for number, card in enumerate(self._cards):
            card.setChecked(number == at)
            card.update()

    def chosen_card(self) -> RowCard | None:
        return self._cards[self._chosen] if self._chosen < len(self._cards) else None


def _title(part: LessonPart) -> str:
    words = part.title.replace("\n", " ").strip()
    if part.kind is PartKind.HEADER:
        return QCoreApplication.translate("PartList", "Title and goal")
    return words[:_LONGEST] + ("…" if len(words) > _LONGEST else "") or "—"


def _head(part: LessonPart) -> str:
    number = part.number + 1
    if part.kind is PartKind.PAGE:
        return QCoreApplication.translate("PartList", "Page {n}").format(n=number)
    if part.kind is PartKind.QUESTION:
        return QCoreApplication.translate("PartList", "Question {n}").format(n=number)
    return ""
