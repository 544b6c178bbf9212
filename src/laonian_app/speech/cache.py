"""Rendered clips on disk: named by what they say and how, 200 MB at most."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from laonian_app.speech.errors import SoundUnreadable
from laonian_app.speech.normalize import VERSION
from laonian_app.speech.sound import seconds_of

LIMIT_BYTES = 200_000_000
KEPT_SHARE = 0.9
"""What is left after clearing: not every new clip has to clear again."""

ENDING = ".wav"
UNFINISHED = ".part"
FORGOTTEN_SECONDS = 3_600


@dataclass(frozen=True, slots=True)
class ClipKey:
    """All that decides how a clip sounds; `rate` is on espeak's scale."""

    engine: str
    engine_version: str
    voice: str
    rate: int
    spoken: str

    @property
    def name(self) -> str:
        """Return the SHA-256 of it all, the normaliser's version included."""
        parts = (self.engine, self.engine_version, self.voice, str(self.rate), VERSION, self.spoken)
        return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


class ClipCache:
    """A folder of clips. Where it cannot be written, nothing is kept and nobody is troubled."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit = limit_bytes
        self._size: int | None = None

    def find(self, key: ClipKey) -> tuple[Path, float] | None:
        """Return a clip's file and seconds; a damaged one is removed, None then or if unknown."""
        path = self._folder / (key.name + ENDING)
        if not path.is_file():
            return None
        try:
            seconds = seconds_of(path)
            os.utime(path)  # the oldest use goes first
        except SoundUnreadable:
            _remove(path)
            return None
        except OSError:  # read-only: it can be played all the same
            return path, seconds
        return path, seconds

    def place_for(self, key: ClipKey) -> Path | None:
        """Return where to write a new clip before `keep`, or None if nothing can be kept."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None
        return self._folder / f"{key.name}.{os.getpid()}{UNFINISHED}"

    def keep(self, key: ClipKey, written: Path) -> Path | None:
        """Move a finished clip to its name; return where it is, None if that failed."""
        path = self._folder / (key.name + ENDING)
        try:
            written.replace(path)
            size = path.stat().st_size
        except OSError:
            _remove(written)
            return None
        self._make_room(size)
        return path

    def _make_room(self, added: int) -> None:
        """Remove the longest unused clips where all together are too large."""
        if self._size is not None and self._size + added <= self._limit:
            self._size += added
            return
        clips = self._clips()
        total = sum(size for _, size, _ in clips)
        goal = self._limit * KEPT_SHARE if total > self._limit else self._limit
        for _, size, path in clips:
            if total <= goal:
                break
            _remove(path)
            total -= size
        self._size = total

    def _clips(self) -> list[tuple[float, int, Path]]:
        """Return time of last use, size and path of each clip, longest unused first."""
        found = []
        for path in self._folder.iterdir():
            try:
                facts = path.stat()
            except OSError:  # another program has just removed it
                continue
            if path.suffix == UNFINISHED:
                if time.time() - facts.st_mtime > FORGOTTEN_SECONDS:
                    _remove(path)
            elif path.suffix == ENDING:
                found.append((facts.st_mtime, facts.st_size, path))
        return sorted(found)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # open in a player, or read-only: the next clearing tries again
