"""A learner's desk: home and all that is reached from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from laonian_app.learning.paths import todays_lesson
from laonian_app.learning.quiz import Outcomes
from laonian_app.learning.records import LessonProgress, Preference
from laonian_app.learning.seats import Seat
from laonian_app.ui.learner.courses import CoursesScreen
from laonian_app.ui.learner.desk_views import DeskViews
from laonian_app.ui.learner.harvest import HarvestScreen
from laonian_app.ui.learner.home import HomeScreen
from laonian_app.ui.learner.lesson_sitting import LessonSitting, Subject
from laonian_app.ui.learner.mouse_practice import MousePracticeScreen
from laonian_app.ui.learner.result import ResultScreen
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.ledger import NOTHING_YET, DeskState, LastOfLesson, OpenedLesson

MOUSE_LESSON = "know-the-mouse"

EMPTY_STATE = DeskState((), Preference(), None)


class Desk(QObject):
    """Leads somebody who sat down.

    Signals:
        left(): change person.
        ended(): that is all for today.
        card_asked(object): print the hint card of a Subject.
        sound_asked(object): the file of a sound to play.
    """

    left = Signal()
    ended = Signal()
    card_asked = Signal(object)
    sound_asked = Signal(object)

    def __init__(
        self, around: Surroundings, seat: Seat, planned: str | None, *, touch: bool
    ) -> None:
        super().__init__()
        self._around, self._seat, self._planned, self._touch = around, seat, planned, touch
        self._views = DeskViews(seat, around.library, around.now)
        self._state = EMPTY_STATE
        self._got_up = False
        self._sitting: LessonSitting | None = None
        self._subject: Subject | None = None
        self._outcomes: Outcomes | None = None

    @property
    def seat(self) -> Seat:
        return self._seat

    @property
    def visit_id(self) -> UUID | None:
        return self._sitting.visit_id if self._sitting else None

    @property
    def waits_for_disk(self) -> bool:
        return self._sitting is not None and self._sitting.waits_for_disk

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
        self._around.ledger.desk_of(self._seat.learner_ids[0], partial(self._on_state, then))

    def get_up(self) -> None:
        """Nothing that still loads may show itself to the next person."""
        self._got_up = True

    def _on_state(self, then: Callable[[], None], state: DeskState) -> None:
        if self._got_up:
            return
        self._state = state
        self._apply(state.preference)
        then()

    def _apply(self, preference: Preference) -> None:
        if preference.size_step is not None:
            self._around.kit.theme.use(step=preference.size_step)
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
        """The lesson somebody is in the middle of, None at home."""
        in_lesson = self._sitting is not None and self._subject is not None
        return self._subject.opened.lesson.id if in_lesson and self._subject else None

    def _progress(self) -> dict[str, LessonProgress]:
        return {each.lesson_id: each for each in self._state.progress}

    def _today(self) -> str | None:
        finished = {key for key, each in self._progress().items() if each.finished}
        in_order = [entry.id for entry in self._around.library().entries]
        return todays_lesson(self._planned, in_order, finished)

    def _show_home(self) -> None:
        self._sitting = None
        today = self._today()
        screen = HomeScreen(self._around.kit, self._views.home(self._state, today))
        elsewhere = self._state.bookmark.lesson_id if self._state.bookmark else None
        screen.today_chosen.connect(partial(self._choose, today))
        screen.elsewhere_chosen.connect(partial(self._choose, elsewhere))
        screen.courses_chosen.connect(self._show_courses)
        screen.harvest_chosen.connect(self._show_harvest)
        screen.finished.connect(self.ended)
        screen.corner_pressed.connect(self.left)
        self._around.window.show_page(screen)

    def _show_courses(self) -> None:
        screen = CoursesScreen(self._around.kit, self._views.courses(self._state))
        screen.chosen.connect(self._choose)
        screen.left.connect(self._show_home)
        screen.corner_pressed.connect(self._show_home)
        self._around.window.show_page(screen)

    def _show_harvest(self) -> None:
        screen = HarvestScreen(self._around.kit, self._views.harvest(self._state))
        screen.left.connect(self._show_home)
        screen.corner_pressed.connect(self._show_home)
        self._around.window.show_page(screen)

    # ------------------------------------------------------------ lessons

    def _choose(self, lesson_id: str | None) -> None:
        if lesson_id is not None and self._around.library().entry(lesson_id) is not None:
            self._open_lesson(lesson_id)

    def _open_lesson(self, lesson_id: str) -> None:
        library = self._around.library()
        if library.entry(lesson_id) is None:
            self._show_home()
            return
        self._around.jobs.run(
            partial(library.open, lesson_id), self._on_opened, self._on_unreadable
        )

    def _on_unreadable(self, _error: Exception) -> None:
        self._show_home()

    def _on_opened(self, opened: OpenedLesson) -> None:
        if self._got_up:
            return
        self._subject = self._views.subject(opened, ends_the_day=opened.lesson.id == self._today())
        if self._seat.is_guest:
            self._sit(NOTHING_YET)
        else:
            learner = self._seat.learner_ids[0]
            self._around.ledger.last_of_lesson(learner, opened.lesson.id, self._sit)

    def _sit(self, last: LastOfLesson) -> None:
        if self._got_up:
            return
        assert self._subject is not None
        sitting = LessonSitting(self._around, self._seat, self._subject, last)
        sitting.left.connect(self.open)
        sitting.done.connect(self._on_done)
        sitting.sound_asked.connect(self.sound_asked)
        self._sitting = sitting
        sitting.start()

    def _on_done(self, outcomes: Outcomes | None) -> None:
        assert self._subject is not None
        self._outcomes = outcomes
        if self._subject.opened.lesson.id == MOUSE_LESSON:
            self._practise_mouse()
        elif self._seat.is_guest:
            self._show_result(NOTHING_YET)
        else:
            lesson_id = self._subject.opened.lesson.id
            learner = self._seat.learner_ids[0]
            self._around.ledger.last_of_lesson(learner, lesson_id, self._show_result)

    def _practise_mouse(self) -> None:
        seed = self._around.chance.randint(0, 9999)
        screen = MousePracticeScreen(self._around.kit, touch=self._touch, seed=seed)
        screen.finished.connect(self.open)
        screen.left.connect(self.open)
        screen.corner_pressed.connect(self.open)
        self._around.window.show_page(screen)

    def _show_result(self, last: LastOfLesson) -> None:
        if self._got_up:
            return
        assert self._subject is not None
        view = self._views.result(self._subject, self._outcomes, last)
        screen = ResultScreen(self._around.kit, view)
        screen.finished.connect(self._on_result_done)
        screen.repeat_asked.connect(self._on_repeat)
        screen.print_asked.connect(partial(self.card_asked.emit, self._subject))
        screen.corner_pressed.connect(self.open)
        self._around.window.show_page(screen)

    def show_result_again(self) -> None:
        """Return to the result, as after printing."""
        self._on_done(self._outcomes)

    def _on_repeat(self) -> None:
        if self._sitting is not None:
            self._sitting.practise_again()

    def _on_result_done(self) -> None:
        assert self._subject is not None
        if self._subject.ends_the_day:
            self.ended.emit()
        else:
            self.open()
