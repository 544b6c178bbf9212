"""A guest who takes lessons as fast as the program lets them."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.app import Settings, load_fonts, open_window, shipped
from laonian_app.ground.paths import Home
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

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        load_fonts(shipped("assets") / "fonts")
        settings = Settings(Home(folder), None, (folder / "lessons",))
        self._opened = open_window(application, settings, Today())
        self._loading = Loading(application, self._opened, settings)
        self._opened.window.painted.connect(self._loading.begin)
        self._opened.program.open()
        self._opened.window.show()
        self._until(lambda: self._opened.program.rooms is not None)

    @property
    def _page(self) -> QWidget | None:
        return self._opened.window.page

    def _until(self, condition) -> None:  # type: ignore[no-untyped-def]
        began = time.monotonic()
        while not condition():
            self._application.processEvents()
            if time.monotonic() - began > PATIENCE_S:
                raise TimeoutError(type(self._page).__name__)

    def _press(self, button: QWidget) -> None:
        self._opened.kit.guard.forgive()
        centre = QPoint(button.width() // 2, button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=centre)

    def _turn(self, button: QWidget) -> float:
        """Press and wait until what follows is painted; return the seconds."""
        before, began = self._page, time.perf_counter()
        place = getattr(before, "place", None)
        self._press(button)
        self._until(lambda: self._page is not before or getattr(self._page, "place", 0) != place)
        for _ in range(3):
            self._application.processEvents()
        return time.perf_counter() - began

    def take_lesson(self, number: int) -> list[float]:
        """Go through one lesson to its result; return how long each turn took, in seconds."""
        rooms = self._opened.program.rooms
        rooms.go_on(Seat(), f"lesson-{number:03}")
        turns: list[float] = []
        self._until(lambda: isinstance(self._page, LessonScreen | QuestionScreen))
        while not isinstance(self._page, ResultScreen):
            page = self._page
            if isinstance(page, QuestionScreen):
                page.letter_pressed("A")
                turns.append(self._turn(page.main))
            elif isinstance(page, LessonScreen | FeedbackScreen):
                turns.append(self._turn(page.main))
            else:
                return turns  # the mouse lesson ends in its practice
        return turns

    def close(self) -> None:
        self._opened.window.close()
        self._loading.close()
