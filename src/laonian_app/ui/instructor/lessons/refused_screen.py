"""Says why something cannot be done, and what to do; back is one press away."""

from __future__ import annotations

from PySide6.QtCore import Signal

from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit


class RefusedScreen(AuthorPage):
    """Signals:
    left(): back.
    """

    left = Signal()

    def __init__(self, kit: Kit, title: str, words: str) -> None:
        super().__init__(kit, title)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        column = Column(kit.theme)
        column.add(Notice(kit, words))
        self.show_content(column, back=back)

    def leave(self) -> None:
        self.left.emit()
