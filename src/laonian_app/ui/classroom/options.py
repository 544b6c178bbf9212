"""The answers of a question as the room sees them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from laonian_app.lessons.model import Choice, Number, Question, TrueFalse
from laonian_app.ui.classroom.ports import RoomLesson
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.answer_field import LETTERS
from laonian_app.ui.learner.page_fragments import runs_of


@dataclass(frozen=True, slots=True)
class RoomOption:
    """One answer; `right` is None where nothing is right or wrong (a poll)."""

    letter: str
    runs: tuple[Run, ...]
    right: bool | None
    picture: Path | None = None
    why: str | None = None

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)


def room_options(question: Question, of: RoomLesson) -> tuple[RoomOption, ...]:
    """Return the answers to raise hands for; none for a number, which is called out."""
    task = question.task
    if isinstance(task, TrueFalse):
        words = (
            QCoreApplication.translate("TrueFalseField", "Yes, that is so"),
            QCoreApplication.translate("TrueFalseField", "No, that is not so"),
        )
        return tuple(
            RoomOption(LETTERS[place], (Run(text),), task.right is (place == 0))
            for place, text in enumerate(words)
        )
    if not isinstance(task, Choice):
        return ()
    return tuple(
        RoomOption(
            LETTERS[place],
            runs_of(option.text, of.contacts) or (),
            option.right,
            of.folder / option.picture if option.picture else None,
            option.why,
        )
        for place, option in enumerate(task.options)
    )


def right_number(question: Question) -> str:
    """Return the right number with its unit, empty for other kinds of question."""
    task = question.task
    if not isinstance(task, Number):
        return ""
    span = task.low if task.low == task.high else f"{task.low}—{task.high}"
    return f"{span}{task.unit}"


def people(count: int) -> str:
    """Return a number of people: 24 位."""
    return QCoreApplication.translate("People", "%n person(s)", "", count)
