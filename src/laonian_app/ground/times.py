"""Moments in UTC, each with the local date beside it: a class belongs to a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

Clock = Callable[[], datetime]
"""Returns the present moment, aware, in UTC."""


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


class MovedClock:
    """The clock of this PC, moved by whole days where somebody said that its date is wrong."""

    def __init__(self, clock: Clock = now, days: int = 0) -> None:
        self._clock, self.days = clock, days

    def __call__(self) -> datetime:
        """Return the present moment in UTC."""
        return self._clock() + timedelta(days=self.days)

    def unmoved(self) -> datetime:
        """Return what the PC itself says."""
        return self._clock()


def local_date(moment: datetime) -> date:
    """Return the calendar day of an aware `moment` where this PC stands."""
    return moment.astimezone().date()


def at_local(day: date, hour: time) -> datetime:
    """Return the moment, in UTC, when clocks where this PC stands show `hour` on `day`."""
    return datetime.combine(day, hour).astimezone().astimezone(UTC)
