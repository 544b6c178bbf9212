"""A lesson as sound: from its texts, recordings and engines to files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from laonian_app.ground.paths import Home
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clips, beside
from laonian_app.speech.engine import choice
from laonian_app.speech.export import export_audio, export_whole
from laonian_app.speech.lesson_text import shown_with, spoken_pages
from laonian_app.speech.recording_places import RecordingPlaces
from laonian_app.speech.worker_client import WorkerClient

ONE_FILE = (".mp3", ".wav")


def write_lesson_sound(
    home: Home,
    places: RecordingPlaces,
    folder: Path,
    lesson: Lesson,
    contacts: Mapping[str, Contact],
    out: Path,
) -> tuple[Path, ...]:
    """Write a lesson as sound: into one file if `out` ends in .mp3 or .wav, else into a folder.

    Takes minutes; a worker of its own speaks meanwhile.

    Raises:
        NothingToRead, SpeechUnavailable, SoundUnreadable, SoundUnwritable, RecordingsUnreadable.
    """
    pages = spoken_pages(lesson, shown_with(contacts))
    texts = [[each.text for each in page.utterances] for page in pages]
    write = export_whole if out.suffix.lower() in ONE_FILE else export_audio
    clips = Clips(WorkerClient(choice.engine_names(home.voices)), ClipCache(home.speech))
    try:
        clips.use_lesson(beside(folder, pages=texts, recorded=places.to_read(folder)))
        return write(lesson.title, pages, clips.get_wav, out)
    finally:
        clips.close()
