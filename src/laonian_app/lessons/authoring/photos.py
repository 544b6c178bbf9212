"""Photos put into a lesson: turned, shrunk, without metadata, under a short name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.authoring.saving import LessonNotSaved, write_beside
from laonian_app.lessons.importing.pictures import is_too_large, prepared
from laonian_app.lessons.model import Picture

LARGEST_MB = 60
_NOT_IN_NAMES = re.compile(r"[^\w一-鿿]+")
_LONGEST_NAME = 16
_MOST_OF_A_NAME = 1000
_KNOWN = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc")


class PhotoIsHeic(LaonianError):
    """A phone's own format, which this program does not read."""

    message = QT_TRANSLATE_NOOP("Errors", "“{file}” is a HEIC photo, which cannot be shown here.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "On the phone choose “send as JPG” or take a screenshot, then drop that here."
    )


class PhotoUnreadable(LaonianError):
    """No picture, a damaged one, or one that would take the memory of the PC."""

    message = QT_TRANSLATE_NOOP("Errors", "“{file}” is no picture that can be shown.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Save it as JPG or PNG, then try again.")


class PhotoDamaged(PhotoUnreadable):
    """A picture whose end is missing, or whose bytes were changed."""

    message = QT_TRANSLATE_NOOP("Errors", "The picture “{file}” is damaged and cannot be shown.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Take the photo anew, or let it be sent once more, in another way."
    )


class PhotoTooLarge(PhotoUnreadable):
    """More pixels or bytes than a PC of a classroom can unpack."""

    message = QT_TRANSLATE_NOOP("Errors", "The picture “{file}” is too large to be shown.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Take it with fewer pixels, or take a screenshot of it, then drop that here."
    )


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo made ready; nothing is written yet. `ending` is .jpg, .png or .svg."""

    name: str
    data: bytes
    ending: str


def ready_photo(data: bytes, name: str) -> NewPhoto:
    """Make a photo fit to lie in a lesson; `name` is that of its file, or any words.

    Raises:
        PhotoIsHeic, PhotoTooLarge, PhotoDamaged, PhotoUnreadable: it cannot be shown.
    """
    if data[4:12] in _HEIC:
        raise PhotoIsHeic(file=name)
    if len(data) > LARGEST_MB * 1_000_000 or is_too_large(data):
        raise PhotoTooLarge(file=name)
    made = prepared(data)
    if made is None and data.startswith(_KNOWN):
        raise PhotoDamaged(file=name)
    if made is None:
        raise PhotoUnreadable(file=name)
    return NewPhoto(_short(name), *made)


def photo_file(file: Path) -> NewPhoto:
    """Make the photo of a file ready.

    Raises:
        PhotoIsHeic, PhotoTooLarge, PhotoDamaged, PhotoUnreadable: it cannot be read or shown.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise PhotoUnreadable(file=file.name, detail=str(error)) from error
    return ready_photo(data, file.stem)


def put_photo(folder: Path, photo: NewPhoto, words: str) -> Picture:
    """Write a photo into a lesson's folder under a free name; return it for the page.

    Args:
        words: what the picture shows; it is read aloud and stands where it cannot be seen.

    Raises:
        LessonNotSaved: there is no room for it.
    """
    number = 1
    while True:
        name = f"{photo.name}{'' if number == 1 else number}{photo.ending}"
        if not (folder / name).exists() or number > _MOST_OF_A_NAME:
            break
        number += 1
    try:
        write_beside(folder / name, photo.data)
    except OSError as error:
        raise LessonNotSaved(file=name, detail=str(error)) from error
    return Picture(name, words.strip())


def _short(name: str) -> str:
    return _NOT_IN_NAMES.sub("", name)[:_LONGEST_NAME] or "图"
