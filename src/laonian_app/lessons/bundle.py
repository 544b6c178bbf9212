"""`.lesson` files: the folder of a lesson as one file to hand on, safely unpacked.

Inside is a zip: `lesson.md` with all ids written in, beside it pictures, sounds, videos,
subtitles and recordings. A lesson that comes from somebody else arrives as a draft.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.bundle_faults import (
    BundleBroken,
    BundleCutOff,
    BundleEmpty,
    BundleNoZip,
    BundleUnreadable,
    LessonInsideFaulty,
    LessonInsideNewer,
    NoLessonInside,
)
from laonian_app.lessons.check_files import PICTURES, SOUNDS, SUBTITLES, VIDEOS, FilesBeside
from laonian_app.lessons.checks import Surroundings
from laonian_app.lessons.decoding import decode
from laonian_app.lessons.exporting.files import FileNotWritten
from laonian_app.lessons.identity import with_ids_given
from laonian_app.lessons.importing.archives import LARGEST_MB, Archive
from laonian_app.lessons.importing.pictures import is_unsafe_svg
from laonian_app.lessons.importing.recognise import bytes_of
from laonian_app.lessons.importing.refusals import (
    EncodingUnknown,
    FileDamaged,
    FileTooLarge,
    FileUnsafe,
    ImportRefused,
)
from laonian_app.lessons.importing.result import Media
from laonian_app.lessons.markdown import read_text, write
from laonian_app.lessons.markdown.files import LESSON_FILES, files_beside
from laonian_app.lessons.model import Contact, Lesson, Status
from laonian_app.lessons.telephones import unknown_numbers
from laonian_app.lessons.template import LESSON_FILE

SUFFIX = ".lesson"
MOST_FILES = 500
_KINDS = PICTURES | SOUNDS | VIDEOS | SUBTITLES
_RECORDINGS_INDEX = "audio/index.json"
_LARGEST_TEXT = 5_000_000
_FORBIDDEN = frozenset('<>:"|?*\\')
_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_END = 66_000  # the last record of a zip and its comment
_EPOCH = (1980, 1, 1, 0, 0, 0)


class LessonTooLarge(LaonianError):
    """A lesson has more or larger files than a package may hold; nothing was written."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The lesson has more than {files} files or {most} MB. No file was written."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Make its pictures and videos smaller, then try again.")


# ---------------------------------------------------------------- writing


def write_bundle(lesson: Lesson, folder: Path, target: Path) -> None:
    """Write a lesson and the files of its folder as one `.lesson` file.

    The same lesson gives the same bytes. A file that is there is replaced as a whole.

    Raises:
        LessonTooLarge: more than 500 files, or 200 MB.
        FileNotWritten: the disk is full or write-protected.
    """
    names = sorted(filter(_belongs, files_beside(folder / LESSON_FILE).names))
    sizes = sum((folder / name).stat().st_size for name in names)
    if len(names) >= MOST_FILES or sizes > LARGEST_MB * 1_000_000:
        raise LessonTooLarge(files=MOST_FILES, most=LARGEST_MB)
    beside = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            _put(archive, LESSON_FILE, write(with_ids_given(lesson)).encode())
            for name in names:
                _put(archive, name, (folder / name).read_bytes())
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileNotWritten(name=target.name, detail=str(error)) from error


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, data)


def _belongs(name: str) -> bool:
    """Say whether a file is of a kind that lessons show or play."""
    path = PurePosixPath(name)
    if any(part.startswith(".") for part in path.parts):
        return False
    return path.suffix.lower() in _KINDS or name == _RECORDINGS_INDEX


# ---------------------------------------------------------------- looking into one


@dataclass(frozen=True, slots=True)
class Bundle:
    """A `.lesson` file that was looked into; nothing has been written.

    `lesson` is a draft, whatever it was. `left_out` names files of kinds that no lesson
    shows; they are never unpacked.
    """

    name: str
    lesson: Lesson
    archive: Archive
    left_out: tuple[str, ...]
    _entries: Mapping[str, str]

    def unknown_numbers(self, contacts: Mapping[str, Contact]) -> tuple[str, ...]:
        """Return the telephone numbers in its texts that are not in the contacts list."""
        return unknown_numbers(self.lesson, contacts)

    def files(self) -> Iterator[Media]:
        """Yield the files beside the lesson, unpacked one at a time.

        Raises:
            FileDamaged: one cannot be unpacked.
        """
        for name, entry in self._entries.items():
            yield Media(name, self.archive.read(entry) or b"")


