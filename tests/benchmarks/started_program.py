"""The program itself, started as a person would, telling when it was painted and usable."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from laonian_app.app import Settings, make_application, open_window
from laonian_app.ground.paths import Home
from laonian_app.loading import Loading
from laonian_app.store.lock import HomeLock
from laonian_app.store.names import read_today

STARTED = float(os.environ["BENCH_STARTED"])
home = Home(Path(os.environ["BENCH_HOME"]))
figures: dict[str, float] = {}


def resident_kib() -> int:
    """Return the memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def now() -> float:
    return time.monotonic() - STARTED


lock = HomeLock(home.folder)
settings = Settings(home)
application = make_application(())
opened = open_window(application, settings, read_today(home.database))
loading = Loading(application, opened, settings)


def on_painted() -> None:
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    figures["paint"] = now_at_paint[0]
    figures["memory"] = resident_kib()
    figures["sqlalchemy"] = float("sqlalchemy" in sys.modules)
    tile = opened.window.page.first_useful()
    before = opened.window.page
    opened.kit.guard.forgive()
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    if opened.window.page is not before:
        figures["usable"] = now()
    if os.environ.get("BENCH_NAMES_ONLY"):
        QTimer.singleShot(0, finish)
        return
    loading.begin()
    watch.last = time.monotonic()
    timer = QTimer(application)
    timer.timeout.connect(watch.tick)
    timer.start(1)
    opened.program.ready.connect(lambda: QTimer.singleShot(50, finish))


class Watch:
    """Looks how long the GUI thread did not come round."""

    last = 0.0
    worst = 0.0

    def tick(self) -> None:
        moment = time.monotonic()
        self.worst = max(self.worst, moment - self.last)
        self.last = moment


watch = Watch()
now_at_paint = [0.0]


def mark_paint() -> None:
    now_at_paint[0] = now()
    on_painted()


def finish() -> None:
    figures["stall_ms"] = 1000 * watch.worst
    figures["ready"] = now()
    sys.stdout.write(" ".join(f"{name}={value}" for name, value in figures.items()) + "\n")
    sys.stdout.flush()
    application.exit(0)


opened.window.painted.connect(mark_paint)
opened.program.open()
opened.window.show()
code = application.exec()
loading.close()
lock.release()
sys.exit(code)
