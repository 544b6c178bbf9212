"""The one window: shows a page at a time, its strips and signs, its focus and its pointer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.painting import fill
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.strip_holder import StripHolder

if TYPE_CHECKING:
    from laonian_app.ui.blank import Blank
    from laonian_app.ui.kit.focus_ring import FocusRing
    from laonian_app.ui.signs import Signs


class Window(QWidget):
    """Shows pages.

    Signals:
        painted(): the first picture is on the screen.
        size_chosen(int), theme_chosen(ThemeName), pace_chosen(int), loudness_chosen(float),
            dialect_chosen(str): for whom sits there.
        help_asked(): on the page that is shown.
        page_changed(): another page is shown.
        again_asked(), silence_asked(): what sounds is to be heard again, or to stop.
        blanked(): a black screen lies over everything.
        closing(): the window is about to close.
    """

    painted = Signal()
    size_chosen = Signal(int)
    theme_chosen = Signal(object)
    pace_chosen = Signal(int)
    loudness_chosen = Signal(float)
    page_changed = Signal()
    dialect_chosen = Signal(str)
    again_asked = Signal()
    silence_asked = Signal()
    blanked = Signal()
    closing = Signal()
    help_asked = Signal()

    def __init__(self, kit: Kit, reading: ReadingAlong) -> None:
        super().__init__()
        self.kit, self.reading = kit, reading
        self._page: QWidget | None = None
        self._coming: QWidget | None = None
        self._signs: Signs | None = None
        self._blank: Blank | None = None
        self._focus_below_blank: QWidget | None = None
        self._was_painted = False
        self._may_close: Callable[[], bool] = _always
        self._ring: FocusRing | None = None
        self._strips = StripHolder(self)
        for told, chosen in (
            (self._strips.size_chosen, self.size_chosen),
            (self._strips.theme_chosen, self.theme_chosen),
            (self._strips.pace_chosen, self.pace_chosen),
            (self._strips.loudness_chosen, self.loudness_chosen),
            (self._strips.dialect_chosen, self.dialect_chosen),
            (self._strips.again_asked, self.again_asked),
            (self._strips.silence_asked, self.silence_asked),
        ):
            told.connect(chosen)
        kit.theme.changed.connect(self._on_theme)
        self.setWindowTitle("安心课堂")
        self.setMinimumSize(640, 480)
        self._on_theme()

    @property
    def page(self) -> QWidget | None:
        return self._page

    @property
    def shown(self) -> QWidget | None:
        """What is in sight: the page, or the sign that lies over it."""
        top = self._signs.top if self._signs is not None else None
        return top or self._page

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask this before the window closes; where it returns False, it stays."""
        self._may_close = may_close

    # ------------------------------------------------------------ pages

    def turn_to(self, page: QWidget) -> None:
        """Show another page in a moment: making it and laying it out are an event each.

        Until then the page before is in sight and asks for nothing more. Whatever is shown
        meanwhile stays instead.
        """
        self._give_up_coming()
        self._coming = page
        if self._page is not None:
            self._page.blockSignals(True)
        self.kit.guard.screen_changed()
        QTimer.singleShot(0, self._show_coming)

    def _show_coming(self) -> None:
        page, self._coming = self._coming, None
        if page is not None:
            self.show_page(page)

    def _give_up_coming(self) -> None:
        if self._coming is not None:
            dispose(self._coming)
            self._coming = None

    def show_page(self, page: QWidget) -> None:
        """Show another page; the one before is deleted, and so is what lay over it.

        A sign that stays goes on lying over the new page, and so does a black screen.
        """
        self._give_up_coming()
        self.close_strip()
        if self._signs is not None:
            self._signs.take_all_but_staying()
        before, self._page = self._page, page
        page.setParent(self)
        page.setGeometry(self.rect())
        covered = self.shown is not page
        page.setVisible(not covered)
        if before is not None and before is not page:
            if not covered:
                self.reading.detach()
            dispose(before)
        if isinstance(page, Page):
            self._connect_frame(page)
        self.kit.guard.screen_changed()
        if not covered:
            self._come_in_sight(page)
        self.page_changed.emit()

    def _connect_frame(self, page: Page) -> None:
        page.size_asked.connect(self._strips.open_size)
        page.sound_asked.connect(self._strips.open_sound)
        page.help_asked.connect(self.help_asked)

    def _come_in_sight(self, shown: QWidget) -> None:
        if isinstance(shown, Page):
            self.reading.attach(shown)
        self._give_focus(None)

    def _give_focus(self, before: QWidget | None) -> None:
        """Put the focus where it was, or to the first useful thing; a black screen keeps it."""
        shown = self.shown
        if self._blank is not None:
            self._focus_below_blank = None
            self._blank.raise_()
            self._blank.setFocus()
        elif before is not None and isValid(before) and before.isVisibleTo(self):
            before.setFocus()
        elif isinstance(shown, Page):
            shown.first_useful().setFocus()
        elif shown is not None:
            shown.setFocus()

    def show_sign(self, sign: QWidget, *, stays: bool = False) -> None:
        """Lay something over what is in sight until `drop_sign`, a black screen as well.

        With `stays`, it waits for that even when the page below becomes another one.
        """
        from laonian_app.ui.signs import Signs

        self.end_blank()
        self.close_strip()
        self.reading.detach()
        below = self.shown
        if self._signs is None:
            self._signs = Signs()
        self._signs.lay(sign, self, stays=stays)
        if below is not None:
            below.hide()
        self.kit.guard.screen_changed()
        if isinstance(sign, Page):
            self._connect_frame(sign)
        self._come_in_sight(sign)

    def drop_sign(self, sign: QWidget | None = None) -> None:
        """Return from the last sign, or from this one, to what is below, exactly as it was.

        Does nothing where the sign is gone already.
        """
        wanted = sign or (self._signs.top if self._signs is not None else None)
        if self._signs is None or wanted is None:
            return
        was_in_sight = wanted is self.shown
        dropped = self._signs.take(wanted)
        shown = self.shown
        if dropped is None or shown is None or not was_in_sight:
            return
        self.close_strip()
        self.kit.guard.screen_changed()
        shown.show()
        self.reading.detach()
        if isinstance(shown, Page):
            self.reading.reattach(shown)
        self._give_focus(dropped.focus_below)

    def open_strip(self, name: str) -> None:
        """Open the strip of the name size, colours or sound."""
        strips = self._strips
        ways = {"size": strips.open_size, "colours": strips.open_colours}
        ways.get(name, strips.open_sound)()

    def close_strip(self) -> None:
        """Put the strip away; the bottom bar is there again."""
        self._strips.close()

    def come_forward(self) -> None:
        """Show the window in front of all others."""
        from PySide6.QtCore import Qt

        frame = self.window()
        frame.setWindowState(frame.windowState() & ~Qt.WindowState.WindowMinimized)
        frame.raise_()
        frame.activateWindow()

    # ------------------------------------------------------------ look and size

    def _on_theme(self) -> None:
        theme = self.kit.theme
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.colour("background"))
        self.setPalette(palette)
        if self._was_painted:
            self._use_pointer()
        for page in self._pages():
            if isinstance(page, Page):
                page.arrange()
        self._strips.place()
        self.reading.follow()
        if self._ring is not None:
            self._ring.follow()

    def _pages(self) -> tuple[QWidget | None, ...]:
        """The page and all that lies over it."""
        return (self._page, *(self._signs.widgets if self._signs is not None else ()))

    def _use_pointer(self) -> None:
        from laonian_app.ui.kit.pointer import large_pointer

        self.setCursor(large_pointer(self.kit.theme.scale.pointer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.kit.theme.use(size=(self.width(), self.height()))
        for part in (*self._pages(), self._blank):
            if part is not None:
                part.setGeometry(self.rect())
        self._strips.place()
        self.reading.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), QRectF(self.rect()), self.kit.theme.colour("background"))
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

        shown = self.shown
        if event.isAutoRepeat():
            return
        if event.text() == ".":
            self._show_blank()
        elif not isinstance(shown, Page):
            return
        elif event.key() == Qt.Key.Key_F5:
            self.close_strip()  # its page's main button waits below it
            shown.first_useful().setFocus()
        elif self.focusWidget() in (None, self):
            shown.keyPressEvent(event)

    def _show_blank(self) -> None:
        from laonian_app.ui.blank import Blank

        self.reading.stop()
        self._focus_below_blank = self.focusWidget()
        self._blank = Blank(self, self.kit.guard)
        self._blank.ended.connect(self.end_blank)
        self._blank.setGeometry(self.rect())
        self._blank.show()
        self._blank.raise_()
        self._blank.setFocus()
        self.kit.guard.screen_changed()
        self.blanked.emit()

    def end_blank(self) -> None:
        """Show again what the black screen covers; the key or press does nothing else."""
        if self._blank is None:
            return
        before, self._focus_below_blank = self._focus_below_blank, None
        dispose(self._blank)
        self._blank = None
        self.kit.guard.screen_changed()
        self._give_focus(before)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._give_up_coming()
        self.reading.detach()
        self.closing.emit()
        event.accept()


def _always() -> bool:
    return True
