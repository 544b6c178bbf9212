"""The preview in its true size, over the whole window: what is pressed there answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from laonian_app.ui.instructor.lessons.preview import LessonPreview
from laonian_app.ui.kit.page import Page
from laonian_app.ui.learner.lesson import LessonScreen
from laonian_app.ui.video.wanted import WantedVideo
from laonian_app.ui.window import Window

if TYPE_CHECKING:
    from laonian_app.ui.video.showing import VideoShowing


def show_enlarged(window: Window, preview: LessonPreview) -> None:
    """Show what the preview shows as learners have it before them; Home or Esc ends it."""
    if preview.make is None:
        return
    theme = preview.kit.theme
    small = (theme.scale.width, theme.scale.height)
    theme.use(size=(window.width(), window.height()))
    page = preview.make(preview.kit)
    keeper = _Keeper(page, window, preview, small)
    page.corner_pressed.connect(keeper.end)
    page.leave_asked.connect(keeper.end)  # nothing is left here but a picture of a lesson
    finished = getattr(page, "finished", None) or getattr(page, "confirmed", None)
    if finished is not None:
        finished.connect(keeper.end)
    if isinstance(page, LessonScreen):
        page.video_asked.connect(keeper.watch)
    if (left_first := getattr(page, "left_first", None)) is not None:
        left_first.connect(keeper.end)
    window.show_sign(page)


class _Keeper(QObject):
    """Ends the large screen; a child of it, so that it lives exactly as long."""

    def __init__(
        self, page: Page, window: Window, preview: LessonPreview, small: tuple[int, int]
    ) -> None:
        super().__init__(page)
        self._window, self._preview, self._small = window, preview, small
        self._videos: VideoShowing | None = None

    def watch(self, video: WantedVideo) -> None:
        """Show a video as learners see it."""
        from laonian_app.ui.video.showing import VideoShowing

        if self._videos is None:
            self._videos = VideoShowing(self._preview.kit, self._window)
            self._videos.setParent(self)
        self._videos.show(video)

    def end(self) -> None:
        """Give the preview its own size back and drop the large screen."""
        self._preview.kit.theme.use(size=self._small)
        if self._videos is not None:
            self._videos.stop()
        self._window.drop_sign()
