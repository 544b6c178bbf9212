"""Which form shows which part of a lesson."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from laonian_app.lessons.authoring.parts import LessonPart, PartKind
from laonian_app.ui.instructor.lessons.other_forms import LinesForm
from laonian_app.ui.instructor.lessons.page_form import PageForm
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.instructor.lessons.question_form import QuestionForm, has_form
from laonian_app.ui.instructor.lessons.scenario_form import ScenarioForm, has_scenario_form
from laonian_app.ui.instructor.lessons.task_form import TaskForm, has_task_form
from laonian_app.ui.kit.parts import Kit


def form_for(kit: Kit, part: LessonPart, lines: Sequence[str]) -> PartForm:
    """Return the form for a page, a question or a section; its lines where it has no other."""
    if part.kind is PartKind.PAGE:
        return PageForm(kit, part, lines)
    if part.question is not None and has_form(part.question):
        return QuestionForm(kit, part.question)
    if part.question is not None and has_scenario_form(part.question):
        return ScenarioForm(kit, part.question)
    if part.question is not None and has_task_form(part.question):
        return TaskForm(kit, part.question)
    if part.kind is PartKind.SECTION:
        return LinesForm(kit, part.title, lines, heading=True)
    words = QCoreApplication.translate("LessonForms", "The lines of this question")
    return LinesForm(kit, words, lines, heading=False)


def stripped(lines: Sequence[str]) -> list[str]:
    """Return lines without blank ones at the end."""
    found = list(lines)
    while found and not found[-1].strip():
        found.pop()
    return found
