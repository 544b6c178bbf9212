"""Which field takes the answer to which question."""

from __future__ import annotations

from pathlib import Path

from laonian_app.learning.quiz import Asked
from laonian_app.lessons.model import Choice, Number, TrueFalse
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.answer_field import AnswerField
from laonian_app.ui.learner.choice_fields import OptionsField, PictureOptionsField
from laonian_app.ui.learner.number_field import NumberField
from laonian_app.ui.learner.page_fragments import Contacts
from laonian_app.ui.learner.true_false_field import TrueFalseField


def field_for(kit: Kit, asked: Asked, contacts: Contacts, folder: Path) -> AnswerField:
    """Return the field that takes the answer to this question.

    Raises:
        ValueError: this kind is not asked by pressing.
    """
    task = asked.question.task
    if isinstance(task, Choice):
        if all(option.picture for option in task.options):
            return PictureOptionsField(kit, asked, folder)
        return OptionsField(kit, asked, contacts)
    if isinstance(task, TrueFalse):
        return TrueFalseField(kit)
    if isinstance(task, Number):
        return NumberField(kit, task.unit)
    raise ValueError(f"{task.kind} is not asked by pressing")
