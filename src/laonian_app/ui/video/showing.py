"""Shows one video over a page, and the page again when it is left."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from laonian_app.lessons.subtitles import Subtitle, SubtitlesUnreadable, read_subtitles
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.video.no_video import NoVideoScreen
from laonian_app.ui.video.player import VideoPlayer
from laonian_app.ui.video.screen import Course, VideoScreen
from laonian_app.ui.video.wanted import WantedVideo
from laonian_app.ui.window import Window

log = logging.getLogger(__name__)


class VideoShowing(QObject):
    """Holds one video at most.

    Signals:
        watched(): a video plays to somebody, several times a second.
    """

    watched = Signal()

    def __init__(self, kit: Kit, window: Window) -> None:
        super().__init__()
        self._kit, self._window = kit, window
        self._sign: QWidget | None = None
        self._screen: VideoScreen | None = None
        self._player: VideoPlayer | None = None
        window.loudness_chosen.connect(self._on_loudness)
        window.blanked.connect(self._on_covered)
        window.silence_asked.connect(self._on_covered)
        window.again_asked.connect(self._on_again)
        window.page_changed.connect(self.stop)

    def show(self, video: WantedVideo) -> None:
        """Show a video over what is in sight; reading aloud falls silent.

        Subtitles that cannot be read cost only themselves.
        """
        self.stop()
        self._window.reading.stop()
        subtitles = _subtitles_of(video)
        screen, player = VideoScreen(self._kit, video.words, subtitles), VideoPlayer(self)
        self._screen, self._player = screen, player
        screen.toggled.connect(self._on_toggled)
        screen.again_asked.connect(self._on_again)
        screen.left.connect(self.stop)
        screen.covered.connect(self._on_covered)
        player.use_loudness(self._window.reading.loudness)
        player.pictured.connect(screen.show_frame)
        player.moved.connect(self._on_moved)
        player.ended.connect(self._on_ended)
        player.broken.connect(partial(self._on_broken, video, subtitles))
        self._lay(screen)
        # The screen is there before the library is loaded, which takes a moment once.
        QTimer.singleShot(0, player, partial(player.open, video.file))

    def stop(self) -> None:
        """Be silent at once and show what was below; does nothing where no video is shown."""
        self._put_player_away()
        sign, self._sign, self._screen = self._sign, None, None
        if sign is not None and isValid(sign):
            self._window.drop_sign(sign)

    def _put_player_away(self) -> None:
        player, self._player = self._player, None
        if player is not None:
            player.close()
            player.deleteLater()

    def _lay(self, sign: QWidget) -> None:
        self._sign = sign
        self._window.show_sign(sign)

    # ------------------------------------------------------------ what is pressed

    def _on_toggled(self) -> None:
        if self._player is None or self._screen is None:
            return
        if self._player.is_playing:
            self._pause()
        elif self._screen.course is Course.PAUSED:
            self._player.play()
            self._screen.show_course(Course.PLAYING)

    def _on_again(self) -> None:
        """From the beginning; never where help lies over it, whose 再听 is meant for itself."""
        if self._player is None or self._screen is None or self._window.shown is not self._screen:
            return
        self._player.play_again()
        if self._screen.course is not Course.OPENING:
            self._screen.show_course(Course.PLAYING)

    def _on_covered(self) -> None:
        """Nobody sees or hears it: help lies over it, the black screen, or the strip says 停."""
        if self._player is not None and self._player.is_playing:
            self._pause()

    def _pause(self) -> None:
        if self._player is None or self._screen is None:
            return
        self._player.pause()
        if isValid(self._screen):  # else another page came, and it went with the one below
            self._screen.show_course(Course.PAUSED)

    def _on_loudness(self, loudness: float) -> None:
        if self._player is not None:
            self._player.use_loudness(loudness)

    # ------------------------------------------------------------ what the player tells

    def _on_moved(self, position_ms: int) -> None:
        if self._screen is not None and self._player is not None:
            self._screen.show_position(position_ms)
            if self._player.is_playing:
                self.watched.emit()

    def _on_ended(self) -> None:
        if self._screen is not None:
            self._screen.show_course(Course.OVER)
            self._kit.guard.screen_changed()

    def _on_broken(self, video: WantedVideo, subtitles: tuple[Subtitle, ...], reason: str) -> None:
        log.warning("no video: %s", reason)
        self.stop()
        screen = NoVideoScreen(self._kit, video, subtitles)
        screen.finished.connect(self.stop)
        self._lay(screen)


def _subtitles_of(video: WantedVideo) -> tuple[Subtitle, ...]:
    if video.subtitles is None:
        return ()
    try:
        return read_subtitles(video.subtitles)
    except SubtitlesUnreadable as error:
        log.warning("no subtitles: %s", error.detail)
        return ()
