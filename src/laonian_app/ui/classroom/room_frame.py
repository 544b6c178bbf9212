"""The header of class mode: how many are here, and 下课; the same on every page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit

PATIENCE_MS = 300


class RoomFrame(QObject):
    """Shows pages with the room's own commands in place of the learner's four.

    Signals:
        heads_pressed(): how many are here is to be counted anew.
        end_pressed(): 下课, or Esc.
    """

    heads_pressed = Signal()
    end_pressed = Signal()

    def __init__(self, kit: Kit, show: Callable[[QWidget], None]) -> None:
        super().__init__()
        self._kit, self._show = kit, show
        self._page: Page | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PATIENCE_MS)
        self._waiting.timeout.connect(self._say_waiting)

    def show_in_class(self, page: Page, headcount: int | None) -> None:
        """Show a page of a meeting; None: nobody was counted."""
        words = self.tr("Count heads")
        if headcount is not None:
            words = self.tr("%n here today", "", headcount)
        heads = Button(self._kit, words, "users-three-duotone", face=Face.SMALL)
        heads.pressed_once.connect(self.heads_pressed)
        end = Button(self._kit, self.tr("End class"), "x-bold", face=Face.SMALL)
        end.pressed_once.connect(self.end_pressed)
        page.corner_pressed.connect(self.end_pressed)
        self._put(page, [heads, end])

    def show_aside(self, page: Page) -> None:
        """Show a page before the meeting or beside it; the type can be changed there."""
        size = Button(self._kit, self.tr("Type size"), "text-aa-duotone", face=Face.SMALL)
        size.pressed_once.connect(page.size_asked)
        self._put(page, [size])

    def _put(self, page: Page, commands: list[Button]) -> None:
        self._waiting.stop()
        page.use_commands(commands)
        self._page = page
        self._show(page)

    def wait(self) -> None:
        """The next page waits for the disk; past a moment the page says so."""
        self._waiting.start()

    def end_wait(self) -> None:
        """What was waited for is there."""
        self._waiting.stop()

    def _page_in_sight(self) -> Page | None:
        """Return the page that was shown last; None where another one took its place."""
        page = self._page
        return page if page is not None and isValid(page) and page.parent() is not None else None

    def _say_waiting(self) -> None:
        page = self._page_in_sight()
        if page is not None:
            page.bottom.say(self.tr("Saving…"))
            page.bottom.arrange()

    def say_saved(self, saved: bool) -> None:
        """Say in the bottom bar of the page that everything is kept, or take it back."""
        page = self._page_in_sight()
        if page is not None:
            page.bottom.saved.say(self.tr("Saved") if saved else "")
            page.bottom.arrange()
