"""Turning pages and answering with 200 lessons on the shelf: times and stalls."""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parents[1] / "lessons"
LESSONS = 200
ROUNDS = 7
DRAWING = {QEvent.Type.UpdateRequest, QEvent.Type.UpdateLater}


def draws(event: QEvent) -> bool:
    """Say whether an event is drawing; most events are told by their class, which is quick."""
    return type(event) is QPaintEvent or (type(event) is QEvent and event.type() in DRAWING)


class Measured(QApplication):
    """An application that notes how long each event keeps its thread, drawing apart.

    A press draws its button before it is acted upon: what is drawn within an event is taken
    off its time.
    """

    def __init__(self) -> None:
        super().__init__(["laonian"])
        self.took: list[float] = []
        self.within = False
        self.drawn = 0.0
        self.drawing = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self.drawing:
            return super().notify(receiver, event)
        if draws(event):
            return self._draw(receiver, event)
        if self.within:
            return super().notify(receiver, event)
        self.within, self.drawn = True, 0.0
        began = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self.within = False
            self.took.append(time.thread_time() - began - self.drawn)

    def _draw(self, receiver: QObject, event: QEvent) -> bool:
        self.drawing = True
        began = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self.drawing = False
            self.drawn += time.thread_time() - began


def show(name: str, value: float, unit: str, floor: float | None, ratio: float | None) -> None:
    figure = {"name": name, "value": value, "unit": unit, "floor": floor, "ratio": ratio}
    sys.stdout.write(json.dumps(figure) + "\n")
    sys.stdout.flush()


def fill_shelf(folder: Path) -> None:
    """Make many lessons out of the shipped ones."""
    sources = sorted(path.parent for path in SHIPPED.glob("*/lesson.md"))
    for number in range(LESSONS):
        source = sources[number % len(sources)]
        target = folder / f"lesson-{number:03}"
        shutil.copytree(source, target)
        text = (target / "lesson.md").read_text("utf-8")
        text = re.sub(r"(?m)^编号：(\S+)$", f"编号：lesson-{number:03}", text, count=1)
        (target / "lesson.md").write_text(text, "utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill_shelf(folder / "lessons")
        run(folder)


def run(folder: Path) -> None:
    from walked_lesson import Walk

    from laonian_app.app import Settings
    from laonian_app.ground.paths import Home
    from laonian_app.store.names import Today

    application = Measured()
    walk = Walk(application, Settings(Home(folder), lesson_folders=(folder / "lessons",)), Today())
    turns: list[float] = []
    for number in range(ROUNDS):
        application.took.clear() if number == 1 else None
        turns += walk.take_lesson(f"lesson-{number:03}")
    walk.close()
    turns.sort()
    show("page_turn_p99_ms", round(1000 * turns[int(len(turns) * 0.99)], 2), "ms", None, None)
    median = statistics.median(turns)
    show("page_turn_median_ms", round(1000 * median, 2), "ms", None, None)
    took = sorted(application.took)
    worst = took[min(len(took) - 1, int(len(took) * 0.999))]
    show("gui_stall_ms", round(1000 * worst, 2), "ms", None, None)


if __name__ == "__main__":
    main()