def is_bundle(file: Path) -> bool:
    """Say whether a file is meant as a `.lesson` file: named like one, or a zip filled like one."""
    if file.suffix.lower() == SUFFIX:
        return True
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
    holds_lesson = any(
        name.count("/") <= 1 and PurePosixPath(name).name.lower() in LESSON_FILES for name in names
    )
    return holds_lesson and "[Content_Types].xml" not in names


def look_into(file: Path) -> Bundle:
    """Read a `.lesson` file, to be shown before it is installed; nothing is written.

    Raises:
        BundleEmpty, BundleNoZip, BundleCutOff, BundleUnreadable, BundleBroken: it got damaged on
            its way.
        NoLessonInside, LessonInsideNewer, LessonInsideFaulty: nothing in it can be learned from.
        FileUnsafe: it climbs out of its folder, is a bomb, or a picture holds a script.
        ImportRefused: another of its kinds: too large, protected.
    """
    archive = _opened(file)
    broken = archive.broken()
    if broken is not None:
        raise BundleBroken(name=file.name, inside=broken)
    text_entry, names = _inside(archive, file.name)
    kept = {name: entry for name, entry in names.items() if _belongs(name)}
    reading = _reading(archive, text_entry, frozenset(kept), file)
    for name, entry in kept.items():
        is_svg = name.lower().endswith(".svg")
        if is_svg and is_unsafe_svg(archive.read(entry) or b""):
            raise FileUnsafe(name=file.name, detail=f"script in {name}")
    left_out = tuple(name for name in names if name not in kept)
    draft = replace(with_ids_given(reading), status=Status.DRAFT)
    return Bundle(file.name, draft, archive, left_out, kept)


def _opened(file: Path) -> Archive:
    data = bytes_of(file)
    if not data.strip(b"\0"):
        raise BundleEmpty(name=file.name)
    try:
        archive = Archive(data, file.name)
    except FileDamaged as error:
        raise _why_no_archive(data, file.name) from error
    if len(archive.names) > MOST_FILES:
        raise FileTooLarge(name=file.name, most=LARGEST_MB, detail=f"{len(archive.names)} files")
    folded = {name.casefold() for name in archive.names}
    if len(folded) < len(archive.names) or archive.has_twins:
        raise FileUnsafe(name=file.name, detail="names equal but for case")
    if any(_FORBIDDEN & set(name) or min(name) < " " for name in archive.names):
        raise FileUnsafe(name=file.name, detail="name of no file")
    return archive


def _why_no_archive(data: bytes, name: str) -> ImportRefused:
    """Return what is wrong with a file that cannot be opened as a zip: its start, its end, it."""
    if not data.startswith(b"PK"):
        return BundleNoZip(name=name)
    if _END_OF_ZIP not in data[-_LONGEST_END:]:
        return BundleCutOff(name=name)
    return BundleUnreadable(name=name)


def _inside(archive: Archive, name: str) -> tuple[str, dict[str, str]]:
    """Return the entry of the lesson file and the others, by name beside it.

    Zipped by hand, the folder itself may be in it.
    """
    for known in LESSON_FILES:
        found = [
            entry
            for entry in archive.names
            if entry.count("/") <= 1 and PurePosixPath(entry).name.lower() == known
        ]
        if len(found) == 1:
            root = found[0].rpartition("/")[0]
            prefix = f"{root}/" if root else ""
            others = {
                entry[len(prefix) :]: entry
                for entry in archive.names
                if entry.startswith(prefix) and entry != found[0]
            }
            return found[0], others
    raise NoLessonInside(name=name)


def _reading(archive: Archive, entry: str, names: frozenset[str], file: Path) -> Lesson:
    if archive.size(entry) > _LARGEST_TEXT:
        raise FileTooLarge(name=file.name, most=_LARGEST_TEXT // 1_000_000)
    decoded = decode(archive.read(entry) or b"")
    if decoded is None:
        raise EncodingUnknown(name=file.name)
    around = Surroundings(files=FilesBeside(names))
    reading = read_text(decoded[0], LESSON_FILE, file.stem, around)
    if reading.lesson is None:
        errors = [each for each in reading.problems if each.is_error]
        codes = ", ".join(each.code for each in errors)
        if any(each.code == "format-newer" for each in errors):
            raise LessonInsideNewer(name=file.name, detail=codes)
        line, what = (errors[0].line, errors[0].what) if errors else (None, "")
        raise LessonInsideFaulty(name=file.name, line=line or 1, what=what, detail=codes)
    return reading.lesson
