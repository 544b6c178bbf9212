"""A video that somebody wants to see."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from laonian_app.ui.kit.typesetting import Run


@dataclass(frozen=True, slots=True)
class WantedVideo:
    """A file with its name; `transcript` is a run of words, empty where there is none."""

    file: Path
    words: str
    transcript: tuple[Run, ...] = ()
    subtitles: Path | None = None
