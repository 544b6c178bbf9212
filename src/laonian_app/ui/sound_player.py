"""Plays one recording of a lesson; QtMultimedia is loaded at the first press."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer


class SoundPlayer(QObject):
    """Plays a file; a second press on the same one stops it.

    Signals:
        trouble(str): it cannot be played; the reason is for the log.
    """

    trouble = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._player: QMediaPlayer | None = None
        self._output: Any = None
        self._file: Path | None = None

    def play(self, file: Path) -> None:
        """Play this file from its beginning, or stop it if it is playing."""
        player = self._made()
        if player is None:
            return
        playing = player.playbackState() == player.PlaybackState.PlayingState
        if playing and file == self._file:
            player.stop()
            return
        self._file = file
        player.setSource(QUrl())  # a file that was written anew is opened anew
        player.setSource(QUrl.fromLocalFile(str(file)))
        player.play()

    def stop(self) -> None:
        """Be silent and let go of the file: Windows replaces none that is open."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    def _made(self) -> QMediaPlayer | None:
        if self._player is not None:
            return self._player
        try:
            multimedia = import_module("PySide6.QtMultimedia")
        except ImportError as error:
            self.trouble.emit(str(error))
            return None
        if not multimedia.QMediaDevices.audioOutputs():
            # Without a device the player's own thread only complains, and it can stand still
            # for ever where its complaint waits for Python.
            self.trouble.emit("there is no sound device")
            return None
        self._output = multimedia.QAudioOutput(self)
        player: QMediaPlayer = multimedia.QMediaPlayer(self)
        player.setAudioOutput(self._output)
        self._player = player
        return player
