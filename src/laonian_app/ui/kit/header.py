"""The bar above a page: its title and the four commands that stand there on every screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.painting import fill
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock, setting_of
from laonian_app.ui.kit.typesetting import SetText, Setting, set_text

BETWEEN, BROKEN = " · ", " ·\n"
"""Equally long: what is read and what is marked stay at their places."""


PAUSES, OPENING = tuple("，。？！：、；”》）"), tuple("“《（")


class ScreenName(TextBlock):
    """The name of a screen; where it needs two lines, they part where one would pause.

    Of two names the second stands below the first: not 第 | 1 课. Of one, the second line
    begins behind a mark where it can: not 赚三 | 成.
    """

    def set_at(self, width: int) -> SetText:
        whole = super().set_at(width)
        if whole.lines == 1:
            return whole
        setting = setting_of(self._theme, self._role, self._centred, colour=self._colour)
        if BETWEEN not in self.text():
            return self._parted(setting, width, whole)
        broken = [run._replace(text=run.text.replace(BETWEEN, BROKEN)) for run in self._runs]
        return set_text(broken, setting, max(1, width))

    def _parted(self, setting: Setting, width: int, whole: SetText) -> SetText:
        """Return the name set narrower, if its second line then begins behind a mark."""
        text = self.text()
        for narrower in range(width, width // 2, -setting.normal.pixelSize()):
            parted = set_text(self._runs, setting, max(1, narrower))
            if parted.lines != whole.lines:
                break
            start = parted.line_range(1)[0]
            if text[start - 1 : start] in PAUSES or text[start : start + 1] in OPENING:
                return parted
        return whole


class Header(QWidget):
    """The title at the left, the frame commands at the right; the title gives way."""

    def __init__(self, kit: Kit, title: str, commands: Sequence[Button]) -> None:
        super().__init__()
        self._kit = kit
        self.title = ScreenName(kit.theme, title, TextRole.HEADER)
        self.title.setParent(self)
        self._commands: tuple[Button, ...] = ()
        self.use_commands(commands)

    def use_commands(self, commands: Sequence[Button]) -> None:
        """Show these commands; the ones before are deleted, but for those that stay."""
        for command in self._commands:
            if command not in commands:
                dispose(command)
        self._commands = tuple(commands)
        for command in self._commands:
            command.setParent(self)
            command.show()

    @property
    def commands(self) -> tuple[Button, ...]:
        return self._commands

    def arrange(self) -> None:
        scale = self._kit.theme.scale
        gap, right = scale.distance(12), self.width() - scale.margin
        self._squeeze_commands(self.width() - 2 * scale.margin - gap * len(self._commands))
        for command in reversed(self._commands):
            hint = command.sizeHint()
            right -= hint.width()
            command.setGeometry(
                right, (self.height() - hint.height()) // 2, hint.width(), hint.height()
            )
            right -= gap
        self._place_title(right - scale.distance(12))

    def _squeeze_commands(self, room: int) -> None:
        """Take away the room beside the words, then the icons; the words stay."""
        for share, with_icon in ((1.0, True), (0.0, True), (0.0, False)):
            for command in self._commands:
                command.squeeze(share, with_icon=with_icon)
            if sum(command.sizeHint().width() for command in self._commands) <= room:
                return

    def _place_title(self, right: int) -> None:
        scale = self._kit.theme.scale
        room = right - scale.margin
        height = self.title.heightForWidth(max(1, room))
        fits = self.title.sizeHint().width() <= room or height <= self.height() - 4
        self.title.setVisible(bool(self.title.text()) and room > 0 and fits)
        self.title.setGeometry(scale.margin, (self.height() - height) // 2, max(1, room), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._kit.theme
        thick = theme.scale.distance(2)
        line = QRectF(0, self.height() - thick, self.width(), thick)
        fill(QPainter(self), line, theme.colour("divider"))
