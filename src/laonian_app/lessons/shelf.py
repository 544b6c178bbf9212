"""Folders of lessons: what is on the shelf, and each lesson when it is taken down.

Reading a lesson costs some milliseconds, so what was understood is kept in a cache file; a
start with nothing changed only compares times and sizes of files.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.beside import Beside, read_beside
from laonian_app.lessons.canonical import RevisionDamaged, from_json, revision_of_json
from laonian_app.lessons.checks import Surroundings
from laonian_app.lessons.doubted import still_doubted
from laonian_app.lessons.identity import Doubt, keep_ids, moved_lesson
from laonian_app.lessons.markdown import read
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf_cache import CachedLesson, ShelfCache
from laonian_app.lessons.shelf_entries import (
    ShelfEntry,
    ShelfState,
    cached_lesson,
    key_of,
    past_review,
    place_of,
    shelf_entry,
)
from laonian_app.lessons.shelf_folders import Stamp, lesson_folders, stamp_of

__all__ = ["LessonFaulty", "Shelf", "ShelfEntry", "ShelfState"]

LastRevision = Callable[[str], Lesson | None]
"""Returns the last revision of a lesson, by its id, that answers may hang on."""


class LessonFaulty(LaonianError):
    """A lesson cannot be taken: its file has an error, or it is gone."""

    message = QT_TRANSLATE_NOOP("Errors", "The lesson “{title}” cannot be opened.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Please look at its problems under Lessons.")


class Shelf:
    """Lessons in several folders; the first folder wins where two hold the same lesson.

    Args:
        folders: the instructor's first, the shipped one last; one that is missing is empty.
        cache_file: is written at will and may be deleted or damaged at any time.
        last_revision: where the ids of questions are taken from when a lesson has changed;
            without it, or where it knows none, from the cache.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        cache_file: Path,
        last_revision: LastRevision | None = None,
    ) -> None:
        self._folders = tuple(folders)
        self._cache = ShelfCache(cache_file)
        self._last_revision = last_revision

    def refresh(self, today: date | None = None) -> ShelfState:
        """Look at the folders and read what is new or changed. May be called at any time.

        `today` lets governed lessons warn that their review date is past.
        """
        beside = read_beside(self._folders)
        self._cache.open(key_of(beside))
        kept: list[CachedLesson] = []
        changed: list[tuple[Path, Path, Stamp | None]] = []
        for root in self._folders:
            for folder in lesson_folders(root, self._cache.known_folders()):
                stamp = self._stamp(folder)
                cached = self._cache.find(folder, stamp)
                if cached is not None:
                    kept.append(replace(cached, root=root))
                else:
                    changed.append((root, folder, stamp))
        vanished = self._vanished({each.folder for each in kept}, {each[1] for each in changed})
        read_now = [self._read(*each, beside, vanished) for each in changed]
        self._cache.keep([*kept, *read_now])
        return self._state([*kept, *read_now], beside, today)

    def load(self, entry: ShelfEntry) -> Lesson:
        """Return the whole lesson of an entry, as it was when the shelf was refreshed.

        Raises:
            LessonFaulty: it has an error.
        """
        if entry.faulty:
            raise LessonFaulty(title=entry.title, detail=str(entry.folder))
        text = self._cache.text(entry.revision)
        if text is not None and revision_of_json(text) == entry.revision:
            return from_json(text)
        reading = read(entry.folder)
        if reading.lesson is None:
            raise LessonFaulty(title=entry.title, detail=str(entry.folder))
        return self._with_old_ids(reading.lesson, None, [])[0]

    # ------------------------------------------------------------ reading

    def _stamp(self, folder: Path) -> Stamp | None:
        before = self._cache.before(folder)
        name = before.stamp[0] if before is not None and before.stamp is not None else None
        return stamp_of(folder, name) or stamp_of(folder)

    def _vanished(self, kept: set[Path], changed: set[Path]) -> list[Lesson]:
        """Return the lessons whose folders are gone; they may only have been renamed."""
        if not changed:
            return []
        gone = [each for each in self._cache.all() if each.folder not in kept | changed]
        return [lesson for each in gone if (lesson := self._cached_lesson(each)) is not None]

    def _cached_lesson(self, cached: CachedLesson) -> Lesson | None:
        text = self._cache.text(cached.revision) if cached.revision else None
        try:
            return from_json(text) if text is not None else None
        except RevisionDamaged:
            return None  # the cache only saves time

    def _read(
        self,
        root: Path,
        folder: Path,
        stamp: Stamp | None,
        beside: Beside,
        vanished: list[Lesson],
    ) -> CachedLesson:
        reading = read(folder, Surroundings(beside))
        before = self._cache.before(folder)
        lesson = reading.draft
        doubts: tuple[Doubt, ...] = ()
        doubted: tuple[tuple[str, str], ...] = ()
        if lesson is not None:
            lesson, doubts = self._with_old_ids(lesson, before, vanished)
            doubted = still_doubted(lesson, doubts, before.doubted if before else ())
        cached = cached_lesson(root, folder, stamp, reading, lesson, len(doubts))
        cached = replace(cached, doubted=doubted)
        good = self._cache.text(before.revision) if before is not None else None
        if reading.faulty and before is not None and good:
            # The last good revision stays, or the ids of what is broken now would be lost.
            return replace(cached, revision=before.revision, text=good)
        return cached

    def _with_old_ids(
        self, lesson: Lesson, before: CachedLesson | None, vanished: list[Lesson]
    ) -> tuple[Lesson, tuple[Doubt, ...]]:
        """Return a lesson with the ids that its answers hang on, and what is doubtful."""
        known = self._last_revision(lesson.id) if self._last_revision else None
        if known is None and before is not None:
            known = self._cached_lesson(before)
        if known is None and not lesson.id_given and (old := moved_lesson(lesson, vanished)):
            lesson, known = replace(lesson, id=old.id), old
        if known is None:
            return lesson, ()
        matched = keep_ids(lesson, known)
        return matched.lesson, matched.doubts

    # ------------------------------------------------------------ the state

    def _state(self, lessons: list[CachedLesson], beside: Beside, today: date | None) -> ShelfState:
        entries: list[ShelfEntry] = []
        first: dict[str, CachedLesson] = {}
        by_place = {root: n for n, root in enumerate(self._folders)}
        for cached in sorted(lessons, key=lambda each: (by_place[each.root], str(each.folder))):
            other = first.setdefault(cached.id, cached)
            if other is not cached and other.root != cached.root:
                continue
            own = by_place[cached.root] < len(self._folders) - 1 or len(self._folders) == 1
            twice = other.folder.name if other is not cached else None
            entries.append(shelf_entry(cached, own, twice, past_review(cached, beside, today)))
        entries.sort(key=lambda entry: place_of(entry, beside))
        return ShelfState(tuple(entries), beside)
