"""A lesson that is open for editing: its text, its file, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.parts import (
    after_edit,
    parts_of,
    rewritten,
    without,
)
from laonian_app.lessons.authoring.saving import LessonText, open_text
from laonian_app.ui.instructor.lessons.file_watch import FileWatch
from laonian_app.ui.instructor.lessons.lesson_jobs import (
    ShippedHere,
    Studied,
    Workplace,
    save_own,
    save_unless_changed,
    study,
)

STUDY_MS = 150
SAVE_MS = 900


class OpenLesson(QObject):
    """Follows its author and its file; nothing written on either side is lost.

    Signals:
        part_edited(int): the part of this place in `parts` was edited; the others only moved.
        studied(): parts and problems are those of the whole text now.
        replaced(): another text is shown, from the file or an old version.
        saved(): the text lies in the file; `saved_at` says since when.
        both_changed(): somebody else wrote the file while there is unsaved text here.
        vanished(): the file is gone; the text is kept here.
        refused(LaonianError): it could not be saved.
    """

    part_edited = Signal(int)
    studied = Signal()
    replaced = Signal()
    saved = Signal()
    both_changed = Signal()
    vanished = Signal()
    refused = Signal(object)

    def __init__(
        self,
        place: Workplace,
        opened: LessonText,
        studied: Studied,
        shipped: ShippedHere | None = None,
    ) -> None:
        """`shipped`: the file came with the program; what is written goes into a copy."""
        super().__init__()
        self._shipped = shipped
        self._place, self._base = place, opened
        self.text, self.reading, self.parts = opened.text, studied.reading, studied.parts
        self.saved_at: datetime | None = None
        self._saving: str | None = None
        self._theirs: LessonText | None = None
        self._studying = False
        self._closed = False
        self.watch = self._watch(opened.file)
        self._study_timer = _timer(self, STUDY_MS, self._study)
        self._save_timer = _timer(self, SAVE_MS, self.save)

    def _watch(self, file: Path) -> FileWatch:
        watch = FileWatch(file)
        watch.changed.connect(self._on_file)
        watch.vanished.connect(self.vanished)
        return watch

    @property
    def file(self) -> Path:
        return self._base.file

    def folder_to_write(self) -> Callable[[], Path]:
        """Return what gives, in a job, the folder that a picture may be put into."""
        if self._shipped is not None:
            return partial(self._shipped.folder, self.file.parent)
        return partial(Path, self.file.parent)

    @property
    def is_unsaved(self) -> bool:
        return self.text != self._base.text

    @property
    def theirs(self) -> LessonText | None:
        """What somebody else wrote, while it waits for a decision."""
        return self._theirs

    # ------------------------------------------------------------ editing

    def edit(self, text: str) -> None:
        """Take the whole text as its author has it now."""
        if text == self.text:
            return
        self.parts, edited = after_edit(self.parts, self.text, text)
        self.text = text
        self._study_timer.start()
        self._save_timer.start()
        if edited is not None:
            self.part_edited.emit(edited)

    def rewrite(self, at: int, lines: Sequence[str]) -> None:
        """Write the lines of one part anew."""
        text, parts = rewritten(self.text, self.parts, at, lines)
        if text == self.text:
            return
        self.text, self.parts = text, parts
        self._study_timer.start()
        self._save_timer.start()
        self.part_edited.emit(at)

    def drop(self, at: int) -> None:
        """Take a part out; it stays among the versions."""
        self.put(without(self.text, self.parts[at]))

    def set_header(self, values: Mapping[str, str]) -> None:
        """Set keys of the header, by their Chinese names; empty ones are taken out."""
        self.edit(with_header(self.text, values))

    def put(self, text: str) -> None:
        """Take another whole text, as an old version; it is shown anew."""
        self.text = text
        self.parts = parts_of(text)
        self.replaced.emit()
        self._study_timer.start()
        self._save_timer.start()

    def part_of_line(self, line: int) -> int | None:
        """Return the place in `parts` of what holds a line, or of what stands before it."""
        found = None
        for at, part in enumerate(self.parts):
            if part.first <= line:
                found = at
        return found

    def lines_of(self, at: int) -> tuple[str, ...]:
        part = self.parts[at]
        return tuple(self.text.split("\n")[part.first - 1 : part.last])

    # ------------------------------------------------------------ understanding

    def study_again(self) -> None:
        """Check anew, as after a picture was put into the folder."""
        self._study_timer.start()

    def _study(self) -> None:
        if self._studying:
            self._study_timer.start()
            return
        self._studying = True
        job = partial(study, self.text, self.file, self._place.against())
        self._place.jobs.run(job, self._on_studied, self._on_failed)

    def _on_studied(self, found: Studied) -> None:
        self._studying = False
        if self._closed:
            return
        if found.text != self.text:
            self._study_timer.start()
            return
        self.reading, self.parts = found.reading, found.parts
        self.studied.emit()

    def _on_failed(self, error: Exception) -> None:
        self._studying = False
        raise error

    # ------------------------------------------------------------ saving

    def save(self) -> None:
        """Write what is unsaved into the file, unless somebody else has written it."""
        self._save_timer.stop()
        if self._saving is not None:
            self._save_timer.start()
            return
        if not self.is_unsaved or self._theirs is not None:
            return
        self._saving = self.text
        place, shipped = self._place, self._shipped
        values = (self._base, self.text, place.history, place.now())
        job = (
            partial(save_own, *values, shipped)
            if shipped
            else partial(save_unless_changed, *values)
        )
        self._place.jobs.run(job, self._on_saved, self._on_refused)

    def _save_last(self, *, at_last: bool) -> None:
        """Save behind what may be on its way."""
        place, shipped = self._place, self._shipped
        values = (self._base, self.text, place.history, place.now())
        job = (
            partial(save_own, *values, shipped)
            if shipped
            else partial(save_unless_changed, *values, mine=self._saving)
        )
        if not at_last:
            place.jobs.run(job, _nothing, self._on_refused)
            return
        try:
            place.jobs.run_at_last(job)
        except LaonianError:
            return  # the text is among the versions; the window cannot say more

    def save_again(self) -> None:
        """Write the text although it may equal what the file held: the file may be gone."""
        if self._theirs is None and self._saving is None and not self.file.exists():
            self._base = replace(self._base, text="")
        self.save()

    def _on_saved(self, done: LessonText) -> None:
        mine, self._saving = self._saving, None
        if done.file != self.file:
            self._become_own(done)
        if done.text != mine:
            self._meet(done)
            return
        self._base = done
        self.watch.know()
        self.saved_at = self._place.now()
        if self.is_unsaved and not self._closed:
            self._save_timer.start()
        self.saved.emit()

    def _become_own(self, own: LessonText) -> None:
        """The shipped file stays as it is; from now on the copy is the lesson."""
        self._shipped = None
        self.watch.stop()
        self.watch = self._watch(own.file)
        if self._closed:
            self.watch.stop()

    def _on_refused(self, error: Exception) -> None:
        self._saving = None
        if not isinstance(error, LaonianError):
            raise error
        self.refused.emit(error)

    # ------------------------------------------------------------ the file

    def _on_file(self) -> None:
        if self._saving is None:
            self._place.jobs.run(
                partial(open_text, self.watch.file), self._on_opened, self._on_unreadable
            )

    def _on_opened(self, there: LessonText) -> None:
        if self._closed or self._saving is not None:
            return
        if there.mark == self._base.mark or there.text == self.text:
            self._base = there
            return
        self._meet(there)

    def _on_unreadable(self, error: Exception) -> None:
        """Half written, or gone again: the next look tells."""
        if not isinstance(error, LaonianError):
            raise error

    def _meet(self, there: LessonText) -> None:
        if self.is_unsaved:
            self._theirs = there
            self.both_changed.emit()
        else:
            self._take(there)

    def _take(self, there: LessonText) -> None:
        self._keep(self.text)
        self._base, self._theirs = there, None
        self.text, self.parts = there.text, parts_of(there.text)
        self.replaced.emit()
        self._study_timer.start()

    def use_theirs(self) -> None:
        """Go on with what lies in the file; what was written here stays in the versions."""
        if self._theirs is not None:
            self._take(self._theirs)

    def use_mine(self) -> None:
        """Write what was written here; what lay in the file stays in the versions."""
        if self._theirs is not None:
            self._keep(self._theirs.text)
            self._base, self._theirs = self._theirs, None
            self.save()

    def _keep(self, text: str) -> None:
        history, file, when = self._place.history, self.file, self._place.now()
        self._place.jobs.run(
            partial(history.keep, file, text, when.astimezone()), _nothing, self._on_unkept
        )

    def _on_unkept(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error

    def close(self, *, at_last: bool = False) -> None:
        """Save what is unsaved and follow the file no more.

        `at_last` waits for it: the program is about to end.
        """
        if self._theirs is not None:
            self._keep(self.text)  # nobody decided: the file stays, this stays a version
        elif self.is_unsaved and not self._closed:
            self._save_last(at_last=at_last)
        self._closed = True
        self._study_timer.stop()
        self._save_timer.stop()
        self.watch.stop()


def _timer(parent: QObject, interval_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(then)
    return timer


def _nothing(_done: object) -> None:
    """Nobody waits for this."""
