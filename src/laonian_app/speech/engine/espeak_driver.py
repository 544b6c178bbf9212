"""Our driver for pyttsx3: espeak, synchronous.

pyttsx3 finds drivers as modules; `install` puts this one where it looks. The driver that
pyttsx3 ships loses a race: 13 of 60 clips came at the wrong speed, one not at all, none
with an error.
"""

from __future__ import annotations

import sys
import wave
from typing import Protocol

from laonian_app.speech.engine.espeak_library import (
    DEFAULT_VOICE,
    SAMPLE_RATE,
    EspeakLibrary,
    espeak_library,
)

DRIVER_NAME = "laonian_espeak"
START_RATE = 130


class Proxy(Protocol):
    """What pyttsx3 gives to a driver."""

    def setBusy(self, busy: bool) -> None:
        """Say that the next command may be run, or may not."""


def install() -> None:
    """Make this driver known to pyttsx3 as `laonian_espeak`; calling it twice is safe."""
    sys.modules[f"pyttsx3.drivers.{DRIVER_NAME}"] = sys.modules[__name__]


def buildDriver(proxy: Proxy) -> EspeakDriver:
    """Return the driver; pyttsx3 calls this by name."""
    return EspeakDriver(proxy, espeak_library())


class EspeakDriver:
    """Each command is over when it returns, so commands cannot overtake one another."""

    def __init__(self, proxy: Proxy, library: EspeakLibrary) -> None:
        self._proxy = proxy
        self._library = library
        self._properties: dict[str, object] = {"voice": DEFAULT_VOICE, "rate": START_RATE}
        library.set_voice(DEFAULT_VOICE)
        library.set_rate(START_RATE)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write a text as a WAV file."""
        data = self._library.samples(text)
        with wave.open(filename, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(SAMPLE_RATE)
            file.writeframes(data)

    def getProperty(self, name: str) -> object:
        """Return a property; `voices` is not one: the engine above knows them."""
        return self._properties[name]

    def setProperty(self, name: str, value: object) -> None:
        """Set `voice` (a name) or `rate` (a whole number)."""
        if name == "voice":
            self._library.set_voice(str(value))
        elif name == "rate":
            self._library.set_rate(int(str(value)))
        else:
            raise KeyError(name)
        self._properties[name] = value

    def say(self, text: str) -> None:
        """Refuse: this driver has no way to a loudspeaker, files are played elsewhere."""
        raise RuntimeError(f"use save_to_file for {text!r:.40}")

    def startLoop(self) -> None:
        """Run the commands that wait; they end with the one that ends the loop."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:
        """Do nothing: there is no loop that could go on."""

    def stop(self) -> None:
        """Do nothing: what was begun is already done."""

    def destroy(self) -> None:
        """Leave espeak as it is; it cannot be started twice in one process."""
