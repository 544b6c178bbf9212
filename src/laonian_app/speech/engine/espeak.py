"""espeak-ng: robotic, small, always there."""

from __future__ import annotations

from laonian_app.speech.engine import Voice, espeak_driver
from laonian_app.speech.engine.espeak_library import DEFAULT_VOICE, espeak_library
from laonian_app.speech.engine.espeak_readings import respelt
from laonian_app.speech.engine.system import SystemVoices
from laonian_app.speech.sound import Sound

VOICES = (
    Voice(DEFAULT_VOICE, "espeak 男声", "zh-CN"),
    Voice(f"{DEFAULT_VOICE}+f2", "espeak 女声", "zh-CN"),
    Voice(f"{DEFAULT_VOICE}+m3", "espeak 低声", "zh-CN"),
)


class Espeak:
    """The engine `espeak`; one a process."""

    name = "espeak"

    def __init__(self) -> None:
        self.version = espeak_library().version
        espeak_driver.install()
        self._system = SystemVoices(espeak_driver.DRIVER_NAME)

    def voices(self) -> tuple[Voice, ...]:
        return VOICES

    def render(self, text: str, voice: str, rate: int) -> Sound:
        """Return a normalised text as sound; `rate` is espeak's own."""
        return self._system.render(respelt(text), voice or DEFAULT_VOICE, rate)
