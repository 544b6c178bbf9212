"""Sentences recorded in somebody's own voice, kept beside the lesson.

`audio/index.json` maps the hash of a sentence's text to its file, so that a new page never
puts the wrong voice to the wrong text. Files named by position (`audio/p02-s03.wav`) count
only while there is no index.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from laonian_app.speech.errors import RecordingsUnreadable, SoundUnwritable
from laonian_app.speech.levels import levelled
from laonian_app.speech.sound import Sound, write_wav

FOLDER = "audio"
INDEX = "index.json"
FORMAT = 1
BY_POSITION = re.compile(r"p(\d+)-s(\d+)\.(?:wav|mp3|ogg)", re.IGNORECASE)
HASH_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Recording:
    """One recorded sentence; `file` lies in the lesson's `audio`; no dialect is Mandarin."""

    hash: str
    file: str
    text: str
    dialect: str = ""


def text_hash(text: str) -> str:
    """Return the name of a sentence's text; blanks and the width of characters do not count."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()[:HASH_LENGTH]


def recordings(lesson: Path) -> tuple[Recording, ...]:
    """Return what the index of a lesson's folder names, in its order; () without an index.

    Raises:
        RecordingsUnreadable: the index is damaged.
    """
    path = lesson / FOLDER / INDEX
    if not path.is_file():
        return ()
    try:
        told = json.loads(path.read_text("utf-8"))
        return tuple(
            Recording(**{name: str(entry.get(name, "")) for name in Recording.__slots__})
            for entry in told["recordings"]
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RecordingsUnreadable(file=path.name, detail=f"{path}: {error!r}") from error


def find(lesson: Path, kept: Sequence[Recording], text: str, dialect: str = "") -> Path | None:
    """Return the file of a sentence in a dialect, else in Mandarin, else None.

    A name that leads out of the folder is not followed.
    """
    name = text_hash(text)
    for wanted in dict.fromkeys((dialect, "")):
        for each in kept:
            path = lesson / FOLDER / Path(each.file).name
            if each.hash == name and each.dialect == wanted and path.is_file():
                return path
    return None


def keep(lesson: Path, text: str, sound: Sound, dialect: str = "") -> Recording:
    """Trim, level and keep a recorded sentence; an older one of that text and dialect goes.

    Raises:
        SoundUnwritable, RecordingsUnreadable: nothing was changed.
    """
    others = [each for each in recordings(lesson) if not _same(each, text, dialect)]
    tag = f"-{hashlib.sha256(dialect.encode('utf-8')).hexdigest()[:4]}" if dialect else ""
    new = Recording(text_hash(text), f"{text_hash(text)}{tag}.wav", text.strip(), dialect)
    path = lesson / FOLDER / new.file
    beside = path.with_suffix(".part")
    write_wav(levelled(sound), beside)
    _replace(beside, path)
    _write(lesson, [*others, new])
    return new


def forget(lesson: Path, text: str, dialect: str = "") -> bool:
    """Remove a recording, file and entry; False if there was none."""
    kept = recordings(lesson)
    gone = [each for each in kept if _same(each, text, dialect)]
    if not gone:
        return False
    _write(lesson, [each for each in kept if each not in gone])
    for each in gone:
        try:
            (lesson / FOLDER / Path(each.file).name).unlink(missing_ok=True)
        except OSError as error:
            raise SoundUnwritable(file=each.file, detail=str(error)) from error
    return True


def stale(kept: Sequence[Recording], texts: Collection[str]) -> tuple[Recording, ...]:
    """Return the recordings whose text stands nowhere in the lesson any more."""
    present = {text_hash(text) for text in texts}
    return tuple(each for each in kept if each.hash not in present)


def dialects(kept: Sequence[Recording]) -> tuple[str, ...]:
    """Return the dialects that a lesson was recorded in, "" for Mandarin, in order."""
    return tuple(sorted({each.dialect for each in kept}))


def by_position(lesson: Path, pages: Sequence[Sequence[str]]) -> tuple[Recording, ...]:
    """Return the files named p02-s03 as recordings of page 2, sentence 3; () with an index.

    Args:
        pages: the sentences of each page, as they are shown.
    """
    folder = lesson / FOLDER
    if (folder / INDEX).is_file() or not folder.is_dir():
        return ()
    found = []
    for path in sorted(folder.iterdir()):
        match = BY_POSITION.fullmatch(path.name)
        page, sentence = (int(part) - 1 for part in match.groups()) if match else (-1, -1)
        if 0 <= page < len(pages) and 0 <= sentence < len(pages[page]):
            text = pages[page][sentence]
            found.append(Recording(text_hash(text), path.name, text))
    return tuple(found)


def accept(lesson: Path, found: Sequence[Recording]) -> None:
    """Write the index for recordings that were found by position."""
    if found:
        _write(lesson, found)


def _same(recording: Recording, text: str, dialect: str) -> bool:
    return recording.hash == text_hash(text) and recording.dialect == dialect


def _write(lesson: Path, kept: Sequence[Recording]) -> None:
    path = lesson / FOLDER / INDEX
    whole = {"format": FORMAT, "recordings": [asdict(each) for each in kept]}
    beside = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise SoundUnwritable(file=path.name, detail=str(error)) from error
    _replace(beside, path)


def _replace(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except OSError as error:
        raise SoundUnwritable(file=path.name, detail=str(error)) from error
