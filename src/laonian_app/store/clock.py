"""A clock that orders changes made on several PCs whose clocks disagree.

A stamp is one whole number: milliseconds since 1970 times 65,536, plus a counter.
Source: S. Kulkarni and others, Logical Physical Clocks (OPODIS 2014), bounded.
"""

from __future__ import annotations

import threading
from datetime import datetime

from laonian_app.ground.times import Clock
from laonian_app.store.types import to_microseconds

COUNTER_BITS = 16
DAY = (24 * 60 * 60 * 1000) << COUNTER_BITS


class HybridClock:
    """Gives stamps that only grow, near the time of this PC; usable from any thread."""

    def __init__(self, clock: Clock, latest: int = 0) -> None:
        """Start after `latest`, the greatest stamp that the database holds."""
        self._clock = clock
        self._latest = latest
        self._lock = threading.Lock()

    def stamp(self) -> int:
        """Return the next stamp, greater than all before it even if the PC's clock fell back."""
        with self._lock:
            self._latest = max(stamp_of(self._clock()), self._latest + 1)
            return self._latest

    def hear(self, stamp: int) -> bool:
        """Take in another PC's stamp; return whether it was believed.

        A stamp over a day ahead of all that is known here comes from a PC with a wrong
        date: following it would make every later change here look as far in the future.
        """
        with self._lock:
            believed = stamp <= max(stamp_of(self._clock()), self._latest) + DAY
            if believed:
                self._latest = max(self._latest, stamp)
            return believed


def stamp_of(moment: datetime) -> int:
    """Return the smallest stamp of an aware moment."""
    return (to_microseconds(moment) // 1000) << COUNTER_BITS
