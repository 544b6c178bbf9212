"""What an open lesson does off the GUI thread: understanding the text, saving it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from laonian_app.lessons.authoring.history import History
from laonian_app.lessons.authoring.parts import LessonPart, parts_of
from laonian_app.lessons.authoring.saving import LessonNotSaved, LessonText, open_text, save_text
from laonian_app.lessons.authoring.starting import copy_for_editing
from laonian_app.lessons.check_files import FilesBeside
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.markdown import find_lesson_file
from laonian_app.lessons.markdown.files import files_beside, read_text
from laonian_app.lessons.problems import Reading
from laonian_app.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Studied:
    """A whole text understood and checked."""

    text: str
    reading: Reading
    parts: tuple[LessonPart, ...]


@dataclass(frozen=True, slots=True)
class Workplace:
    """What an open lesson is handed: the jobs, the clock, what it is checked against."""

    jobs: Jobs
    now: Callable[[], datetime]
    against: Callable[[], CheckedAgainst]
    history: History


def study(text: str, file: Path, against: CheckedAgainst) -> Studied:
    """Read and check a whole text; a job."""
    files: FilesBeside = files_beside(file)
    around = replace(against, files=files)
    reading = read_text(text, file.name, file.parent.name, around)
    return Studied(text, reading, parts_of(text))


@dataclass(frozen=True, slots=True)
class ShippedHere:
    """Makes a shipped lesson the instructor's own before the first thing is written."""

    root: Path

    def folder(self, shipped: Path) -> Path:
        """Return the folder of the own copy; it is made where there is none.

        Raises:
            FolderNotWritable, LessonNotOpened: there is none.
        """
        return copy_for_editing(shipped, self.root)

    def own(self, base: LessonText) -> LessonText:
        """Return the own copy's text in place of the shipped one."""
        folder = self.folder(base.file.parent)
        return open_text(find_lesson_file(folder) or folder / base.file.name)


def save_own(
    base: LessonText, text: str, history: History, when: datetime, shipped: ShippedHere
) -> LessonText:
    """Save a text that was a shipped one; an own copy that says something else comes back.

    Raises:
        LaonianError: nothing was written.
    """
    own = shipped.own(base)
    return save_unless_changed(own, text, history, when) if own.text == base.text else own


def save_unless_changed(
    base: LessonText, text: str, history: History, when: datetime, *, mine: str | None = None
) -> LessonText:
    """Save a text; where the file is another one by now, return that and write nothing.

    The text is among the versions even where the file cannot be written.

    Args:
        mine: what an earlier save that has not ended yet may have put into the file.

    Raises:
        LessonNotSaved, LessonNotOpened: the file is as it was.
    """
    if base.file.exists():
        there = open_text(base.file)
        if there.mark != base.mark and (mine is None or there.text != mine):
            return there
    try:
        if base.text:
            history.keep(base.file, base.text, when.astimezone())
        history.keep(base.file, text, when.astimezone() + timedelta(microseconds=1))
    except OSError as error:
        raise LessonNotSaved(file=base.file.name, detail=str(error)) from error
    return save_text(base, text)
