"""Whether the day that the PC shows can be believed before a class is booked on it.

A flat battery makes it 2010, a wrong press 2099; another time zone or a day back shift it
by one. Moments keep their order by the journal; which day a class was on, only somebody in
the room knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

MADE_ON = date(2025, 1, 1)
"""Before this version was made: no PC that runs it shows an earlier day rightly."""
FAR = timedelta(days=120)
"""Longer than the longest holiday between two terms."""


class DayDoubt(Enum):
    """Why a day should be asked about before a class is booked on it."""

    BEFORE_PROGRAM = "before_program"
    BEFORE_KNOWN = "before_known"
    LONG_AFTER_KNOWN = "long_after_known"


def doubt(today: date, known: Iterable[date], made_on: date = MADE_ON) -> DayDoubt | None:
    """Return why to ask for the date, None where it can be believed.

    Args:
        today: the local day that the PC shows.
        known: days on which classes, sittings or starts were recorded, in any order; a day
            that lies over 120 days ahead of `today` is taken for a wrong one itself.
        made_on: the day on which this version of the program was made.
    """
    days = set(known)
    if today < made_on:
        return DayDoubt.BEFORE_PROGRAM
    if any(today < day <= today + FAR for day in days):
        return DayDoubt.BEFORE_KNOWN
    if days and not any(today - FAR <= day <= today for day in days):
        return DayDoubt.LONG_AFTER_KNOWN
    return None
