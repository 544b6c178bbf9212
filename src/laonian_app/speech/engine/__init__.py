"""The voices that speech can come from: one interface, several engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from laonian_app.speech.sound import Sound


@dataclass(frozen=True, slots=True)
class Voice:
    """`id` is what `render` takes; `language` is a tag such as zh-CN, or empty."""

    id: str
    name: str
    language: str


class Engine(Protocol):
    """Renders one text at a time, in one process, on its main thread."""

    name: str
    version: str

    def voices(self) -> tuple[Voice, ...]:
        """Return its Chinese voices, the preferred one first."""

    def render(self, text: str, voice: str, rate: int) -> Sound:
        """Return a text as sound, as the engine gives it (not levelled).

        Args:
            text: a normalised text, as `normalize.spoken` gives it.
            voice: an id of `voices()`, or empty for the preferred one.
            rate: on espeak's scale, see `pace.RATES`.

        Raises:
            LaonianError: no sound came, or too little.
        """
