"""What forms are made of: a field under its name, what is to be mended there, a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.problems import Problem
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.kit.containers import Column, Container, height_at
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

_CARD_PADDING, _CARD_RADIUS = 14, 16


def labelled(kit: Kit, words: str, field: QWidget, faults: QWidget | None = None) -> Column:
    """Return a field with its name above it, and between them what is to be mended."""
    column = Column(kit.theme, gap=10)
    column.add(TextBlock(kit.theme, words, TextRole.TABLE, colour="ink_quiet"))
    if faults is not None:
        add_hidden(column, faults)
    column.add(field)
    return column


def add_hidden(column: Column, part: QWidget) -> None:
    """Put something into a column that is seen only once it has something to say."""
    column.add(part)
    part.hide()


class Faults(Column):
    """What is to be mended at one place of a form; it takes no room where nothing is."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.theme, gap=6)
        self._kit = kit
        self._said: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """What is said now."""
        return self._said

    def say(self, problems: Sequence[Problem]) -> None:
        """Say these, each with its remedy; the same ones change nothing."""
        mend = self.tr("To be mended: {what}")
        said = tuple(mend.format(what=f"{each.what}{each.remedy}") for each in problems)
        if said == self._said:
            return
        self._said = said
        self.clear()
        for words in said:
            self.add(Notice(self._kit, words, ground="accent_tint"))
        self.setVisible(bool(said))
        self.updateGeometry()


class Card(Container):
    """A flat ground around one part of a form, apart from the text before and behind it."""

    def __init__(self, kit: Kit, inside: QWidget) -> None:
        super().__init__(kit.theme, [inside])
        self._inside = inside

    def _padding(self) -> int:
        return self._theme.scale.distance(_CARD_PADDING)

    def heightForWidth(self, width: int) -> int:
        padding = self._padding()
        return height_at(self._inside, max(1, width - 2 * padding)) + 2 * padding

    def arrange(self) -> None:
        padding = self._padding()
        self._inside.setGeometry(self.rect().adjusted(padding, padding, -padding, -padding))

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = self._theme.colour("primary_tint")
        radius = self._theme.scale.distance(_CARD_RADIUS)
        paint_surface(QPainter(self), QRectF(self.rect()), Surface(ground, ground, 0, radius))
