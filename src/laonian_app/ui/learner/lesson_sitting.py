"""One person, one lesson: from the question before it to the result."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.times import local_date
from laonian_app.learning.quiz import Outcomes, QuizRun
from laonian_app.learning.records import Purpose, Visit
from laonian_app.learning.responses import Response
from laonian_app.learning.seats import Seat
from laonian_app.learning.sittings import (
    GoingOn,
    Phase,
    going_on,
    phase_behind,
    phase_of,
    phases_of,
)
from laonian_app.lessons.model import Lesson
from laonian_app.store.desk import ResumePoint
from laonian_app.ui.learner.lesson import Place
from laonian_app.ui.learner.pages_phase import PagesPhase
from laonian_app.ui.learner.places import place_of
from laonian_app.ui.learner.quiz_phase import QuizPhase
from laonian_app.ui.learner.quiz_setting import QuizSetting
from laonian_app.ui.learner.replaying import drafts_of, new_run, replayed
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.ledger import LastOfLesson, Where

NO_SEED = 2**31 - 1


class LessonSitting(QObject):
    """Leads through the phases of a lesson and keeps where one is.

    Signals:
        left(): home was asked for.
        done(object): the Outcomes of the practice, or None for a lesson without one.
        sound_asked(Path): a sound of the lesson is to be heard.
        video_asked(WantedVideo): a video of the lesson is to be watched.
    """

    left = Signal()
    done = Signal(object)
    sound_asked = Signal(object)
    video_asked = Signal(object)

    def __init__(
        self, around: Surroundings, seat: Seat, subject: Subject, last: LastOfLesson
    ) -> None:
        super().__init__()
        self._around, self._seat, self._subject, self._last = around, seat, subject, last
        self._phases = phases_of(self._lesson, last.before, has_read=last.has_read)
        self._phase = self._phases[0]
        self._visit: Visit | None = None
        self._pages: PagesPhase | None = None
        self._quiz: QuizPhase | None = None
        self._run: QuizRun | None = None
        self._practised: Outcomes | None = None
        self._over = False

    @property
    def _lesson(self) -> Lesson:
        return self._subject.opened.lesson

    # ------------------------------------------------------------ beginning

    def start(self) -> None:
        """Go on where this lesson was left, or begin it."""
        point = self._last.point
        if point is not None and self._resume(point):
            return
        bookmark = self._last.bookmark
        if bookmark is not None:
            self._begin(Phase.PAGES, self._place(bookmark.page, bookmark.sentence))
        else:
            self._begin(self._phases[0])

    def _place(self, page: int, sentence: int) -> Place:
        return place_of(self._lesson, page, sentence, self._around.library().contacts)

    def _resume(self, point: ResumePoint) -> bool:
        """Go on with a sitting of this revision, where there is something to go on with."""
        phase = phase_of(point.visit.purpose)
        if point.visit.revision != self._subject.opened.revision or phase is None:
            return False
        if phase not in phases_of(self._lesson):
            return False
        if phase is Phase.PAGES:
            return self._resume_pages(point)
        run = replayed(self._lesson, phase, point)
        ended = point.visit.ended_at is not None
        way = going_on(self._phases, phase, answered=run.asked is None, ended=ended)
        if way is GoingOn.ANEW:
            return False
        self._phase, self._visit, self._run = phase, point.visit, run
        self._practised = self._outcomes_before()
        if way is GoingOn.HERE:
            self._around.ledger.reopen(point.visit.id)
            self._ask(run, drafts_of(point))
        else:
            self._on_phase_done()
        return True

    def _outcomes_before(self) -> Outcomes | None:
        """Return how the practice went, for the result that comes after the last question."""
        practice = self._last.practice
        if practice is None or practice.visit.revision != self._subject.opened.revision:
            return None
        return replayed(self._lesson, Phase.PRACTICE, practice).outcomes()

    def _resume_pages(self, point: ResumePoint) -> bool:
        if point.place.page is None:
            return False
        place = self._place(point.place.page, point.place.sentence or 0)
        if point.visit.ended_at is not None:
            self._begin(Phase.PAGES, place)
            return True
        self._phase, self._visit = Phase.PAGES, point.visit
        self._show_pages(place)
        return True

    def practise_again(self) -> None:
        """Begin the practice anew, as a sitting of its own."""
        self._begin(Phase.PRACTICE)

    def _begin(self, phase: Phase, place: Place | None = None) -> None:
        over, self._phase = self._visit, phase
        self._visit = self._new_visit(phase)
        if over is None:
            self._around.ledger.begin(self._visit, self._subject.opened)
        else:
            self._around.ledger.follow(over, self._visit, self._subject.opened)
        if phase is Phase.PAGES:
            self._show_pages(place or Place())
        else:
            self._ask(new_run(self._lesson, phase, self._visit.seed), {})

    def _new_visit(self, phase: Phase) -> Visit:
        now = self._around.now()
        return Visit(
            id=self._around.new_id(),
            purpose=phase.value,
            seed=self._around.chance.randint(0, NO_SEED),
            began_at=now,
            local_date=local_date(now),
            learner_ids=self._seat.learner_ids,
            lesson_id=self._lesson.id,
            revision=self._subject.opened.revision,
        )

    # ------------------------------------------------------------ phases

    def _show_pages(self, place: Place) -> None:
        assert self._visit is not None
        follows = phase_behind(self._phases, Phase.PAGES) is not None
        last_word = self.tr("Practise") if follows else self.tr("Finish")
        pages = PagesPhase(self._around, self._seat, self._subject, self._visit, last_word)
        pages.finished.connect(self._on_phase_done)
        pages.left.connect(self._on_left)
        pages.sound_asked.connect(self.sound_asked)
        pages.video_asked.connect(self.video_asked)
        self._pages = pages
        self._around.window.reading.use_lesson(self._lesson.speech, self._subject.folder)
        pages.start(place)

    def _ask(self, run: QuizRun, drafts: dict[str, Response]) -> None:
        assert self._visit is not None
        self._run = run
        quiz = QuizPhase(
            self._around, self._seat, self._subject.opened, self._visit, self._setting()
        )
        quiz.finished.connect(self._on_phase_done)
        quiz.skipped.connect(self._on_phase_done)
        quiz.left.connect(self._on_left)
        self._quiz = quiz
        self._around.window.reading.use_lesson(self._lesson.speech, self._subject.folder)
        quiz.start(run, drafts)

    def _setting(self) -> QuizSetting:
        titles = {
            Phase.BEFORE: self.tr("Try it before the lesson"),
            Phase.PRACTICE: self.tr("Practice"),
            Phase.AFTER: self.tr("Try it after the lesson"),
        }
        ends = phase_behind(self._phases, self._phase) is None
        return QuizSetting(
            title=titles[self._phase],
            right_word=self._lesson.right_word or self._subject.right_word,
            last_word=self.tr("See how it went") if ends else titles[Phase.AFTER],
            folder=self._subject.folder,
            contacts=self._around.library().contacts,
            tells=self._phase is not Phase.BEFORE,
            may_skip=self._phase is Phase.BEFORE,
        )

    # ------------------------------------------------------------ going on

    def _on_left(self) -> None:
        """What is pressed until home is there counts no more."""
        self._over = True
        self.left.emit()

    def _on_phase_done(self) -> None:
        if self._over:
            return
        if self._phase is Phase.PRACTICE and self._run is not None:
            self._practised = self._run.outcomes()
        following = phase_behind(self._phases, self._phase)
        if following is None:
            self.done.emit(self._practised)
        else:
            self._begin(following)

    def complete(self) -> None:
        """Keep that the last phase is over: what came of it is on the screen."""
        if self._visit is not None:
            self._around.ledger.complete(self._visit)

    def get_up(self) -> None:
        """Whoever sits down next sees nothing of this."""
        self._over = True
        if self._quiz is not None:
            self._quiz.get_up()

    @property
    def where(self) -> Where | None:
        """Where one is in the present phase, None before the first."""
        phase = self._pages if self._phase is Phase.PAGES else self._quiz
        return phase.where if phase is not None else None

    @property
    def purpose(self) -> Purpose:
        """What the present phase is for."""
        return self._phase.value

    @property
    def visit_id(self) -> UUID | None:
        return self._visit.id if self._visit else None
