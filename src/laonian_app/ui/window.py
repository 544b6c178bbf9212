"""The one window: shows a page at a time, its strips and signs, its focus and its pointer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.reading_along import ReadingAlong

if TYPE_CHECKING:
    from laonian_app.ui.kit.focus_ring import FocusRing
    from laonian_app.ui.kit.strips import Strip


class Blank(QWidget):
    """A black screen, as a presenter's remote asks for with "."; any key or press ends it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor("#000000"))


class Window(QWidget):
    """Shows pages.

    Signals:
        painted(): the first picture is on the screen.
        size_chosen(int), pace_chosen(int), loudness_chosen(float), dialect_chosen(str): for
            whom sits there.
        help_asked(): on the page that is shown.
        closing(): the window is about to close.
    """

    painted = Signal()
    size_chosen = Signal(int)
    pace_chosen = Signal(int)
    loudness_chosen = Signal(float)
    dialect_chosen = Signal(str)
    closing = Signal()
    help_asked = Signal()

    def __init__(self, kit: Kit, reading: ReadingAlong) -> None:
        super().__init__()
        self.kit, self.reading = kit, reading
        self._page: QWidget | None = None
        self._strip: Strip | None = None
        self._sign: QWidget | None = None
        self._blank: Blank | None = None
        self._focus_before: QWidget | None = None
        self._was_painted = False
        self._may_close: Callable[[], bool] = _always
        self._ring: FocusRing | None = None
        kit.theme.changed.connect(self._on_theme)
        self.setWindowTitle("安心课堂")
        self.setMinimumSize(640, 480)
        self._on_theme()

    @property
    def page(self) -> QWidget | None:
        return self._page

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask this before the window closes; where it returns False, it stays."""
        self._may_close = may_close

    # ------------------------------------------------------------ pages

    def show_page(self, page: QWidget) -> None:
        """Show another page; the one before is deleted."""
        self.close_strip()
        self.drop_sign()
        self.reading.detach()
        before, self._page = self._page, page
        page.setParent(self)
        page.setGeometry(self.rect())
        if isinstance(page, Page):
            self._connect_frame(page)
        page.show()
        if before is not None and before is not page:
            dispose(before)
        self.kit.guard.screen_changed()
        first = page.first_useful() if isinstance(page, Page) else page
        first.setFocus()

    def _connect_frame(self, page: Page) -> None:
        page.size_asked.connect(self._on_size_asked)
        page.sound_asked.connect(self._on_sound_asked)
        self.reading.attach(page)
        if page is self._page:
            page.help_asked.connect(self.help_asked)

    def show_sign(self, sign: QWidget) -> None:
        """Lay something over the whole window until `drop_sign`."""
        self.drop_sign()
        self.close_strip()
        self.reading.detach()
        self._focus_before = self.focusWidget()
        self._sign = sign
        if self._page is not None:
            self._page.hide()
        sign.setParent(self)
        sign.setGeometry(self.rect())
        sign.show()
        sign.raise_()
        self.kit.guard.screen_changed()
        if isinstance(sign, Page):
            self._connect_frame(sign)
            sign.first_useful().setFocus()
        else:
            sign.setFocus()

    def drop_sign(self) -> None:
        """Return to the page below, exactly where it was."""
        if self._sign is None:
            return
        dispose(self._sign)
        self._sign = None
        self.kit.guard.screen_changed()
        if self._page is not None:
            self._page.show()
        if isinstance(self._page, Page):
            self.reading.reattach(self._page)
        if self._focus_before is not None and self._page is not None:
            self._focus_before.setFocus()
        self._focus_before = None

    # ------------------------------------------------------------ strips

    def open_strip(self, name: str) -> None:
        """Open the strip of the name size or sound."""
        if name == "size":
            self._on_size_asked()
        else:
            self._on_sound_asked()

    def _on_size_asked(self) -> None:
        from laonian_app.ui.kit.strips import SizeStrip

        strip = SizeStrip(self.kit, self.kit.theme.scale.step)
        strip.chosen.connect(self._on_size)
        self._open_strip(strip, strip.first())

    def _on_sound_asked(self) -> None:
        from laonian_app.ui.kit.strips import SoundStrip

        strip = SoundStrip(self.kit, self.reading.dialects, self.reading.dialect)
        strip.dialect_asked.connect(self._on_dialect)
        strip.again_asked.connect(self.reading.again)
        strip.pace_asked.connect(self._on_pace)
        strip.loudness_asked.connect(self._on_loudness)
        self._open_strip(strip, strip.first())

    def _open_strip(self, strip: Strip, first: QWidget) -> None:
        if isinstance(self._strip, type(strip)):
            self.close_strip()
            dispose(strip)
            return
        self.close_strip()
        self._strip = strip
        strip.setParent(self)
        strip.closed.connect(self.close_strip)
        self._place_strip()
        strip.raise_()
        strip.show()
        self._make_room_for_strip()
        first.setFocus()

    def close_strip(self) -> None:
        """Put the strip away; the bottom bar is there again."""
        if self._strip is None:
            return
        dispose(self._strip)
        self._strip = None
        self.kit.guard.screen_changed()
        self._make_room_for_strip()
        shown = self._sign or self._page
        if isinstance(shown, Page):
            shown.first_useful().setFocus()

    def _make_room_for_strip(self) -> None:
        """The page above a strip stays wholly in sight; its bottom bar waits below."""
        shown = self._sign or self._page
        if isinstance(shown, Page):
            height = self._strip.needed_height(self.width()) if self._strip else 0
            shown.leave_room_below(height)

    def _place_strip(self) -> None:
        if self._strip is not None:
            height = self._strip.needed_height(self.width())
            self._strip.setGeometry(0, self.height() - height, self.width(), height)
            self._strip.arrange()
            self._make_room_for_strip()

    def _on_size(self, step: int) -> None:
        self.kit.theme.use(step=step)
        self.size_chosen.emit(step)

    def _on_pace(self, step: int) -> None:
        self.pace_chosen.emit(self.reading.change_pace(step))

    def _on_loudness(self, step: int) -> None:
        self.loudness_chosen.emit(self.reading.change_loudness(step))

    def _on_dialect(self, dialect: str) -> None:
        self.reading.use_dialect(dialect)
        self.dialect_chosen.emit(dialect)

    def come_forward(self) -> None:
        """Show the window in front of all others."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    # ------------------------------------------------------------ look and size

    def _on_theme(self) -> None:
        theme = self.kit.theme
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.colour("background"))
        self.setPalette(palette)
        if self._was_painted:
            self._use_pointer()
        for page in (self._page, self._sign):
            if isinstance(page, Page):
                page.arrange()
        self._place_strip()
        if self._ring is not None:
            self._ring.follow()

    def _use_pointer(self) -> None:
        from laonian_app.ui.kit.pointer import large_pointer

        self.setCursor(large_pointer(self.kit.theme.scale.pointer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.kit.theme.use(size=(self.width(), self.height()))
        for part in (self._page, self._sign, self._blank):
            if part is not None:
                part.setGeometry(self.rect())
        self._place_strip()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.kit.theme.colour("background"))
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._on_first_picture)

    def _on_first_picture(self) -> None:
        """Ring and pointer come a moment later: the names do not wait for them."""
        self.painted.emit()
        from laonian_app.ui.kit.focus_ring import FocusRing

        self._ring = FocusRing(self, self.kit.theme)
        self._ring.attach(self.focusWidget())
        self._use_pointer()

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if self._blank is not None or event.text() == ".":
            self._toggle_blank()
        elif event.key() == Qt.Key.Key_F5:
            if isinstance(self._page, Page):
                self._page.first_useful().setFocus()
        elif isinstance(self._page, Page) and self.focusWidget() in (None, self):
            self._page.keyPressEvent(event)

    def _toggle_blank(self) -> None:
        if self._blank is not None:
            dispose(self._blank)
            self._blank = None
            return
        self.reading.stop()
        self._blank = Blank(self)
        self._blank.setGeometry(self.rect())
        self._blank.installEventFilter(self)
        self._blank.show()
        self._blank.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._blank and event.type() == QEvent.Type.MouseButtonRelease:
            self._toggle_blank()
            return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.reading.detach()
        self.closing.emit()
        event.accept()


def _always() -> bool:
    return True
