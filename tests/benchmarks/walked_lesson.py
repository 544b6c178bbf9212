"""A guest who takes lessons as fast as the program lets them."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.app import Settings, load_fonts, make_theme, open_window, shipped
from laonian_app.learning.seats import Seat
from laonian_app.loading import Loading
from laonian_app.store.names import Today
from laonian_app.ui.learner.feedback import FeedbackScreen
from laonian_app.ui.learner.lesson import LessonScreen
from laonian_app.ui.learner.question import QuestionScreen
from laonian_app.ui.learner.result import ResultScreen

PATIENCE_S = 60


class Walk:
    """The program with its window, and somebody who presses."""

    def __init__(self, application: QApplication, settings: Settings, today: Today) -> None:
        self._application = application
        load_fonts(shipped("assets") / "fonts")
        self._opened = open_window(application, today, make_theme(today))
        self._loading = Loading(application, self._opened, settings)
        self._opened.window.painted.connect(self._loading.begin)
        self._opened.program.open()
        self._opened.window.show()
        sys.excepthook = sys.__excepthook__  # the program's own writes to its log only
        self._until(lambda: self._opened.program.rooms is not None)

    @property
    def _page(self) -> QWidget | None:
        return self._opened.window.page

    def _until(self, condition) -> None:  # type: ignore[no-untyped-def]
        began = time.monotonic()
        while not condition():
            self._come_round()
            if time.monotonic() - began > PATIENCE_S:
                raise TimeoutError(type(self._page).__name__)

    def _come_round(self) -> None:
        """Let the application work; pages that were left are only deleted when asked here."""
        self._application.processEvents()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _press(self, button: QWidget) -> None:
        self._opened.kit.guard.forgive()
        centre = QPoint(button.width() // 2, button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=centre)

    def _turn(self, button: QWidget) -> float:
        """Press and wait until what follows is painted; return the seconds."""
        before, began = self._standing(), time.perf_counter()
        self._press(button)
        self._until(lambda: self._standing() != before)
        self._settle()
        return time.perf_counter() - began

    def _settle(self) -> None:
        """Let everything be painted, as it is before anybody presses again."""
        for _ in range(3):
            self._come_round()

    def _standing(self) -> tuple[object, ...]:
        """Return what changes with each turn: the page, its place in a lesson, its step."""
        page = self._page
        return page, getattr(page, "place", None), getattr(page, "_step", None)

    def read_aloud(self) -> None:
        """Have each page read aloud as soon as it is there."""
        self._opened.window.reading.read_by_itself(True)

    def take_lesson(self, lesson_id: str) -> list[float]:
        """Go through one lesson to its result; return how long each turn took, in seconds."""
        rooms = self._opened.program.rooms
        rooms.go_on(Seat(), lesson_id)
        turns: list[float] = []
        self._until(lambda: isinstance(self._page, LessonScreen | QuestionScreen))
        while not isinstance(self._page, ResultScreen):
            page = self._page
            if isinstance(page, QuestionScreen):
                page.letter_pressed("A")
                self._settle()
                turns.append(self._turn(page.main))
            elif isinstance(page, LessonScreen | FeedbackScreen):
                turns.append(self._turn(page.main))
            else:
                return turns  # the mouse lesson ends in its practice
        return turns

    def close(self) -> None:
        self._opened.window.close()
        self._loading.close()
