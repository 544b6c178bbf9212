"""The start of a program whose records lie on a drive that is not there: wait for it.

Nothing is made in its place: two homes with the same people would drift apart.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from laonian_app.exchange.moving import find_again
from laonian_app.ground.paths import HomeAway
from laonian_app.ui.frame import Frame
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.trouble import CannotOpenScreen
from laonian_app.ui.window import Window


class AwayWindow(QObject):
    """Says which drive is missing until it is there or the window is closed.

    `found` says which of the two it was.
    """

    def __init__(self, kit: Kit, away: HomeAway, look: Callable[[], HomeAway | None]) -> None:
        """`look` returns what is still missing, None once all is there."""
        super().__init__()
        self._look, self.found = look, False
        self.frame = Frame(kit.theme)
        self.window = Window(kit, ReadingAlong())
        self._screen = CannotOpenScreen(kit, away)
        self._screen.retry_asked.connect(self._on_retry)
        self._screen.close_asked.connect(self.frame.close)
        # Nothing is loaded that could help or read aloud.
        self._screen.use_commands([])
        bar, read = self._screen.bottom, self._screen.read_button
        bar.fill([], [each for each in bar.buttons if each is not read])
        self.window.show_page(self._screen)
        self.window.closing.connect(self.frame.close)
        self.frame.hold(self.window)

    def _on_retry(self) -> None:
        away = self._look()
        if away is None:
            self.found = True
            self.frame.close()
        else:
            self._screen.tell(self.tr("It is still not there."))


def wait_for_home(
    application: QApplication,
    kit: Kit,
    away: HomeAway,
    look: Callable[[], HomeAway | None],
    *,
    in_window: bool,
) -> bool:
    """Return whether a moved home is there; shows a window while it is not."""
    if look() is None:
        return True
    waiting = AwayWindow(kit, away, look)
    if in_window:
        waiting.frame.show()
    else:
        waiting.frame.showFullScreen()
    application.exec()
    waiting.frame.deleteLater()
    return waiting.found


def still_away(find: Callable[[], object]) -> HomeAway | None:
    """Return what `find` misses; a stick is looked for on all drives first."""
    try:
        find()
    except HomeAway as error:
        return error if find_again(error) is None else still_away(find)
    return None
