"""The field to search the lessons by their titles; what is no title passes it by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from laonian_app.ui.instructor.lessons.incoming import Incoming, incoming_of
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.kit.theme import Theme


class SearchField(LineField):
    """The keys go here first, so a question list that is pasted arrives here, too.

    Signals:
        passed_by(): the clipboard holds files, a picture or several lines.
    """

    passed_by = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setPlaceholderText(name)
        self.setAcceptDrops(False)  # a dropped file is for the page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            found = incoming_of(QGuiApplication.clipboard().mimeData())
            if not _is_title(found):
                self.passed_by.emit()
                return
        super().keyPressEvent(event)


def _is_title(found: Incoming) -> bool:
    return not (found.files or found.picture or "\n" in found.text.strip())
