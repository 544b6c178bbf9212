"""What a microphone gives, as sound; the device itself is `player.device_microphone`."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from laonian_app.speech.sound import FULL_SCALE, Sound

Heard = Callable[[Sound], None]
Broken = Callable[[str], None]


class Microphone(Protocol):
    """Listens from `start` to `stop`; both on the GUI thread, as are the calls."""

    def start(self, heard: Heard, broken: Broken) -> bool:
        """Give each piece of sound to `heard`; return False where there is no microphone.

        `broken` is told, with words for the log, when the device fails or is pulled out.
        """

    def stop(self) -> None:
        """Let go of the device; calling twice is safe."""


class SampleKind(Enum):
    """How a device writes a sample: typecode of `array`, the middle and the largest swing."""

    UNSIGNED_8 = ("B", 128, 128)
    SIGNED_16 = ("h", 0, 32_768)
    SIGNED_32 = ("i", 0, 2_147_483_648)
    FLOAT = ("f", 0, 1)


@dataclass(frozen=True, slots=True)
class Capture:
    """How a device gives its sound: samples a second of each channel, channels, kind."""

    rate: int
    channels: int
    kind: SampleKind

    @property
    def frame_bytes(self) -> int:
        """Return the bytes of one sample of all channels."""
        return array(self.kind.value[0]).itemsize * self.channels


def captured(data: bytes, capture: Capture) -> Sound:
    """Return bytes of a device, in this PC's byte order, as one channel of 16 bits.

    Several channels become their mean; an unfinished frame at the end is left out.
    """
    code, middle, swing = capture.kind.value
    samples = array(code)
    samples.frombytes(data[: len(data) - len(data) % capture.frame_bytes])
    parts = [samples[channel :: capture.channels] for channel in range(capture.channels)]
    factor = FULL_SCALE / swing / capture.channels
    mixed = (sum(frame) - middle * capture.channels for frame in zip(*parts, strict=True))
    return Sound(capture.rate, array("h", (_limited(value * factor) for value in mixed)))


def _limited(value: float) -> int:
    return max(-FULL_SCALE, min(FULL_SCALE - 1, round(value)))
