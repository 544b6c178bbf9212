"""The form of a page: its title, its texts, and between them tables, pictures, sounds, videos."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.new_parts import EMPTY_TABLE
from laonian_app.lessons.authoring.page_segments import (
    Segments,
    Thing,
    lines_of,
    place_of_line,
    segments_of,
    with_new_thing,
    with_text,
    with_thing,
    without_thing,
)
from laonian_app.lessons.authoring.parts import LessonPart
from laonian_app.lessons.authoring.putting_in import head_of
from laonian_app.lessons.markdown.kinds import page_heading
from laonian_app.lessons.problems import Place
from laonian_app.ui.instructor.lessons.form_parts import add_hidden
from laonian_app.ui.instructor.lessons.part_form import FileWish, PartForm, Spot
from laonian_app.ui.instructor.lessons.thing_cards import card_of
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.text_fields import LineField, TextField

_LINES_OF_A_PAGE = 7


class PageForm(PartForm):
    """A page; only the lines of what is edited are written anew."""

    def __init__(self, kit: Kit, part: LessonPart, lines: Sequence[str]) -> None:
        super().__init__(kit)
        self._head = list(lines[: head_of(lines)])
        self._old_title = part.title
        self._segments: Segments = segments_of(lines[len(self._head) :])
        self._texts: dict[int, TextField] = {}
        self._things: dict[int, Spot] = {}
        self._written_in, self._was_entered = len(self._segments) - 1, False
        self._title = LineField(kit.theme, self.tr("Title of the page"), part.title)
        self._title.textEdited.connect(self._emit)
        self.add(self.spotted(self.tr("Title of the page"), self._title, ("title",)))
        self._body = Column(kit.theme, gap=12)
        self.add(self._body)
        self._fill()
        self.add(Row(kit.theme, self._buttons()))

    # ------------------------------------------------------------ texts and things

    def _fill(self) -> None:
        self._body.clear()
        self._texts, self._things = {}, {}
        self.forget_spots("segment")
        for at, segment in enumerate(self._segments):
            if segment.thing is None:
                self._body.add(self._text_of(at, segment.shown))
            else:
                self._body.add(self._card_of(at, segment.thing))
        self.updateGeometry()

    def _text_of(self, at: int, shown: str) -> QWidget:
        alone = len(self._segments) == 1
        name = self.tr("Text of the page") if at == 0 else self.tr("Text that goes on")
        field = TextField(self._kit.theme, name, shown, lines=_LINES_OF_A_PAGE if alone else 1)
        field.typed.connect(partial(self._on_text, at))
        field.entered.connect(partial(self._on_entered, at))
        self._texts[at] = field
        if at == 0:
            words = self.tr("Text (a blank line begins a paragraph)")
            return self.spotted(words, field, ("segment", at))
        column = Column(self._kit.theme, gap=10)
        faults = self.faults_at(field, ("segment", at))
        add_hidden(column, faults)
        column.add(field)
        field.setPlaceholderText(self.tr("Text may go on here"))
        return column

    def _card_of(self, at: int, thing: Thing) -> QWidget:
        card = card_of(self._kit, thing)
        card.edited.connect(partial(self._on_thing, at))
        card.dropped.connect(partial(self._on_thing_dropped, at))
        card.file_asked.connect(partial(self._on_file, at))
        self._things[at] = Spot(card.faults, card.first_field)
        self._spots["segment", at] = self._things[at]
        return card

    def _on_text(self, at: int) -> None:
        self._written_in = at
        self._segments = with_text(self._segments, at, self._texts[at].toPlainText().rstrip("\n"))
        self._emit()

    def _on_entered(self, at: int) -> None:
        self._written_in, self._was_entered = at, True

    def _on_thing(self, at: int, thing: Thing) -> None:
        self._segments = with_thing(self._segments, at, thing)
        self._emit()

    def _on_thing_dropped(self, at: int) -> None:
        self._use(without_thing(self._segments, at), at - 1)

    def _on_file(self, at: int, what: str) -> None:
        self.file_asked.emit(FileWish(what, ("thing", at)))

    def _use(self, segments: Segments, at: int) -> None:
        """Show other segments; the keys go on at one of them."""
        self._segments = segments
        self._written_in = at if segments[at].thing is None else at + 1
        self._fill()
        self._kit.guard.screen_changed()  # what was below the pointer has moved
        self._emit()
        self.field_of(at).setFocus()

    def field_of(self, at: int) -> QWidget:
        """Return the field of a segment; the first one of a thing."""
        return self._texts[at] if at in self._texts else self._things[at].field

    def _emit(self) -> None:
        title = self._title.text().strip()
        head = self._head
        if title != self._old_title:
            needs_heading = bool(self._head) or bool(title)
            head = [f"## {page_heading(title)}".rstrip(), ""] if needs_heading else []
        self.rewritten.emit([*head, *lines_of(self._segments)])

    # ------------------------------------------------------------ what is put in

    def _buttons(self) -> list[Button]:
        found = []
        for words, icon, slot in (
            (self.tr("Picture"), "image-duotone", partial(self._on_new, "pictures")),
            (self.tr("Table"), "list-checks-duotone", self._on_table),
            (self.tr("Video"), "monitor-play-duotone", partial(self._on_new, "videos")),
            (self.tr("Sound"), "speaker-high-duotone", partial(self._on_new, "sounds")),
            (self.tr("Bold"), "", self._on_strong),
        ):
            button = Button(self._kit, words, icon, face=Face.TABLE)
            button.pressed_once.connect(slot)
            found.append(button)
        return [*found, *self._boxes()]

    def _boxes(self) -> list[Button]:
        found = []
        for words, mark in (
            (self.tr("Remember"), "记住"),
            (self.tr("Be careful"), "当心"),
            (self.tr("A story"), "小故事"),
            (self.tr("Pause"), "停一停"),
            (self.tr("A poem"), "诗"),
            (self.tr("For the instructor only"), "教师"),
        ):
            box = Button(self._kit, words, face=Face.TABLE)
            box.pressed_once.connect(partial(self._on_box, mark))
            found.append(box)
        return found

    @property
    def place(self) -> Place:
        """Where the cursor was last, else the end, as `lessons.authoring.putting_in` takes it."""
        at = self._written_in
        field = self._field
        line = field.textCursor().blockNumber() + 1 if self._was_entered else field.blockCount()
        return ("new", at, line if self._segments[at].shown else 0)

    @property
    def _field(self) -> TextField:
        return self._texts[self._written_in]

    def _on_table(self) -> None:
        _, at, line = self.place
        self._use(with_new_thing(self._segments, int(at), int(line), EMPTY_TABLE), int(at) + 1)

    def _on_new(self, what: str) -> None:
        self.file_asked.emit(FileWish(what, self.place))

    def _on_strong(self) -> None:
        cursor = self._field.textCursor()
        marked = cursor.selectedText()
        cursor.insertText(f"**{marked}**")
        if not marked:
            cursor.setPosition(cursor.position() - len("**"))
        self._field.setTextCursor(cursor)
        self._field.setFocus()

    def _on_box(self, mark: str) -> None:
        """Put a line of its own behind the one that the cursor is in."""
        cursor = self._field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        ahead = "\n\n" if cursor.block().text().strip() else ""
        cursor.insertText(f"{ahead}> {mark}：")
        self._field.setTextCursor(cursor)
        self._field.setFocus()

    # ------------------------------------------------------------ faults

    def _found(self, place: Place) -> tuple[int, int] | None:
        """Return the segment of a line of the part, from 0, and which of its shown lines."""
        if place[0] != "line" or int(place[1]) < len(self._head):
            return None
        return place_of_line(self._segments, int(place[1]) - len(self._head))

    def spot_of(self, place: Place) -> Spot | None:
        found = self._found(place)
        return super().spot_of(("segment", found[0]) if found else ("title",))

    def go_to(self, place: Place) -> QWidget | None:
        found = self._found(place)
        if found and (field := self._texts.get(found[0])):
            block = field.document().findBlockByNumber(found[1])
            field.setTextCursor(QTextCursor(block))
        return super().go_to(place)
