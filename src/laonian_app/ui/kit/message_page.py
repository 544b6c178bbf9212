"""A calm page with one thing to say and at most a few buttons."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

_SHARES = (1.0, 0.8, 0.6)
"""So much of its side the emblem keeps where the room is short, before the gaps give way."""


class Message(NamedTuple):
    """`disc` is one character in a circle, else `icon` stands above the words."""

    words: str
    detail: str = ""
    icon: str = ""
    disc: str = ""


class Emblem(QWidget):
    """A large circle with a character, or a large icon, in the middle."""

    def __init__(self, kit: Kit, icon: str, disc: str, side: int = 150) -> None:
        super().__init__()
        self._kit, self._icon, self._disc, self._side = kit, icon, disc, side
        self._share = 1.0

    def use_share(self, share: float) -> None:
        """Take only `share` (0 to 1) of the usual side."""
        self._share = share
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._kit.theme.scale
        side = scale.distance(self._side * self._share * (1.0 if scale.step < 4 else 0.75))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._kit.theme, min(self.sizeHint().height(), self.height())
        area = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        if self._icon:
            pixmap = self._kit.icons.pixmap(
                self._icon,
                side,
                theme.colours.primary,
                theme.colours.background,
                self.devicePixelRatioF(),
            )
            painter.drawPixmap(area.topLeft(), pixmap)
            return
        tint = theme.colour("primary_tint")
        paint_surface(painter, area, Surface(tint, tint, 0, side / 2))
        font = theme.font(TextRole.QUESTION)
        larger = type(font)(font)
        larger.setPixelSize(side // 2)
        painter.setFont(larger)
        painter.setPen(theme.colour("primary"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._disc)


class MessagePage(Page):
    """One sentence in large type, a quieter one below it."""

    def __init__(
        self, kit: Kit, message: Message, title: str = "", corner: Corner | None = Corner.HOME
    ) -> None:
        super().__init__(kit, title, corner)
        self._message = message
        self._emblem: Emblem | None = None

    def arrange(self) -> None:
        """The emblem gives way where the words need its room."""
        super().arrange()
        column = self.content
        if not self.is_sized or self._emblem is None or not isinstance(column, Column):
            return
        room = self.room()
        self._emblem.show()
        for share in _SHARES:
            self._emblem.use_share(share)
            if column.heightForWidth(room.width()) <= room.height():
                break
        else:
            self._emblem.setVisible(column.least_height(room.width()) <= room.height())
        column.arrange()

    def column(self) -> Column:
        """Return the words as they stand in the middle of the page."""
        theme, message = self.kit.theme, self._message
        column = Column(theme, centred=True, gap=32)
        if message.icon or message.disc:
            self._emblem = Emblem(self.kit, message.icon, message.disc)
            column.add(self._emblem)
        column.add(TextBlock(theme, message.words, TextRole.QUESTION, centred=True))
        if message.detail:
            detail = TextBlock(
                theme, message.detail, TextRole.QUIET, colour="ink_quiet", centred=True
            )
            column.add(detail)
        return column


class BusyPage(MessagePage):
    """Something takes a while: there is nothing to press, and it leaves by itself."""

    def __init__(self, kit: Kit, words: str, detail: str) -> None:
        super().__init__(kit, Message(words, detail, icon="timer-duotone"))
        self.use_commands([])
        self.fill(self.column())
        self.bottom.fill([], [])
        self.arrange()

    def leave(self) -> None:
        """Esc ends nothing that is half done."""
