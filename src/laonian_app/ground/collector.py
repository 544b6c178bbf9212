"""When Python may look for what can be given back: not while somebody waits for the start."""

from __future__ import annotations

import gc


def pause() -> None:
    """Look for nothing: what a start makes is needed, and looking takes a tenth of it."""
    gc.disable()


def go_on() -> None:
    """Look again, but no more at what is there already: it stays until the end.

    The whole heap of a started program takes 40 ms to look through, a visible stop. Does
    nothing where `pause` was not called before.
    """
    if gc.isenabled():
        return
    gc.freeze()
    gc.enable()
