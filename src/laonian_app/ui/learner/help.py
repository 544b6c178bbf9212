"""Help says one thing about the screen it was called from, and calls the instructor."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import Fragment, Room, Shape
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow


class HelpScreen(StepPage):
    """One thing about a screen.

    Signals:
        finished(): back to where it was called from.
        instructor_called()
    """

    instructor_called = Signal()

    def __init__(self, kit: Kit, sentences: Sequence[str]) -> None:
        super().__init__(kit, self.tr("Help"), MainButton(kit, self.tr("I see"), "check-bold"))
        self._sentences = tuple(sentences)
        self._call = Button(kit, self.tr("Call the instructor"), "hand-palm-duotone")
        self._call.pressed_once.connect(self.instructor_called)

    def side_buttons(self) -> tuple[Button, ...]:
        return (self._call,)

    def compose(self) -> Sequence[QWidget]:
        room = self.room()
        flow = Flow(self.kit.theme, Room(room.width(), room.height()))
        fragments = [
            Fragment(Shape.PARAGRAPH, (Run(sentence),), number)
            for number, sentence in enumerate(self._sentences)
        ]
        screens = flow.screenfuls(fragments, with_picture=False)
        return [PageView(self.kit, screen, Path(), None) for screen in screens]

    def buttons_to_read(self) -> list[Button]:
        """Help says what stands in the header, too: the same on every screen."""
        return [*super().buttons_to_read(), *self.header.commands]

    def leave(self) -> None:
        self.finished.emit()


class InstructorSign(Pressable):
    """The whole screen as a calm sign, until a press returns exactly where one was.

    Signals:
        pressed_once()
    """

    def __init__(self, kit: Kit, who: str) -> None:
        super().__init__(kit.theme, kit.guard, who)
        self._kit, self._who = kit, who
        back = self.tr("Press anywhere to go back to where you were")
        self.setAccessibleName(f"{who}，{self.tr('Please come, instructor')}。{back}")

    @property
    def spoken_text(self) -> str:
        return self.accessibleName()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._kit.theme, self._kit.theme.scale
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("primary_tint"))
        side = scale.distance(160)
        icon = self._kit.icons.pixmap(
            "hand-palm-duotone",
            side,
            theme.colours.primary,
            theme.colours.primary_tint,
            self.devicePixelRatioF(),
        )
        height = self.height()
        painter.drawPixmap((self.width() - side) // 2, round(height * 0.12), icon)
        self._line(painter, self._who, TextRole.SIGN, "primary", 0.5)
        self._line(painter, self.tr("Please come, instructor"), TextRole.QUESTION, "ink", 0.74)
        back = self.tr("Press anywhere to go back to where you were")
        self._line(painter, back, TextRole.QUIET, "ink_quiet", 0.88)

    def _line(
        self, painter: QPainter, text: str, role: TextRole, colour: str, middle: float
    ) -> None:
        font = QFont(self._kit.theme.font(role))
        painter.setFont(font)
        room = self.width() - 2 * self._kit.theme.scale.margin
        while painter.fontMetrics().horizontalAdvance(text) > room and font.pixelSize() > 28:
            font.setPixelSize(font.pixelSize() - 4)
            painter.setFont(font)
        painter.setPen(self._kit.theme.colour(colour))
        pitch = painter.fontMetrics().height()
        top = round(self.height() * middle - pitch / 2)
        painter.drawText(0, top, self.width(), pitch, int(Qt.AlignmentFlag.AlignCenter), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        elif not event.isAutoRepeat() and not self._kit.guard.forbids():
            self.click()
