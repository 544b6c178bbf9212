"""What all tests share: no display, and nothing of this user's own."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MOST_UNCOLLECTED = 20_000

# As in the program, only the window's thread gives objects back: see `ui.tidying`.
gc.disable()


def pytest_runtest_teardown() -> None:
    """Give back what is not used any more, now and then, on this thread."""
    if gc.get_count()[0] > MOST_UNCOLLECTED:
        gc.collect()
