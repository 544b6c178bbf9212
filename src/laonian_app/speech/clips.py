"""Where a clip comes from: recording, packed clip, cache, engine; asked for without waiting."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from laonian_app.ground.errors import LaonianError
from laonian_app.speech.cache import ClipCache, ClipKey
from laonian_app.speech.errors import SoundUnreadable, SoundUnwritable, SpeechUnavailable
from laonian_app.speech.pace import RATES
from laonian_app.speech.packed import Packed, packed_clips
from laonian_app.speech.recording import Recording, by_position, find, recordings
from laonian_app.speech.sound import seconds_of
from laonian_app.speech.spare import SparePlace
from laonian_app.speech.worker_client import EngineTrouble, WorkerClient

log = logging.getLogger(__name__)

WAV = ".wav"


class Origin(StrEnum):
    RECORDING = "recording"
    PACKED = "packed"
    CACHE = "cache"
    ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sentence as shown and as spoken, and its pace (1 to 5)."""

    text: str
    spoken: str
    pace: int


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound to play; `seconds` is 0 where it is not known.

    A file, never bytes: QtMultimedia reads a device from a thread of its own, which waits
    for Python while Python waits for it in `stop()`.
    """

    path: Path
    seconds: float
    origin: Origin


Receiver = Callable[[Clip | None], None]


class ClipSource(Protocol):
    """What the player asks for clips."""

    def request(self, wanted: Wanted, then: Receiver) -> None:
        """Get a clip and call `then` with it, on any thread; None means silence.

        Returns at once. Requests are served in their order; a dropped one is never answered.
        """

    def drop(self) -> None:
        """Forget all requests that were not begun."""


@dataclass(frozen=True, slots=True)
class LessonClips:
    """What lies beside a lesson."""

    folder: Path
    recordings: tuple[Recording, ...]
    packed: Packed
    dialect: str


def beside(
    folder: Path,
    dialect: str = "",
    pages: Sequence[Sequence[str]] = (),
    recorded: Path | None = None,
) -> LessonClips:
    """Return the recordings and packed clips of a lesson's folder.

    Args:
        recorded: the folder of its recordings, where they do not lie beside it.
        dialect: the dialect that the learner chose; Mandarin where a sentence lacks it.
        pages: the sentences of each page, for files that are named by position.

    Raises:
        RecordingsUnreadable: an index is damaged.
    """
    heard = recorded or folder
    kept = recordings(heard) or by_position(heard, pages)
    return LessonClips(heard, kept, packed_clips(folder), dialect)


class Clips:
    """The clip source of the program: one thread that may wait for the worker."""

    def __init__(self, client: WorkerClient, cache: ClipCache | None, voice: str = "") -> None:
        self._client = client
        self._cache = cache
        self._voice = voice
        self._spare = SparePlace()
        self._lesson: LessonClips | None = None
        self._queue: deque[tuple[Wanted | None, Receiver]] = deque()
        self._more = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    @property
    def troubles(self) -> tuple[EngineTrouble, ...]:
        """Return which engines were left in this session and why, in order."""
        return self._client.troubles

    def use_lesson(self, lesson: LessonClips | None) -> None:
        """Look beside this lesson first from now on; None for texts of no lesson."""
        self._lesson = lesson

    def use_voice(self, voice: str) -> None:
        """Take this voice of the engine from now on; empty for its first."""
        self._voice = voice

    def warm_up(self) -> None:
        """Start the worker in the background, so that the first press finds it running."""
        self._put(None, _nobody)

    def request(self, wanted: Wanted, then: Receiver) -> None:
        self._put(wanted, then)

    def drop(self) -> None:
        with self._more:
            self._queue.clear()

    def close(self) -> None:
        """End thread and worker; calling twice is safe."""
        with self._more:
            self._closed = True
            self._queue.clear()
            self._more.notify()
        self._client.close()
        if self._thread:
            self._thread.join()
        self._spare.close()

    def get(self, wanted: Wanted) -> Clip:
        """Return a clip, waiting for it.

        Raises:
            SpeechUnavailable: neither beside the lesson, nor in the cache, nor from an engine.
            SoundUnwritable: no room anywhere on this PC.
        """
        return self._beside_lesson(wanted) or self._rendered(wanted)

    def get_wav(self, wanted: Wanted) -> Clip:
        """Return a clip that is a WAV, for joining: recordings of other kinds are passed over.

        Raises:
            SpeechUnavailable, SoundUnwritable: as `get`.
        """
        return self._beside_lesson(wanted, wav_only=True) or self._rendered(wanted)

    def _beside_lesson(self, wanted: Wanted, wav_only: bool = False) -> Clip | None:
        lesson = self._lesson
        if lesson is None:
            return None
        path = find(lesson.folder, lesson.recordings, wanted.text, lesson.dialect)
        if path and (path.suffix.lower() == WAV or not wav_only):
            clip = _file(path, Origin.RECORDING)
            if clip:
                return clip
        path = lesson.packed.get((wanted.spoken, RATES[wanted.pace]))
        return _file(path, Origin.PACKED) if path and path.is_file() else None

    def _rendered(self, wanted: Wanted) -> Clip:
        rate = RATES[wanted.pace]
        key = self._key(wanted, rate)
        if self._cache and (found := self._cache.find(key)):
            return Clip(*found, Origin.CACHE)
        place = self._cache.place_for(key) if self._cache else None
        if self._cache and place:
            try:
                made = self._client.render(wanted.spoken, self._voice, rate, place)
                key = self._key(wanted, rate)  # another engine may have stepped in
                if path := self._cache.keep(key, place):
                    return Clip(path, made.seconds, Origin.ENGINE)
            except SoundUnwritable as error:
                log.warning("no room for clips: %s", error.detail)
        path = self._spare.place()
        made = self._client.render(wanted.spoken, self._voice, rate, path)
        return Clip(path, made.seconds, Origin.ENGINE)

    def _key(self, wanted: Wanted, rate: int) -> ClipKey:
        engine = self._client.engine()
        return ClipKey(engine.name, engine.version, self._voice, rate, wanted.spoken)

    def _put(self, wanted: Wanted | None, then: Receiver) -> None:
        with self._more:
            if self._closed:
                return
            self._queue.append((wanted, then))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="clips", daemon=True)
                self._thread.start()
            self._more.notify()

    def _run(self) -> None:
        while True:
            with self._more:
                while not self._queue and not self._closed:
                    self._more.wait()
                if self._closed:
                    return
                wanted, then = self._queue.popleft()
            try:
                then(self._try(wanted))
            except Exception:  # the edge of this thread: a screen that is gone takes no clip
                log.exception("nobody takes the clip")

    def _try(self, wanted: Wanted | None) -> Clip | None:
        try:
            if wanted is None:
                self._client.engine()
                return None
            return self.get(wanted)
        except SpeechUnavailable as error:
            log.warning("no clip: %s", error.detail)
        except LaonianError as error:
            log.warning("no clip: %s %s", error, error.detail)
        except Exception:  # the edge of this thread: silence, and the reason in the log
            log.exception("no clip")
        return None


def _file(path: Path, origin: Origin) -> Clip | None:
    """Return a clip for a file; None for a WAV that is damaged."""
    if path.suffix.lower() != WAV:
        return Clip(path, 0.0, origin)
    try:
        return Clip(path, seconds_of(path), origin)
    except SoundUnreadable as error:
        log.warning("a clip beside the lesson is left out: %s", error.detail)
        return None


def _nobody(_clip: Clip | None) -> None:
    """Take a clip that nobody waits for."""
