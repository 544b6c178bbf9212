"""One person, one lesson: from the question before it to the result."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.times import local_date
from laonian_app.learning import responses
from laonian_app.learning.quiz import Outcomes, QuizRun, questions_for
from laonian_app.learning.records import Bookmark, Purpose, Visit
from laonian_app.learning.responses import Response
from laonian_app.learning.seats import Seat
from laonian_app.learning.sittings import SECTION_OF, Phase, phase_behind, phases_of
from laonian_app.lessons.model import Lesson
from laonian_app.store.desk import ResumePoint
from laonian_app.ui.learner.leaving import ask_to_leave
from laonian_app.ui.learner.lesson import LessonScreen, LessonView, Place
from laonian_app.ui.learner.places import place_of, sentence_of
from laonian_app.ui.learner.quiz_phase import QuizPhase, QuizSetting
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.ledger import LastOfLesson, OpenedLesson, Where

NO_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Subject:
    """The lesson of a sitting, as it stands on the shelf."""

    opened: OpenedLesson
    folder: Path
    title: str
    right_word: str
    ends_the_day: bool


class LessonSitting(QObject):
    """Leads through the phases of a lesson and keeps where one is.

    Signals:
        left(): home was asked for.
        done(object): the Outcomes of the practice, or None for a lesson without one.
        sound_asked(Path): a sound of the lesson is to be heard.
    """

    left = Signal()
    done = Signal(object)
    sound_asked = Signal(object)

    def __init__(
        self, around: Surroundings, seat: Seat, subject: Subject, last: LastOfLesson
    ) -> None:
        super().__init__()
        self._around, self._seat, self._subject, self._last = around, seat, subject, last
        self._phases = phases_of(self._lesson, last.before)
        self._phase = self._phases[0]
        self._visit: Visit | None = None
        self._quiz: QuizPhase | None = None
        self._run: QuizRun | None = None
        self._practised: Outcomes | None = None

    @property
    def _lesson(self) -> Lesson:
        return self._subject.opened.lesson

    # ------------------------------------------------------------ beginning

    def start(self) -> None:
        """Go on where this lesson was left, or begin it."""
        point = self._last.point
        if point is not None and self._resume(point):
            return
        if self._last.bookmark is not None:
            self._begin(Phase.PAGES, self._place(self._last.bookmark))
        else:
            self._begin(self._phases[0])

    def _place(self, bookmark: Bookmark) -> Place:
        contacts = self._around.library().contacts
        return place_of(self._lesson, bookmark.page, bookmark.sentence, contacts)

    def _resume(self, point: ResumePoint) -> bool:
        """Go on with a sitting of this revision that was not completed."""
        visit = point.visit
        if visit.revision != self._subject.opened.revision:
            return False
        phase = _phase_of(visit.purpose)
        if phase is None or phase not in self._phases:
            return False
        if phase is Phase.PAGES:
            return self._resume_pages(point)
        run = self._new_run(phase, visit.seed)
        run.replay(_answered(point))
        if run.asked is None:
            return False
        self._phase, self._visit = phase, visit
        self._around.ledger.reopen(visit.id)
        drafts = {d.question_id: responses.read(d.response) for d in point.drafts}
        self._ask(run, drafts)
        return True

    def _resume_pages(self, point: ResumePoint) -> bool:
        if point.visit.ended_at is not None or point.place.page is None:
            return False
        self._phase, self._visit = Phase.PAGES, point.visit
        contacts = self._around.library().contacts
        place = place_of(self._lesson, point.place.page, point.place.sentence or 0, contacts)
        self._show_pages(place)
        return True

    def practise_again(self) -> None:
        """Begin the practice anew, as a sitting of its own."""
        self._begin(Phase.PRACTICE)

    def _begin(self, phase: Phase, place: Place | None = None) -> None:
        self._phase = phase
        self._visit = self._new_visit(phase)
        self._around.ledger.begin(self._visit, self._subject.opened)
        if phase is Phase.PAGES:
            self._show_pages(place or Place())
        else:
            self._ask(self._new_run(phase, self._visit.seed), {})

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

    # ------------------------------------------------------------ pages

    def _show_pages(self, place: Place) -> None:
        last_word = self.tr("Practise") if len(self._phases) > 1 else self.tr("Finish")
        view = LessonView(
            self._lesson,
            self._subject.folder,
            self._subject.title,
            self._around.library().contacts,
            last_word,
        )
        screen = LessonScreen(self._around.kit, view, place)
        screen.moved.connect(self._on_moved)
        screen.finished.connect(self._on_phase_done)
        screen.left_first.connect(self._on_leave_asked)
        screen.leave_asked.connect(self._on_leave_asked)
        screen.corner_pressed.connect(self.left)
        screen.clip_asked.connect(self._on_sound)
        self._around.window.reading.use_lesson(self._lesson.speech, self._subject.folder)
        self._around.window.show_page(screen)
        self._on_moved(place)

    def _on_leave_asked(self) -> None:
        ask_to_leave(self._around, self._seat, self.left.emit)

    def _on_moved(self, place: Place) -> None:
        assert self._visit is not None
        contacts = self._around.library().contacts
        sentence = sentence_of(self._lesson, place, contacts)
        self._around.ledger.move(
            self._visit, Where(place.page, sentence), self._bookmark(place.page, sentence)
        )

    def _bookmark(self, page: int, sentence: int) -> Bookmark | None:
        if self._seat.is_guest:
            return None
        return Bookmark(
            self._seat.learner_ids[0],
            self._lesson.id,
            self._subject.opened.revision,
            page,
            sentence,
            self._around.now(),
        )

    def _on_sound(self, file: str) -> None:
        self.sound_asked.emit(self._subject.folder / file)

    # ------------------------------------------------------------ questions

    def _new_run(self, phase: Phase, seed: int) -> QuizRun:
        questions = questions_for(self._lesson, SECTION_OF[phase])
        return QuizRun(
            questions, seed, shuffle=self._lesson.shuffle, second_try=phase is not Phase.BEFORE
        )

    def _ask(self, run: QuizRun, drafts: dict[str, Response]) -> None:
        assert self._visit is not None
        self._run = run
        quiz = QuizPhase(
            self._around, self._seat, self._subject.opened, self._visit, self._setting()
        )
        quiz.finished.connect(self._on_phase_done)
        quiz.skipped.connect(self._on_phase_done)
        quiz.left.connect(self.left)
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
            last_word=self.tr("See how it went") if ends else self.tr("One last thing"),
            folder=self._subject.folder,
            contacts=self._around.library().contacts,
            tells=self._phase is not Phase.BEFORE,
            may_skip=self._phase is Phase.BEFORE,
        )

    # ------------------------------------------------------------ going on

    def _on_phase_done(self) -> None:
        assert self._visit is not None
        self._around.ledger.end(self._visit.id)
        if self._phase is Phase.PRACTICE and self._run is not None:
            self._practised = self._run.outcomes()
        if self._phase is Phase.PAGES and not self._seat.is_guest:
            self._around.ledger.forget_bookmark(self._seat.learner_ids[0], self._lesson.id)
        following = phase_behind(self._phases, self._phase)
        if following is None:
            self.done.emit(self._practised)
        else:
            self._begin(following)

    @property
    def visit_id(self) -> UUID | None:
        return self._visit.id if self._visit else None

    @property
    def waits_for_disk(self) -> bool:
        return self._quiz is not None and self._quiz.waits_for_disk


def _phase_of(purpose: Purpose) -> Phase | None:
    return next((phase for phase in Phase if phase.value is purpose), None)


def _answered(point: ResumePoint) -> list[tuple[str, Response]]:
    """Each question's responses once: two people together share one."""
    seen: set[tuple[str, int]] = set()
    found = []
    for answer in point.answers:
        key = (answer.question_id, answer.try_number)
        if key not in seen:
            seen.add(key)
            found.append((answer.question_id, responses.read(answer.response)))
    return found
