"""What stands between the texts of a page, each in a card: pictures, sounds, videos."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.page_segments import Thing
from laonian_app.lessons.model import Picture, Sound, Table, Video
from laonian_app.ui.instructor.lessons.form_parts import Card, Faults, add_hidden, labelled
from laonian_app.ui.instructor.lessons.table_card import TableCard
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import TextField


class FileCard(Card):
    """A picture, a sound or a video: which file, and what is said of it.

    Signals:
        edited(object): the thing as it is now.
        dropped(): it is to go.
        file_asked(str): another file is wanted: pictures, sounds, videos or subtitles.
    """

    edited = Signal(object)
    dropped = Signal()
    file_asked = Signal(str)

    def __init__(self, kit: Kit, thing: Picture | Sound | Video) -> None:
        self._kit, self._thing = kit, thing
        self._inside_column = Column(kit.theme, gap=10)
        super().__init__(kit, self._inside_column)
        self.faults = Faults(kit)
        self._add(TextBlock(kit.theme, self._head(), TextRole.TABLE_HEAD))
        add_hidden(self._inside_column, self.faults)
        self.words = TextField(kit.theme, self._words_name(), thing.words)
        self.words.typed.connect(self._on_words)
        self._add(labelled(kit, self._words_name(), self.words))
        if not isinstance(thing, Picture):
            self._add_transcript(thing)
        self._add(Row(kit.theme, self._buttons()))

    def _add(self, part: QWidget) -> None:
        self._inside_column.add(part)

    def _add_transcript(self, thing: Sound | Video) -> None:
        name = self.tr("What is said in it, for those who hear badly")
        self.transcript = TextField(self._kit.theme, name, thing.transcript)
        self.transcript.typed.connect(self._on_transcript)
        self._add(labelled(self._kit, name, self.transcript))

    def _head(self) -> str:
        file, thing = self._thing.file, self._thing
        if isinstance(thing, Picture):
            return self.tr("Picture: {file}").format(file=file)
        if isinstance(thing, Sound):
            return self.tr("Sound: {file}").format(file=file)
        if thing.subtitles:
            both = self.tr("Video: {file}, subtitles: {subtitles}")
            return both.format(file=file, subtitles=thing.subtitles)
        return self.tr("Video: {file}").format(file=file)

    def _words_name(self) -> str:
        if isinstance(self._thing, Picture):
            return self.tr("What does it show?")
        return self.tr("What is it called?")

    def _buttons(self) -> list[Button]:
        kit, thing = self._kit, self._thing
        kinds = {Picture: "pictures", Sound: "sounds", Video: "videos"}
        found = [self._file_button(self.tr("Another file"), kinds[type(thing)])]
        if isinstance(thing, Video):
            found.append(self._file_button(self.tr("Subtitles"), "subtitles"))
            if thing.subtitles:
                without = Button(kit, self.tr("No subtitles"), face=Face.TABLE)
                without.pressed_once.connect(self._on_no_subtitles)
                found.append(without)
        drop = Button(kit, self.tr("Drop"), "trash-duotone", face=Face.TABLE)
        drop.pressed_once.connect(self.dropped)
        return [*found, drop]

    def _file_button(self, words: str, what: str) -> Button:
        button = Button(self._kit, words, "folder-open-duotone", face=Face.TABLE)
        button.pressed_once.connect(lambda: self.file_asked.emit(what))
        return button

    @property
    def first_field(self) -> QWidget:
        return self.words

    def _on_words(self) -> None:
        self._use(replace(self._thing, words=_in_one_line(self.words)))

    def _on_transcript(self) -> None:
        if not isinstance(self._thing, Picture):
            said = _in_one_line(self.transcript)
            self._use(replace(self._thing, transcript=said))

    def _on_no_subtitles(self) -> None:
        if isinstance(self._thing, Video):
            self._use(replace(self._thing, subtitles=""))

    def _use(self, thing: Picture | Sound | Video) -> None:
        self._thing = thing
        self.edited.emit(thing)


def card_of(kit: Kit, thing: Thing) -> FileCard | TableCard:
    """Return the card in which a thing is edited."""
    return TableCard(kit, thing) if isinstance(thing, Table) else FileCard(kit, thing)


def _in_one_line(field: TextField) -> str:
    return " ".join(field.toPlainText().split("\n")).strip()
