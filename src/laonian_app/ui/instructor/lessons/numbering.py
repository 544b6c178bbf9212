"""Writes the ids that answers hang on into the lesson that is open, once its text is saved."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.id_writing import IdsNotWritten, write_ids
from laonian_app.lessons.markdown import find_lesson_file
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.library import LiveShelf


class Numbering(QObject):
    """Signals:
    written(int): so many lines were added to the file.
    refused(LaonianError): nothing was written.
    """

    written = Signal(int)
    refused = Signal(object)

    def __init__(self, around: Surroundings, shelf: LiveShelf) -> None:
        super().__init__()
        self._around, self._shelf = around, shelf
        self._heard: OpenLesson | None = None
        self._waits = False

    def write(self, lesson: OpenLesson) -> None:
        """Write the ids of a lesson; what its author just typed is saved first."""
        if lesson is not self._heard:
            lesson.saved.connect(self._go_on)
            lesson.refused.connect(self._give_up)  # the editor says why
            lesson.both_changed.connect(self._give_up)
            self._heard = lesson
        self._waits = True
        lesson.save()
        self._go_on()

    def _go_on(self) -> None:
        lesson = self._heard
        if lesson is None or not self._waits or lesson.is_unsaved or lesson.theirs is not None:
            return
        self._waits = False
        today = self._around.now().astimezone().date()
        job = partial(number, self._shelf, lesson.file.parent, today)
        self._around.jobs.run(job, self.written.emit, self._on_failed)

    def _give_up(self) -> None:
        self._waits = False

    def forget(self) -> None:
        """The lesson is closed."""
        self._heard, self._waits = None, False

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        self.refused.emit(error)


def number(shelf: LiveShelf, folder: Path, today: date) -> int:
    """Write the ids in use of a folder's lesson into its file; a job.

    Returns:
        How many lines were added.

    Raises:
        IdsNotWritten: it has faults.
        LaonianError: the file cannot be written.
    """
    entries = [each for each in shelf.look(today).entries if each.folder == folder]
    file = find_lesson_file(folder)
    if not entries or entries[0].faulty or file is None:
        raise IdsNotWritten(name=folder.name, detail="faulty")
    return write_ids(file, shelf.load(entries[0]))
