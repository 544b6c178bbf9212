"""The voice of an open window: clips, the reader that plays them, recordings beside lessons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clips, beside
from laonian_app.speech.engine import choice
from laonian_app.speech.errors import NoSoundDevice
from laonian_app.speech.player import Reader
from laonian_app.speech.recording import dialects
from laonian_app.speech.recording_places import RecordingPlaces
from laonian_app.speech.state import remedy_for
from laonian_app.speech.worker_client import WorkerClient

Note = Callable[[LaonianError], None]
"""Writes down what costs a recording, not the lesson."""


class Voice:
    """Made once a window; `close` ends its worker."""

    def __init__(self, home: Home, places: RecordingPlaces, note: Note, owner: QObject) -> None:
        self._places, self._note = places, note
        self._clips = Clips(WorkerClient(choice.engine_names(home.voices)), ClipCache(home.speech))
        self.reader = Reader(self._clips, owner)
        self._clips.warm_up()

    def look_beside(self, folder: Path, dialect: str) -> tuple[str, ...]:
        """Prefer what somebody recorded for a lesson; return the dialects there are.

        A damaged list of recordings costs only the recordings.
        """
        try:
            found = beside(folder, dialect, recorded=self._places.to_read(folder))
        except LaonianError as error:
            self._clips.use_lesson(None)
            self._note(error)
            return ()
        self._clips.use_lesson(found)
        return dialects(found.recordings)

    def remedies(self) -> list[LaonianError]:
        """Return what the instructor can do about the sound of this PC."""
        found = [error for error in map(remedy_for, self._clips.troubles) if error is not None]
        return found if self.reader.can_sound else [NoSoundDevice(), *found]

    def close(self) -> None:
        """End the worker and put away what waits."""
        self._clips.close()
