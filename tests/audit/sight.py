"""What a person has before the eyes: the widgets of a window that nothing covers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from laonian_app.ui.classroom.rows import HandRow
from laonian_app.ui.classroom.stepper import Stepper
from laonian_app.ui.instructor.report_table import ReportTable
from laonian_app.ui.kit.focus_ring import FocusRing
from laonian_app.ui.kit.header import Header
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.press import area_of
from laonian_app.ui.kit.scale import Scale
from laonian_app.ui.kit.strips import Strip
from laonian_app.ui.learner.answer_field import AnswerField
from laonian_app.ui.learner.surname_row import SurnameRow
from laonian_app.ui.window import Window
from tests.audit.findings import LEARNER, Limits
from tests.audit.lines import Line, lines_of
from tests.audit.painted import Painting, painting_of
from tests.audit.pixels import Shot

_CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QAbstractSlider,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
)
_ONE_DECISION = (AnswerField, HandRow, PagedGrid, ReportTable, Stepper, SurnameRow)


@dataclass(frozen=True)
class Seen:
    """A widget with its place in the window and where its parents cut it off."""

    widget: QWidget
    area: QRect
    room: QRect
    painting: Painting

    @cached_property
    def lines(self) -> list[Line]:
        return lines_of(self.painting.texts)

    @property
    def is_target(self) -> bool:
        control = isinstance(self.widget, _CONTROLS) or _answers_presses(self.widget)
        return control and self.widget.isEnabled()

    @property
    def body(self) -> QRect:
        """What must be in sight: all of a target, else the words and pictures."""
        if self.is_target:
            return self.area
        ink = QRectF()
        for line in self.lines:
            ink = ink.united(line.ink)
        for picture in self.painting.pictures:
            ink = ink.united(picture)
        return ink.translated(QPointF(self.area.topLeft())).toAlignedRect() if ink else QRect()


@dataclass(frozen=True)
class Sight:
    """A window as it stands."""

    window: Window
    limits: Limits = field(default=LEARNER)

    @property
    def scale(self) -> Scale:
        return self.window.kit.theme.scale

    def pixels(self, number: float) -> int:
        """Return a number of the checklist in pixels of this window."""
        return self.scale.distance(number)

    @cached_property
    def layers(self) -> list[QWidget]:
        """What lies in the window, the uppermost last."""
        return [
            child
            for child in self.window.children()
            if isinstance(child, QWidget) and child.isVisible() and not isinstance(child, FocusRing)
        ]

    @cached_property
    def seen(self) -> list[Seen]:
        found = []
        for number, layer in enumerate(self.layers):
            above = [area_of(other, self.window) for other in self.layers[number + 1 :]]
            for widget in (layer, *layer.findChildren(QWidget)):
                if not _is_part(widget) or self.covers(above, widget):
                    continue
                area = area_of(widget, self.window)
                found.append(Seen(widget, area, self._room(widget), painting_of(widget)))
        return found

    def covers(self, above: list[QRect], widget: QWidget) -> bool:
        """Say whether something that lies higher hides the widget wholly."""
        area = area_of(widget, self.window)
        return any(other.contains(area) for other in above)

    def _room(self, widget: QWidget) -> QRect:
        room = QRect(self.window.rect())
        parent = widget.parentWidget()
        while parent is not None and parent is not self.window:
            room = room.intersected(area_of(parent, self.window))
            parent = parent.parentWidget()
        return room

    @cached_property
    def targets(self) -> list[Seen]:
        return [one for one in self.seen if one.is_target]

    @cached_property
    def leaves(self) -> list[Seen]:
        """Return what has a body of its own: targets, words and pictures."""
        return [one for one in self.seen if not one.body.isEmpty()]

    @cached_property
    def page(self) -> Page | None:
        """The uppermost page."""
        pages = [layer for layer in self.layers if isinstance(layer, Page)]
        uppermost = [layer for layer in self.layers if not isinstance(layer, Strip)][-1:]
        return pages[-1] if pages and uppermost == pages[-1:] else None

    @cached_property
    def shot(self) -> Shot:
        """The picture of the window while nothing has the focus."""
        if (focused := self.window.focusWidget()) is not None:
            focused.clearFocus()
        return Shot.of(self.window, self.window.rect())

    def is_frame_command(self, widget: QWidget) -> bool:
        """The header's commands and reading aloud are no decisions."""
        if isinstance(widget.parentWidget(), Header):
            return True
        return any(isinstance(one, Page) and one.read_button is widget for one in self.layers)


def _answers_presses(widget: QWidget) -> bool:
    """Say whether a widget of our own takes presses; a page only passes them on.

    A page reads on from the sentence that is pressed: an extra, and no target.
    """
    if isinstance(widget, Page):
        return False
    ours = [c for c in type(widget).__mro__ if not c.__module__.startswith(("PySide6", "Shiboken"))]
    own = {name for one in ours for name in vars(one)}
    return bool(own & {"mousePressEvent", "mouseReleaseEvent"})


def _is_part(widget: QWidget) -> bool:
    inside_compound = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    return widget.isVisible() and not inside_compound and not isinstance(widget, QScrollBar)


def group_of(widget: QWidget) -> object:
    """Return what counts as one decision together with the widget."""
    group = exclusive_group(widget)
    if group is not None:
        return group
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, _ONE_DECISION):
            return parent
        parent = parent.parentWidget()
    return widget


def exclusive_group(widget: QWidget) -> QButtonGroup | None:
    """Return the group of which one button is chosen at a time, None if there is none."""
    if not isinstance(widget, QAbstractButton) or widget.group() is None:
        return None
    return widget.group() if widget.group().exclusive() else None
