"""The form of a question whose answer is typed: numbers, gaps, orders, pairs, groups, signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from laonian_app.lessons.authoring.typed_answers import can_be_typed, task_of, typed_of
from laonian_app.lessons.markdown.question_writer import question_lines
from laonian_app.lessons.model import Question, Reflection
from laonian_app.lessons.problems import Place
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.text_fields import TextField

_PLAIN: tuple[Place, ...] = (("item",),)
_PLACES: Mapping[str, tuple[Place, ...]] = MappingProxyType(
    {
        "number": (("答案",), ("允许",)),
        "text": (("答案",),),
        "red_flags": (("text",), ("item",)),
        "reflection": (("参考",),),
    }
)
"""Which places of a question's lines the fields are, by kind."""


def has_task_form(question: Question | None) -> bool:
    """Say whether this form can show a question wholly."""
    return question is not None and can_be_typed(question.task)


class TaskForm(PartForm):
    """Stem, what is right, why."""

    def __init__(self, kit: Kit, question: Question) -> None:
        super().__init__(kit)
        self._question = question
        self._stem = self._field(self.tr("Question"), question.stem, 2, ("stem",))
        typed = typed_of(question.task) or ()
        names, places = _field_names(question.kind), _PLACES.get(question.kind, _PLAIN)
        self._typed = [
            self._field(name, text, 1 if text.count("\n") == 0 else 3, place)
            for name, text, place in zip(names, typed, places, strict=False)
        ]
        self._why: TextField | None = None
        self._hint: TextField | None = None
        if not isinstance(question.task, Reflection):
            self._why = self._field(self.tr("Why"), question.explanation or "", 1, ("解析",))
            hint = question.hint or ""
            self._hint = self._field(self.tr("Hint on request"), hint, 1, ("提示",))

    def _field(self, name: str, text: str, lines: int, place: Place) -> TextField:
        field = TextField(self._kit.theme, name, text, lines=lines)
        field.typed.connect(self._on_edited)
        self.add(self.spotted(name, field, place))
        return field

    def _on_edited(self) -> None:
        old = self._question
        self._question = replace(
            old,
            stem=_paragraphs(self._stem),
            task=task_of(old.kind, [field.toPlainText() for field in self._typed]),
            explanation=_paragraphs(self._why) or None if self._why else old.explanation,
            hint=_paragraphs(self._hint) or None if self._hint else old.hint,
        )
        self.rewritten.emit(list(question_lines(self._question)))


def _paragraphs(field: TextField) -> str:
    return "\n".join(line.strip() for line in field.toPlainText().split("\n") if line.strip())


def _field_names(kind: str) -> Sequence[str]:
    names = {
        "number": (
            QCoreApplication.translate("TaskForm", "Right answer, as 3 days or 7 to 15 days"),
            QCoreApplication.translate("TaskForm", "It may be off by so much (or nothing)"),
        ),
        "text": (QCoreApplication.translate("TaskForm", "Right answers, one a line"),),
        "order": (QCoreApplication.translate("TaskForm", "In the right order, one a line"),),
        "match": (QCoreApplication.translate("TaskForm", "Pairs, one a line: left = right"),),
        "sort": (
            QCoreApplication.translate(
                "TaskForm", "A group and a colon, below it what belongs there"
            ),
        ),
        "red_flags": (
            QCoreApplication.translate("TaskForm", "The text; put 〔 〕 around what is suspicious"),
            QCoreApplication.translate("TaskForm", "Why it is suspicious, one line for each 〔 〕"),
        ),
        "reflection": (
            QCoreApplication.translate("TaskForm", "Something to think of, shown afterwards"),
        ),
    }
    return names[kind]
