"""A photo put into a lesson: seen, described in words, shrunk and turned."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.photos import NewPhoto, photo_file, put_photo, ready_photo
from laonian_app.lessons.model import Picture
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.incoming import Incoming
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.ports import said
from laonian_app.ui.instructor.lessons.refused_screen import RefusedScreen
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings


class Photo(QLabel):
    """A picture fitted into its room."""

    def __init__(self, kit: Kit, picture: QPixmap, words: str) -> None:
        super().__init__()
        self._kit, self._picture = kit, picture
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        side = self._kit.theme.scale.distance(240)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))


class PhotoScreen(AuthorPage):
    """Signals:
    described(str): what the picture shows.
    left(): it is not put in.
    """

    described = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, photo: NewPhoto) -> None:
        super().__init__(kit, self.tr("A picture for this page"))
        picture = QPixmap()
        picture.loadFromData(photo.data)
        self._words = LineField(kit.theme, self.tr("What does it show?"))
        self._words.returnPressed.connect(self._on_put)
        told = self.tr(
            "It was turned upright and made smaller; where and when it was taken is not kept."
        )
        shown = Photo(kit, picture, photo.name)
        column = Column(kit.theme, gap=12)
        why = self.tr("What does it show? It is read to those who cannot see it.")
        column.add(labelled(kit, why, self._words))
        column.add(TextBlock(kit.theme, told, TextRole.TABLE, colour="ink_quiet"))
        column.add(shown)
        column.stretch(shown)
        back = Button(kit, self.tr("Leave it out"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        main = MainButton(kit, self.tr("Put it in"), "check-bold")
        main.pressed_once.connect(self._on_put)
        self.show_content(column, back=back, main=main)

    def _on_put(self) -> None:
        words = self._words.text().strip()
        if not words:
            self.say(self.tr("Say in a few words what it shows."))
            self._words.setFocus()
            return
        self.described.emit(words)

    def leave(self) -> None:
        self.left.emit()


class PhotoDesk(QObject):
    """Signals:
    put_in(object): the `Picture`; its file lies in the lesson's folder.
    left(): nothing was put in.
    """

    put_in = Signal(object)
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._lesson: OpenLesson | None = None
        self._photo: NewPhoto | None = None
        self._waiting: list[Path] = []

    def open(self, lesson: OpenLesson, incoming: Incoming) -> None:
        """Take what was dropped, pasted or chosen, one picture after the other."""
        self._lesson = lesson
        self._waiting = list(incoming.pictures or incoming.files)
        if not self.go_on():
            job = partial(ready_photo, incoming.picture, self.tr("picture"))
            self._around.jobs.run(job, self._on_ready, self._on_refused)

    def go_on(self) -> bool:
        """Take the next of several files; False where there is none."""
        if not self._waiting:
            return False
        job = partial(photo_file, self._waiting.pop(0))
        self._around.jobs.run(job, self._on_ready, self._on_refused)
        return True

    def _on_ready(self, photo: NewPhoto) -> None:
        self._photo = photo
        screen = PhotoScreen(self._around.kit, photo)
        screen.described.connect(self._on_described)
        screen.left.connect(self.left)
        self._around.window.show_page(screen)

    def _on_described(self, words: str) -> None:
        assert self._lesson is not None
        assert self._photo is not None
        job = partial(_put, self._lesson.folder_to_write(), self._photo, words)
        self._around.jobs.run(job, self.put_in.emit, self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        screen = RefusedScreen(self._around.kit, self.tr("A picture for this page"), said(error))
        screen.left.connect(self.left)
        self._around.window.show_page(screen)


def _put(folder: Callable[[], Path], photo: NewPhoto, words: str) -> Picture:
    return put_photo(folder(), photo, words)
