"""The forms of a section, of the header, and of what has only its lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.header_lines import header_values
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.problems import Place
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField, TextField


class LinesForm(PartForm):
    """The lines of a part as they stand in the file; the first may be its heading."""

    def __init__(self, kit: Kit, words: str, lines: Sequence[str], *, heading: bool) -> None:
        """`heading` keeps the first line as it is and shows only those below it."""
        super().__init__(kit)
        self._heading = list(lines[:1]) if heading else []
        below = list(lines[len(self._heading) :])
        self._listed = heading and all(
            line.lstrip().startswith("- ") for line in below if line.strip()
        )
        shown = [line.strip()[2:] if self._listed else line for line in below]
        body = "\n".join(line for line in shown if line.strip() or not self._listed).strip("\n")
        self.text = TextField(kit.theme, words, body, lines=4)
        self.text.typed.connect(self._on_edited)
        self.add(self.spotted(words, self.text, ("line",)))

    def go_to(self, place: Place) -> QWidget | None:
        """Put the cursor into the line, where every line of the part is shown."""
        if place[0] == "line" and not self._heading:
            block = self.text.document().findBlockByNumber(int(place[1]))
            self.text.setTextCursor(QTextCursor(block))
        return super().go_to(place)

    def _on_edited(self) -> None:
        lines = self.text.toPlainText().rstrip("\n").split("\n")
        if self._listed:
            lines = [f"- {line.strip()}" for line in lines if line.strip()]
        ahead = [*self._heading, ""] if self._heading else []
        self.rewritten.emit([*ahead, *lines])


_SHOWN = ("标题", "学会", "时长", "作者", "复核日")


class HeaderForm(PartForm):
    """What stands at the top of a lesson.

    Signals:
        header_changed(object): keys by their Chinese names, with their values as str.
        numbers_asked(): the ids that answers hang on are to be written into the file.
    """

    header_changed = Signal(object)
    numbers_asked = Signal()

    def __init__(self, kit: Kit, lesson: Lesson | None, text: str) -> None:
        """`text` is the file's: a value that cannot be read is shown as it stands there."""
        super().__init__(kit)
        self._fields: dict[str, LineField] = {}
        self._told = _told_of(lesson)
        values = _values(lesson, text)
        for key, words in (
            ("标题", self.tr("Title")),
            ("学会", self.tr("What one can do afterwards")),
            ("时长", self.tr("Minutes")),
            ("作者", self.tr("Author")),
            ("复核日", self.tr("To be checked again on (2027-03-31)")),
        ):
            field = LineField(kit.theme, words, values[key])
            field.textEdited.connect(partial(self._on_edited, key))
            self._fields[key] = field
            self.add(self.spotted(words, field, (key,)))
        if lesson is not None and lesson.approved_by:
            said = self.tr("Looked through by {name}").format(name=lesson.approved_by)
            self.add(TextBlock(kit.theme, said, TextRole.TABLE, colour="ink_quiet"))
        if lesson is not None and lacks_numbers(lesson):
            self.add(self._numbers(kit))

    def _numbers(self, kit: Kit) -> Column:
        told = self.tr(
            "Learners' answers hang on the numbers of the questions. Written into the file, they"
            " hold on every PC. Lines are only added; the file of before is kept as .bak."
        )
        button = Button(
            kit, self.tr("Write in the numbers"), "identification-card-duotone", face=Face.TABLE
        )
        button.pressed_once.connect(self.numbers_asked)
        return labelled(kit, told, Row(kit.theme, [button]))

    def _on_edited(self, key: str, value: str) -> None:
        self.header_changed.emit({key: value.strip()})

    def says(self, lesson: Lesson | None, text: str) -> bool:
        """Say whether it shows what the file says, or somebody is writing in it now."""
        if any(field.hasFocus() for field in self._fields.values()):
            return True
        shown = {key: field.text().strip() for key, field in self._fields.items()}
        return shown == _values(lesson, text) and self._told == _told_of(lesson)


def _values(lesson: Lesson | None, text: str) -> dict[str, str]:
    values = header_values(text, _SHOWN)
    if lesson is not None and not values["标题"]:
        values["标题"] = lesson.title  # from a heading, or the folder's name
    return values


def _told_of(lesson: Lesson | None) -> tuple[str, bool]:
    """Return what is said below the fields: who looked through it, and whether ids are missing."""
    return ("", False) if lesson is None else (lesson.approved_by, lacks_numbers(lesson))


def lacks_numbers(lesson: Lesson) -> bool:
    """Say whether the lesson or one of its questions has no id in the file."""
    return not (lesson.id_given and all(question.id_given for question in lesson.questions))
