"""The forms of a page, of a section, of the header, and of what has only its lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from laonian_app.lessons.authoring.parts import LessonPart
from laonian_app.lessons.markdown.kinds import page_heading
from laonian_app.lessons.model import Lesson
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField, TextField


class PageForm(Column):
    """A page: its title and its text, with buttons for what is not plain text.

    Signals:
        rewritten(object): the page's lines as a list of str, after each change.
        photo_asked(): a picture is to be put in.
    """

    rewritten = Signal(object)
    photo_asked = Signal()

    def __init__(self, kit: Kit, part: LessonPart, lines: Sequence[str]) -> None:
        super().__init__(kit.theme, gap=12)
        self._kit = kit
        self._has_heading = bool(lines) and lines[0].lstrip().startswith(("#", "＃"))
        body = "\n".join(lines[1:] if self._has_heading else lines).strip("\n")
        self._title = LineField(kit.theme, self.tr("Title of the page"), part.title)
        self.text = TextField(kit.theme, self.tr("Text of the page"), body, lines=7)
        self._title.textEdited.connect(self._on_edited)
        self.text.typed.connect(self._on_edited)
        self.add(labelled(kit, self.tr("Title of the page"), self._title))
        self.add(labelled(kit, self.tr("Text (a blank line begins a paragraph)"), self.text))
        self.add(Row(kit.theme, self._buttons()))

    def _buttons(self) -> list[Button]:
        photo = Button(self._kit, self.tr("Picture"), "image-duotone", face=Face.TABLE)
        photo.pressed_once.connect(self.photo_asked)
        strong = Button(self._kit, self.tr("Bold"), face=Face.TABLE)
        strong.pressed_once.connect(self._on_strong)
        boxes = []
        for words, mark in (
            (self.tr("Remember"), "记住"),
            (self.tr("Be careful"), "当心"),
            (self.tr("A story"), "小故事"),
            (self.tr("For the instructor only"), "教师"),
        ):
            box = Button(self._kit, words, face=Face.TABLE)
            box.pressed_once.connect(partial(self._on_box, mark))
            boxes.append(box)
        return [photo, strong, *boxes]

    def _on_strong(self) -> None:
        cursor = self.text.textCursor()
        cursor.insertText(f"**{cursor.selectedText()}**")
        if cursor.position() and not cursor.selectedText():
            cursor.setPosition(cursor.position() - 2)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _on_box(self, mark: str) -> None:
        self.put_in(f"> {mark}：")

    def put_in(self, line: str) -> None:
        """Put a line of its own behind the one that the cursor is in."""
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        ahead = "\n\n" if cursor.block().text().strip() else ""
        cursor.insertText(ahead + line)
        self.text.setTextCursor(cursor)
        self.text.setFocus()

    def _on_edited(self) -> None:
        title = self._title.text().strip()
        body = self.text.toPlainText().rstrip("\n").split("\n")
        needs_heading = self._has_heading or bool(title)
        head = [f"## {page_heading(title)}".rstrip(), ""] if needs_heading else []
        self.rewritten.emit([*head, *body])


class LinesForm(Column):
    """The lines of a part as they stand in the file; the first may be its heading.

    Signals:
        rewritten(object): the part's lines as a list of str, after each change.
    """

    rewritten = Signal(object)

    def __init__(self, kit: Kit, words: str, lines: Sequence[str], *, heading: bool) -> None:
        """`heading` keeps the first line as it is and shows only those below it."""
        super().__init__(kit.theme, gap=12)
        self._heading = list(lines[:1]) if heading else []
        below = list(lines[len(self._heading) :])
        self._listed = heading and all(
            line.lstrip().startswith("- ") for line in below if line.strip()
        )
        shown = [line.strip()[2:] if self._listed else line for line in below]
        body = "\n".join(line for line in shown if line.strip() or not self._listed).strip("\n")
        self.text = TextField(kit.theme, words, body, lines=4)
        self.text.typed.connect(self._on_edited)
        self.add(labelled(kit, words, self.text))

    def _on_edited(self) -> None:
        lines = self.text.toPlainText().rstrip("\n").split("\n")
        if self._listed:
            lines = [f"- {line.strip()}" for line in lines if line.strip()]
        ahead = [*self._heading, ""] if self._heading else []
        self.rewritten.emit([*ahead, *lines])


class HeaderForm(Column):
    """What stands at the top of a lesson.

    Signals:
        header_changed(object): keys by their Chinese names, with their values as str.
        numbers_asked(): the ids that answers hang on are to be written into the file.
    """

    header_changed = Signal(object)
    numbers_asked = Signal()

    def __init__(self, kit: Kit, lesson: Lesson | None) -> None:
        super().__init__(kit.theme, gap=12)
        minutes = str(lesson.minutes) if lesson and lesson.minutes else ""
        review = lesson.review_by.isoformat() if lesson and lesson.review_by else ""
        values = (
            ("标题", self.tr("Title"), lesson.title if lesson else ""),
            ("学会", self.tr("What one can do afterwards"), lesson.goal if lesson else ""),
            ("时长", self.tr("Minutes"), minutes),
            ("作者", self.tr("Author"), lesson.author if lesson else ""),
            ("复核日", self.tr("To be checked again on (2027-03-31)"), review),
        )
        for key, words, value in values:
            field = LineField(kit.theme, words, value)
            field.textEdited.connect(partial(self._on_edited, key))
            self.add(labelled(kit, words, field))
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


def lacks_numbers(lesson: Lesson) -> bool:
    """Say whether the lesson or one of its questions has no id in the file."""
    return not (lesson.id_given and all(question.id_given for question in lesson.questions))
