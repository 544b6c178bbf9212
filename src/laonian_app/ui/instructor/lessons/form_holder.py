"""The form of the part that is shown: made, written back, and led into where faults are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from laonian_app.lessons.authoring.faulty_places import place_of
from laonian_app.lessons.authoring.parts import LessonPart, PartKind
from laonian_app.lessons.authoring.standing import errors_of
from laonian_app.lessons.problems import Problem
from laonian_app.ui.instructor.lessons.forms import form_for, stripped
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.other_forms import HeaderForm, LinesForm
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.kit.parts import Kit


class FormHolder(QObject):
    """Knows the form that is open now; what is written in it goes into the lesson.

    Signals:
        numbers_asked(): ids are to be written into the file.
        file_asked(object): a `FileWish` for the part.
    """

    numbers_asked = Signal()
    file_asked = Signal(object)

    def __init__(self, kit: Kit, lesson: OpenLesson) -> None:
        super().__init__()
        self._kit, self._lesson = kit, lesson
        self._at = 0
        self._lines: list[str] = []
        self.form: PartForm | None = None

    def make(self, at: int) -> PartForm:
        """Return a new form for the part of this place in the lesson's parts."""
        self._at = at
        self.form = self._form_of(self.part)
        self.show_faults()
        return self.form

    def forget(self) -> None:
        """The text is shown instead."""
        self.form = None

    @property
    def part(self) -> LessonPart | None:
        parts = self._lesson.parts
        return parts[min(self._at, len(parts) - 1)] if parts else None

    def _form_of(self, part: LessonPart | None) -> PartForm:
        if part is None or part.kind is PartKind.HEADER:
            header = HeaderForm(self._kit, self._lesson.reading.draft, self._lesson.text)
            header.header_changed.connect(self._lesson.set_header)
            header.numbers_asked.connect(self.numbers_asked)
            return header
        lines = self._lesson.lines_of(self._at)
        self._lines = stripped(lines)
        form = form_for(self._kit, part, lines)
        form.rewritten.connect(self._on_rewritten)
        form.file_asked.connect(self.file_asked)
        return form

    def _on_rewritten(self, lines: list[str]) -> None:
        self._lines = stripped(lines)
        self._lesson.rewrite(self._at, lines)

    def is_old(self, at: int) -> bool:
        """Say whether the part is another one now, as where a heading made two of it."""
        if self.form is None:
            return False
        if at != self._at:
            return True
        if isinstance(self.form, HeaderForm):
            return not self.form.says(self._lesson.reading.draft, self._lesson.text)
        return stripped(self._lesson.lines_of(at)) != self._lines

    # ------------------------------------------------------------ faults

    def show_faults(self) -> None:
        """Say in the form what must be mended in its part."""
        if self.part is not None and self.form is not None:
            part, lines = self.part, self._lesson.lines_of(self._at)
            errors = errors_of(self._lesson.reading.problems)
            here = [each for each in errors if part.holds(each.line)]
            self.form.show_faults([(place_of(part, lines, each), each) for each in here])

    def lead_to(self, problem: Problem) -> QWidget | None:
        """Give the keys to the field in which a fault of the part is mended.

        What is to be brought into sight is returned; None where only the text shows it.
        """
        part, form = self.part, self.form
        if part is None or form is None:
            return None
        if isinstance(form, LinesForm) and part.kind is PartKind.QUESTION:
            return None
        return form.go_to(place_of(part, self._lesson.lines_of(self._at), problem))

    def begin_writing(self) -> None:
        """Let the first field take the keys; what is typed takes the place of its sample."""
        field = self.form.go_to(("stem",)) if self.form is not None else None
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.selectAll()
