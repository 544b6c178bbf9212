"""How loud a clip is, and making all clips equally loud, without silence at their ends."""

from __future__ import annotations

import math
from array import array
from operator import mul

from laonian_app.speech.sound import FULL_SCALE, Sound

TARGET_DBFS = -18.0
PEAK_DBFS = -1.0
FLOOR_DBFS = -45.0
"""Quieter than this is no voice."""

BELOW_LOUDEST_DB = 35.0
FRAME_SECONDS = 0.02
LEADING_SECONDS = 0.03
TRAILING_SECONDS = 0.15
"""What is left before the first and after the last voiced frame of a levelled clip."""

UNCHANGED_DB = 0.1


def decibels(samples: array[int]) -> float:
    """Return the RMS of samples in dBFS (full scale = a square wave of 32,768); -inf if silent."""
    if not samples:
        return -math.inf
    mean = sum(map(mul, samples, samples)) / len(samples)
    return 10 * math.log10(mean / FULL_SCALE**2) if mean else -math.inf


def peak(samples: array[int]) -> float:
    """Return the highest sample in dBFS; -inf for silence."""
    highest = max(max(samples, default=0), -min(samples, default=0))
    return 20 * math.log10(highest / FULL_SCALE) if highest else -math.inf


def voiced_frames(sound: Sound) -> list[tuple[int, int]]:
    """Return the ranges of samples that hold voice, in frames of 20 ms, in order."""
    return [(start, end) for start, end, _ in _voiced(sound)]


def voiced_decibels(sound: Sound) -> float:
    """Return the loudness of the voiced part in dBFS RMS; -inf if nothing is voiced."""
    return _loudness(_voiced(sound))


def levelled(sound: Sound) -> Sound:
    """Return the clip at -18 dBFS RMS of its voiced part, peaks at most -1 dBFS.

    Silence before the voice is cut to 0.03 s, behind it it is exactly 0.15 s, so that a
    player knows how long to wait. A silent sound comes back as it is.
    """
    frames = _voiced(sound)
    if not frames:
        return sound
    first = max(0, frames[0][0] - round(LEADING_SECONDS * sound.rate))
    last = frames[-1][1]
    wanted = round(TRAILING_SECONDS * sound.rate)
    kept = sound.samples[first : last + wanted]
    kept += array("h", bytes(2 * (wanted - (len(kept) - (last - first)))))
    gain = min(TARGET_DBFS - _loudness(frames), PEAK_DBFS - peak(sound.samples))
    return Sound(sound.rate, kept if abs(gain) < UNCHANGED_DB else _amplified(kept, gain))


def _amplified(samples: array[int], gain_db: float) -> array[int]:
    factor = 10 ** (gain_db / 20)
    return array("h", (round(sample * factor) for sample in samples))


def _voiced(sound: Sound) -> list[tuple[int, int, float]]:
    """Return start, end and level of the frames that are not silent."""
    size = max(1, round(FRAME_SECONDS * sound.rate))
    samples = sound.samples
    frames = [
        (start, min(start + size, len(samples)), decibels(samples[start : start + size]))
        for start in range(0, len(samples), size)
    ]
    loudest = max((level for _, _, level in frames), default=-math.inf)
    threshold = max(FLOOR_DBFS, loudest - BELOW_LOUDEST_DB)
    return [frame for frame in frames if frame[2] >= threshold]


def _loudness(frames: list[tuple[int, int, float]]) -> float:
    energy = sum((end - start) * 10 ** (level / 10) for start, end, level in frames)
    count = sum(end - start for start, end, _ in frames)
    return 10 * math.log10(energy / count) if energy else -math.inf
