"""The screen of a video: its picture, and stopping, going on, starting over, going back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent

from laonian_app.lessons.subtitles import Subtitle, words_at
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.video.picture import PictureAndWords


class Course(Enum):
    """How far a video is."""

    OPENING = auto()
    PLAYING = auto()
    PAUSED = auto()
    OVER = auto()


class VideoScreen(Page):
    """Shows what a player gives it; nothing is read aloud here.

    Signals:
        toggled(): it is to stand still, or to go on.
        again_asked(): from its beginning.
        left(): back to the page of the lesson.
        covered(): something else is in sight now.
    """

    toggled = Signal()
    again_asked = Signal()
    left = Signal()
    covered = Signal()

    def __init__(self, kit: Kit, name: str, subtitles: Sequence[Subtitle] = ()) -> None:
        super().__init__(kit, name, corner=None)
        self._subtitles = tuple(subtitles)
        self._course = Course.OPENING
        self._shown = PictureAndWords(kit, name, self.tr("One moment …"), subtitles)
        self._toggle = MainButton(kit, self.tr("Pause"), "pause-circle-duotone")
        self._toggle.say(self.tr("Go on"))
        self._toggle.stay_so_wide()
        self._toggle.pressed_once.connect(self.toggled)
        self._finish = MainButton(kit, self.tr("Back to the lesson"), "arrow-left-bold")
        self._finish.pressed_once.connect(self.left)
        self._away = Button(kit, self.tr("Back to the lesson"), "arrow-left-bold")
        self._away.pressed_once.connect(self.left)
        self._again = Button(kit, self.tr("From the beginning"), "arrow-counter-clockwise-duotone")
        self._again.pressed_once.connect(self.again_asked)
        self.keep(self._toggle, self._finish, self._away, self._again)
        self.show_course(Course.OPENING)

    @property
    def course(self) -> Course:
        return self._course

    @property
    def picture(self) -> PictureAndWords:
        return self._shown

    def show_course(self, course: Course) -> None:
        """Let the buttons fit what the video does now."""
        self._course = course
        over = course is Course.OVER
        if course is Course.PAUSED:
            self._toggle.say(self.tr("Go on"), "play-circle-duotone")
        else:
            self._toggle.say(self.tr("Pause"), "pause-circle-duotone")
        main, back = (self._finish, None) if over else (self._toggle, self._away)
        focused = self._toggle.hasFocus() or self._finish.hasFocus()
        self.fill(self._shown, main=main, back=back)
        self.bottom.fill([*([back] if back else []), self._again], [main])
        self._shown.wait_for_picture(waiting=course is Course.OPENING)
        self.arrange()
        if focused:
            main.setFocus()

    def show_frame(self, frame: object) -> None:
        """Show the next picture, a QVideoFrame."""
        if self._course is Course.OPENING:
            self.show_course(Course.PLAYING)
            self.show_position(0)
        self._shown.picture.show_frame(frame)

    def show_position(self, position_ms: int) -> None:
        """Show what is said now."""
        self._shown.say(words_at(self._subtitles, position_ms))

    def _top_margin(self) -> int:
        """The picture is what counts here: it gets what other screens leave free."""
        return self.kit.theme.scale.distance(12)

    # ------------------------------------------------------------ keys and covers

    def leave(self) -> None:
        self.left.emit()

    def turn_back(self) -> None:
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar stops the video and lets it go on, wherever the focus is not."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            if self._course is not Course.OVER and not self.kit.guard.forbids():
                self.toggled.emit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.covered.emit()
