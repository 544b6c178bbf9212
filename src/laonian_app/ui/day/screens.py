"""The question for the day, before anything is booked on it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ui.classroom.stepper import Stepper, StepperFace
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

WIDEST = date(2028, 12, 28)
MONTHS = 12


def words_of(day: date) -> str:
    """Return a day as a calendar on the wall shows it: 2026年11月25日 星期三."""
    names = (
        QCoreApplication.translate("Day", "Monday"),
        QCoreApplication.translate("Day", "Tuesday"),
        QCoreApplication.translate("Day", "Wednesday"),
        QCoreApplication.translate("Day", "Thursday"),
        QCoreApplication.translate("Day", "Friday"),
        QCoreApplication.translate("Day", "Saturday"),
        QCoreApplication.translate("Day", "Sunday"),
    )
    words = QCoreApplication.translate("Day", "{weekday}, {year}-{month}-{day}")
    return words.format(weekday=names[day.weekday()], year=day.year, month=day.month, day=day.day)


class IsItTodayScreen(MessagePage):
    """The PC shows a day that may be wrong.

    Signals:
        confirmed(): it is today.
        denied(): another day.
    """

    confirmed = Signal()
    denied = Signal()

    def __init__(self, kit: Kit, shown: date) -> None:
        words = QCoreApplication.translate("IsItTodayScreen", "Is today {day}?")
        detail = QCoreApplication.translate(
            "IsItTodayScreen",
            "The date of this PC looks wrong. Please look at the calendar, or ask your teacher.",
        )
        message = Message(words.format(day=words_of(shown)), detail, icon="question-duotone")
        super().__init__(kit, message, "", Corner.INSTRUCTOR)
        yes = MainButton(kit, self.tr("Yes, it is"), "check-bold")
        yes.pressed_once.connect(self.confirmed)
        no = Button(kit, self.tr("No, it is another day"))
        no.pressed_once.connect(self.denied)
        self.use_commands([])
        self.fill(self.column(), right=[no], main=yes)
        self.arrange()

    def leave(self) -> None:
        """It has to be answered: what follows is booked on this day."""

    def turn_on(self) -> None:
        """A remote decides nothing here."""


class SetDayScreen(Page):
    """The right day, from the one that is nearest to it.

    Signals:
        chosen(date)
    """

    chosen = Signal(object)

    def __init__(self, kit: Kit, start: date) -> None:
        super().__init__(kit, self.tr("Which day is it today?"))
        self._day = start
        self.use_commands([])
        face = StepperFace(self.tr("A day earlier"), self.tr("A day later"), 76)
        self._stepper = Stepper(kit, face, _words_of_number, WIDEST.toordinal())
        self._stepper.stepped.connect(self._on_days)
        main = MainButton(kit, self.tr("This is the day"), "check-bold")
        main.pressed_once.connect(self._on_confirm)
        self.fill(self._column(), main=main)
        self._show()
        self.arrange()

    @property
    def day(self) -> date:
        return self._day

    def _column(self) -> Column:
        theme = self.kit.theme
        column = Column(theme, centred=True, gap=28)
        asking = self.tr("Please set the date as on the calendar.")
        column.add(TextBlock(theme, asking, TextRole.BODY, centred=True))
        column.add(Row(theme, [self._stepper], centred=True))
        months = [self._step("A month earlier", -1), self._step("A month later", 1)]
        years = [self._step("A year earlier", -MONTHS), self._step("A year later", MONTHS)]
        column.add(Row(theme, months, gap=24, centred=True))
        column.add(Row(theme, years, gap=24, centred=True))
        return column

    def _step(self, name: str, months: int) -> Button:
        words = {
            "A month earlier": self.tr("A month earlier"),
            "A month later": self.tr("A month later"),
            "A year earlier": self.tr("A year earlier"),
            "A year later": self.tr("A year later"),
        }
        button = Button(self.kit, words[name])
        button.count_each_press()
        button.pressed_once.connect(partial(self._on_months, months))
        return button

    def _on_days(self, step: int) -> None:
        self._day += timedelta(days=step)
        self._show()

    def _on_months(self, months: int) -> None:
        self._day = moved(self._day, months)
        self._show()

    def _show(self) -> None:
        self._stepper.say(self._day.toordinal())
        self.announce(words_of(self._day))

    def _on_confirm(self) -> None:
        self.chosen.emit(self._day)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_tabs()  # only now everything has its place

    def first_useful(self) -> QWidget:
        return self._stepper.more

    def leave(self) -> None:
        """It has to be answered: what follows is booked on this day."""

    def turn_on(self) -> None:
        """A remote confirms no day."""


def _words_of_number(number: int) -> str:
    return words_of(date.fromordinal(number))


def moved(day: date, months: int) -> date:
    """Return the same day some months later, or the last one of a shorter month."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    first = date(year, month + 1, 1)
    after = date(year + (month + 1) // MONTHS, (month + 1) % MONTHS + 1, 1)
    return first + timedelta(days=min(day.day, (after - first).days) - 1)
