"""A lesson as sound files: for a loudspeaker, a radio, WeChat."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from laonian_app.speech.clips import Clip, Wanted
from laonian_app.speech.errors import NothingToRead, SoundUnwritable
from laonian_app.speech.lesson_text import SpokenPage
from laonian_app.speech.levels import LEADING_SECONDS, TRAILING_SECONDS
from laonian_app.speech.mp3 import Mp3Tags, mp3_bytes
from laonian_app.speech.pace import DEFAULT_PACE
from laonian_app.speech.plan import Utterance
from laonian_app.speech.sound import Sound, read_wav, resampled, silence, write_wav

ARTIST = "安心课堂"
PAGE_PAUSE_MS = 1_500
FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST_NAME = 40

GetClip = Callable[[Wanted], Clip]
Progress = Callable[[int, int], None]


def export_audio(
    title: str,
    pages: Sequence[SpokenPage],
    get: GetClip,
    folder: Path,
    pace: int = DEFAULT_PACE,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Write a lesson as WAV and MP3, one file a page and one for the whole.

    Args:
        title: of the lesson; names the files (`title.mp3`, `title-02-page.mp3`) and is their
            album.
        pages: as `lesson_text.spoken_pages` gives them.
        get: gives a clip as WAV and may wait; `Clips.get_wav`.
        folder: made if need be; files of the same name are replaced.
        progress: told how many of how many sentences are done.

    Returns the files, the whole lesson first.

    Raises:
        NothingToRead: the pages hold no sentence.
        SpeechUnavailable, SoundUnreadable, SoundUnwritable: what was written so far stays.
    """
    sounds = page_sounds(pages, get, pace, progress)
    stem = _file_name(title)
    paths = _both(_whole(sounds), folder / stem, Mp3Tags(title, title, ARTIST))
    for number, (page, sound) in enumerate(zip(pages, sounds, strict=True), start=1):
        name = f"{stem}-{number:02d}-{_file_name(page.title or title)}"
        track = f"{number}/{len(pages)}"
        paths += _both(sound, folder / name, Mp3Tags(page.title or title, title, ARTIST, track))
    return tuple(paths)


def export_whole(
    title: str,
    pages: Sequence[SpokenPage],
    get: GetClip,
    file: Path,
    pace: int = DEFAULT_PACE,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Write a lesson as one file, MP3 where its name ends so, else WAV; as `export_audio`."""
    write_sound(_whole(page_sounds(pages, get, pace, progress)), file, Mp3Tags(title, "", ARTIST))
    return (file,)


def write_sound(sound: Sound, file: Path, tags: Mp3Tags) -> None:
    """Write a sound as MP3 where the file's name ends so, else as WAV.

    Raises:
        SoundUnwritable: no room or no right.
    """
    if file.suffix.lower() != ".mp3":
        write_wav(sound, file)
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(mp3_bytes(sound, tags))
    except OSError as error:
        raise SoundUnwritable(file=file.name, detail=str(error)) from error


def page_sounds(
    pages: Sequence[SpokenPage], get: GetClip, pace: int, progress: Progress | None
) -> list[Sound]:
    """Return each page as one sound, with its pauses.

    Raises:
        NothingToRead: there is no page.
    """
    if not pages:
        raise NothingToRead
    total, done = sum(len(page.utterances) for page in pages), 0
    sounds: list[Sound] = []
    for page in pages:
        clips = []
        for utterance in page.utterances:
            clips.append(_sound(get(Wanted(utterance.text, utterance.spoken, pace))))
            done += 1
            if progress:
                progress(done, total)
        sounds.append(_joined(page.utterances, clips))
    return sounds


def _whole(sounds: Sequence[Sound]) -> Sound:
    return _concatenated(
        part for sound in sounds for part in (sound, silence(PAGE_PAUSE_MS / 1000, sound.rate))
    )


def _both(sound: Sound, stem: Path, tags: Mp3Tags) -> list[Path]:
    files = [stem.with_name(stem.name + ending) for ending in (".wav", ".mp3")]
    for file in files:
        write_sound(sound, file, tags)
    return files


def _sound(clip: Clip) -> Sound:
    return read_wav(clip.path)


def _joined(utterances: Sequence[Utterance], clips: Sequence[Sound]) -> Sound:
    """Return clips with their pauses, less the silence that they bring along."""
    rate = clips[0].rate
    parts: list[Sound] = []
    for utterance, clip in zip(utterances, clips, strict=True):
        pause = utterance.pause_after_ms / 1000 - LEADING_SECONDS - TRAILING_SECONDS
        parts += [resampled(clip, rate), silence(max(0.0, pause), rate)]
    return _concatenated(parts)


def _concatenated(parts: Iterable[Sound]) -> Sound:
    samples = array("h")
    rate = 0
    for part in parts:
        rate = rate or part.rate
        samples += resampled(part, rate).samples
    return Sound(rate, samples)


def _file_name(title: str) -> str:
    """Return a title as a name that every file system takes."""
    return FORBIDDEN.sub(" ", title).strip(" .")[:LONGEST_NAME].strip() or "page"
