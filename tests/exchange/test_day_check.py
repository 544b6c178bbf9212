"""Where the date of the PC jumps, it is asked for; order and answers stay."""

from __future__ import annotations

from datetime import date, timedelta

from laonian_app.exchange.class_day import DayDoubt
from laonian_app.exchange.day_check import DayCheck, clock_of
from laonian_app.ground.times import MovedClock
from tests.exchange.conftest import KeptClass
from tests.store.conftest import NINE


def asked(kept: KeptClass, days: int) -> DayCheck:
    """Look at a clock that is wrong by so many days."""
    check = DayCheck(kept.home, MovedClock(lambda: kept.time[0] + timedelta(days=days)))
    kept.room.read(check.look)
    return check


def test_a_right_day_is_not_asked_for(kept: KeptClass) -> None:
    kept.answers(3)
    assert asked(kept, 0).question is None
    assert asked(kept, 7).question is None


def test_2010_2099_and_a_day_back_are_asked_for(kept: KeptClass) -> None:
    kept.answers(3)
    found = {days: asked(kept, days).question for days in (-6000, -1, 26_000)}
    assert {days: q.doubt for days, q in found.items() if q is not None} == {
        -6000: DayDoubt.BEFORE_PROGRAM,
        -1: DayDoubt.BEFORE_KNOWN,
        26_000: DayDoubt.LONG_AFTER_KNOWN,
    }
    assert {q.start for q in found.values() if q is not None} == {date(2026, 11, 24)}


def test_what_was_said_holds_at_the_next_start_of_that_day(kept: KeptClass) -> None:
    kept.answers(3)
    check = asked(kept, -6000)
    check.say(date(2026, 11, 24))
    assert check.question is None
    kept.close()
    assert clock_of(kept.home).days == 6000
    clock = MovedClock(lambda: kept.time[0] - timedelta(days=6000), days=6000)
    again = DayCheck(kept.home, clock)
    kept.room.read(again.look)
    assert again.question is None
    assert clock() == kept.time[0] > NINE
