"""A learner's desk: home and all that is reached from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.quiz import Outcomes
from laonian_app.learning.records import Preference, Purpose
from laonian_app.learning.seats import Seat
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.learner.courses import CoursesScreen
from laonian_app.ui.learner.desk_views import DeskViews
from laonian_app.ui.learner.errands import Errands
from laonian_app.ui.learner.fetching import Fetching
from laonian_app.ui.learner.harvest import HarvestScreen
from laonian_app.ui.learner.home import HomeScreen
from laonian_app.ui.learner.learnt_cards import LearntCards
from laonian_app.ui.learner.leaving import ask_to_leave
from laonian_app.ui.learner.lesson_sitting import LessonSitting
from laonian_app.ui.learner.mouse_practice import MousePracticeScreen
from laonian_app.ui.learner.next_lesson import MOUSE_LESSON, NextLesson
from laonian_app.ui.learner.result import ResultScreen
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.ledger import NOTHING_YET, DeskState, LastOfLesson, Where

EMPTY_STATE = DeskState((), Preference(), None)


class Desk(QObject):
    """Leads somebody who sat down.

    Signals:
        left(): change person.
        ended(): that is all for today.
        card_asked(object): print the hint card of a Subject.
        sound_asked(object): the file of a sound to play.
        video_asked(WantedVideo): a video of the lesson is to be watched.
    """

    left = Signal()
    ended = Signal()
    card_asked = Signal(object)
    sound_asked = Signal(object)
    video_asked = Signal(object)

    def __init__(
        self, around: Surroundings, seat: Seat, planned: str | None, *, touch: bool
    ) -> None:
        super().__init__()
        self._around, self._seat, self._touch = around, seat, touch
        self._next = NextLesson(around.library, planned, is_guest=seat.is_guest)
        self._views = DeskViews(seat, around.library, around.now)
        self._state = EMPTY_STATE
        self._errands = Errands()
        self._fetching = Fetching(around, seat, self._views, self._errands)
        self._cards = LearntCards(around, self._views, self._errands, self._show)
        self._cards.card_asked.connect(partial(self._on_card, self._cards.show_choice))
        self._cards.left.connect(self._show_harvest)
        self._behind_card: Callable[[], None] = self._show_home
        self._sitting: LessonSitting | None = None
        self._left_visit: UUID | None = None
        self._is_done = False
        self._subject: Subject | None = None
        self._outcomes: Outcomes | None = None

    @property
    def seat(self) -> Seat:
        return self._seat

    @property
    def visit_id(self) -> UUID | None:
        """The sitting that is open, or was left for home a moment ago."""
        return self._sitting.visit_id if self._sitting else self._left_visit

    # ------------------------------------------------------------ home

    def open(self) -> None:
        """Show home; it waits for the records for a moment."""
        self._load(self._show_home)

    def go_on(self, lesson_id: str) -> None:
        """Go straight on with a lesson that was broken off."""
        self._load(partial(self._open_lesson, lesson_id))

    def _load(self, then: Callable[[], None]) -> None:
        if self._seat.is_guest:
            self._state = EMPTY_STATE
            then()
            return
        arrived = self._errands.send(partial(self._on_state, then))
        self._around.ledger.desk_of(self._seat.learner_ids, arrived)

    def get_up(self) -> None:
        """Nothing that still loads may show itself to the next person."""
        self._errands.close()
        if self._sitting is not None:
            self._sitting.get_up()

    def _show(self, screen: QWidget) -> None:
        self._errands.drop()
        self._around.window.turn_to(screen)

    def _on_state(self, then: Callable[[], None], state: DeskState) -> None:
        self._state = state
        self._apply(state.preference)
        then()

    def _apply(self, preference: Preference) -> None:
        name = ThemeName.named(preference.theme) if preference.theme is not None else None
        self._around.kit.theme.use(name=name, step=preference.size_step)
        if preference.pace is not None:
            self._around.window.reading.use_pace(preference.pace)
        if preference.loudness is not None:
            self._around.window.reading.use_loudness(preference.loudness)
        if preference.dialect is not None:
            self._around.window.reading.use_dialect(preference.dialect)

    @property
    def preference(self) -> Preference:
        return self._state.preference

    def prefer(self, preference: Preference) -> None:
        """Remember what was chosen just now; the caller keeps it."""
        self._state = replace(self._state, preference=preference)

    @property
    def lesson_id(self) -> str | None:
        """The lesson somebody is in the middle of, None at home and at its result."""
        if self._sitting is None or self._subject is None or self._is_done:
            return None
        return self._subject.opened.lesson.id

    @property
    def place(self) -> Where | None:
        """Where somebody is in that lesson, None before its first page or question."""
        return self._sitting.where if self._sitting is not None else None

    @property
    def purpose(self) -> Purpose:
        """What of that lesson somebody is at: its pages, its practice, before or after it."""
        return self._sitting.purpose if self._sitting is not None else Purpose.LEARN

    def _show_home(self) -> None:
        self._left_visit, self._sitting = self.visit_id, None
        today = self._next.lesson(self._state)
        if self._next.is_new(self._state):
            elsewhere = self._next.behind_mouse()
            view = self._views.home_of_newcomer(self._state, MOUSE_LESSON, elsewhere)
        else:
            elsewhere = self._views.elsewhere(self._state, today)
            view = self._views.home(self._state, today)
        screen = HomeScreen(self._around.kit, view)
        screen.today_chosen.connect(partial(self._choose, today))
        screen.elsewhere_chosen.connect(partial(self._choose, elsewhere))
        screen.courses_chosen.connect(self._show_courses)
        screen.harvest_chosen.connect(self._show_harvest)
        screen.finished.connect(self.ended)
        screen.corner_pressed.connect(self.left)
        self._show(screen)

    def _show_courses(self) -> None:
        screen = CoursesScreen(self._around.kit, self._views.courses(self._state))
        screen.chosen.connect(self._choose)
        screen.left.connect(self._show_home)
        screen.corner_pressed.connect(self._show_home)
        self._show(screen)

    def _show_harvest(self) -> None:
        screen = HarvestScreen(self._around.kit, self._views.harvest(self._state))
        screen.left.connect(self._show_home)
        screen.corner_pressed.connect(self._show_home)
        screen.cards_asked.connect(self._on_cards)
        self._cards.none_found.connect(screen.tell_no_card)
        self._show(screen)

    def _on_cards(self) -> None:
        self._cards.open(self._views.finished(self._state))

    def _on_card(self, back: Callable[[], None], subject: Subject) -> None:
        self._behind_card = back
        self.card_asked.emit(subject)

    def leave_card(self) -> None:
        """Return to where the hint card was asked for."""
        self._behind_card()

    # ------------------------------------------------------------ lessons

    def _choose(self, lesson_id: str | None) -> None:
        if lesson_id is not None and self._around.library().entry(lesson_id) is not None:
            self._open_lesson(lesson_id)

    def _open_lesson(self, lesson_id: str) -> None:
        if self._around.library().entry(lesson_id) is None:
            self._show_home()
            return
        ends = self._next.ends_the_day(lesson_id, self._state)
        self._fetching.fetch(lesson_id, self._sit, self._show_home, ends_the_day=ends)

    def _sit(self, subject: Subject, last: LastOfLesson) -> None:
        self._subject = subject
        sitting = LessonSitting(self._around, self._seat, subject, last)
        sitting.left.connect(self.open)
        sitting.done.connect(self._on_done)
        sitting.sound_asked.connect(self.sound_asked)
        sitting.video_asked.connect(self.video_asked)
        self._sitting, self._is_done = sitting, False
        if subject.opened.lesson.id == MOUSE_LESSON and _begins_anew(last):
            self._practise_mouse()  # nobody is asked for a press before they learned to press
        else:
            sitting.start()

    def _on_done(self, outcomes: Outcomes | None) -> None:
        assert self._subject is not None
        self._outcomes = outcomes
        if self._subject.opened.lesson.id == MOUSE_LESSON:
            self._complete()
            self.open()
        elif self._seat.is_guest:
            self._show_result(NOTHING_YET)
        else:
            lesson_id = self._subject.opened.lesson.id
            arrived = self._errands.send(self._show_result)
            self._around.ledger.last_of_lesson(self._seat.learner_ids, lesson_id, arrived)

    def _practise_mouse(self) -> None:
        seed = self._around.chance.randint(0, 9999)
        screen = MousePracticeScreen(self._around.kit, touch=self._touch, seed=seed)
        screen.finished.connect(self._on_mouse_practised)
        screen.left.connect(self.open)
        screen.leave_asked.connect(self._on_leave_asked)
        screen.corner_pressed.connect(self.open)
        self._show(screen)

    def _on_mouse_practised(self) -> None:
        if self._sitting is not None:
            self._sitting.start()

    def _complete(self) -> None:
        self._is_done = True
        if self._sitting is not None:
            self._sitting.complete()

    def _on_leave_asked(self) -> None:
        ask_to_leave(self._around, self._seat, self.open)

    def _show_result(self, last: LastOfLesson) -> None:
        assert self._subject is not None
        self._complete()
        view = self._views.result(self._subject, self._outcomes, last)
        screen = ResultScreen(self._around.kit, view)
        screen.finished.connect(self._on_result_done)
        screen.repeat_asked.connect(self._on_repeat)
        screen.print_asked.connect(partial(self._on_card, self._show_result_again, self._subject))
        screen.corner_pressed.connect(self.open)
        self._show(screen)

    def _show_result_again(self) -> None:
        self._on_done(self._outcomes)

    def _on_repeat(self) -> None:
        if self._sitting is not None:
            self._is_done = False
            self._sitting.practise_again()

    def _on_result_done(self) -> None:
        assert self._subject is not None
        if self._subject.ends_the_day:
            self.ended.emit()
        else:
            self.open()


def _begins_anew(last: LastOfLesson) -> bool:
    """Say whether nobody is in the middle of the pages."""
    point = last.point
    if last.bookmark is not None or point is None:
        return last.bookmark is None
    return point.visit.ended_at is not None and not point.place.page
