"""The cache of the shelf: what each lesson was when it was last read.

One file: a line with magic, length and checksum of the index; the index as JSON; then the
canonical JSON of every lesson, one behind the other. It is written beside its place and
then put there, and whatever is wrong with it means only that lessons are read again.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from laonian_app import __version__
from laonian_app.lessons.problems import Problem, Severity
from laonian_app.lessons.shelf_folders import Stamp

_MAGIC = f"laonian-shelf 1 {__version__}"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CachedLesson:
    """What is kept of a lesson; dates as ISO texts. `text` only before it is written.

    `doubted` pairs the ids of questions that may be new ones with the words of the old ones.
    """

    root: Path
    folder: Path
    stamp: Stamp | None
    id: str
    title: str
    course: str
    order: int | None
    minutes: int | None
    goal: str
    status: str
    rules: str
    revision: str
    questions: int
    practice: int
    faulty: bool
    review_by: str
    checked_on: str
    doubts: int
    problems: tuple[Problem, ...]
    doubted: tuple[tuple[str, str], ...] = ()
    text: str = field(default="", repr=False)
    at: int = 0
    length: int = 0


_PLAIN = tuple(
    each.name
    for each in fields(CachedLesson)
    if each.name not in {"root", "folder", "stamp", "problems", "doubted", "text"}
)


class ShelfCache:
    """Opens, searches and replaces the cache file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._key: str | None = None
        self._start = 0
        self._lessons: dict[Path, CachedLesson] = {}
        self._usable: frozenset[str] = frozenset()
        self._places: dict[str, tuple[int, int]] = {}

    def open(self, key: str) -> None:
        """Make the cache ready; with another `key` everything is read again.

        What was there before stays known to `before` and `text`.
        """
        if self._key is None:
            self._read()
        if self._key != key:
            self._usable = frozenset()
        else:
            self._usable = frozenset(str(folder) for folder in self._lessons)
        self._key = key

    def known_folders(self) -> frozenset[str]:
        return self._usable

    def find(self, folder: Path, stamp: Stamp | None) -> CachedLesson | None:
        """Return what is known of a folder that has not changed since."""
        if str(folder) not in self._usable:
            return None
        cached = self._lessons[folder]
        return cached if cached.stamp == stamp and stamp is not None else None

    def before(self, folder: Path) -> CachedLesson | None:
        """Return what was known of a folder, changed or not."""
        return self._lessons.get(folder)

    def all(self) -> tuple[CachedLesson, ...]:
        return tuple(self._lessons.values())

    def text(self, revision: str) -> str | None:
        """Return the canonical JSON of a revision, None where it cannot be read."""
        place = self._places.get(revision)
        if place is None:
            return None
        try:
            with self._file.open("rb") as source:
                source.seek(self._start + place[0])
                return source.read(place[1]).decode()
        except (OSError, UnicodeDecodeError):
            return None

    def keep(self, lessons: Sequence[CachedLesson]) -> None:
        """Make `lessons` what is known, and write the file if anything is new or gone."""
        now = {each.folder: each for each in lessons}
        unchanged = len(now) == len(self._lessons) and all(
            not each.text and self._lessons.get(each.folder) is not None for each in lessons
        )
        if unchanged and self._usable:
            return
        self._write(now)

    # ------------------------------------------------------------ the file

    def _read(self) -> None:
        try:
            with self._file.open("rb") as source:
                head = source.readline(300).decode().rstrip("\n").rsplit(" ", 2)
                if len(head) != 3 or head[0] != _MAGIC:
                    return
                data = source.read(int(head[1]))
                self._start = source.tell()
            if hashlib.sha256(data).hexdigest() != head[2]:
                return
            index = json.loads(data)
            self._key = index["key"]
            self._take([_from_plain(each) for each in index["lessons"]])
        except (OSError, ValueError, KeyError, TypeError):
            self._key, self._lessons, self._places = None, {}, {}

    def _take(self, lessons: Sequence[CachedLesson]) -> None:
        self._lessons = {each.folder: each for each in lessons}
        self._places = {each.revision: (each.at, each.length) for each in lessons if each.length}
        self._usable = frozenset(str(each.folder) for each in lessons)

    def _write(self, lessons: dict[Path, CachedLesson]) -> None:
        texts: list[bytes] = []
        placed: list[CachedLesson] = []
        at = 0
        for each in lessons.values():
            data = (each.text or self.text(each.revision) or "").encode()
            texts.append(data)
            placed.append(replace(each, text="", at=at, length=len(data)))
            at += len(data)
        index = {"key": self._key, "lessons": [_to_plain(each) for each in placed]}
        data = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
        head = f"{_MAGIC} {len(data)} {hashlib.sha256(data).hexdigest()}\n".encode()
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}.new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(head + data + b"".join(texts))
            beside.replace(self._file)
        except OSError as error:
            # A full or read-only disk: the next start reads the lessons again, no more.
            _log.warning("the shelf's cache was not written: %s", error)
            self._take([replace(each, at=0, length=0) for each in placed])
            return
        self._start = len(head) + len(data)
        self._take(placed)


def _to_plain(cached: CachedLesson) -> list[object]:
    problems = [
        [each.file, each.line, each.column, each.severity.value, each.code, each.what, each.remedy]
        for each in cached.problems
    ]
    plain = [getattr(cached, name) for name in _PLAIN]
    stamp = list(cached.stamp) if cached.stamp else None
    return [str(cached.root), str(cached.folder), stamp, problems, cached.doubted, *plain]


def _from_plain(plain: list[object]) -> CachedLesson:
    root, folder, stamp, problems, doubted, *others = plain
    if not isinstance(problems, list) or not isinstance(doubted, list):
        raise TypeError("no list of problems")
    known: dict[str, Any] = dict(  # the checksum vouches for the types
        zip(_PLAIN, others, strict=True)
    )
    return CachedLesson(
        root=Path(str(root)),
        folder=Path(str(folder)),
        stamp=tuple(stamp) if isinstance(stamp, list) else None,
        problems=tuple(
            Problem(file, line, column, Severity(severity), *words)
            for file, line, column, severity, *words in problems
        ),
        doubted=tuple((question_id, words) for question_id, words in doubted),
        **known,
    )
