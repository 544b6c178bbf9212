"""A PC with a wrong date asks for the day before anything is booked on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from laonian_app.exchange.class_day import DayDoubt
from laonian_app.exchange.day_check import DayCheck, DayQuestion
from laonian_app.ground.paths import Home
from laonian_app.ground.times import MovedClock, local_date, now
from laonian_app.store.device import known_device, write
from laonian_app.ui.day.screens import moved
from laonian_app.ui.rooms import Doors
from tests.journeys.classroom import Classroom

TODAY = local_date(now())


class Doubtful(DayCheck):
    """A check that doubts the day until somebody has said one."""

    def __init__(self, home: Home, question: DayQuestion) -> None:
        super().__init__(home, MovedClock())
        self._question = question
        self.said: list[date] = []

    def say(self, day: date) -> None:
        super().say(day)
        self.said.append(day)


def doubt(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch, shown: date, why: DayDoubt
) -> Doubtful:
    check = Doubtful(classroom.home, DayQuestion(shown, why, date(2026, 11, 24)))
    made = Doors.__init__

    def with_doubt(self: Doors, *values: object, **named: object) -> None:
        made(self, *values, **{**named, "day": check})  # type: ignore[arg-type]

    monkeypatch.setattr(Doors, "__init__", with_doubt)
    return check


def test_a_learner_goes_on_after_the_day_was_confirmed_and_is_asked_once(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = doubt(classroom, monkeypatch, date(2026, 11, 23), DayDoubt.BEFORE_KNOWN)
    wang = classroom.switch_on()
    wang.presses("王秀英", "是我")
    wang.sees("今天是\n2026年11月23日 星期一吗？")
    assert classroom.reopened().sitters() == set()

    wang.presses("是今天")

    wang.sees("王秀英，", "全部课程")
    assert check.said == [date(2026, 11, 23)]
    wang.presses("换人", "陈玉兰", "是我")
    wang.sees("陈玉兰，", "全部课程")


def test_a_day_that_cannot_be_is_set_by_hand(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = doubt(classroom, monkeypatch, date(2010, 1, 1), DayDoubt.BEFORE_PROGRAM)
    teacher = classroom.switch_on()
    teacher.presses("老师")
    teacher.sees("今天是哪一天？", "2026年11月24日 星期二")
    teacher.presses("后一个月", "后一天", "前一年", "后一年", "前一个月")
    teacher.sees("2026年11月25日 星期三")

    teacher.presses("就是这一天")

    teacher.sees("谁做了什么")
    assert check.said == [date(2026, 11, 25)]
    device = known_device(classroom.home.device)
    assert device is not None
    assert device.clock_days == (date(2026, 11, 25) - TODAY).days


def test_what_was_said_moves_the_clock_and_a_clock_set_right_is_left_alone(
    classroom: Classroom,
) -> None:
    home = classroom.home
    device = known_device(home.device)
    assert device is not None
    write(home.device, replace(device, clock_days=3, day_said="2026-11-01"))
    found = known_device(home.device)
    assert found is not None
    assert (found.clock_days, found.day_said) == (3, "2026-11-01")
    clock = MovedClock(days=3)
    assert local_date(clock()) == TODAY + timedelta(days=3)
    check = DayCheck(home, clock)
    classroom.prepare(check.look)
    assert check.question is None
    assert clock.days == 0


def test_months_are_of_different_length() -> None:
    assert moved(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert moved(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert moved(date(2028, 2, 29), -12) == date(2027, 2, 28)
    assert moved(date(2026, 11, 24), 1) == date(2026, 12, 24)
