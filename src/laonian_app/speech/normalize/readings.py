"""A reading that somebody gave (yín háng, chóng, 九六幺幺零) as characters to be spoken.

Every voice reads characters; few read pinyin. So a syllable becomes a common character
that has this reading and no other.
"""

from __future__ import annotations

import re
from functools import cache

MARKED = re.compile(r"[a-zA-ZüÜāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹḿ]+[1-5]?")
COMMON = [(0xB0, 0xD8), (0xD8, 0xF8)]  # rows of GB 2312: level 1 (by use), level 2


def in_characters(reading: str) -> str | None:
    """Return characters for a reading in pinyin, with tone marks or tone figures.

    Syllables may be joined (yínháng) or parted by blanks, hyphens or apostrophes. None
    where it is no pinyin or no character has that reading.
    """
    parts = [part for part in re.split(r"[\s'’\-·]+", reading.strip()) if part]
    if not parts or not all(MARKED.fullmatch(part) for part in parts):
        return None
    found = [_word(part.lower()) for part in parts]
    return None if None in found else "".join(part for part in found if part)


def _word(word: str) -> str | None:
    table = _table()
    if word in table:
        return table[word]
    for end in range(min(len(word) - 1, 7), 0, -1):
        rest = _word(word[end:]) if word[:end] in table else None
        if rest:
            return table[word[:end]] + rest
    return None


@cache
def _table() -> dict[str, str]:
    """Return syllable -> character, both yín and yin2; ordinary characters go first."""
    from pypinyin.constants import PINYIN_DICT

    ranked: dict[str, tuple[int, str]] = {}
    for rank, char in enumerate(_ordinary()):
        readings = PINYIN_DICT.get(ord(char), "").split(",")
        for place, syllable in enumerate(readings):
            cost = (len(readings) > 1) * 10_000 + place * 20_000 + rank
            if syllable and (syllable not in ranked or cost < ranked[syllable][0]):
                ranked[syllable] = (cost, char)
    table = {syllable: char for syllable, (_, char) in ranked.items()}
    return table | {_with_figure(syllable): char for syllable, char in table.items()}


def _with_figure(syllable: str) -> str:
    from pypinyin.contrib.tone_convert import to_tone3

    return str(to_tone3(syllable, neutral_tone_with_five=True))


def _ordinary() -> list[str]:
    chars = []
    for first, last in COMMON:
        for row in range(first, last):
            for cell in range(0xA1, 0xFF):
                chars.append(bytes((row, cell)).decode("gb2312", errors="ignore"))
    return [char for char in chars if char]
