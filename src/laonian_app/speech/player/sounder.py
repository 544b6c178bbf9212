"""One clip at a time through QtMultimedia, which is imported when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from laonian_app.speech.clips import Clip

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

MULTIMEDIA = "PySide6.QtMultimedia"
NEARLY_MS = 200


class Sounder(QObject):
    """Plays one clip at a time with QtMultimedia; has to be asked whether it can.

    Signals:
        ended(): the clip is over.
        broken(str): it cannot be played; the reason is for the log.
    """

    ended = Signal()
    broken = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library: Any = None  # the module, imported late
        self._player: QMediaPlayer | None = None
        self._output: Any = None
        self._loudness = 1.0
        self._loaded: Clip | None = None
        self._playing = False

    def opens(self) -> bool:
        """Say whether there is QtMultimedia and a device; makes the player at the first call."""
        return self._made() and bool(self._library.QMediaDevices.audioOutputs())

    def set_loudness(self, loudness: float) -> None:
        self._loudness = loudness
        if self._output is not None:
            self._output.setVolume(loudness**2)  # the ear hears it roughly so

    def load(self, clip: Clip) -> None:
        """Open a clip, so that `play` begins at once."""
        if not self._made() or self._player is None or clip is self._loaded:
            return
        self.stop()
        self._loaded = clip
        self._player.setSource(QUrl.fromLocalFile(str(clip.path)))

    def play(self, clip: Clip) -> bool:
        """Sound a clip from its beginning; False where it or QtMultimedia does not open."""
        if not self._made() or self._player is None:
            return False
        self.load(clip)
        if self._player.mediaStatus() == self._library.QMediaPlayer.MediaStatus.InvalidMedia:
            return False
        self._playing = True
        self._player.play()
        return True

    @property
    def is_through(self) -> bool:
        """Say whether the clip was played to its end, though nobody has said so.

        A device with a long buffer tells of the end seconds later.
        """
        if self._player is None:
            return False
        length = self._player.duration()
        return length > 0 and self._player.position() >= length - NEARLY_MS

    def stop(self) -> None:
        """Be silent at once; `ended` will not come."""
        self._playing = False
        self._loaded = None
        if self._player is None:
            return
        self._player.stop()
        self._player.setSource(QUrl())

    def _made(self) -> bool:
        if self._library is None:
            try:
                self._library = import_module(MULTIMEDIA)
            except ImportError as error:
                self._library = False
                self.broken.emit(str(error))
        if self._library and self._player is None:
            if not self._library.QMediaDevices.audioOutputs():
                # Without a device the player's own thread only complains, and it can stand
                # still for ever where its complaint waits for Python.
                return False
            self._output = self._library.QAudioOutput(self)
            self._output.setVolume(self._loudness**2)
            self._player = self._library.QMediaPlayer(self)
            self._player.setAudioOutput(self._output)
            self._player.mediaStatusChanged.connect(self._on_status)
            self._player.errorOccurred.connect(self._on_error)
        return bool(self._library)

    @Slot(object)
    def _on_status(self, status: object) -> None:
        if not self._playing:
            return
        kinds = self._library.QMediaPlayer.MediaStatus
        if status == kinds.EndOfMedia:
            self._playing = False
            self._loaded = None
            self.ended.emit()
        elif status == kinds.InvalidMedia:
            self._on_error(status, "it cannot be opened")

    @Slot(object, str)
    def _on_error(self, error: object, words: str) -> None:
        if self._playing:
            self._playing = False
            self.broken.emit(f"{error}: {words}")


def import_multimedia() -> None:
    """Import QtMultimedia, on any thread, so that the first press need not wait for it."""
    try:
        import_module(MULTIMEDIA)
    except ImportError:
        return  # told at the first reading
