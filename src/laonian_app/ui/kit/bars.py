"""The bar below a page: reading aloud, going back, what was saved, and what moves on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.painting import Surface, fill, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.saved import Saved
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


class BottomBar(QWidget):
    """Left: reading aloud and going back. Right: the one main action, always in one place.

    Words between them give way first, and last of them that everything is saved, for which
    the buttons get narrower; then the left ones go to a row of their own.
    """

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._left: list[Button] = []
        self._right: list[Button] = []
        self.status = TextBlock(kit.theme, "", TextRole.CAPTION, colour="ink_quiet")
        self.saved = Saved(kit)
        for words in (self.status, self.saved):
            words.setParent(self)
            words.hide()

    def fill(self, left: Sequence[Button], right: Sequence[Button]) -> None:
        """Show these buttons in this order; others that were shown are hidden."""
        for button in {*self._left, *self._right} - {*left, *right}:
            button.hide()
        self._left, self._right = list(left), list(right)
        for button in (*left, *right):
            button.setParent(self)
            button.show()

    @property
    def buttons(self) -> list[Button]:
        return [b for b in (*self._left, *self._right) if not b.isHidden()]

    def say(self, status: str) -> None:
        self.status.say(status)

    def _shown(self, buttons: list[Button]) -> list[Button]:
        return [button for button in buttons if not button.isHidden()]

    def _wide(self, buttons: list[Button], gap: int) -> int:
        return sum(b.sizeHint().width() for b in buttons) + gap * max(0, len(buttons) - 1)

    @property
    def _gap(self) -> int:
        return self._kit.theme.scale.distance(24)

    def _rows(self, width: int) -> list[list[Button]]:
        """Return the left buttons row by row; the right ones stand in the last row.

        The buttons get as much room inside as costs no further row.
        """
        fewest: list[list[Button]] = []
        roomiest = 1.0
        for share in (1.0, 0.6, 0.2):
            self._squeeze(share)
            rows = self._rows_now(width)
            if not fewest or len(rows) < len(fewest):
                fewest, roomiest = rows, share
            if len(rows) == 1:
                break
        self._squeeze(roomiest)
        if len(fewest) == 1 and _has_words(self.saved):
            self._make_room_for_saved(width, roomiest)
        return fewest

    def _make_room_for_saved(self, width: int, roomiest: float) -> None:
        """Make the buttons of the one row narrower where 已保存 then fits between them."""
        for short, share in product((False, True), (1.0, 0.6, 0.2, 0.0)):
            if share <= roomiest:
                self._squeeze(share)
                self.saved.shorten(short)
                if self.saved.sizeHint().width() <= self._room_between(width):
                    return
        self._squeeze(roomiest)

    def _room_between(self, width: int) -> int:
        buttons = self._wide(self._shown(self._left), self._gap)
        buttons += self._wide(self._shown(self._right), self._gap)
        return width - 2 * self._kit.theme.scale.margin - buttons - 2 * self._gap

    def _squeeze(self, share: float) -> None:
        for button in self.buttons:
            button.squeeze(share)

    def _rows_now(self, width: int) -> list[list[Button]]:
        room, gap = width - 2 * self._kit.theme.scale.margin, self._gap
        left, right = self._shown(self._left), self._shown(self._right)
        if self._wide([*left, *right], gap) <= room:
            return [left]
        rows: list[list[Button]] = [[]]
        for button in left:
            if rows[-1] and self._wide([*rows[-1], button], gap) > room:
                rows.append([])
            rows[-1].append(button)
        if self._wide([*rows[-1], *right], gap) > room:
            rows.append([])
        return rows

    def needed_height(self, width: int) -> int:
        scale = self._kit.theme.scale
        rows = len(self._rows(width))
        if rows == 1:
            return scale.bottom
        tall = max((b.sizeHint().height() for b in self.buttons), default=0)
        return rows * tall + (rows - 1) * scale.distance(24) + 2 * scale.least_gap

    def arrange(self) -> None:
        scale, width = self._kit.theme.scale, self.width()
        gap, rows = self._gap, self._rows(width)
        if len(rows) == 1:
            left = self._place(rows[0], scale.margin, gap, 0, self.height())
            right = self._place_right(gap, 0, self.height())
            self._place_words(left + scale.distance(24), right - scale.distance(24))
            return
        tall = max(b.sizeHint().height() for b in self.buttons)
        top = scale.least_gap
        left = scale.margin
        for row in rows:
            left = self._place(row, scale.margin, gap, top, tall)
            last, top = top, top + tall + scale.distance(24)
        right = self._place_right(gap, last, tall)
        self._place_words(
            left + (scale.distance(24) if rows[-1] else 0), right - scale.distance(24), last, tall
        )

    def _place(self, buttons: list[Button], left: int, gap: int, top: int, height: int) -> int:
        for button in buttons:
            hint = button.sizeHint()
            button.setGeometry(
                left, top + (height - hint.height()) // 2, hint.width(), hint.height()
            )
            left += hint.width() + gap
        return left - gap if buttons else left

    def _place_right(self, gap: int, top: int, height: int) -> int:
        buttons = self._shown(self._right)
        left = self.width() - self._kit.theme.scale.margin - self._wide(buttons, gap)
        self._place(buttons, left, gap, top, height)
        return left

    def _place_words(self, left: int, right: int, top: int = 0, height: int = 0) -> None:
        room = right - left
        self.saved.shorten(False)
        words: list[QWidget] = [w for w in (self.status, self.saved) if _has_words(w)]
        for hidden in (self.status, self.saved):
            hidden.setVisible(False)
        gap = self._kit.theme.scale.distance(24)
        while words and sum(w.sizeHint().width() for w in words) + gap * (len(words) - 1) > room:
            if words == [self.saved] and not self.saved.is_short:
                self.saved.shorten(True)
            else:
                words.pop(0 if len(words) > 1 else -1)
        wide = sum(w.sizeHint().width() for w in words) + gap * max(0, len(words) - 1)
        at = left + (room - wide) // 2
        height = height or self.height()
        for word in words:
            hint = word.sizeHint()
            word.setGeometry(at, top + (height - hint.height()) // 2, hint.width(), hint.height())
            word.show()
            at += hint.width() + gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        thick = theme.scale.distance(2)
        line = QRectF(0, 0, self.width(), thick)
        fill(QPainter(self), line, theme.colour("divider"))


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, Saved):
        return bool(widget.words.text())
    return isinstance(widget, TextBlock) and bool(widget.text())


class Panel(QWidget):
    """A flat coloured card that holds one widget; it cannot be pressed and has no border."""

    def __init__(self, kit: Kit, inside: QWidget, ground: str, *, padding: int = 24) -> None:
        super().__init__()
        self._kit, self._inside, self._ground, self._padding = kit, inside, ground, padding
        inside.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def use_ground(self, ground: str) -> None:
        self._ground = ground
        self.update()

    def _inner(self) -> int:
        return self._kit.theme.scale.distance(self._padding)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = self._inner()
        return self._inside.heightForWidth(max(1, width - 2 * inner)) + 2 * inner

    def sizeHint(self) -> QSize:
        width = self._kit.theme.scale.distance(400)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        inner = self._inner()
        self._inside.setGeometry(self.rect().adjusted(inner, inner, -inner, -inner))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        ground = theme.colour(self._ground)
        surface = Surface(ground, ground, 0, theme.scale.distance(24))
        paint_surface(QPainter(self), QRectF(self.rect()), surface)
