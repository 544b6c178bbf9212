"""One screenful of a lesson page: words at the left, the picture beside them."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Picture
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import height_at
from laonian_app.ui.kit.dressed import Dress, DressedText
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.picture import PictureView
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.fragments import (
    BULLET_INDENT,
    PANEL_PADDING,
    Fragment,
    Room,
    Screenful,
    Shape,
    outer_width,
    shown_runs,
)
from laonian_app.ui.learner.screenfuls import Flow


class TableRow(TextBlock):
    """A row of a table: cells beside each other; read as one sentence."""

    def __init__(self, kit: Kit, fragment: Fragment) -> None:
        super().__init__(kit.theme, "，".join("".join(r.text for r in c) for c in fragment.cells))
        self._cells = tuple(TextBlock(kit.theme, cell) for cell in fragment.cells)
        self._kit = kit
        for cell in self._cells:
            cell.setParent(self)
            cell.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def heightForWidth(self, width: int) -> int:
        inner = width // len(self._cells) - self._theme.scale.distance(24)
        return max(c.set_at(inner).height for c in self._cells) + 2 * self._theme.scale.distance(8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide, above = self.width() // len(self._cells), self._theme.scale.distance(8)
        for number, cell in enumerate(self._cells):
            inner = wide - self._theme.scale.distance(24)
            left = number * wide + self._theme.scale.distance(12)
            cell.setGeometry(left, above, inner, self.height() - 2 * above)

    def character_at(self, point: QPoint) -> int | None:
        """A row is one sentence: whichever cell is pressed, it is read from its beginning."""
        return 0 if any(cell.geometry().contains(point) for cell in self._cells) else None

    def mark(self, start: int, end: int) -> None:
        for cell in self._cells:
            cell.mark(0, len(cell.text()))

    def clear_mark(self) -> None:
        for cell in self._cells:
            cell.clear_mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        ground = theme.colour("surface")
        paint_surface(painter, QRectF(self.rect()), Surface(ground, ground, 0, 0))
        thick = theme.scale.distance(2)
        painter.fillRect(0, self.height() - thick, self.width(), thick, theme.colour("divider"))


_ICON_COLOURS = {"accent_tint": "accent", "right_tint": "right", "blue_tint": "blue"}


class PageView(QWidget):
    """Shows one screenful.

    Signals:
        sound_asked(str): the file of a sound was pressed.
        video_asked(int): a video was pressed, the block of this number on the page.
    """

    sound_asked = Signal(str)
    video_asked = Signal(int)

    def __init__(
        self, kit: Kit, screenful: Screenful, folder: Path, picture: Picture | None
    ) -> None:
        super().__init__()
        self._kit, self._screenful = kit, screenful
        self._widgets = [self._widget(fragment) for fragment in screenful.fragments]
        self._picture: PictureView | None = None
        for widget in self._widgets:
            widget.setParent(self)
        if picture is not None and screenful.picture_width:
            self._picture = PictureView(kit, folder / picture.file, picture.words)
            self._picture.setParent(self)

    @property
    def texts(self) -> list[tuple[Fragment, TextBlock]]:
        """The fragments on this screen with their widgets, in order."""
        pairs = zip(self._screenful.fragments, self._widgets, strict=True)
        return [(fragment, widget) for fragment, widget in pairs if isinstance(widget, TextBlock)]

    def _widget(self, fragment: Fragment) -> QWidget:
        runs = shown_runs(fragment)
        if fragment.shape is Shape.TITLE:
            return TextBlock(self._kit.theme, runs, TextRole.TITLE)
        if fragment.shape is Shape.TABLE_ROW:
            return TableRow(self._kit, fragment)
        if fragment.shape.is_pressed:
            return self._button(fragment)
        if fragment.shape in (Shape.BOX, Shape.POEM):
            colour = _ICON_COLOURS.get(fragment.ground, "primary")
            dress = Dress(fragment.ground, fragment.icon, colour, padding=PANEL_PADDING)
            return DressedText(self._kit, runs, dress, fragment.role)
        if fragment.bullet:
            dress = Dress(bullet=fragment.bullet, indent=BULLET_INDENT)
            return DressedText(self._kit, runs, dress, fragment.role)
        return TextBlock(self._kit.theme, runs, fragment.role, colour=fragment.colour)

    def _button(self, fragment: Fragment) -> Button:
        if fragment.shape is Shape.SOUND:
            button = Button(self._kit, fragment.text, "speaker-high-duotone")
            button.pressed_once.connect(lambda: self.sound_asked.emit(fragment.file))
        else:
            button = Button(self._kit, fragment.text, "monitor-play-duotone")
            button.pressed_once.connect(lambda: self.video_asked.emit(fragment.block))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        scale = self._kit.theme.scale
        width, wide = self.width(), self._screenful.picture_width
        if self._picture is not None:
            self._picture.setGeometry(width - wide, 0, wide, self.height())
            width -= wide + scale.distance(44)
        heights = [height_at(widget, width) for widget in self._widgets]
        gaps = self._gaps(width, self.height() - sum(heights))
        top = 0
        fragments = self._screenful.fragments
        for fragment, widget, height, gap in zip(
            fragments, self._widgets, heights, gaps, strict=True
        ):
            top += gap
            wanted = outer_width(self._kit.theme, fragment, width)
            if fragment.shape.is_pressed:
                wanted = min(width, widget.sizeHint().width())
            widget.setGeometry(0, top, wanted, height)
            top += height

    def _gaps(self, width: int, room: int) -> list[int]:
        """Return the gap above each fragment; they give way where `room` is short."""
        flow = Flow(self._kit.theme, Room(width, self.height()))
        pairs = list(pairwise(self._screenful.fragments))
        usual = [flow.gap(*pair) for pair in pairs]
        least = [flow.least_gap(*pair) for pair in pairs]
        can_give = sum(usual) - sum(least)
        missing = max(0, sum(usual) - room)
        share = min(1.0, missing / can_give) if can_give > 0 else 0.0
        narrowed = [u - ceil((u - low) * share) for u, low in zip(usual, least, strict=True)]
        return [0, *narrowed][: len(self._widgets)]

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.scale.distance(600), self._kit.theme.scale.distance(400))
