"""Sound as samples, and WAV files."""

from __future__ import annotations

import io
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from laonian_app.speech.errors import SoundUnreadable, SoundUnwritable

FULL_SCALE = 32_768


@dataclass(frozen=True, slots=True)
class Sound:
    """One channel of 16-bit samples, `rate` of them a second."""

    rate: int
    samples: array[int]

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def silence(seconds: float, rate: int) -> Sound:
    """Return a pause."""
    return Sound(rate, array("h", bytes(2 * round(seconds * rate))))


def read_wav(source: Path | bytes) -> Sound:
    """Return the sound of a WAV file or its bytes; several channels become their mean.

    Raises:
        SoundUnreadable: missing, damaged, cut short, or not 16-bit PCM.
    """
    name = source.name if isinstance(source, Path) else "WAV"
    try:
        with wave.open(str(source) if isinstance(source, Path) else io.BytesIO(source)) as file:
            channels, width, rate, count, *_ = file.getparams()
            data = file.readframes(count)
    except (OSError, EOFError, wave.Error) as error:
        raise SoundUnreadable(file=name, detail=f"{source!r:.200}: {error}") from error
    if width != 2 or channels < 1 or rate < 1 or len(data) != count * channels * 2:
        raise SoundUnreadable(file=name, detail=f"{channels} channels, {8 * width} bits, {count}")
    return Sound(rate, _mixed(_samples(data), channels))


def wav_bytes(sound: Sound) -> bytes:
    """Return a WAV file as bytes."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(pcm(sound))
    return buffer.getvalue()


def write_wav(sound: Sound, path: Path) -> None:
    """Write a WAV file, making its folder; an older file of that name is replaced.

    Raises:
        SoundUnwritable: no room or no right; no half file is left behind.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wav_bytes(sound))
    except OSError as error:
        try:
            path.unlink(missing_ok=True)
        except OSError as left:
            error.add_note(f"and the half file stays: {left}")
        raise SoundUnwritable(file=path.name, detail=f"{path}: {error}") from error


def seconds_of(path: Path) -> float:
    """Return how long a WAV file lasts, read from its head.

    Raises:
        SoundUnreadable: damaged, or shorter than its head says.
    """
    try:
        with wave.open(str(path)) as file:
            channels, width, rate, count, *_ = file.getparams()
        size = path.stat().st_size
    except (OSError, EOFError, wave.Error) as error:
        raise SoundUnreadable(file=path.name, detail=f"{path}: {error}") from error
    if not count or not rate or size < count * channels * width:
        raise SoundUnreadable(file=path.name, detail=f"{path}: {count} frames in {size} bytes")
    return float(count / rate)


def pcm(sound: Sound) -> bytes:
    """Return the samples as little-endian bytes."""
    if sys.byteorder == "little":
        return sound.samples.tobytes()
    swapped = array("h", sound.samples)
    swapped.byteswap()
    return swapped.tobytes()


def resampled(sound: Sound, rate: int) -> Sound:
    """Return the sound at another rate, by straight lines between samples."""
    if rate == sound.rate or not sound.samples:
        return Sound(rate, sound.samples)
    old, step = sound.samples, sound.rate / rate
    new = array("h")
    for at in range(int(len(old) / step)):
        place = at * step
        left = int(place)
        right = old[min(left + 1, len(old) - 1)]
        new.append(round(old[left] + (right - old[left]) * (place - left)))
    return Sound(rate, new)


def _samples(data: bytes) -> array[int]:
    samples = array("h")
    samples.frombytes(data)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _mixed(samples: array[int], channels: int) -> array[int]:
    if channels == 1:
        return samples
    parts = [samples[channel::channels] for channel in range(channels)]
    return array("h", (sum(together) // channels for together in zip(*parts, strict=True)))
