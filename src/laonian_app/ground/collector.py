"""When Python may look for what can be given back: not while somebody waits for the start."""

from __future__ import annotations

import gc


def pause() -> None:
    """Look for nothing: what a start makes is needed, and looking takes a tenth of it.

    An open window looks by itself, on its own thread: see `ui.tidying`.
    """
    gc.disable()
