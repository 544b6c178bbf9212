"""A sentence as it is shown into the text that a voice is given.

The screen shows the original. The result is the same for every voice; what only one
engine needs stands with that engine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from laonian_app.speech.normalize import dates, letters, measures, money, telephones
from laonian_app.speech.normalize.characters import PRIVATE, fold, without_private
from laonian_app.speech.normalize.numerals import dialled
from laonian_app.speech.normalize.readings import in_characters
from laonian_app.speech.normalize.rule import apply
from laonian_app.speech.normalize.signs import settle

VERSION = "1"
"""Part of every clip's name: raise it when any text comes out differently."""


@dataclass(frozen=True, slots=True)
class Override:
    """In this one place (`start` to `end` of the sentence) it is read as `reading`."""

    start: int
    end: int
    reading: str


def spoken(
    sentence: str,
    pairs: Sequence[tuple[str, str]] = (),
    overrides: Sequence[Override] = (),
) -> str:
    """Return what is said for a sentence; empty where there is nothing to say.

    Args:
        sentence: the text as it is shown, without the marks of the lesson format.
        pairs: written form and reading, from the lesson's 读音; longer forms win.
        overrides: readings of single places, which win over everything; those that lie
            outside the sentence or overlap an earlier one are left out.

    The result holds characters, single Latin letters between blanks and pauses
    (，。！？；：、), never a figure. A reading is in characters or in pinyin.
    """
    held: list[str] = []
    text = _hold_places(sentence, overrides, held)
    text = _hold_pairs(text, pairs, held)
    text = _figures_and_letters(fold(text))
    return settle(_release(text, held))


def _figures_and_letters(text: str) -> str:
    text = apply(letters.BEFORE_NUMBERS, text)
    for subject in (dates, telephones, money, measures, letters):
        text = apply(subject.RULES, text)
    return text


def _hold_places(sentence: str, overrides: Sequence[Override], held: list[str]) -> str:
    """Return the sentence with one private character for each overridden place."""
    done = 0
    parts = []
    for place in sorted(overrides, key=lambda place: place.start):
        said = _said(place.reading)
        if said is None or not done <= place.start < place.end <= len(sentence):
            continue
        parts += [without_private(sentence[done : place.start]), _hold(said, held)]
        done = place.end
    return "".join(parts) + without_private(sentence[done:])


def _hold_pairs(text: str, pairs: Sequence[tuple[str, str]], held: list[str]) -> str:
    for written, reading in sorted(pairs, key=lambda pair: -len(pair[0])):
        said = _said(reading)
        if written and said is not None:
            text = re.sub(_whole(written), _holding(said, held), text)
    return text


def _whole(written: str) -> str:
    """Return a pattern for a form that does not begin or end inside a number or a word."""
    before = r"(?<![A-Za-z0-9])" if written[0].isascii() and written[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if written[-1].isascii() and written[-1].isalnum() else ""
    return before + re.escape(written) + after


def _said(reading: str) -> str | None:
    """Return a reading in characters, or None where it says nothing."""
    plain = without_private(reading)
    found = in_characters(plain) or settle(_figures_and_letters(fold(_dialled(plain))))
    return found or None


def _dialled(reading: str) -> str:
    """Return a reading of figures only, figure by figure: who gives it wants it spelt."""
    return dialled(reading) if reading.strip().isdigit() else reading


def _hold(said: str, held: list[str]) -> str:
    if len(held) == len(PRIVATE):
        return said
    held.append(said)
    return chr(PRIVATE[len(held) - 1])


def _holding(said: str, held: list[str]) -> Callable[[re.Match[str]], str]:
    return lambda _: _hold(said, held)


def _release(text: str, held: list[str]) -> str:
    return "".join(held[ord(c) - PRIVATE[0]] if ord(c) in PRIVATE else c for c in text)
