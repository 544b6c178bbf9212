"""Gives back what is not used any more, on the window's own thread.

Python looks for what can be given back on whatever thread happens to make something. A Qt
object that another thread destroys may stay registered with the window's event loop, which
then runs in circles.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Tidying(QObject):
    """Looks once a second, with Python's own thresholds; nobody else looks meanwhile."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._was_on = gc.isenabled()
        gc.freeze()  # what a start made stays until the end, and looking through it takes 40 ms
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Give back what is due: young things often, old ones seldom."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if any(due):
            gc.collect(max(number for number, is_due in enumerate(due) if is_due))

    def stop(self) -> None:
        """Leave it as it was."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
