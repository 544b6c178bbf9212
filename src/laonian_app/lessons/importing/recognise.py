"""Which format a file is, by its content; its name and ending say nothing."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from laonian_app.lessons.decoding import cleaned, decode
from laonian_app.lessons.importing.archives import LARGEST_MB, Archive
from laonian_app.lessons.importing.formats import FORMATS, TEXT_FORMATS, known_format
from laonian_app.lessons.importing.refusals import (
    EncodingUnknown,
    FileNotThere,
    FileProtected,
    FileTooLarge,
    FormatDiffers,
    FormatNotOffered,
    FormatUnknown,
    LessonPackageGiven,
    OldSlides,
    OldWordFile,
    OtherDocument,
    OtherSlides,
    OtherSpreadsheet,
    PictureGiven,
)
from laonian_app.lessons.importing.text_kinds import kind_of_text
from laonian_app.lessons.markdown.files import LESSON_FILES

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_ROOT = re.compile(r"<([^\s/>!?]+)")
_OLD_EXCEL_SIZES = (b"\x04\x00", b"\x06\x00", b"\x08\x00", b"\x10\x00")
_BLANK = re.compile(r"[\s\ufeff]+")
_BEFORE_ROOT = {"<?": "?>", "<!--": "-->", "<!": ">"}
_ROOTS = {
    "quiz": "moodle-xml",
    "questestinterop": "qti",
    "assessmentItem": "qti",
    "assessmentTest": "qti",
    "qti-assessment-item": "qti",
    "qti-assessment-test": "qti",
}
_PICTURES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPG",
    b"GIF8": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
}
_HEIC = frozenset((b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypavif"))
_MOST_CONTROLS = 0.01


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file's content with its format.

    `text` is set for text formats and XML (`encoding` says which), `archive` for zip files.
    """

    name: str
    format: str
    data: bytes
    text: str = ""
    encoding: str = ""
    archive: Archive | None = None


def recognise(file: Path, forced: str | None = None) -> Recognised:
    """Read a file and tell its format.

    Args:
        forced: a format's name; the content must allow it.

    Raises:
        ImportRefused: one of its kinds; nothing has been written.
    """
    wanted = known_format(forced) if forced is not None else None
    if forced is not None and wanted is None:
        raise FormatNotOffered(format=forced, formats="、".join(FORMATS))
    found = _of_content(file.name, bytes_of(file), wanted)
    if wanted is not None and found.format != wanted:
        raise FormatDiffers(name=file.name, format=wanted, detail=found.format)
    return found


def of_text(text: str, name: str, forced: str | None = None) -> Recognised:
    """Tell the format of a text that lies in no file.

    Raises:
        FormatNotOffered: `forced` is no text format.
    """
    wanted = known_format(forced) if forced is not None else None
    if forced is not None and wanted not in TEXT_FORMATS:
        raise FormatNotOffered(format=forced, formats="、".join(sorted(TEXT_FORMATS)))
    plain = cleaned(text)
    kind = _ROOTS.get(root_name(plain)) or wanted or kind_of_text(plain)
    return Recognised(name, kind, plain.encode(), plain)


