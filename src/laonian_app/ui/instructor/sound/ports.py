"""What the instructor's screens of sound are handed about this PC."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from laonian_app.ground.errors import LaonianError
from laonian_app.speech.recording_places import RecordingPlaces


@dataclass(frozen=True, slots=True)
class SoundPorts:
    """`remedies` tell what the instructor can do about the sound of this PC."""

    remedies: Callable[[], Sequence[LaonianError]]
    places: RecordingPlaces
