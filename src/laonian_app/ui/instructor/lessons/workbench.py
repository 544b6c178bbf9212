"""How a lesson's page is divided: parts, then what is edited, then what learners see."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.instructor.lessons.part_list import PartList
from laonian_app.ui.instructor.lessons.preview import LessonPreview
from laonian_app.ui.instructor.lessons.problem_panel import ProblemPanel
from laonian_app.ui.kit.containers import dispose, height_at
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scrolling import Scroller

_PARTS, _PREVIEW, _GAP = 0.16, 0.36, 20
_MOST_PROBLEMS = 0.42


class Workbench(QWidget):
    """Three columns; the middle one has a notice, the problems and the editor."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.parts = PartList(kit)
        self.problems = ProblemPanel(kit)
        self.preview = LessonPreview(kit)
        self._parts = Scroller(kit.theme, self.parts)
        self._problems = Scroller(kit.theme, self.problems)
        self._notice: QWidget | None = None
        self._editor: QWidget | None = None
        for part in (self._parts, self._problems, self.preview):
            part.setParent(self)
        self.problems.resized.connect(self.arrange)
        kit.theme.changed.connect(self.arrange)

    def use_editor(self, editor: QWidget) -> None:
        """Put another editor into the middle; the one before is deleted."""
        if self._editor is not None:
            dispose(self._editor)
        self._editor = editor
        editor.setParent(self)
        self.arrange()
        editor.show()

    def bring_into_sight(self, shown: QWidget) -> None:
        """Scroll the editor until this part of it is seen."""
        if isinstance(self._editor, Scroller):
            self._editor.arrange()
            self._editor.bring_into_sight(shown)

    def use_notice(self, notice: QWidget | None) -> None:
        """Say something above the editor until it is taken away."""
        if self._notice is not None:
            dispose(self._notice)
        self._notice = notice
        if notice is not None:
            notice.setParent(self)
            notice.show()
        self.arrange()

    @property
    def notice(self) -> QWidget | None:
        return self._notice

    def column_of(self, target: QWidget) -> int:
        """Return which column something stands in, from 0."""
        if self._parts.isAncestorOf(target):
            return 0
        return 2 if self.preview.isAncestorOf(target) else 1

    def show_part_card(self) -> None:
        """Bring the chosen part's card into sight."""
        card = self.parts.chosen_card()
        if card is not None:
            self._parts.bring_into_sight(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def arrange(self) -> None:
        """Place the columns."""
        scale, width, height = self._kit.theme.scale, self.width(), self.height()
        gap = scale.distance(_GAP)
        left, right = round(width * _PARTS), round(width * _PREVIEW)
        middle = width - left - right - 2 * gap
        self._parts.setGeometry(0, 0, left, height)
        self.preview.setGeometry(width - right, 0, right, height)
        top, at = 0, left + gap
        if self._notice is not None:
            tall = height_at(self._notice, middle)
            self._notice.setGeometry(at, 0, middle, tall)
            top = tall + scale.distance(10)
        wanted = self.problems.heightForWidth(middle) if self.problems.parts else 0
        tall = min(wanted, round((height - top) * _MOST_PROBLEMS))
        self._problems.setVisible(tall > 0)
        self._problems.setGeometry(at, top, middle, tall)
        top += tall + scale.distance(10) if tall else 0
        if self._editor is not None:
            self._editor.setGeometry(at, top, middle, max(1, height - top))
