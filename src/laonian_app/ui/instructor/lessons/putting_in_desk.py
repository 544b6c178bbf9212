"""What goes into an open lesson from outside: photos, sounds, videos, subtitles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.media_files import put_media
from laonian_app.lessons.authoring.page_segments import Thing
from laonian_app.lessons.authoring.parts import PartKind, with_new_page
from laonian_app.lessons.authoring.putting_in import (
    AT_THE_END,
    put_into_option,
    put_into_page,
    thing_at,
)
from laonian_app.lessons.markdown.question_writer import question_lines
from laonian_app.lessons.model import Page, Picture, Sound, Video
from laonian_app.lessons.problems import Place
from laonian_app.ui.instructor.lessons.incoming import Incoming
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.part_form import FileWish
from laonian_app.ui.instructor.lessons.photo_screen import PhotoDesk
from laonian_app.ui.learner.surroundings import Surroundings


class PuttingIn(QObject):
    """Signals:
    put_in(int, object): something stands in the part of this place in the lesson's parts; in
        a page it is the segment of this number, else None.
    left(): nothing was put in.
    refused(LaonianError): a file was not taken; nothing was changed.
    """

    put_in = Signal(int, object)
    left = Signal()
    refused = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._lesson: OpenLesson | None = None
        self._at = 0
        self._place: Place = AT_THE_END
        self._photo = PhotoDesk(around)
        self._photo.put_in.connect(self._on_photo)
        self._photo.left.connect(self.left)

    def take_pictures(
        self, lesson: OpenLesson, at: int, incoming: Incoming, place: Place = AT_THE_END
    ) -> None:
        """Show pictures one after the other; each is put into a part once it is described."""
        self._lesson, self._at, self._place = lesson, at, place
        self._photo.open(lesson, incoming)

    def take_media(self, lesson: OpenLesson, at: int, file: Path, wish: FileWish) -> None:
        """Copy a sound, a video or subtitles into the folder, then put it into a part."""
        self._lesson, self._at, self._place = lesson, at, wish.place
        job = partial(_copied, lesson.folder_to_write(), file, wish.what)
        then = {"sounds": self._on_sound, "videos": self._on_video}
        self._around.jobs.run(job, then.get(wish.what, self._on_subtitles), self._on_failed)

    def forget(self) -> None:
        """The lesson is closed: what is still on its way is not put in."""
        self._lesson = None

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._lesson is not None:
            self.refused.emit(error)

    # ------------------------------------------------------------ into the lesson

    def _on_photo(self, picture: Picture) -> None:
        self._put(picture)
        if not self._photo.go_on():
            self._tell()
        elif self._place[0] == "new" and self._place != AT_THE_END:
            self._place = ("new", int(self._place[1]) + 2, 0)  # behind the one before

    def _on_sound(self, name: str) -> None:
        old = self._there()
        new = Sound(name, Path(name).stem)
        self._put(replace(old, file=name) if isinstance(old, Sound) else new)
        self._tell()

    def _on_video(self, name: str) -> None:
        old = self._there()
        new = Video(name, Path(name).stem)
        self._put(replace(old, file=name) if isinstance(old, Video) else new)
        self._tell()

    def _on_subtitles(self, name: str) -> None:
        old = self._there()
        if isinstance(old, Video):
            self._put(replace(old, subtitles=name))
        self._tell()

    def _there(self) -> Thing | None:
        """Return what stands where another file is wanted for it."""
        if self._lesson is None or self._at >= len(self._lesson.parts):
            return None
        return thing_at(self._lesson.lines_of(self._at), self._place)

    def _put(self, thing: Thing) -> None:
        lesson = self._lesson
        if lesson is None or not lesson.parts:
            return
        self._at = min(self._at, len(lesson.parts) - 1)
        question = lesson.parts[self._at].question
        if question is not None and self._place[0] == "option" and isinstance(thing, Picture):
            changed = put_into_option(question, int(self._place[1]), thing)
            lesson.rewrite(self._at, list(question_lines(changed)))
        else:
            self._find_page(lesson)
            lesson.rewrite(self._at, put_into_page(lesson.lines_of(self._at), self._place, thing))
        lesson.study_again()

    def _find_page(self, lesson: OpenLesson) -> None:
        """Where the part is no page, make one behind it."""
        part = lesson.parts[self._at]
        if part.kind is PartKind.PAGE:
            return
        title = self.tr("A picture")
        lesson.put(with_new_page(lesson.text, Page(title, ()), part))
        self._at = next(n for n, each in enumerate(lesson.parts) if each.title == title)

    def _tell(self) -> None:
        if self._lesson is not None:
            self.put_in.emit(self._at, self._segment())

    def _segment(self) -> int | None:
        """Return which segment of the page it is."""
        if self._place == AT_THE_END or self._place[0] == "option":
            return None
        return int(self._place[1]) + (self._place[0] == "new")


def _copied(folder: Callable[[], Path], file: Path, what: str) -> str:
    return put_media(folder(), file, what)
