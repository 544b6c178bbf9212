"""Before anybody sits down: names, newcomers, guests, and who was here a moment ago.

Nothing of the records is loaded for this: it is the first thing that is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from laonian_app.ground.times import local_date, now
from laonian_app.learning.people import Learner, LearnerToday, disc_of
from laonian_app.learning.seats import Seat
from laonian_app.store.names import OpenSitting, Today
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.window import Window

if TYPE_CHECKING:
    from laonian_app.ui.kit.page import Page


PATIENCE_MS = 300
BEFORE, AFTER = "before", "after"
"""Purposes of a sitting; `learning.records`, which names them, is not loaded yet."""


class Newcomer(Enum):
    """What somebody without a name waits for."""

    NOBODY = 0
    IS_NUMBERED = 1
    IS_ENTERED = 2


class Lobby(QObject):
    """Finds out who sits down.

    Signals:
        seated(Seat): somebody said who they are, or looks round as a guest.
        goes_on(Seat, str): the same, and goes on with this lesson at once.
        surname_given(str): a newcomer pressed their surname (empty: not among them);
            answer with `welcome`.
        newcomer_confirmed(Learner): and agreed to the name; answer with `entered`.
        instructor_asked()
    """

    seated = Signal(object)
    goes_on = Signal(object, str)
    surname_given = Signal(str)
    newcomer_confirmed = Signal(object)
    instructor_asked = Signal()

    def __init__(
        self, kit: Kit, window: Window, today: Today, title_of: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._kit, self._window, self._title_of = kit, window, title_of
        self._today = today
        self._learners: dict[object, LearnerToday] = {one.id: one for one in today.learners}
        self._first: LearnerToday | None = None
        self._newcomer = Newcomer.NOBODY
        self._wanted: Learner | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)

    @property
    def learners(self) -> Sequence[LearnerToday]:
        return tuple(self._learners.values())

    def renew(self, today: Today) -> None:
        """Use the names as they are now."""
        self._today = today
        self._learners = {one.id: one for one in today.learners}

    def open(self) -> None:
        """Show the first screen: the names, or whoever was interrupted at this PC."""
        sitting = self._today.open_sitting
        if sitting is not None and sitting.learner_ids and self._seat_of(sitting).learners:
            self.ask_again(self._seat_of(sitting), sitting.lesson_id, self._stopped(sitting))
        else:
            self.show_names()

    def _seat_of(self, sitting: OpenSitting) -> Seat:
        known = [self._learners.get(key) for key in sitting.learner_ids]
        if None in known:
            return Seat()
        return Seat(tuple(one for one in known if one is not None))

    def _stopped(self, sitting: OpenSitting) -> str:
        place = (sitting.page, sitting.question_number, sitting.purpose)
        return self.stopped(sitting.lesson_title or "", *place)

    def stopped(
        self, title: str, page: int | None, question_number: int | None, purpose: str
    ) -> str:
        """Say where somebody was in a lesson (page from 0); empty where that is not known."""
        if not title:
            return ""
        if purpose == BEFORE:
            return self.tr("You were at the try before “{title}”.").format(title=title)
        if purpose == AFTER:
            return self.tr("You were at the try after “{title}”.").format(title=title)
        if question_number is not None:
            words = self.tr("You were at question {n} of “{title}”.")
            return words.format(n=question_number, title=title)
        if page is not None:
            words = self.tr("You were on page {n} of “{title}”.")
            return words.format(n=page + 1, title=title)
        return ""

    # ------------------------------------------------------------ names

    def show_names(self) -> None:
        """Show today's names."""
        from laonian_app.ui.learner.choose_name import ChooseNameScreen

        self._first = None
        screen = ChooseNameScreen(self._kit, self.learners)
        screen.chosen.connect(self._on_chosen)
        screen.newcomer_asked.connect(self._on_newcomer)
        screen.guest_asked.connect(self._on_guest)
        self._show(screen)

    def _on_chosen(self, learner: LearnerToday) -> None:
        from laonian_app.ui.learner.is_it_you import IsItYouScreen, Who

        self._first = learner
        who = Who(learner.name, disc_of(learner), self._detail(learner))
        screen = IsItYouScreen(self._kit, who)
        screen.confirmed.connect(self._on_confirmed)
        screen.denied.connect(self.show_names)
        screen.together_asked.connect(self._on_together)
        self._show(screen)

    def _detail(self, learner: LearnerToday) -> str:
        from laonian_app.ui.learner.names import day_words

        parts = [learner.second_line] if learner.second_line else []
        if learner.last_local_date is not None:
            is_today = learner.last_local_date == local_date(now())
            day = day_words(learner.last_local_date)
            title = self._title(learner)
            if is_today and title:
                words = self.tr("here before today, at “{title}”")
            elif is_today:
                words = self.tr("here before today")
            elif title:
                words = self.tr("last here on {day}, at “{title}”")
            else:
                words = self.tr("last here on {day}")
            parts.append(words.format(day=day, title=title))
        return " · ".join(parts)

    def _title(self, learner: LearnerToday) -> str:
        """Return the last lesson's title: as it is now, before all is loaded as it was shown."""
        if learner.last_lesson_id is None:
            return ""
        return self._title_of(learner.last_lesson_id) or learner.last_lesson_title

    def _on_confirmed(self) -> None:
        if self._first is not None:
            self.seated.emit(Seat((self._first,)))

    # ------------------------------------------------------------ two together

    def _on_together(self) -> None:
        from laonian_app.ui.learner.choose_name import ChooseNameScreen

        first = self._first
        others = [one for one in self.learners if first is None or one.id != first.id]
        screen = ChooseNameScreen(self._kit, others, second=True)
        screen.chosen.connect(self._on_second)
        screen.left.connect(self.show_names)
        self._show(screen)

    def _on_second(self, second: LearnerToday) -> None:
        from laonian_app.ui.learner.is_it_you import IsItYouScreen, Who
        from laonian_app.ui.learner.names import joined

        if self._first is None:
            self.show_names()
            return
        seat = Seat((self._first, second))
        words = self.tr("You talk it over and give one answer. It counts for both of you.")
        who = Who(joined(seat.names), "", words, may_pair=False, are_two=True)
        screen = IsItYouScreen(self._kit, who)
        screen.confirmed.connect(lambda: self.seated.emit(seat))
        screen.denied.connect(self.show_names)
        self._show(screen)

    # ------------------------------------------------------------ others

    def _on_newcomer(self) -> None:
        from laonian_app.ui.learner.newcomer import NewcomerScreen

        screen = NewcomerScreen(self._kit)
        screen.surname_chosen.connect(self._on_surname)
        screen.left.connect(self.show_names)
        self._show(screen)

    def _on_surname(self, surname: str) -> None:
        """The first press counts; the number comes a moment later."""
        if self._newcomer is not Newcomer.IS_NUMBERED:
            self._newcomer = Newcomer.IS_NUMBERED
            self._patience.start()
            self.surname_given.emit(surname)

    def _say_waiting(self) -> None:
        from laonian_app.ui.kit.page import Page

        page = self._window.page
        if self._newcomer is not Newcomer.NOBODY and isinstance(page, Page):
            page.bottom.say(self.tr("One moment, please …"))
            page.bottom.arrange()

    def welcome(self, learner: Learner) -> None:
        """Show a newcomer the name that is free for them; nobody is entered before they agree."""
        if self._newcomer is Newcomer.IS_NUMBERED:
            self._ask_newcomer(learner)

    def _ask_newcomer(self, learner: Learner) -> None:
        from laonian_app.ui.learner.is_it_you import IsItYouScreen, Who

        words = self.tr("This is your name here for today. The instructor completes it.")
        who = Who(learner.name, disc_of(learner), words, may_pair=False)
        screen = IsItYouScreen(self._kit, who)
        screen.confirmed.connect(partial(self._on_newcomer_confirmed, learner))
        screen.denied.connect(self._on_newcomer_denied)
        self._show(screen)

    def _on_newcomer_confirmed(self, learner: Learner) -> None:
        if self._newcomer is Newcomer.NOBODY:
            self._newcomer = Newcomer.IS_ENTERED
            self._wanted = learner
            self._patience.start()
            self.newcomer_confirmed.emit(learner)

    def _on_newcomer_denied(self) -> None:
        if self._newcomer is Newcomer.NOBODY:
            self.show_names()

    def entered(self, learner: Learner) -> None:
        """The newcomer is entered and sits down; where the number is another one, says so."""
        if self._newcomer is not Newcomer.IS_ENTERED:
            return
        self._newcomer = Newcomer.NOBODY
        self._patience.stop()
        if self._wanted is not None and self._wanted.name != learner.name:
            self._ask_newcomer(learner)
        else:
            self.seated.emit(Seat((learner,)))

    def give_up_newcomer(self) -> bool:
        """The records refused a newcomer, who may press again; return whether one waited."""
        waited = self._newcomer is not Newcomer.NOBODY
        self._newcomer = Newcomer.NOBODY
        self._patience.stop()
        return waited

    def _show(self, screen: Page) -> None:
        """Show a page of the lobby; what was asked for a newcomer before is given up."""
        self._newcomer = Newcomer.NOBODY
        self._patience.stop()
        screen.corner_pressed.connect(self._on_instructor)
        self._window.show_page(screen)

    def _on_instructor(self) -> None:
        self._newcomer = Newcomer.NOBODY
        self.instructor_asked.emit()

    def _on_guest(self) -> None:
        self.seated.emit(Seat())

    def ask_again(self, seat: Seat, lesson_id: str | None, stopped: str) -> None:
        """还是…吗？ One press and it goes on where it was."""
        from laonian_app.ui.learner.is_it_you import IsItYouScreen, Who
        from laonian_app.ui.learner.names import joined

        first = seat.learners[0]
        two, goes_on = len(seat.learners) > 1, lesson_id is not None
        disc = "" if two else disc_of(first)
        who = Who(joined(seat.names), disc, stopped, again=True, goes_on=goes_on, are_two=two)
        screen = IsItYouScreen(self._kit, who)
        if lesson_id is None:
            screen.confirmed.connect(lambda: self.seated.emit(seat))
        else:
            screen.confirmed.connect(lambda: self.goes_on.emit(seat, lesson_id))
        screen.denied.connect(self.show_names)
        self._show(screen)
