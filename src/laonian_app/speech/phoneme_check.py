"""Does espeak read a text rightly? Asked of its phonemes, without any sound.

Starts espeak in this process: for tests and for checking lessons, not for the window.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from laonian_app.lessons.inline import NO_CONTACTS
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.speech.engine.espeak_library import espeak_library
from laonian_app.speech.engine.espeak_readings import respelt
from laonian_app.speech.lesson_text import every_text, shown_with
from laonian_app.speech.plan import Passage, plan

ENGLISH = "(en)"
UNKNOWN = "@:11_"
"""How the voice begins to spell a character that it does not know."""

LETTERS = re.compile(r"(?<![A-Za-z])[A-Z](?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Misreading:
    """`what` is english, unknown, figure or letters; `phonemes` shows it."""

    what: str
    text: str
    spoken: str
    phonemes: str


def misreadings(
    passages: Iterable[Passage | str], pairs: Sequence[tuple[str, str]] = ()
) -> tuple[Misreading, ...]:
    """Return the sentences that espeak would read as English, spell, or with figures in them.

    Letters that a text means (A T M, 选 A) are read in English and are no fault.

    Raises:
        EngineMissing: espeak does not start here.
    """
    found = []
    for utterance in plan(tuple(passages), pairs):
        phonemes = espeak_library().phonemes(respelt(utterance.spoken))
        what = _fault(utterance.spoken, phonemes)
        if what:
            found.append(Misreading(what, utterance.text, utterance.spoken, phonemes))
    return tuple(found)


def lesson_misreadings(
    lesson: Lesson, contacts: Mapping[str, Contact] = NO_CONTACTS
) -> tuple[Misreading, ...]:
    """Return the misreadings of all that is ever read of a lesson, its 读音 taken in."""
    shown = shown_with(contacts)
    passages = [shown(text) for text in every_text(lesson) if text]
    return misreadings((each for each in passages if each is not None), lesson.speech)


def _fault(said: str, phonemes: str) -> str:
    if re.search(r"[0-9]", said):
        return "figure"
    if UNKNOWN in phonemes:
        return "unknown"
    without_letters = LETTERS.sub("，", said)
    if without_letters == said:
        return "english" if ENGLISH in phonemes else ""
    if ENGLISH in espeak_library().phonemes(respelt(without_letters)):
        return "english"
    return ""
