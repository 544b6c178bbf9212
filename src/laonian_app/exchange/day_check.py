"""Holds the date of this PC against the records, and moves the clock where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from laonian_app.exchange.class_day import FAR, MADE_ON, DayDoubt, doubt
from laonian_app.ground.paths import Home
from laonian_app.ground.times import MovedClock, local_date
from laonian_app.store.days import known_days
from laonian_app.store.device import known_device, write
from laonian_app.store.session import Session


@dataclass(frozen=True, slots=True)
class DayQuestion:
    """The day that this PC shows, why to ask, and from which day to set out."""

    shown: date
    doubt: DayDoubt
    start: date

    @property
    def may_be_right(self) -> bool:
        """A day before the program was made cannot be."""
        return self.doubt is not DayDoubt.BEFORE_PROGRAM


def clock_of(home: Home) -> MovedClock:
    """Return the clock of a home, moved as somebody said at an earlier start."""
    device = known_device(home.device)
    return MovedClock(days=device.clock_days if device else 0)


class DayCheck:
    """Asks once a day at most; what was said is kept in device.toml."""

    def __init__(self, home: Home, clock: MovedClock) -> None:
        self._home, self._clock = home, clock
        self._question: DayQuestion | None = None

    @property
    def question(self) -> DayQuestion | None:
        """What to ask before anything is booked, None where the day can be believed."""
        return self._question

    def look(self, session: Session) -> None:
        """Hold the date against the records. A job: it may write device.toml.

        A clock that was set right meanwhile is not moved any more.
        """
        days = known_days(session)
        if self._clock.days and doubt(local_date(self._clock.unmoved()), days) is None:
            self._keep(0, None)
        shown = local_date(self._clock())
        why = doubt(shown, days)
        device = known_device(self._home.device)
        was_said = device is not None and device.day_said == shown.isoformat()
        if why is not None and not was_said:
            self._question = DayQuestion(shown, why, _start(shown, days))

    def say(self, day: date) -> None:
        """Believe that today is `day`.

        Raises:
            OSError: it holds for now, but cannot be kept.
        """
        self._question = None
        self._keep((day - local_date(self._clock.unmoved())).days, day)

    def _keep(self, days: int, said: date | None) -> None:
        self._clock.days = days
        device = known_device(self._home.device)
        if device is not None:
            text = said.isoformat() if said else ""
            write(self._home.device, replace(device, clock_days=days, day_said=text))


def _start(shown: date, days: frozenset[date]) -> date:
    """The newest day that can be believed: the right one is not far behind it."""
    if shown >= MADE_ON:
        near = [day for day in days if day <= shown + FAR]
        return max(near, default=shown)
    return max(days, default=MADE_ON)
