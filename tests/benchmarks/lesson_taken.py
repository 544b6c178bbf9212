"""The program in a home that exists: one lesson with its quiz, then the memory in use."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from walked_lesson import Walk

from laonian_app.app import Settings, make_application
from laonian_app.ground.paths import Home
from laonian_app.store.names import read_today

LESSON = "credit-report"


def resident_kib() -> int:
    """Return the memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


home = Home(Path(os.environ["BENCH_HOME"]))
walk = Walk(make_application(()), Settings(home), read_today(home.database))
if "BENCH_ALOUD" in os.environ:
    walk.read_aloud()
walk.take_lesson(LESSON)
sys.stdout.write(f"{resident_kib()}\n")
sys.stdout.flush()
walk.close()
