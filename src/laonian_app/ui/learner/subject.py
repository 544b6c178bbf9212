"""The lesson of a sitting."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from laonian_app.ui.standing import OpenedLesson


@dataclass(frozen=True, slots=True)
class Subject:
    """The lesson of a sitting, as it stands on the shelf."""

    opened: OpenedLesson
    folder: Path
    title: str
    right_word: str
    ends_the_day: bool
