"""One take of a sentence: how loud it is while one speaks, and whether it will do."""

from __future__ import annotations

import math
from array import array
from enum import StrEnum

from laonian_app.speech.levels import decibels, voiced_decibels, voiced_frames
from laonian_app.speech.pace import counted
from laonian_app.speech.sound import FULL_SCALE, Sound

LONGEST_SECONDS = 60.0
"""A take that somebody forgot to end stops by itself after so long."""

LEVEL_SECONDS = 0.1
"""Devices give far shorter pieces; a bar that follows each of them trembles."""

QUIETEST_DBFS = -60.0
SOFT_DBFS = -40.0
"""Softer speech than this brings the noise of the room with it when it is made louder."""

LOUD_DBFS = -6.0
CLIPPED_SHARE = 0.001
"""So many samples at full scale are heard as crackling."""

LEAST_SECONDS_A_CHARACTER = 0.08
"""Nobody speaks faster: with less, the take was ended too early."""


class Verdict(StrEnum):
    GOOD = "good"
    SILENT = "silent"
    SHORT = "short"
    SOFT = "soft"
    CLIPPED = "clipped"

    @property
    def is_usable(self) -> bool:
        """Say whether the take holds the sentence, even if not at its best."""
        return self not in (Verdict.SILENT, Verdict.SHORT)


class Take:
    """Gathers what the microphone gives between two presses."""

    def __init__(self) -> None:
        self._rate = 0
        self._samples = array("h")
        self._level = -math.inf

    def add(self, piece: Sound) -> None:
        """Add what was heard next; all pieces of a take have one rate."""
        self._rate = piece.rate
        self._samples += piece.samples
        newest = max(len(piece.samples), round(LEVEL_SECONDS * self._rate))
        self._level = decibels(self._samples[-newest:])

    @property
    def level(self) -> float:
        """Return how loud the last tenth of a second is, in dBFS RMS; -inf before the first."""
        return self._level

    @property
    def began(self) -> bool:
        """Say whether the microphone has given anything yet."""
        return bool(self._samples)

    @property
    def sound(self) -> Sound:
        return Sound(self._rate or 1, self._samples)

    @property
    def is_full(self) -> bool:
        return self.sound.seconds >= LONGEST_SECONDS

    def judged(self, spoken: str) -> Verdict:
        """Say whether the take will do for a sentence that is spoken so."""
        sound = self.sound
        frames = voiced_frames(sound)
        if not frames:
            return Verdict.SILENT
        seconds = (frames[-1][1] - frames[0][0]) / sound.rate
        if seconds < LEAST_SECONDS_A_CHARACTER * counted(spoken):
            return Verdict.SHORT
        if _clipped(sound.samples) > CLIPPED_SHARE:
            return Verdict.CLIPPED
        return Verdict.SOFT if voiced_decibels(sound) < SOFT_DBFS else Verdict.GOOD


def shown_level(level: float) -> float:
    """Return a level in dBFS as the share of a bar that is filled, 0 to 1."""
    return max(0.0, min(1.0, 1 - level / QUIETEST_DBFS)) if level > -math.inf else 0.0


def _clipped(samples: array[int]) -> float:
    full = sum(1 for sample in samples if abs(sample) >= FULL_SCALE - 2)
    return full / len(samples)
