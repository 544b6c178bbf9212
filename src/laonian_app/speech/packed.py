"""Clips that the instructor's PC rendered and that travel inside a lesson: `audio/tts/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from laonian_app.speech.errors import RecordingsUnreadable, SoundUnwritable
from laonian_app.speech.normalize import VERSION

FOLDER = "audio/tts"
INDEX = "index.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class PackedClip:
    """One clip; `file` lies in `audio/tts` and is named by its key in the cache."""

    file: str
    engine: str
    engine_version: str
    voice: str
    rate: int
    normaliser: str
    spoken: str


Packed = Mapping[tuple[str, int], Path]
"""Spoken text and rate -> file."""


def packed_clips(lesson: Path) -> Packed:
    """Return the clips of a lesson's folder; empty without an index.

    Which engine made them does not matter: this PC may not have it, which is why they travel.

    Raises:
        RecordingsUnreadable: the index is damaged.
    """
    path = lesson / FOLDER / INDEX
    if not path.is_file():
        return {}
    try:
        entries = json.loads(path.read_text("utf-8"))["clips"]
        return {
            (str(entry["spoken"]), int(entry["rate"])): path.parent / Path(entry["file"]).name
            for entry in entries
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RecordingsUnreadable(file=path.name, detail=f"{path}: {error!r}") from error


def write_index(lesson: Path, clips: Iterable[PackedClip]) -> None:
    """Write the index of clips whose files already lie in `audio/tts`.

    Raises:
        SoundUnwritable: no room or no right; the old index stays.
    """
    path = lesson / FOLDER / INDEX
    whole = {"format": FORMAT, "normaliser": VERSION, "clips": [asdict(each) for each in clips]}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".part")
        beside.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")
        beside.replace(path)
    except OSError as error:
        raise SoundUnwritable(file=path.name, detail=str(error)) from error