def bytes_of(file: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        FileNotThere: it cannot be opened. FileTooLarge: more than 200 MB.
    """
    most = LARGEST_MB * 1_000_000
    try:
        with file.open("rb") as source:
            size = os.fstat(source.fileno()).st_size
            data = source.read(size + 1) if size <= most else b""
    except OSError as error:
        raise FileNotThere(name=file.name, detail=str(error)) from error
    if max(size, len(data)) > most:
        raise FileTooLarge(name=file.name, most=LARGEST_MB)
    return data


def _of_content(name: str, data: bytes, wanted: str | None) -> Recognised:
    if data.startswith(_ZIP):
        archive = Archive(data, name)
        return Recognised(name, _kind_of_archive(archive, name), data, archive=archive)
    if data.startswith(_OLE):
        return Recognised(name, _kind_of_ole(data, name), data)
    if data[:2] in _OLD_EXCEL and data[2:4] in _OLD_EXCEL_SIZES:
        return Recognised(name, "excel", data)
    _refuse_others(name, data)
    return _of_text(name, data, wanted)


# ---------------------------------------------------------------- containers


def _kind_of_archive(archive: Archive, name: str) -> str:
    names = archive.names
    there = set(names)
    if "[Content_Types].xml" in there:
        for folder, kind in (("word/", "word"), ("xl/", "excel"), ("ppt/", "slides")):
            if any(entry.startswith(folder) for entry in names):
                return kind
    if "mimetype" in there:
        _refuse_open_document(archive, name)
    if any(entry.startswith("collection.anki2") for entry in names):
        return "anki"
    if any(Path(entry).name in LESSON_FILES and entry.count("/") <= 1 for entry in names):
        raise LessonPackageGiven(name=name)
    if "imsmanifest.xml" in {Path(entry).name for entry in names} or any(
        entry.lower().endswith(".xml") for entry in names
    ):
        return "qti"
    raise FormatUnknown(name=name, detail="zip")


def _refuse_open_document(archive: Archive, name: str) -> None:
    kind = (archive.read("mimetype") or b"")[:100].decode("ascii", "ignore")
    for word, error, ending in (
        ("opendocument.text", OtherDocument, ".odt"),
        ("opendocument.spreadsheet", OtherSpreadsheet, ".ods"),
        ("opendocument.presentation", OtherSlides, ".odp"),
        ("epub", OtherDocument, ".epub"),
    ):
        if word in kind:
            raise error(name=name, kind=ending)


def _kind_of_ole(data: bytes, name: str) -> str:
    """Tell the kind of a compound file by the names in its directory."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise FileProtected(name=name)
    if holds("WordDocument") or holds("MatOST"):
        raise OldWordFile(name=name)
    if holds("PowerPoint Document"):
        raise OldSlides(name=name)
    if holds("Workbook") or holds("Book"):
        return "excel"
    raise FormatUnknown(name=name, detail="compound file")


def _refuse_others(name: str, data: bytes) -> None:
    if data.startswith(b"%PDF"):
        raise OtherDocument(name=name, kind="PDF")
    if data.lstrip()[:5].lower() == b"{\\rtf":
        raise OtherDocument(name=name, kind="RTF")
    for mark, kind in _PICTURES.items():
        if data.startswith(mark):
            raise PictureGiven(name=name, kind=kind)
    if data[4:12] in _HEIC:
        raise PictureGiven(name=name, kind="HEIC")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise PictureGiven(name=name, kind="WEBP")


# ---------------------------------------------------------------- text


def _of_text(name: str, data: bytes, wanted: str | None) -> Recognised:
    decoded = decode(data)
    if decoded is None:
        raise _unreadable(name, data)
    text, encoding = decoded
    if _is_binary(text):
        raise FormatUnknown(name=name, detail="binary")
    root = root_name(text)
    kind = _ROOTS.get(root)
    if root and kind is None and _is_sheet(root, text):
        kind = "excel"
    text = cleaned(text)
    if kind is None:
        kind = wanted if wanted in TEXT_FORMATS else kind_of_text(text)
    return Recognised(name, kind, data, text, encoding)


def _unreadable(name: str, data: bytes) -> Exception:
    """Return what to say about bytes in no encoding: text, or something else altogether?"""
    controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:4096])
    if controls > _MOST_CONTROLS * min(len(data), 4096):
        return FormatUnknown(name=name, detail="binary")
    return EncodingUnknown(name=name)


def _is_binary(text: str) -> bool:
    start = text[:20_000]
    controls = sum(character < " " and character not in "\t\n\r\f\v" for character in start)
    return controls > _MOST_CONTROLS * len(start)


def _is_sheet(root: str, text: str) -> bool:
    """Say whether it is what web pages offer as .xls: a page with a table, or Excel's XML."""
    if root == "Workbook":
        return "urn:schemas-microsoft-com:office:spreadsheet" in text
    return root.lower() in {"html", "table", "meta", "head"} and "<table" in text.lower()


def root_name(text: str) -> str:
    """Return the name of an XML text's first element, empty where it is no XML.

    Walks over what may stand before it; a pattern for that takes forever on some bombs.
    """
    place = 0
    while True:
        found = _BLANK.match(text, place)
        place = found.end() if found else place
        mark = next((start for start in _BEFORE_ROOT if text.startswith(start, place)), "")
        if not mark:
            break
        end = text.find(_BEFORE_ROOT[mark], place)
        inside = text.find("[", place, end) if mark == "<!" and end >= 0 else -1
        if inside >= 0:
            end = text.find(">", text.find("]", inside))
        if end < 0:
            return ""
        place = end + len(_BEFORE_ROOT[mark])
    root = _ROOT.match(text, place)
    return root[1].rpartition(":")[2] if root else ""
