"""Where the recordings of a lesson lie: beside it, or in the home for one of the program's.

An update of the program replaces the lessons that came with it, and its folder may not be
written to at all: what somebody recorded for them belongs to the home.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from laonian_app.speech.errors import SoundUnwritable
from laonian_app.speech.recording import FOLDER, INDEX


@dataclass(frozen=True, slots=True)
class RecordingPlaces:
    """`shipped` is the folder of the program's lessons; `own` holds a folder for each of them."""

    shipped: Path
    own: Path

    def to_write(self, lesson: Path) -> Path:
        """Return the folder in whose `audio` a recording of this lesson's folder is kept."""
        return self.own / lesson.name if lesson.parent == self.shipped else lesson

    def to_read(self, lesson: Path) -> Path:
        """Return the folder whose `audio` counts: the home's, once something is kept there."""
        kept = self.to_write(lesson)
        return kept if (kept / FOLDER / INDEX).is_file() else lesson

    def make(self, lesson: Path) -> Path:
        """Return the folder to write to; it has got what lay beside the lesson until now.

        Raises:
            SoundUnwritable: nothing was changed.
        """
        kept, beside = self.to_write(lesson), lesson / FOLDER
        if self.to_read(lesson) == kept or not beside.is_dir():
            return kept
        unfinished = kept / f"{FOLDER}.part"
        try:
            shutil.rmtree(unfinished, ignore_errors=True)
            shutil.copytree(beside, unfinished)
            shutil.rmtree(kept / FOLDER, ignore_errors=True)
            unfinished.rename(kept / FOLDER)
        except OSError as error:
            raise SoundUnwritable(file=FOLDER, detail=str(error)) from error
        return kept
