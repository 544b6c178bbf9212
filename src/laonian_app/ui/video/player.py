"""Plays the pictures and the sound of one video through QtMultimedia."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot

from laonian_app.lessons.mp4_header import is_distorted

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

MULTIMEDIA = "PySide6.QtMultimedia"
FIRST_PICTURE_MS = 10_000
"""A file that shows no picture so long after it was opened never will, ..."""
READ_MS = 3_000
"""... nor one that shows none so long after its beginning was read."""


class VideoPlayer(QObject):
    """Plays one file.

    Signals:
        pictured(QVideoFrame): the next picture.
        moved(int): the position, in milliseconds; several times a second while it plays.
        ended(): the last picture is shown.
        broken(str): it cannot be played; the reason is for the log. Nothing follows.
    """

    pictured = Signal(object)
    moved = Signal(int)
    ended = Signal()
    broken = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library: Any = None  # the module, imported late
        self._player: QMediaPlayer | None = None
        self._output: Any = None
        self._loudness = 1.0
        self._has_picture = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_no_picture)

    def open(self, file: Path) -> None:
        """Open a file and play it from its beginning."""
        try:
            if is_distorted(file):
                self.broken.emit("its header is damaged")
                return
            self._library = import_module(MULTIMEDIA)
        except (OSError, ImportError) as error:
            self.broken.emit(str(error))
            return
        player = self._made()
        self._has_picture = False
        self._patience.start(FIRST_PICTURE_MS)
        player.setSource(QUrl.fromLocalFile(str(file)))
        player.play()

    def _made(self) -> QMediaPlayer:
        library = self._library
        player: QMediaPlayer = library.QMediaPlayer(self)
        if library.QMediaDevices.audioOutputs():
            # Without a device, the player's own thread can stand still for ever where its
            # complaint about that waits for Python; without an output it needs none.
            self._output = library.QAudioOutput(self)
            self._output.setVolume(self._loudness**2)
            player.setAudioOutput(self._output)
        sink = library.QVideoSink(self)
        sink.videoFrameChanged.connect(self._on_frame)
        player.setVideoSink(sink)
        player.positionChanged.connect(self._on_position)
        # Queued: a player that is closed in the middle of its own signal crashes.
        later = Qt.ConnectionType.QueuedConnection
        player.mediaStatusChanged.connect(self._on_status, later)
        player.errorOccurred.connect(self._on_error, later)
        self._player = player
        return player

    @property
    def is_playing(self) -> bool:
        if self._player is None:
            return False
        return self._player.playbackState() == self._player.PlaybackState.PlayingState

    def play(self) -> None:
        """Go on where it stands; from the beginning where it is over."""
        if self._player is not None:
            if not self._has_picture:
                self._patience.start(FIRST_PICTURE_MS)
            self._player.play()

    def pause(self) -> None:
        """Stand still at once; what stands still may show no picture for as long as it likes."""
        if self._player is not None and self.is_playing:
            self._patience.stop()
            self._player.pause()

    def play_again(self) -> None:
        """Play from the beginning."""
        if self._player is not None:
            self._player.setPosition(0)
            self._player.play()

    def use_loudness(self, loudness: float) -> None:
        """Sound as loud as this, 0 to 1."""
        self._loudness = loudness
        if self._output is not None:
            self._output.setVolume(loudness**2)  # the ear hears it roughly so

    def close(self) -> None:
        """Be silent and let go of the file: Windows replaces none that is open."""
        self._patience.stop()
        player, self._player = self._player, None
        if player is not None:
            player.stop()
            player.setSource(QUrl())
            player.deleteLater()

    def _break(self, why: str) -> None:
        if self._player is not None:
            self.close()
            self.broken.emit(why)

    @Slot(object)
    def _on_frame(self, frame: Any) -> None:
        """The frame that empties the picture at the end is not shown: the last one stays."""
        if self._player is None or not frame.isValid():
            return
        self._has_picture = True
        self._patience.stop()
        self.pictured.emit(frame)

    @Slot(object)
    def _on_position(self, position_ms: int) -> None:
        self.moved.emit(position_ms)

    @Slot(object)
    def _on_status(self, status: object) -> None:
        if self._player is None:
            return
        kinds = self._library.QMediaPlayer.MediaStatus
        if status == kinds.InvalidMedia:
            self._break("it cannot be opened")
        elif status == kinds.LoadedMedia and not self._player.hasVideo():
            self._break("there is no picture in it")
        elif status == kinds.BufferedMedia and self.is_playing and not self._has_picture:
            self._patience.start(READ_MS)
        elif status == kinds.EndOfMedia and not self._has_picture:
            self._break("none of its pictures can be shown")
        elif status == kinds.EndOfMedia and not self.is_playing:  # else it was begun anew
            self.ended.emit()

    @Slot(object, str)
    def _on_error(self, error: object, words: str) -> None:
        self._break(f"{error}: {words}")

    @Slot()
    def _on_no_picture(self) -> None:
        self._break("no picture came")
