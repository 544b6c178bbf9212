"""After a lesson: three things to remember, what went well, what will come again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.bars import Panel
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column, dispose, in_columns
from laonian_app.ui.kit.dressed import Dress, DressedText
from laonian_app.ui.kit.message_page import Emblem
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run

BETWEEN = 44
PICTURE_SIDE = 150
BESIDE = ((505, PICTURE_SIDE), (505, 96), (440, PICTURE_SIDE), (440, 96), (440, 0))
"""Widths of the right part and sides of its picture, in pixels at step 2, the best first."""


@dataclass(frozen=True, slots=True)
class ResultView:
    """What the result shows; `lines` stand below the count, the quiet ones last."""

    title: str
    takeaways: tuple[tuple[Run, ...], ...]
    count: str
    lines: tuple[str, ...]
    quiet: tuple[str, ...]
    saved: str
    last_word: str
    may_print: bool
    may_repeat: bool


class SideBySide(QWidget):
    """Two parts beside each other, the right one as high as the room."""

    def __init__(self, kit: Kit, left: QWidget, right: QWidget, right_width: int) -> None:
        super().__init__()
        self._kit, self._left, self._right, self._wide = kit, left, right, right_width
        for part in (left, right):
            part.setParent(self)

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.scale.distance(600), self._kit.theme.scale.distance(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap = self._kit.theme.scale.distance(BETWEEN)
        self._left.setGeometry(0, 0, self.width() - self._wide - gap, self.height())
        self._right.setGeometry(self.width() - self._wide, 0, self._wide, self.height())


class ResultScreen(StepPage):
    """How it went.

    Signals:
        finished(), print_asked(), repeat_asked()
    """

    print_asked = Signal()
    repeat_asked = Signal()

    def __init__(self, kit: Kit, view: ResultView) -> None:
        main = MainButton(kit, view.last_word, "check-bold")
        super().__init__(kit, view.title, main)
        self._view = view
        self._print = Button(kit, self.tr("Print the hint card"), "printer-duotone")
        self._print.pressed_once.connect(self.print_asked)
        self._repeat = Button(kit, self.tr("Practise again"), "arrow-counter-clockwise-duotone")
        self._repeat.pressed_once.connect(self.repeat_asked)
        self.bottom.saved.say(view.saved)

    def side_buttons(self) -> tuple[Button, ...]:
        offered = []
        if self._view.may_print:
            offered.append(self._print)
        if self._view.may_repeat:
            offered.append(self._repeat)
        return tuple(offered)

    def compose(self) -> Sequence[QWidget]:
        if not self._view.takeaways:
            return [self._went_alone()]
        remember = self._remember()
        for wide, side in BESIDE:
            went = self._went(side)
            if self._stand_beside(remember, went, self.kit.theme.scale.distance(wide)):
                return [SideBySide(self.kit, remember, went, self.kit.theme.scale.distance(wide))]
            dispose(went)
        return [self._went_alone(), *in_columns(self.kit.theme, remember.parts, self.room())]

    def _stand_beside(self, remember: Column, went: Panel, wide: int) -> bool:
        room = self.room()
        beside = room.width() - wide - self.kit.theme.scale.distance(BETWEEN)
        return (
            self._widest(remember) <= beside
            and remember.least_height(beside) <= room.height()
            and went.heightForWidth(wide) <= room.height()
        )

    def _went_alone(self) -> Panel:
        room = self.room()
        went = self._went(PICTURE_SIDE)
        if went.heightForWidth(room.width()) <= room.height():
            return went
        dispose(went)
        return self._went(0)

    def _widest(self, column: Column) -> int:
        return max(part.sizeHint().width() for part in column.parts)

    def _remember(self) -> Column:
        theme = self.kit.theme
        column = Column(theme, centred=True, gap=26)
        heading = self.tr("Remember %n thing(s) today", "", len(self._view.takeaways))
        column.add(TextBlock(theme, heading, TextRole.TITLE))
        for runs in self._view.takeaways:
            dress = Dress(icon=_icon_for("".join(run.text for run in runs)), icon_side=60)
            column.add(DressedText(self.kit, runs, dress, TextRole.TAKEAWAY))
        return column

    def _went(self, side: int) -> Panel:
        """Return how it went, with a picture of this side, or none at 0."""
        theme, view = self.kit.theme, self._view
        column = Column(theme, centred=True, gap=24)
        if side:
            column.add(Emblem(self.kit, "plant-duotone", "", side=side))
        column.add(TextBlock(theme, view.count, TextRole.TITLE, colour="primary", centred=True))
        for line in view.lines:
            column.add(TextBlock(theme, line, TextRole.QUIET, centred=True))
        for line in view.quiet:
            text = TextBlock(theme, line, TextRole.CAPTION, colour="ink_quiet", centred=True)
            column.add(text)
        return Panel(self.kit, column, "primary_tint", padding=28)


_ICON_WORDS = (
    ("phone-call-duotone", ("电话", "96110", "110", "挂断", "号码", "打")),
    ("percent-duotone", ("保本", "利息", "高息", "回报", "收益")),
    ("users-duotone", ("家人", "商量", "问一问", "问一声")),
    ("lock-key-duotone", ("验证码", "密码", "人脸", "信息")),
    ("hand-palm-duotone", ("停", "慢", "等", "催", "不")),
)


def _icon_for(words: str) -> str:
    """Return a picture for a sentence by what it speaks of; a bookmark for all else."""
    for icon, keys in _ICON_WORDS:
        if any(key in words for key in keys):
            return icon
    return "bookmark-simple-duotone"
