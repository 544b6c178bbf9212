"""The five paces, and what they mean in each scale."""

from __future__ import annotations

import re
from itertools import pairwise

DEFAULT_PACE = 3
RATES = {1: 90, 2: 110, 3: 130, 4: 150, 5: 175}
"""很慢 慢 正常 快 很快, on espeak's scale."""

CHARACTERS_A_MINUTE = {1: 107, 2: 134, 3: 161, 4: 189, 5: 226}
"""Measured on espeak-ng 1.52 at these rates, pauses inside a sentence included."""

SLOWEST, FASTEST = 60, 260

_SYLLABLE = re.compile("[a-z]+[1-5]")
"""A reading given in pinyin, as `gei3`: one character is heard."""


def characters_a_minute(rate: int) -> float:
    """Return what a rate on espeak's scale gives, by straight lines through the measured paces."""
    known = [(RATES[pace], CHARACTERS_A_MINUTE[pace]) for pace in sorted(RATES)]
    for (low, slow), (high, fast) in pairwise(known):
        if rate <= high or (high, fast) == known[-1]:
            return slow + (fast - slow) * (rate - low) / (high - low)
    raise AssertionError("the table has at least two paces")


def seconds_to_say(text: str, pace: int) -> float:
    """Return how long a text takes at a pace; pauses count as nothing."""
    return counted(text) * 60 / CHARACTERS_A_MINUTE[pace]


def counted(text: str) -> int:
    """Return how many characters of a text are said; a reading in pinyin is one."""
    return sum(map(str.isalnum, _SYLLABLE.sub("字", text)))
