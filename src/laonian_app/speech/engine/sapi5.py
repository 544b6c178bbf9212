"""Windows' own voices: SAPI5 through pyttsx3.

Written for what pyttsx3's source and issue reports say (speech.md lists them). OneCore
voices, most of those in the settings of Windows, are invisible to SAPI5.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, Protocol

from laonian_app.speech.engine import Voice
from laonian_app.speech.engine.calibration import SENTENCE, measured_pace, speed_factor
from laonian_app.speech.engine.system import SystemVoices
from laonian_app.speech.errors import EngineMissing, NoChineseVoice
from laonian_app.speech.sound import Sound

CHINESE = 0x804
LANGUAGES = {0x804: "zh-CN", 0x404: "zh-TW", 0xC04: "zh-HK"}
STEP = math.pow(3, 0.1)
"""One step of SAPI's rate: ten steps are three times as fast (Microsoft, SpVoice Rate)."""

SLOWEST, FASTEST = -10, 10
BASE, GROWTH = 156.63, 1.11
"""pyttsx3 sets SAPI's rate to int(log(words / BASE, GROWTH))."""


class Token(Protocol):
    """A voice as SAPI lists it."""

    Id: str

    def GetAttribute(self, name: str) -> str: ...

    def GetDescription(self) -> str: ...


class Sapi5:
    """The engine `sapi5`; the worker's main thread only, as COM wants it."""

    name = "sapi5"

    def __init__(
        self,
        tokens: Callable[[], Iterable[Token]] | None = None,
        system: Callable[[str], SystemVoices] = SystemVoices,
    ) -> None:
        """Open SAPI.

        Raises:
            EngineMissing: SAPI does not open.
            NoChineseVoice: it has no voice for mainland Chinese.
        """
        self.version = "5"
        self._voices = chinese_voices((tokens or _tokens)())
        if not self._voices:
            raise NoChineseVoice
        self._system = system("sapi5")
        self._natural: dict[str, float] = {}

    def voices(self) -> tuple[Voice, ...]:
        return self._voices

    def render(self, text: str, voice: str, rate: int) -> Sound:
        """Return a normalised text as sound; a voice's own pace is measured at its first text."""
        chosen = voice or self._voices[0].id
        if chosen not in self._natural:
            plain = self._system.render(SENTENCE, chosen, words_for(0))
            self._natural[chosen] = measured_pace(plain)
        step = sapi_step(speed_factor(rate, self._natural[chosen]))
        return self._system.render(text, chosen, words_for(step))


def chinese_voices(tokens: Iterable[Token]) -> tuple[Voice, ...]:
    """Return the voices whose first language is mainland Chinese.

    pyttsx3's own list fails as a whole when one voice names two languages (`409;9`).
    """
    found = []
    for token in tokens:
        language = _language(token)
        if language == CHINESE:
            found.append(Voice(token.Id, _description(token), LANGUAGES[language]))
    return tuple(found)


def sapi_step(factor: float) -> int:
    """Return SAPI's rate, -10 to 10, for a factor of speed."""
    return max(SLOWEST, min(FASTEST, round(math.log(factor, STEP))))


def words_for(step: int) -> int:
    """Return the words a minute that pyttsx3 turns into this step of SAPI's rate.

    It cuts off towards zero, so the value lies a little beyond the step.
    """
    beyond = math.copysign(0.3, step) if step else 0.0
    return round(BASE * math.pow(GROWTH, step + beyond))


def _language(token: Token) -> int:
    """Return the first language of a voice (hexadecimal, perhaps several with `;`), or 0."""
    try:
        return int(str(token.GetAttribute("Language")).split(";")[0].strip(), 16)
    except (OSError, AttributeError, ValueError, TypeError):
        return 0  # a voice whose entry in the registry is broken is no voice for us


def _description(token: Token) -> str:
    try:
        return str(token.GetDescription())
    except (OSError, AttributeError):
        return token.Id.rpartition("\\")[2]


def _tokens() -> list[Any]:
    try:
        client = import_module("comtypes.client")  # comes with pyttsx3 on Windows only
        return list(client.CreateObject("SAPI.SpVoice").GetVoices())
    except (ImportError, OSError, AttributeError) as error:
        raise EngineMissing(engine="sapi5", detail=repr(error)) from error
