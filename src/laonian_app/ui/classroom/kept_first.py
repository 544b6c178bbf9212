"""Saved, then shown: what waits until the counts are kept, and what is said where they are not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from laonian_app.ui.classroom.finish import NotSavedScreen
from laonian_app.ui.classroom.room_frame import RoomFrame
from laonian_app.ui.classroom.saving import Saving
from laonian_app.ui.kit.parts import Kit


class KeptFirst(QObject):
    """Does one thing once everything is kept; a full disk is said, and the class can go on."""

    def __init__(self, kit: Kit, frame: RoomFrame, saving: Saving) -> None:
        super().__init__()
        self._kit, self._frame, self._saving = kit, frame, saving
        self._waits = False
        saving.saved.connect(partial(frame.say_saved, True))
        saving.failed.connect(self._on_failed)

    def then(self, then: Callable[[], None]) -> None:
        """Call `then` once everything is kept; at once if it is."""
        self._waits = True
        self._frame.wait()
        self._saving.when_saved(partial(self._go_on, then))

    def _go_on(self, then: Callable[[], None]) -> None:
        self._waits = False
        self._frame.end_wait()
        then()

    def forget(self) -> None:
        """Whoever went to another page does not want what was waited for any more."""
        self._waits = False
        self._frame.end_wait()
        self._saving.forget_wait()

    def _on_failed(self, _error: Exception) -> None:
        self._frame.say_saved(False)
        if not self._waits:
            return
        page = NotSavedScreen(self._kit, self.tr("All together"))
        page.retried.connect(self._saving.retry)
        page.went_on.connect(self._saving.go_on_unsaved)
        self._frame.show_aside(page)
