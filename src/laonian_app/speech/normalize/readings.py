"""A reading that somebody gave (yín háng, chóng, 九六幺幺零) as characters to be spoken.

Every voice reads characters; few read pinyin. So a syllable becomes a common character
that has this reading and no other.
"""

from __future__ import annotations

import re
from functools import cache

from laonian_app.speech.normalize.syllables import characters

MARKED = re.compile(r"[a-zA-ZüÜāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹḿ]+[1-5]?")


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
    """Made at the first reading that somebody gave; most lessons have none."""
    return characters()
