"""A video that cannot be played: one calm sentence, and what is said in it to read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.lessons.subtitles import Subtitle
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import Fragment, Room, Shape
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow
from laonian_app.ui.video.wanted import WantedVideo


class NoVideoScreen(StepPage):
    """What stands in the place of a video.

    Signals:
        finished(): back to the page of the lesson.
    """

    def __init__(self, kit: Kit, video: WantedVideo, subtitles: Sequence[Subtitle] = ()) -> None:
        main = MainButton(kit, self.tr("Back to the lesson"), "arrow-left-bold")
        super().__init__(kit, video.words, main)
        self.use_commands(self.header.commands[:-1])  # the one way out leads to the lesson
        self._video, self._subtitles = video, tuple(subtitles)

    def compose(self) -> Sequence[QWidget]:
        room = self.room()
        flow = Flow(self.kit.theme, Room(room.width(), room.height()))
        screens = flow.screenfuls(self._fragments(), with_picture=False)
        return [PageView(self.kit, screen, Path(), None) for screen in screens]

    def _fragments(self) -> list[Fragment]:
        said = self._said()
        told = self.tr("This video cannot be shown here. Nothing of yours is lost.")
        if said:
            told = self.tr("This video cannot be shown here. This is what is said in it:")
        box = Fragment(
            Shape.BOX, (Run(told),), 0, ground="accent_tint", icon="warning-circle-duotone"
        )
        return [box, *said]

    def _said(self) -> list[Fragment]:
        if self._video.transcript:
            return [Fragment(Shape.PARAGRAPH, self._video.transcript, 1)]
        return [
            Fragment(Shape.ITEM, (Run(each.words),), number)
            for number, each in enumerate(self._subtitles, 1)
        ]

    def leave(self) -> None:
        self.finished.emit()
