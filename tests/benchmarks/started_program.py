"""The program itself, started as a person would, telling when it was painted and usable."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from laonian_app.ground import collector

collector.pause()  # as the program's own entry does

from laonian_app.app import Settings, Start, make_application  # noqa: E402
from laonian_app.ground.paths import Home  # noqa: E402
from laonian_app.store.lock import HomeLock  # noqa: E402

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
application = make_application(())
start = Start(application, Settings(home, in_window=True))


def on_first_picture() -> None:
    figures["paint"] = now_at_first_picture[0]
    figures["sqlalchemy"] = float("sqlalchemy" in sys.modules)
    assert start.opened is not None
    start.opened.window.painted.disconnect(start.loading.begin)
    start.opened.window.painted.connect(on_names)


def on_names() -> None:
    """The names are painted and events are taken again; a press proves it.

    The time is taken before the press: this script's own access to Qt's enums takes 20 ms.
    """
    figures["usable"] = now()
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    figures["memory"] = resident_kib()
    figures["sqlalchemy"] += float("sqlalchemy" in sys.modules)
    opened = start.opened
    assert opened is not None
    assert start.loading is not None
    tile = opened.window.page.first_useful()
    opened.kit.guard.forgive()
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert tile.isDown(), "a name cannot be pressed"
    if os.environ.get("BENCH_NAMES_ONLY"):
        QTimer.singleShot(0, finish)
        return
    start.loading.begin()
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
now_at_first_picture = [0.0]


def mark_first_picture() -> None:
    now_at_first_picture[0] = now()


def finish() -> None:
    figures["stall_ms"] = 1000 * watch.worst
    figures["ready"] = now()
    sys.stdout.write(" ".join(f"{name}={value}" for name, value in figures.items()) + "\n")
    sys.stdout.flush()
    application.exit(0)


start.frame.painted.disconnect()
start.frame.painted.connect(mark_first_picture)
start.frame.painted.connect(start.show_names)
start.frame.painted.connect(on_first_picture)
start.show()
code = application.exec()
start.close()
lock.release()
sys.exit(code)
