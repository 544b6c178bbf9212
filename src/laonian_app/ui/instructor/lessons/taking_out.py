"""Taking a lesson out: as a picture for a chat, a page for at home, a sheet, a handout, a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.model import Lesson
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.taking_out.formats import EXPORTERS, Done, Order

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
COLUMNS = 2
LEAST_CHARACTERS = 18
MOST_OF_ONE_NAME = 1000


@dataclass(frozen=True, slots=True)
class Shape:
    """One way out: how it is called, for whom, and how its file is named.

    `mark` is a word behind the lesson's title, where the ending alone does not tell.
    """

    key: str
    title: str
    below: str
    ending: str
    mark: str = ""
    with_answers: bool = False

    @property
    def behind_title(self) -> str:
        """Return what stands behind the title in the name of the file."""
        return f"-{_words(self.mark)}{self.ending}" if self.mark else self.ending


WAYS = (
    Shape(
        "picture",
        QT_TRANSLATE_NOOP("TakingOut", "One long picture"),
        QT_TRANSLATE_NOOP("TakingOut", "For a chat: it shows by itself"),
        ".png",
    ),
    Shape(
        "html",
        QT_TRANSLATE_NOOP("TakingOut", "A page in large type"),
        QT_TRANSLATE_NOOP("TakingOut", "Text, pictures and practice, on any phone or PC"),
        ".html",
    ),
    Shape(
        "sheet",
        QT_TRANSLATE_NOOP("TakingOut", "A sheet for two generations (PDF)"),
        QT_TRANSLATE_NOOP("TakingOut", "To play at home: the grandchild calls, the elder hangs up"),
        ".pdf",
        QT_TRANSLATE_NOOP("TakingOut", "two generations"),
    ),
    Shape(
        "audio",
        QT_TRANSLATE_NOOP("TakingOut", "Sound (MP3)"),
        QT_TRANSLATE_NOOP("TakingOut", "For a radio or a chat; it takes some minutes"),
        "",
        QT_TRANSLATE_NOOP("TakingOut", "sound"),
    ),
    Shape(
        "word",
        QT_TRANSLATE_NOOP("TakingOut", "A Word handout"),
        QT_TRANSLATE_NOOP("TakingOut", "For the learners, without answers"),
        ".docx",
    ),
    Shape(
        "word",
        QT_TRANSLATE_NOOP("TakingOut", "A Word handout with answers"),
        QT_TRANSLATE_NOOP("TakingOut", "For yourself"),
        ".docx",
        QT_TRANSLATE_NOOP("TakingOut", "with answers"),
        with_answers=True,
    ),
    Shape(
        "lesson",
        QT_TRANSLATE_NOOP("TakingOut", "A lesson package"),
        QT_TRANSLATE_NOOP("TakingOut", "For another instructor: a double click opens it"),
        ".lesson",
    ),
    Shape(
        "gift",
        QT_TRANSLATE_NOOP("TakingOut", "Questions as GIFT"),
        QT_TRANSLATE_NOOP("TakingOut", "For Moodle and other programs"),
        ".gift",
    ),
    Shape(
        "moodle-xml",
        QT_TRANSLATE_NOOP("TakingOut", "Questions as Moodle XML"),
        QT_TRANSLATE_NOOP("TakingOut", "For Moodle, with pictures"),
        ".xml",
    ),
)
"""The ways out, those for at home first."""


def _words(text: str) -> str:
    return QCoreApplication.translate("TakingOut", text)


class TakeOutScreen(AuthorPage):
    """Signals:
    chosen(Shape): the lesson is wanted so.
    folder_asked(): another folder is wanted.
    look_asked(): the folder is to be opened.
    left(): back to the lesson.
    """

    chosen = Signal(object)
    folder_asked = Signal()
    look_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, title: str, folder: Path) -> None:
        super().__init__(kit, self.tr("Take out “{title}”").format(title=title))
        self._column = Column(kit.theme, gap=12)
        self._where = TextBlock(kit.theme, "", TextRole.TABLE)
        self._column.add(self._where)
        # From the beginning: what is told later takes its place, and nothing moves away.
        self._told = Notice(kit, self.tr("One press, and it is saved."), ground="primary_tint")
        self._column.add(self._told)
        self._ways = Grid(kit.theme, COLUMNS, self._cards(), gap=12)
        self._column.add(self._ways)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        other = Button(kit, self.tr("Another folder"))
        other.pressed_once.connect(self.folder_asked)
        look = Button(kit, self.tr("Open the folder"))
        look.pressed_once.connect(self.look_asked)
        self.use_folder(folder)
        self.show_content(Scroller(kit.theme, self._column), back=back, right=[other, look])

    def _cards(self) -> list[RowCard]:
        cards = []
        for shape in WAYS:
            card = RowCard(self.kit, _words(shape.title), _words(shape.below))
            card.pressed_once.connect(partial(self.chosen.emit, shape))
            cards.append(card)
        return cards

    def use_folder(self, folder: Path) -> None:
        """Say where files go."""
        self._where.say(self.tr("Files go to: {folder}").format(folder=folder))

    def tell_done(self, words: str) -> None:
        """Say what was written and where."""
        self._tell(words, "primary_tint")

    def tell_refused(self, words: str) -> None:
        """Say why nothing was written."""
        self._tell(words, "warning_tint")

    def _tell(self, words: str, ground: str) -> None:
        self._column.remove(self._told)
        self._told = Notice(self.kit, words, ground=ground)
        self._column.release(self._ways)  # what is told stands above them, in sight
        self._column.add(self._told)
        self._column.add(self._ways)
        self._column.updateGeometry()
        self.say(words)
        self.arrange()

    def arrange(self) -> None:
        ways = getattr(self, "_ways", None)
        if ways is not None:
            wide = self.kit.theme.scale.text(TextRole.TABLE) * LEAST_CHARACTERS * (COLUMNS + 1)
            ways.use_columns(COLUMNS + 1 if self.width() > wide else COLUMNS)
        super().arrange()

    def leave(self) -> None:
        self.left.emit()


class TakingOutDesk(QObject):
    """Signals:
    left(): back to the lesson.
    """

    left = Signal()

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._folder = ports.taking_out.documents
        self._lesson: OpenLesson | None = None
        self._screen: TakeOutScreen | None = None

    def open(self, lesson: OpenLesson) -> None:
        """Show the ways out of a lesson."""
        self._lesson = lesson
        draft = lesson.reading.draft
        title = draft.title if draft else lesson.file.parent.name
        screen = TakeOutScreen(self._around.kit, title, self._folder)
        screen.chosen.connect(self._on_chosen)
        screen.folder_asked.connect(self._on_folder)
        screen.look_asked.connect(self._on_look)
        screen.left.connect(self._on_left)
        self._screen = screen
        self._around.window.show_page(screen)

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _on_folder(self) -> None:
        chosen = self._ports.taking_out.choose_folder(self._folder)
        if chosen is not None and self._screen is not None:
            self._folder = chosen
            self._screen.use_folder(chosen)

    def _on_look(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_chosen(self, shape: Shape) -> None:
        assert self._lesson is not None
        assert self._screen is not None
        lesson = self._lesson.reading.lesson
        if lesson is None:
            self._screen.tell_refused(
                self.tr("Something must be mended first. Go back: it is listed.")
            )
            return
        self._screen.say(self.tr("One moment, please …"))
        job = partial(self._write, shape, lesson, self._lesson.file.parent)
        self._around.jobs.run(job, partial(self._on_done, self._screen), self._on_failed)

    def _write(self, shape: Shape, lesson: Lesson, folder: Path) -> Done:
        """Write it beside what is there already. A job."""
        ports = self._ports.taking_out
        self._folder.mkdir(parents=True, exist_ok=True)
        out = free_place(self._folder, lesson.title, shape.behind_title)
        beside = self._ports.shelf.state.beside
        order = Order(folder, lesson, beside, out, ports.sound, shape.with_answers)
        return EXPORTERS[shape.key](order)

    def _on_done(self, screen: TakeOutScreen, done: Done) -> None:
        if self._screen is not screen:  # somebody went on meanwhile; the file is there
            return
        first = done.files[0]
        words = self.tr("It lies in {folder}: {name}")
        told = words.format(folder=first.parent, name=_names(done.files))
        screen.tell_done(" ".join([told, *self._missing(done)]))

    def _missing(self, done: Done) -> Sequence[str]:
        """Return what the format has no place for, in words."""
        missing = [f"{each.what}（{each.why}）" for each in done.left_out]
        missing += done.dropped
        if not missing:
            return ()
        return (self.tr("Not in it: {what}").format(what="、".join(missing)),)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError | OSError):
            raise error
        if self._screen is None:
            return
        refused = self.tr("It could not be saved there. Choose another folder.")
        self._screen.tell_refused(said(error) if isinstance(error, LaonianError) else refused)


def _names(files: Sequence[Path]) -> str:
    more = "……" if len(files) > 1 else ""
    return f"{files[0].name}{more}"


def free_place(folder: Path, title: str, ending: str) -> Path:
    """Return a place for a file or a folder of this title that nothing has yet."""
    name = _UNSAFE.sub("", title).strip(" .")[:60] or "lesson"
    marks = ("", *(f"（{number}）" for number in range(2, MOST_OF_ONE_NAME)))
    places = (folder / f"{name}{mark}{ending}" for mark in marks)
    return next((place for place in places if _is_free(place)), folder / f"{name}{ending}")


def _is_free(place: Path) -> bool:
    """Say whether nothing lies there; a long picture may become a JPG in the end."""
    is_picture = place.suffix == ".png"
    return not place.exists() and not (is_picture and place.with_suffix(".jpg").exists())
