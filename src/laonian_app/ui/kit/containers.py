"""Containers that never squeeze their contents silently: they say how much room they need."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from laonian_app.ui.kit.theme import Theme


def height_at(widget: QWidget, width: int) -> int:
    """Return the height a widget needs at a width, in pixels."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def dispose(widget: QWidget) -> None:
    """Take a widget off the screen at once and delete it when it is safe."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


class Shrinking(QWidget):
    """Something that shows fewer things where the room is short."""

    def least_height(self, width: int) -> int:
        """Return the height below which not even one thing is whole, in pixels."""
        raise TypeError(f"{type(self).__name__} does not say how small it may be")


class Container(QWidget):
    """The base: lays its parts out again whenever it or one of them changes its size."""

    def __init__(self, theme: Theme, parts: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        return tuple(self._parts)

    def add(self, part: QWidget) -> None:
        """Put a part behind the last one."""
        part.setParent(self)
        self._parts.append(part)
        part.show()

    def remove(self, part: QWidget) -> None:
        """Take a part out and delete it."""
        self._parts.remove(part)
        dispose(part)

    def release(self, part: QWidget) -> None:
        """Take a part out; another container gets it."""
        self._parts.remove(part)

    def clear(self) -> None:
        for part in self._parts:
            dispose(part)
        self._parts.clear()

    def shown_parts(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(600)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
            self.updateGeometry()
        return super().event(event)

    def arrange(self) -> None:
        """Place the parts."""
        raise TypeError(f"{type(self).__name__} does not say how it arranges its parts")


class Column(Container):
    """Parts below each other; the space between them gives way down to the least gap.

    `stretches` names parts that take what is left over; `centred` puts the whole in the
    middle of the height.
    """

    def __init__(
        self,
        theme: Theme,
        parts: Sequence[QWidget] = (),
        *,
        gap: int | None = None,
        centred: bool = False,
    ) -> None:
        super().__init__(theme, parts)
        self._gap, self._centred = gap, centred
        self._stretching: set[QWidget] = set()
        self._extra: dict[QWidget, int] = {}

    def stretch(self, part: QWidget) -> None:
        self._stretching.add(part)

    def add_with_gap(self, part: QWidget, gap: int) -> None:
        """Add a part with its own gap above it (pixels at step 2)."""
        self._extra[part] = gap
        self.add(part)

    def _gap_above(self, part: QWidget) -> int:
        scale = self._theme.scale
        own = self._extra.get(part)
        if own is not None:
            return scale.distance(own)
        return scale.gap if self._gap is None else scale.distance(self._gap)

    def heightForWidth(self, width: int) -> int:
        shown = self.shown_parts()
        return sum(height_at(p, width) for p in shown) + sum(map(self._gap_above, shown[1:]))

    def least_height(self, width: int) -> int:
        """Return the height below which something would be cut."""
        shown, least = self.shown_parts(), self._theme.scale.least_gap
        gaps = sum(min(least, self._gap_above(part)) for part in shown[1:])
        return sum(self._base(p, width) for p in shown) + gaps

    def _base(self, part: QWidget, width: int) -> int:
        """Return the height of a part before what is left over is given away."""
        if part in self._stretching and isinstance(part, Shrinking):
            return part.least_height(width)
        return height_at(part, width)

    def arrange(self) -> None:
        shown = self.shown_parts()
        if not shown:
            return
        width, room = self.width(), self.height()
        heights = [self._base(part, width) for part in shown]
        gaps = [0, *(self._gap_above(part) for part in shown[1:])]
        spare = room - sum(heights) - sum(gaps)
        if spare < 0:
            gaps, spare = self._narrowed(gaps, spare), 0
        elif stretching := [n for n, part in enumerate(shown) if part in self._stretching]:
            for number in stretching:
                heights[number] += spare // len(stretching)
            spare = 0
        top = spare // 2 if self._centred else 0
        for part, gap, height in zip(shown, gaps, heights, strict=True):
            top += gap
            part.setGeometry(0, top, width, height)
            top += height

    def _narrowed(self, gaps: list[int], spare: int) -> list[int]:
        least = self._theme.scale.least_gap
        can_give = sum(max(0, gap - least) for gap in gaps)
        share = min(1.0, -spare / can_give) if can_give else 0.0
        # Rounded so that no pixel too many is left: it would cut the last part's border.
        return [gap - ceil(max(0, gap - least) * share) for gap in gaps]


def in_columns(theme: Theme, parts: Sequence[QWidget], room: QSize, gap: int = 26) -> list[Column]:
    """Return columns that hold the parts in order, each no higher than the room."""
    columns = [Column(theme, centred=True, gap=gap)]
    for part in parts:
        columns[-1].add(part)
        too_high = columns[-1].least_height(room.width()) > room.height()
        if too_high and len(columns[-1].parts) > 1:
            columns[-1].release(part)
            columns.append(Column(theme, [part], centred=True, gap=gap))
    return columns
