"""How fast an unknown voice speaks, measured on its own sound."""

from __future__ import annotations

from laonian_app.speech.levels import levelled
from laonian_app.speech.pace import characters_a_minute, counted
from laonian_app.speech.sound import Sound

SENTENCE = "请您记住，陌生人打来电话要验证码，不要给他，挂断以后再打银行的电话问一问。"


def measured_pace(sound: Sound) -> float:
    """Return the characters a minute of a sound of `SENTENCE`, its end silence left out."""
    return counted(SENTENCE) * 60 / max(levelled(sound).seconds, 0.1)


def speed_factor(rate: int, natural: float) -> float:
    """Return how many times faster than its `natural` pace a voice must speak for a rate."""
    return characters_a_minute(rate) / natural
