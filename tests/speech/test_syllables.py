"""The shipped table of syllables against the dictionary that it was made from."""

from __future__ import annotations

import pytest
from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone3

from laonian_app.speech.normalize.syllables import characters, with_figure


def ordinary() -> list[str]:
    """Return the characters of GB 2312, level 1 by use, then level 2."""
    cells = [(row, cell) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    return [sign for pair in cells if (sign := bytes(pair).decode("gb2312", errors="ignore"))]


READINGS = {sign: PINYIN_DICT.get(ord(sign), "").split(",") for sign in ordinary()}


def test_every_syllable_of_ordinary_characters_can_be_said() -> None:
    spoken = {syllable for readings in READINGS.values() for syllable in readings if syllable}
    assert len(spoken) > 1300
    assert spoken <= characters().keys()


def test_no_syllable_is_said_with_a_character_of_another_sound() -> None:
    for syllable, sign in characters().items():
        figures = {with_figure(reading) for reading in READINGS[sign]}
        assert syllable in READINGS[sign] or syllable.replace("ü", "v") in figures, syllable


def test_a_character_with_one_reading_is_preferred_to_one_with_several() -> None:
    alone = {readings[0] for readings in READINGS.values() if len(readings) == 1}
    chosen = characters()
    assert all(len(READINGS[chosen[syllable]]) == 1 for syllable in alone if syllable)


@pytest.mark.parametrize("syllable", ["yín", "lǜ", "nüè", "de", "ài", "hng"])
def test_a_tone_becomes_the_figure_that_the_dictionary_gives(syllable: str) -> None:
    assert with_figure(syllable) == to_tone3(syllable, neutral_tone_with_five=True)
