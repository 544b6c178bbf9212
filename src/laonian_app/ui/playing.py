"""What a lesson brings to be heard or watched: one thing at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.sound_player import SoundPlayer
from laonian_app.ui.window import Window

if TYPE_CHECKING:
    from laonian_app.ui.video.showing import VideoShowing
    from laonian_app.ui.video.wanted import WantedVideo


class Playing(QObject):
    """Plays recordings and shows videos; reading aloud falls silent meanwhile.

    Signals:
        watched(): a video plays to somebody, several times a second.
    """

    watched = Signal()

    def __init__(self, kit: Kit, window: Window) -> None:
        super().__init__()
        self._kit, self._window = kit, window
        self._sounds = SoundPlayer()
        self._videos: VideoShowing | None = None

    def hear(self, file: Path) -> None:
        """Play a recording, or stop it if it is playing."""
        self._window.reading.stop()
        self._sounds.play(file)

    def watch(self, video: WantedVideo) -> None:
        """Show a video over the page; what it needs is imported at the first one."""
        from laonian_app.ui.video.showing import VideoShowing

        self._sounds.stop()
        if self._videos is None:
            self._videos = VideoShowing(self._kit, self._window)
            self._videos.watched.connect(self.watched)
        self._videos.show(video)

    def stop(self) -> None:
        """Be silent, and show what is below a video."""
        self._sounds.stop()
        if self._videos is not None:
            self._videos.stop()
