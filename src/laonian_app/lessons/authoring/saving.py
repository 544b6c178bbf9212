"""Lesson files opened and saved: written beside and replaced, in the encoding they had."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.decoding import decode

_MARKS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
_CODECS = {"utf-8-sig": "utf-8"}
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


class LessonNotSaved(LaonianError):
    """A lesson file could not be written; the old one is whole, the new text still shown."""

    message = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be saved. What you wrote is kept.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room or put the stick back in, then save again.")


class LessonNotOpened(LaonianError):
    """A lesson file is gone or its text cannot be told; nothing was changed."""

    message = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be opened. Nothing was changed.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Look whether it is still there and save it as UTF-8, then try again."
    )


@dataclass(frozen=True, slots=True)
class LessonText:
    r"""A text as it stands in its file: `\n` inside, `line_end` and `encoding` outside.

    `mark` is a digest of the bytes: it tells whether somebody else has written the file.
    """

    file: Path
    text: str
    encoding: str = "utf-8"
    line_end: str = "\n"
    mark: str = ""


def open_text(file: Path) -> LessonText:
    """Read a lesson file.

    Raises:
        LessonNotOpened: it cannot be read, or is in no encoding that we know.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise LessonNotOpened(file=file.name, detail=str(error)) from error
    decoded = decode(data)
    if decoded is None:
        raise LessonNotOpened(file=file.name, detail="encoding")
    text, encoding = decoded
    line_end = "\r\n" if "\r\n" in text else "\n"
    return LessonText(file, _LINE_END.sub("\n", text), encoding, line_end, mark_of(data))


def mark_of(data: bytes) -> str:
    """Return what tells one content of a file from another."""
    return hashlib.sha256(data).hexdigest()


def save_text(old: LessonText, text: str) -> LessonText:
    """Write a text in place of a file; a reader finds the old one or the new one, never half.

    The encoding and the line ends stay; what an old encoding cannot hold is saved as UTF-8.

    Raises:
        LessonNotSaved: the disk is full, the stick is out, or writing is not allowed.
    """
    encoding = old.encoding
    shown = text.replace("\n", old.line_end)
    try:
        data = shown.encode(_CODECS.get(encoding, encoding))
    except UnicodeEncodeError:
        encoding, data = "utf-8", shown.encode()
    data = _MARKS.get(encoding, b"") + data
    try:
        write_beside(old.file, data)
    except OSError as error:
        raise LessonNotSaved(file=old.file.name, detail=str(error)) from error
    return replace(old, text=text, encoding=encoding, mark=mark_of(data))


def write_beside(file: Path, data: bytes) -> None:
    """Write a file beside its place and put it there; the folder must exist.

    Raises:
        OSError: it could not be written; the old file is as it was.
    """
    beside = file.with_name(f".{file.name}.new")
    try:
        with beside.open("wb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
