"""Asks for the day before somebody begins, where the date cannot be believed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from laonian_app.exchange.day_check import DayCheck, DayQuestion
from laonian_app.ui.day.screens import IsItTodayScreen, SetDayScreen
from laonian_app.ui.learner.surroundings import Surroundings


class DayDesk(QObject):
    """Stands before everything that is booked on a day."""

    def __init__(self, around: Surroundings, check: DayCheck | None) -> None:
        """`check`: None where the server's clock counts."""
        super().__init__()
        self._around, self._check = around, check
        self._then: Callable[[], None] | None = None

    def before(self, then: Callable[[], None]) -> None:
        """Do `then` once the day is clear: at once, or after somebody has said it."""
        question = self._check.question if self._check is not None else None
        if question is None:
            then()
            return
        self._then = then
        if question.may_be_right:
            self._ask(question)
        else:
            self._set(question)

    def _ask(self, question: DayQuestion) -> None:
        screen = IsItTodayScreen(self._around.kit, question.shown)
        screen.confirmed.connect(partial(self._say, question.shown))
        screen.denied.connect(partial(self._set, question))
        self._around.window.show_page(screen)

    def _set(self, question: DayQuestion) -> None:
        screen = SetDayScreen(self._around.kit, question.start)
        screen.chosen.connect(self._say)
        self._around.window.show_page(screen)

    def _say(self, day: date) -> None:
        assert self._check is not None
        self._check.say(day)
        then, self._then = self._then, None
        if then is not None:
            then()
