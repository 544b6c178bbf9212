"""帮助 on every screen, and the sign that calls the instructor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from laonian_app.learning.seats import Seat
from laonian_app.ui.idle import IdleWatch
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.window import Window


class HelpDesk(QObject):
    """Says one thing about the screen that is shown; 请老师来 fills the screen with a sign."""

    def __init__(
        self, kit: Kit, window: Window, idle: IdleWatch, seat: Callable[[], Seat | None]
    ) -> None:
        """`seat`: who sits there now, None where nobody does."""
        super().__init__()
        self._kit, self._window, self._idle, self._seat = kit, window, idle, seat
        window.help_asked.connect(self._on_help)

    def _on_help(self) -> None:
        from laonian_app.ui.learner.help import HelpScreen
        from laonian_app.ui.learner.help_texts import help_for

        if isinstance(self._window.shown, HelpScreen):
            self._window.drop_sign()
            return
        page = HelpScreen(self._kit, help_for(self._window.shown))
        page.finished.connect(self._window.drop_sign)
        page.corner_pressed.connect(self._window.drop_sign)
        page.instructor_called.connect(self._on_called)
        self._window.show_sign(page)
        self._window.reading.start()

    def _on_called(self) -> None:
        from laonian_app.ui.learner.help import InstructorSign

        sign = InstructorSign(self._kit, self._who())
        sign.pressed_once.connect(self._on_sign_pressed)
        self._idle.pause()
        self._window.drop_sign()
        self._window.show_sign(sign, stays=True)

    def _on_sign_pressed(self) -> None:
        self._window.drop_sign()
        self._idle.resume()

    def _who(self) -> str:
        seat = self._seat()
        if seat is None or seat.is_guest:
            return self.tr("Here")
        first = seat.learners[0]
        return first.second_line or first.name
