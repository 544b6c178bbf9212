"""The lessons that come with the program are read rightly and are heard."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from laonian_app.ground.paths import shipped
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.markdown import read
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.speech.lesson_text import every_text, shown_with, spoken_pages
from laonian_app.speech.levels import voiced_decibels
from laonian_app.speech.pace import RATES, counted
from laonian_app.speech.phoneme_check import lesson_misreadings
from laonian_app.speech.plan import Utterance, plan
from laonian_app.speech.sound import read_wav
from laonian_app.speech.worker_client import WorkerClient

FOLDERS = [path for path in sorted(shipped("lessons").iterdir()) if path.is_dir()]
HEARD = 12
"""Sentences of each lesson that are really spoken; all of them would take minutes."""


@pytest.fixture(scope="module")
def contacts() -> Mapping[str, Contact]:
    return read_beside([shipped("lessons")]).contacts


def lesson_in(folder: Path) -> Lesson:
    lesson = read(folder).lesson
    assert lesson is not None
    return lesson


def sentences(lesson: Lesson, contacts: Mapping[str, Contact]) -> tuple[Utterance, ...]:
    shown = shown_with(contacts)
    passages = [shown(text) for text in every_text(lesson) if text]
    return plan([each for each in passages if each is not None], lesson.speech)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_shipped_sentence_is_read_as_english_or_spelt(
    folder: Path, contacts: Mapping[str, Contact]
) -> None:
    lesson = lesson_in(folder)

    assert lesson_misreadings(lesson, contacts) == ()
    assert spoken_pages(lesson, shown_with(contacts))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_shipped_sentences_are_spoken_in_full_and_loud_enough(
    folder: Path, contacts: Mapping[str, Contact], espeak: WorkerClient
) -> None:
    planned = sentences(lesson_in(folder), contacts)

    for sentence in planned[:: max(1, len(planned) // HEARD)]:
        sound = read_wav(espeak.render(sentence.spoken, "", RATES[3], None).wav or b"")
        assert 0.1 <= sound.seconds / counted(sentence.spoken) <= 1, sentence.text
        assert voiced_decibels(sound) > -35, sentence.text
