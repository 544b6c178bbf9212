"""The lesson screen: one idea a page; at larger type a page takes several screens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Lesson, Picture, Video
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.fragments import Fragment, Room, Screenful
from laonian_app.ui.learner.page_fragments import Contacts, PageParts, parts_of, runs_of
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow
from laonian_app.ui.video.wanted import WantedVideo


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody reads: page of the file, block on it (-1 the title), character in it.

    It stays when the type grows and the screens are cut anew.
    """

    page: int = 0
    block: int = -1
    character: int = 0


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson as it is shown: its folder holds the pictures."""

    lesson: Lesson
    folder: Path
    title: str
    contacts: Contacts
    last_word: str


class LessonScreen(Page):
    """Pages of a lesson.

    Signals:
        moved(Place): another screenful is shown.
        finished(): the last page was read.
        left_first(): back from the first page.
        clip_asked(str): a sound, a file of the lesson's folder.
        video_asked(WantedVideo): a video is to be watched.
    """

    moved = Signal(object)
    finished = Signal()
    left_first = Signal()
    clip_asked = Signal(str)
    video_asked = Signal(object)

    def __init__(self, kit: Kit, view: LessonView, place: Place = Place()) -> None:
        super().__init__(kit, view.title)
        self._view_of = view
        self._parts = [parts_of(page, view.contacts) for page in view.lesson.pages]
        self._parts = self._parts or [PageParts()]
        self._place = place
        self._cut_for: tuple[object, ...] = ()
        self._cut_height = 0
        self._is_showing = False
        self._screens: tuple[Screenful, ...] = ()
        self._pictures: tuple[Picture | None, ...] = ()
        self._screen = 0
        self._back = Button(kit, self.tr("Previous page"), "caret-left-bold")
        self._back.pressed_once.connect(self._on_back)
        self._next = MainButton(kit, self.tr("Next page"), "caret-right-bold", icon_after=True)
        self._next.pressed_once.connect(self._on_next)
        self._page_view: PageView | None = None

    @property
    def place(self) -> Place:
        return self._place

    @property
    def texts(self) -> list[tuple[Fragment, TextBlock]]:
        return self._page_view.texts if self._page_view else []

    def arrange(self) -> None:
        """Cut the page anew for the present size and show the screen of the present place."""
        super().arrange()
        if not hasattr(self, "_next") or not self.is_sized:
            return
        room = self.room()
        key = (self._place.page, room.width(), self.kit.theme.scale)
        # While it is shown, its own words may make the bottom bar lower: cutting it anew for
        # that would bring back the words that made the bar higher, and so on without end.
        fits = room.height() == self._cut_height
        fits = fits or (self._is_showing and room.height() > self._cut_height)
        if key != self._cut_for or not fits:
            self._cut_for, self._cut_height = key, room.height()
            self._cut()
            self._show()

    def _cut(self) -> None:
        room, parts = self.room(), self._parts[self._place.page]
        flow = Flow(self.kit.theme, Room(room.width(), room.height()))
        shown = [
            (screen, passage.picture)
            for passage in parts.passages
            for screen in flow.screenfuls(
                passage.fragments, with_picture=passage.picture is not None
            )
        ]
        self._screens = tuple(screen for screen, _picture in shown)
        self._pictures = tuple(picture for _screen, picture in shown)
        self._screen = _screen_of(self._screens, self._place)

    def _show(self) -> None:
        screen, picture = self._screens[self._screen], self._pictures[self._screen]
        view = PageView(self.kit, screen, self._view_of.folder, picture)
        view.sound_asked.connect(self.clip_asked)
        view.video_asked.connect(self._on_video)
        self._page_view = view
        last = self._place.page == len(self._parts) - 1 and self._screen == len(self._screens) - 1
        self._next.say(self._view_of.last_word if last else self.tr("Next page"))
        self.bottom.say(self._where())
        before, self._is_showing = self._is_showing, True
        self.fill(view, main=self._next, back=self._back)
        self._is_showing = before

    def _where(self) -> str:
        page, pages = self._place.page + 1, len(self._parts)
        if len(self._screens) == 1:
            return self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        return self.tr("Page {page} of {pages} ({screen}/{screens})").format(
            page=page, pages=pages, screen=self._screen + 1, screens=len(self._screens)
        )

    def _on_next(self) -> None:
        if self._screen + 1 < len(self._screens):
            self._go(self._place.page, self._screen + 1)
        elif self._place.page + 1 < len(self._parts):
            self._go(self._place.page + 1, 0)
        else:
            self.finished.emit()

    def _on_video(self, number: int) -> None:
        block = self._view_of.lesson.pages[self._place.page].blocks[number]
        if isinstance(block, Video):
            folder, transcript = (
                self._view_of.folder,
                runs_of(block.transcript, self._view_of.contacts),
            )
            subtitles = folder / block.subtitles if block.subtitles else None
            self.video_asked.emit(
                WantedVideo(folder / block.file, block.words, transcript or (), subtitles)
            )

    @property
    def says_its_name(self) -> bool:
        """The lesson's title is heard where it begins, not on each of its pages."""
        return self._place.page == 0 and self._screen == 0

    def next_part(self) -> bool:
        if self._screen + 1 >= len(self._screens):
            return False
        self._go(self._place.page, self._screen + 1)
        return True

    def _on_back(self) -> None:
        if self._screen > 0:
            self._go(self._place.page, self._screen - 1)
        elif self._place.page > 0:
            self._go(self._place.page - 1, -1)
        else:
            self.left_first.emit()

    def _go(self, page: int, screen: int) -> None:
        focused = self.focusWidget()
        if page != self._place.page:
            self._place = Place(page)
            self._cut()
            self._cut_for = (page, *self._cut_for[1:])
        self._screen = screen % len(self._screens)
        self._place = _place_of(page, self._screens[self._screen])
        self._show()
        self.kit.guard.screen_changed()
        if isinstance(focused, QWidget) and focused in (self._next, self._back):
            focused.setFocus()
        self.turned.emit()
        self.moved.emit(self._place)

    def leave(self) -> None:
        self.leave_asked.emit()


def _place_of(page: int, screen: Screenful) -> Place:
    return Place(page) if screen.at is None else Place(page, *screen.at)


def _screen_of(screens: tuple[Screenful, ...], place: Place) -> int:
    """Return the last screen that begins at or before a place."""
    wanted = (place.block, place.character)
    found = 0
    for number, screen in enumerate(screens):
        if screen.at is not None and screen.at <= wanted:
            found = number
    return found
