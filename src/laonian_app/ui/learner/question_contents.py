"""What stands between the bars of a question: all of it, or one of its parts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.learning.quiz import Asked
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.picture import PictureView
from laonian_app.ui.kit.scale import LINE_PITCH, TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.answer_field import AnswerField
from laonian_app.ui.learner.one_line import tail_for_one_line
from laonian_app.ui.learner.page_fragments import Contacts, runs_of

BEFORE_NOTE, BEHIND_NOTE = "（", "）"


class QuestionContents:
    """Makes the contents anew for every size; the answers move from one into the next."""

    def __init__(
        self, kit: Kit, asked: Asked, contacts: Contacts, folder: Path, field: AnswerField
    ) -> None:
        self._kit, self._asked, self._contacts = kit, asked, contacts
        self._folder, self._field = folder, field
        self.hint_is_shown = False

    def whole(self, owner: QWidget, share: float, *, note_in_line: bool = False) -> Column:
        """Return question and answers below each other.

        Args:
            owner: gets the answers while they stand in no column.
            share: of the usual room inside of the answers, 0 to 1.
            note_in_line: what has to be known before choosing stands behind the question,
                where a line of its own would not fit.
        """
        self.take_field_out(owner)
        self._field.show_all(share)
        column = Column(self._kit.theme, gap=16)
        column.add(self._stem_block(with_note=note_in_line))
        if not note_in_line:
            self._add_note(column)
        if (picture := self._picture()) is not None:
            column.add(picture)
        column.add(self._field)
        self._add_hint(column)
        return column

    def stem_alone(self, owner: QWidget) -> Column:
        """Return the question without its answers."""
        self.take_field_out(owner)
        column = Column(self._kit.theme, gap=24)
        column.add(self._stem_block())
        self._add_note(column)
        if (picture := self._picture()) is not None:
            column.add(picture)
            column.stretch(picture)
        self._add_hint(column)
        return column

    def options_alone(self, width: int) -> Column:
        """Return the answers that are shown now, below the end of the question in one line."""
        theme = self._kit.theme
        column = Column(theme, gap=16)
        if line := self._line_above(width):
            column.add(TextBlock(theme, line, TextRole.QUIET, colour="ink_quiet"))
        column.add(self._field)
        return column

    def height_of_line(self) -> int:
        """Return what the line above the answers takes, in pixels."""
        scale = self._kit.theme.scale
        return round(scale.text(TextRole.QUIET) * LINE_PITCH) + scale.least_gap

    def take_field_out(self, owner: QWidget) -> None:
        """Take the answers out of what is shown; they go when the screen goes."""
        self._field.hide()
        self._field.setParent(owner)

    @property
    def note_is_needed(self) -> bool:
        """Whether something has to be known before choosing."""
        return bool(self._field.note())

    def _line_above(self, width: int) -> str:
        theme, stem, note = self._kit.theme, self._stem_block().text(), self._field.note()
        behind = _noted(note)
        left = width - len(behind) * theme.scale.text(TextRole.QUIET)
        tail = tail_for_one_line(theme, stem, left)
        return tail + behind if tail else note

    def _stem_block(self, *, with_note: bool = False) -> TextBlock:
        runs = runs_of(self._asked.question.stem, self._contacts) or ()
        words = [Run(run.text, True) for run in runs]
        if with_note:
            words.append(Run(_noted(self._field.note())))
        return TextBlock(self._kit.theme, words, TextRole.STEM)

    def _add_note(self, column: Column) -> None:
        if note := self._field.note():
            words = (Run(note, True),)
            column.add(TextBlock(self._kit.theme, words, TextRole.QUIET, colour="primary"))

    def _picture(self) -> PictureView | None:
        picture = self._asked.question.picture
        if picture is None:
            return None
        return PictureView(self._kit, self._folder / picture.file, picture.words)

    def _add_hint(self, column: Column) -> None:
        theme, hint = self._kit.theme, self._asked.question.hint
        runs = runs_of(hint, self._contacts) if hint and self.hint_is_shown else None
        if runs:
            column.add(TextBlock(theme, runs, TextRole.OPTION, colour="accent"))


def _noted(note: str) -> str:
    return f"{BEFORE_NOTE}{note}{BEHIND_NOTE}" if note else ""
