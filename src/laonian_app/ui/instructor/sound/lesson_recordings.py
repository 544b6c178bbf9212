"""The recordings of a lesson as jobs see them: read, kept, removed. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from laonian_app.speech.errors import RecordingsUnreadable
from laonian_app.speech.lesson_text import SpokenPage, recordable_pages, shown_with, spoken_pages
from laonian_app.speech.recordable import Recorded, recordable
from laonian_app.speech.recording import (
    FOLDER,
    Recording,
    accept,
    by_position,
    dialects,
    forget,
    keep,
    recordings,
)
from laonian_app.speech.recording_places import RecordingPlaces
from laonian_app.speech.sound import Sound
from laonian_app.ui.instructor.sound.choose_lesson import LessonToRecord
from laonian_app.ui.instructor.sound.sentence_list import LessonSentences
from laonian_app.ui.library import Library


@dataclass(frozen=True, slots=True)
class RecordedLesson:
    """What can be recorded of a lesson, what was, and the folder where that lies.

    `lesson_folder` is the lesson's own; `places` say where recordings of it are kept.
    `named` are files that somebody named by position (p02-s03.wav): they count until the
    first recording is kept here, which takes them over into the index.
    """

    lesson_id: str
    title: str
    lesson_folder: Path
    places: RecordingPlaces
    folder: Path
    pages: tuple[SpokenPage, ...]
    kept: tuple[Recording, ...]
    named: tuple[Recording, ...]

    @property
    def dialects(self) -> tuple[str, ...]:
        """Return the dialects there are recordings in, without Mandarin."""
        return tuple(each for each in dialects(self.kept) if each)

    def sentences(self, dialect: str) -> LessonSentences:
        found = recordable(self.pages, self.kept, dialect)
        return LessonSentences(self.lesson_id, self.title, dialect, found)

    def file(self, name: str) -> Path:
        """Return where a recording lies."""
        return self.folder / FOLDER / Path(name).name


def lesson_recordings(library: Library, places: RecordingPlaces, lesson_id: str) -> RecordedLesson:
    """Return a lesson with its recordings. A job: it reads files.

    Raises:
        RecordingsUnreadable: their list is damaged.
        ValueError: the lesson is not on the shelf.
    """
    entry = library.entry(lesson_id)
    if entry is None:
        raise ValueError(f"no lesson {lesson_id!r} on the shelf")
    lesson = library.open(lesson_id).lesson
    shown = shown_with(library.contacts)
    texts = [[each.text for each in page.utterances] for page in spoken_pages(lesson, shown)]
    folder = places.to_read(entry.folder)
    named = by_position(folder, texts)
    kept = recordings(folder) or named
    pages = recordable_pages(lesson, shown)
    return RecordedLesson(lesson_id, lesson.title, entry.folder, places, folder, pages, kept, named)


def lessons_to_record(library: Library, places: RecordingPlaces) -> tuple[LessonToRecord, ...]:
    """Return all lessons with how much of each is recorded in any dialect. A job.

    A lesson whose list of recordings is damaged counts as not recorded; opening it says why.
    """
    return tuple(_line(library, places, entry.id) for entry in library.entries)


def _line(library: Library, places: RecordingPlaces, lesson_id: str) -> LessonToRecord:
    entry = library.entry(lesson_id)
    assert entry is not None
    lesson = library.open(lesson_id).lesson
    pages = recordable_pages(lesson, shown_with(library.contacts))
    try:
        kept = recordings(places.to_read(entry.folder))
    except RecordingsUnreadable:
        kept = ()
    counts = [_counts(pages, kept, each) for each in dialects(kept)]
    recorded, changed = max(counts, default=(0, 0))
    total = sum(len(page.utterances) for page in pages)
    number = str(library.number_of(lesson_id))
    return LessonToRecord(lesson_id, number, lesson.title, total, recorded, changed)


def _counts(
    pages: Sequence[SpokenPage], kept: Sequence[Recording], dialect: str
) -> tuple[int, int]:
    states = [each.state for each in recordable(pages, kept, dialect)]
    return states.count(Recorded.DONE), states.count(Recorded.CHANGED)


def keep_take(of: RecordedLesson, text: str, sound: Sound, dialect: str) -> RecordedLesson:
    """Keep a take; return the lesson as it is now. A job.

    Raises:
        SoundUnwritable, RecordingsUnreadable: nothing was changed.
    """
    folder = of.places.make(of.lesson_folder)
    accept(folder, of.named)
    keep(folder, text, sound, dialect)
    return _as_it_is(of, folder)


def remove_take(of: RecordedLesson, text: str, dialect: str) -> RecordedLesson:
    """Remove a recording; return the lesson as it is now. A job.

    Raises:
        SoundUnwritable, RecordingsUnreadable: as `keep_take`.
    """
    folder = of.places.make(of.lesson_folder)
    accept(folder, of.named)
    forget(folder, text, dialect)
    return _as_it_is(of, folder)


def _as_it_is(of: RecordedLesson, folder: Path) -> RecordedLesson:
    return replace(of, folder=folder, kept=recordings(folder), named=())
