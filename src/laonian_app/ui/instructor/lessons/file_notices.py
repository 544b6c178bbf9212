"""Says above the editor when the file and what was written here part company."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.workbench import Workbench
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.parts import Kit

SaidError = Callable[[LaonianError], str]


class FileNotices(QObject):
    """Offers the ways out, and takes the notice away once the text is safe.

    Signals:
        told(str): something is said that was not said before.
    """

    told = Signal(str)

    def __init__(self, kit: Kit, lesson: OpenLesson, bench: Workbench, said: SaidError) -> None:
        super().__init__()
        self._kit, self._lesson, self._bench, self._said = kit, lesson, bench, said
        self._notice: Notice | None = None
        lesson.both_changed.connect(self._on_both_changed)
        lesson.vanished.connect(self._on_vanished)
        lesson.refused.connect(self._on_refused)
        lesson.saved.connect(self._on_saved)
        lesson.replaced.connect(self._on_replaced)
        if lesson.theirs is not None:
            self._on_both_changed()

    def _on_both_changed(self) -> None:
        words = self.tr(
            "The file was changed elsewhere while you were writing. Which of the two goes on?"
            " The other one stays among the versions."
        )
        mine = Button(self._kit, self.tr("What I wrote here"), face=Face.TABLE)
        mine.pressed_once.connect(self._lesson.use_mine)
        theirs = Button(self._kit, self.tr("What is in the file"), face=Face.TABLE)
        theirs.pressed_once.connect(self._lesson.use_theirs)
        self._tell(words, [mine, theirs])

    def _on_vanished(self) -> None:
        self._offer_saving(
            self.tr("The file is gone, perhaps with its stick. What you see is kept here.")
        )

    def _on_refused(self, error: LaonianError) -> None:
        self._offer_saving(self._said(error))

    def _offer_saving(self, words: str) -> None:
        again = Button(self._kit, self.tr("Save again"), "floppy-disk-duotone", face=Face.TABLE)
        again.pressed_once.connect(self._lesson.save_again)
        self._tell(words, [again])

    def _tell(self, words: str, buttons: list[Button]) -> None:
        self._notice = Notice(self._kit, words, buttons)
        self._bench.use_notice(self._notice)
        self.told.emit(words)

    def _on_saved(self) -> None:
        if not self._lesson.is_unsaved and self._lesson.theirs is None:
            self._on_replaced()

    def _on_replaced(self) -> None:
        if self._notice is not None and self._bench.notice is self._notice:
            self._bench.use_notice(None)
        self._notice = None
