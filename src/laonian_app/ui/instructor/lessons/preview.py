"""What learners will see: their real screen in its true size, shown smaller."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import BODY_AT_STEP, LARGEST_STEP, NORMAL_STEP, TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.reading_along import ReadingAlong

TRUE_SIZE = QSize(1366, 768)
LOOK_AGAIN_MS = 120

MakePage = Callable[[Kit], Page]


class SmallScreen(QLabel):
    """A picture of a screen, fitted into this widget; a QLabel by its role."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QPixmap()

    def show_picture(self, picture: QPixmap, words: str) -> None:
        self._picture = picture
        self.setAccessibleName(words)
        self.update()

    @property
    def shown(self) -> QPixmap:
        return self._picture

    def heightForWidth(self, width: int) -> int:
        return round(width * TRUE_SIZE.height() / TRUE_SIZE.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.colour("divider")
        paint_surface(
            painter, QRectF(self.rect()), Surface(line, line, 0, self._theme.scale.distance(8))
        )
        if self._picture.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = self._theme.scale.distance(3)
        painter.drawPixmap(self.rect().adjusted(edge, edge, -edge, -edge), self._picture)


class LessonPreview(QWidget):
    """The screen of learners, at any of their type steps, to hear and to enlarge.

    Signals:
        enlarge_asked(): shown in true size.
        hear_asked(), hush_asked(): read aloud as the class will hear it, and silence.
        drawn(): another picture is shown.
    """

    enlarge_asked = Signal()
    hear_asked = Signal()
    hush_asked = Signal()
    drawn = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._theme = Theme(kit.theme.name, NORMAL_STEP)
        self._theme.use(size=(TRUE_SIZE.width(), TRUE_SIZE.height()))
        self._make: MakePage | None = None
        self._page: Page | None = None
        self._head = TextBlock(kit.theme, self.tr("What learners see"), TextRole.TABLE_HEAD)
        self._screen = SmallScreen(kit.theme)
        self._buttons = self._make_buttons()
        for part in (self._head, self._screen, *self._buttons):
            part.setParent(self)
        self._again = QTimer(self)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        self._reading: ReadingAlong | None = None
        kit.theme.changed.connect(self._on_theme)

    def _make_buttons(self) -> list[Button]:
        self._smaller = Button(self._kit, self.tr("Smaller type"), "minus-bold", face=Face.TABLE)
        self._larger = Button(self._kit, self.tr("Larger type"), "plus-bold", face=Face.TABLE)
        self._hear = Button(self._kit, self.tr("Hear it"), "speaker-high-duotone", face=Face.TABLE)
        enlarge = Button(self._kit, self.tr("Enlarge"), "arrows-out-duotone", face=Face.TABLE)
        self._smaller.pressed_once.connect(partial(self._step, -1))
        self._larger.pressed_once.connect(partial(self._step, 1))
        self._hear.pressed_once.connect(self._on_hear)
        enlarge.pressed_once.connect(self.enlarge_asked)
        for button in (self._smaller, self._larger):
            button.count_each_press()
        return [self._smaller, self._larger, self._hear, enlarge]

    # ------------------------------------------------------------ what is shown

    def show_page(self, make: MakePage) -> None:
        """Show another screen, or the same one after a change."""
        self._make = make
        self._renew()

    @property
    def kit(self) -> Kit:
        """What the learners' screen is made with: its own type step and size."""
        return self._kit._replace(theme=self._theme)

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def make(self) -> MakePage | None:
        return self._make

    @property
    def step(self) -> int:
        return self._theme.scale.step

    @property
    def picture(self) -> QPixmap:
        return self._screen.shown

    def _renew(self) -> None:
        """Make the screen off the screen: laid out in true size, never seen itself."""
        if self._make is None:
            return
        if self._page is not None:
            self.hush_asked.emit()
            dispose(self._page)
        page = self._make(self.kit)
        page.setParent(self, Qt.WindowType.Window)
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        page.resize(TRUE_SIZE)
        page.show()
        self._page = page
        self._draw()

    def _draw(self) -> None:
        if self._page is None:
            return
        picture = QPixmap(self._page.size())
        self._page.render(picture)
        words = "，".join(each.spoken_text for each in self._page.readables())
        self._screen.show_picture(picture, words or self.tr("What learners see"))
        self.drawn.emit()

    def _step(self, change: int) -> None:
        step = min(LARGEST_STEP, max(1, self.step + change))
        self._theme.use(step=step)
        self._renew()
        words = self.tr("What learners see, type {step} of {steps}")
        self._head.say(words.format(step=step, steps=len(BODY_AT_STEP)))

    def _on_theme(self) -> None:
        self._theme.use(name=self._kit.theme.name)
        self._arrange()
        self._renew()

    # ------------------------------------------------------------ hearing

    def _on_hear(self) -> None:
        if self._again.isActive():
            self.hush_asked.emit()
        else:
            self.hear_asked.emit()

    def listen(self, reading: ReadingAlong) -> None:
        """Let `reading` read the screen, and show the sentence that sounds."""
        if self._page is None:
            return
        self._reading = reading
        reading.attach(self._page)
        reading.start()
        self._hear.say(self.tr("Stop"), "stop-circle-fill")
        self._again.start()

    def _look_again(self) -> None:
        if self._reading is not None and not self._reading.reading:
            self.hush_asked.emit()
        else:
            self._draw()

    def be_quiet(self) -> None:
        """The reading is over."""
        if not self._again.isActive():
            return
        self._again.stop()
        self._hear.say(self.tr("Hear it"), "speaker-high-duotone")
        self._draw()

    # ------------------------------------------------------------ laying out

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        scale, width = self._kit.theme.scale, self.width()
        gap = scale.distance(12)
        head = self._head.heightForWidth(width)
        self._head.setGeometry(0, 0, width, head)
        top = head + scale.distance(8)
        rows = self._button_rows(width, gap)
        buttons = sum(max(b.sizeHint().height() for b in row) + gap for row in rows)
        tall = min(self._screen.heightForWidth(width), max(1, self.height() - top - buttons))
        wide = round(tall * TRUE_SIZE.width() / TRUE_SIZE.height())
        self._screen.setGeometry(QRect((width - wide) // 2, top, wide, tall))
        top += tall + gap
        for row in rows:
            left = 0
            for button in row:
                hint = button.sizeHint()
                button.setGeometry(left, top, hint.width(), hint.height())
                left += hint.width() + gap
            top += max(b.sizeHint().height() for b in row) + gap

    def _button_rows(self, width: int, gap: int) -> list[list[Button]]:
        rows: list[list[Button]] = [[]]
        used = 0
        for button in self._buttons:
            wide = button.sizeHint().width()
            if rows[-1] and used + wide > width:
                rows.append([])
                used = 0
            rows[-1].append(button)
            used += wide + gap
        return rows
