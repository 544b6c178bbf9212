"""The word that everything is saved, in the bottom bar."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


class Saved(QWidget):
    """已保存 with the time: flat, since it cannot be pressed; the time gives way."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._text = self._shown = ""
        self.words = TextBlock(kit.theme, "", TextRole.CAPTION, colour="ink_quiet")
        self.words.setParent(self)

    def say(self, text: str) -> None:
        """Show a text; the time stands behind a blank."""
        self._text = self._shown = text
        self.words.say(text)
        self.setVisible(bool(text))

    @property
    def is_short(self) -> bool:
        """Whether nothing is left to leave out."""
        return self._shown == self._text.rsplit(" ", 1)[0]

    def shorten(self, short: bool) -> None:
        """Leave the time out, or show it again."""
        wanted = self._text.rsplit(" ", 1)[0] if short else self._text
        if wanted != self._shown:
            self._shown = wanted
            self.words.say(wanted)

    def sizeHint(self) -> QSize:
        scale = self._kit.theme.scale
        words = self.words.sizeHint()
        return QSize(words.width() + scale.icon(28) + scale.distance(10), words.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = self._kit.theme.scale.icon(28) + self._kit.theme.scale.distance(10)
        height = self.words.sizeHint().height()
        self.words.setGeometry(left, (self.height() - height) // 2, self.width() - left, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._kit.theme, self._kit.theme.scale.icon(28)
        pixmap = self._kit.icons.pixmap(
            "check-circle-fill",
            side,
            theme.colours.right,
            theme.colours.background,
            self.devicePixelRatioF(),
        )
        QPainter(self).drawPixmap(0, (self.height() - side) // 2, pixmap)
