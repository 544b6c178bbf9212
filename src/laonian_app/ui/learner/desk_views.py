"""What home, courses, harvest and result say, put into words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from laonian_app.learning.quiz import Outcomes
from laonian_app.learning.records import LessonProgress, Purpose
from laonian_app.learning.seats import Seat
from laonian_app.learning.sittings import gained
from laonian_app.lessons.inline import plain
from laonian_app.lessons.model import Lesson, Question
from laonian_app.ui.learner.courses import CourseView, LessonLine
from laonian_app.ui.learner.harvest import HarvestView
from laonian_app.ui.learner.home import HomeView, TodaysLesson
from laonian_app.ui.learner.names import greeting, joined
from laonian_app.ui.learner.next_lesson import MOUSE_LESSON
from laonian_app.ui.learner.page_fragments import runs_of
from laonian_app.ui.learner.result import ResultView
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.ledger import DeskState, LastOfLesson, OpenedLesson
from laonian_app.ui.library import Library


class DeskViews:
    """Words for one seat."""

    def __init__(
        self, seat: Seat, library: Callable[[], Library], now: Callable[[], datetime]
    ) -> None:
        self._seat, self._library, self._now = seat, library, now

    # ------------------------------------------------------------ home

    def home(self, state: DeskState, today: str | None) -> HomeView:
        """Return home for what is known; `today` is the lesson behind the big button."""
        finished = sum(each.finished for each in state.progress)
        return HomeView(
            greeting=self._greeting(),
            today=self._todays(today, state),
            courses_below=self._lessons_done(finished),
            harvest_below=self._flowers(finished),
            saved="" if self._seat.is_guest else self.saved(),
            elsewhere=self._elsewhere_words(state, today),
            note=self._kept_for_nobody() if self._seat.is_guest else "",
        )

    def home_of_newcomer(self, state: DeskState, mouse: str, then: str | None) -> HomeView:
        """Return home for somebody new: the mouse first, and a way past it to `then`."""
        home = self.home(state, mouse)
        entry = self._library().entry(then)
        words = QCoreApplication.translate("DeskViews", "I know that. Take me to “{title}”")
        above = QCoreApplication.translate("DeskViews", "Here for the first time? First this:")
        return replace(
            home,
            today=replace(home.today, above=above) if home.today else None,
            elsewhere=words.format(title=entry.title) if entry else "",
            elsewhere_short=QCoreApplication.translate("DeskViews", "I know that"),
            elsewhere_icon="arrow-right-bold",
        )

    def _kept_for_nobody(self) -> str:
        return QCoreApplication.translate("DeskViews", "Just looking: no name is written down")

    def _greeting(self) -> str:
        hour = self._now().astimezone().hour
        if self._seat.is_guest:
            return QCoreApplication.translate("DeskViews", "Have a look round")
        words = QCoreApplication.translate("DeskViews", "{name}, {greeting}")
        return words.format(name=joined(self._seat.names), greeting=greeting(hour))

    def saved(self) -> str:
        words = QCoreApplication.translate("DeskViews", "Saved {time}")
        return words.format(time=f"{self._now().astimezone():%H:%M}")

    def _lessons_done(self, finished: int) -> str:
        if not finished:
            return QCoreApplication.translate("DeskViews", "See them all")
        return QCoreApplication.translate("DeskViews", "%n lesson(s) finished", "", finished)

    def _flowers(self, finished: int) -> str:
        if not finished:
            return QCoreApplication.translate("DeskViews", "The garden is waiting")
        return QCoreApplication.translate("DeskViews", "%n flower(s) in the garden", "", finished)

    def _todays(self, today: str | None, state: DeskState) -> TodaysLesson | None:
        entry = self._library().entry(today)
        if entry is None or today is None:
            return None
        number = self._library().number_of(today)
        words = QCoreApplication.translate("DeskViews", "Today’s lesson · No. {number}")
        progress = next((p for p in state.progress if p.lesson_id == today), None)
        below = self._where(today, state, progress)
        return TodaysLesson(words.format(number=number), entry.title, below, _icon_of(entry.id))

    def _where(self, lesson_id: str, state: DeskState, progress: LessonProgress | None) -> str:
        if state.stopped is not None and state.stopped.lesson_id == lesson_id:
            if state.stopped.purpose is Purpose.AFTER:
                return QCoreApplication.translate("DeskViews", "The try after the lesson is left")
            if state.stopped.purpose is Purpose.BEFORE:
                return QCoreApplication.translate("DeskViews", "You are at the try before it")
            words = QCoreApplication.translate(
                "DeskViews", "You are at question {n}, go on from there"
            )
            return words.format(n=state.stopped.question_number)
        if state.bookmark is not None and state.bookmark.lesson_id == lesson_id:
            words = QCoreApplication.translate(
                "DeskViews", "You are on page {page}, go on from there"
            )
            return words.format(page=state.bookmark.page + 1)
        if progress is not None and progress.finished:
            return QCoreApplication.translate(
                "DeskViews", "You have finished it; look again if you like"
            )
        if progress is not None and progress.answered:
            words = QCoreApplication.translate(
                "DeskViews", "You have answered {n}, go on from there"
            )
            return words.format(n=progress.answered)
        if self._seat.is_guest:
            return QCoreApplication.translate(
                "DeskViews", "Press here to begin; no name is written down"
            )
        return QCoreApplication.translate("DeskViews", "Press here to begin")

    def elsewhere(self, state: DeskState, today: str | None) -> str | None:
        """Return the lesson in the middle of which somebody is, where it is not today's."""
        begun = state.stopped or state.bookmark
        if begun is None or begun.lesson_id == today:
            return None
        return begun.lesson_id if self._library().entry(begun.lesson_id) else None

    def _elsewhere_words(self, state: DeskState, today: str | None) -> str:
        entry = self._library().entry(self.elsewhere(state, today))
        if entry is None:
            return ""
        if state.stopped is not None:
            words = self._stopped_elsewhere(state.stopped.purpose)
            return words.format(title=entry.title, n=state.stopped.question_number)
        words = QCoreApplication.translate("DeskViews", "Go on with “{title}”, page {page}")
        page = state.bookmark.page + 1 if state.bookmark is not None else 1
        return words.format(title=entry.title, page=page)

    def _stopped_elsewhere(self, purpose: Purpose) -> str:
        if purpose is Purpose.AFTER:
            return QCoreApplication.translate("DeskViews", "Go on with the try after “{title}”")
        if purpose is Purpose.BEFORE:
            return QCoreApplication.translate("DeskViews", "Go on with the try before “{title}”")
        return QCoreApplication.translate("DeskViews", "Go on with “{title}”, question {n}")

    # ------------------------------------------------------------ courses and harvest

    def courses(self, state: DeskState) -> tuple[CourseView, ...]:
        progress = {each.lesson_id: each for each in state.progress}
        return tuple(
            CourseView(
                shelved.course.title,
                tuple(
                    LessonLine(
                        e.id,
                        str(n),
                        e.title,
                        self._below(progress.get(e.id), e.minutes),
                        self.number_words(e.id),
                    )
                    for n, e in enumerate(shelved.entries, 1)
                ),
            )
            for shelved in self._library().courses()
        )

    def _below(self, progress: LessonProgress | None, minutes: int | None) -> str:
        if progress is not None and progress.finished:
            words = QCoreApplication.translate("DeskViews", "Finished, knows {known} of {all}")
            return words.format(known=progress.last_right, all=progress.questions)
        if progress is not None and progress.answered:
            return QCoreApplication.translate("DeskViews", "Begun")
        if minutes:
            return QCoreApplication.translate("DeskViews", "%n minute(s)", "", minutes)
        return QCoreApplication.translate("DeskViews", "New")

    def harvest(self, state: DeskState) -> HarvestView:
        done = [each for each in state.progress if each.finished]
        finished = len(done)
        count = QCoreApplication.translate(
            "DeskViews", "You have finished %n lesson(s)", "", finished
        )
        if not finished:
            count = QCoreApplication.translate("DeskViews", "Nothing is finished yet")
        sentences = [*self._strong(state), *self._to_repeat(state)]
        if not state.progress:
            sentences = [
                QCoreApplication.translate(
                    "DeskViews", "Every lesson that you finish becomes a flower here."
                )
            ]
        beds = len(self._library().entries)
        may_print = bool(self.finished(state))
        return HarvestView(len(done), beds, count, tuple(sentences), may_print)

    def finished(self, state: DeskState) -> tuple[str, ...]:
        """Return the lessons that were finished and are still on the shelf, without the mouse."""
        done = [each.lesson_id for each in state.progress if each.finished]
        return tuple(one for one in done if one != MOUSE_LESSON and self._library().entry(one))

    def cards(self, lessons: Sequence[Lesson]) -> tuple[LessonLine, ...]:
        """Return the lessons whose hint card can be chosen."""
        contacts = self._library().contacts
        return tuple(
            LessonLine(
                one.id,
                str(self._library().number_of(one.id)),
                one.title,
                plain(one.hint_card[0], contacts) or "",
                self.number_words(one.id),
            )
            for one in lessons
        )

    def _strong(self, state: DeskState) -> list[str]:
        known = sum(each.last_right for each in state.progress)
        if not known:
            return []
        return [
            QCoreApplication.translate(
                "DeskViews", "You know the answer to %n question(s).", "", known
            )
        ]

    def _to_repeat(self, state: DeskState) -> list[str]:
        left = [(each.answered - each.last_right, each.lesson_id) for each in state.progress]
        missing, lesson_id = max(left, default=(0, ""))
        entry = self._library().entry(lesson_id)
        if missing <= 0 or entry is None:
            return []
        words = QCoreApplication.translate("DeskViews", "“{title}” is worth another look.")
        return [words.format(title=entry.title)]

    # ------------------------------------------------------------ a lesson

    def subject(self, opened: OpenedLesson, *, ends_the_day: bool) -> Subject:
        """Return a lesson with what the shelf knows of it."""
        library = self._library()
        entry = library.entry(opened.lesson.id)
        if entry is None:
            raise ValueError(f"no lesson {opened.lesson.id!r} on the shelf")
        words = QCoreApplication.translate("DeskViews", "No. {number} {title}")
        title = words.format(number=library.number_of(entry.id), title=opened.lesson.title)
        usual = QCoreApplication.translate("DeskViews", "The right answer")
        right_word = library.course_of(entry).right_word or usual
        return Subject(opened, entry.folder, title, right_word, ends_the_day)

    def number_words(self, lesson_id: str) -> str:
        """Return a lesson's number in its course: 第 3 课."""
        words = QCoreApplication.translate("DeskViews", "No. {number}")
        return words.format(number=self._library().number_of(lesson_id))

    def result(self, subject: Subject, outcomes: Outcomes | None, last: LastOfLesson) -> ResultView:
        """Return how it went: counted by each question's last try."""
        lesson = subject.opened.lesson
        contacts = self._library().contacts
        takeaways = [runs_of(text, contacts) for text in lesson.takeaways]
        end = QCoreApplication.translate("DeskViews", "Today’s lesson is done")
        home = QCoreApplication.translate("DeskViews", "Back to home")
        done = QCoreApplication.translate("DeskViews", "No. {number} is finished")
        number = self._library().number_of(lesson.id)
        return ResultView(
            title=done.format(number=number),
            takeaways=tuple(runs for runs in takeaways if runs),
            count=self._count(outcomes),
            lines=self._lines(outcomes, last, lesson),
            quiet=self._quiet(outcomes),
            saved="" if self._seat.is_guest else self.saved(),
            last_word=end if subject.ends_the_day else home,
            may_print=bool(lesson.hint_card),
            may_repeat=outcomes is not None,
        )

    def _count(self, outcomes: Outcomes | None) -> str:
        if outcomes is None:
            return QCoreApplication.translate("DeskViews", "You have read it all")
        if outcomes.known == outcomes.questions:
            words = QCoreApplication.translate("DeskViews", "You know all {all}")
        else:
            words = QCoreApplication.translate("DeskViews", "You know {known} of {all}")
        return words.format(known=outcomes.known, all=outcomes.questions)

    def _lines(
        self, outcomes: Outcomes | None, last: LastOfLesson, lesson: Lesson
    ) -> tuple[str, ...]:
        found = []
        if outcomes is not None and outcomes.known_at_second:
            count = outcomes.known_at_second
            found.append(
                QCoreApplication.translate("DeskViews", "%n of them at the second try", "", count)
            )
        more = gained(last.before, last.after, lesson)
        if more is not None and more > 0:
            found.append(
                QCoreApplication.translate("DeskViews", "%n more than before the lesson", "", more)
            )
        return tuple(found)

    def _quiet(self, outcomes: Outcomes | None) -> tuple[str, ...]:
        if outcomes is None or not outcomes.to_repeat:
            return ()
        words = QCoreApplication.translate(
            "DeskViews", "Look at this one again next time: {question}"
        )
        if len(outcomes.to_repeat) > 1:
            words = QCoreApplication.translate(
                "DeskViews", "Look at {count} again next time, first at this one: {question}"
            )
        first = _short(outcomes.to_repeat[0])
        return (words.format(question=first, count=len(outcomes.to_repeat)),)


def _short(question: Question) -> str:
    """Return the beginning of a question, up to its first mark."""
    text = question.title or question.stem
    for mark in "“”‘’":
        text = text.replace(mark, "")
    for mark in "，。？！：":
        text = text.split(mark)[0]
    return text[:16]


_ICONS = {
    "know-the-mouse": "mouse-simple-duotone",
    "eight-rights": "shield-check-duotone",
    "counter-four-questions": "question-duotone",
    "personal-info": "identification-card-duotone",
    "credit-report": "list-checks-duotone",
    "hang-up-verify-ask": "phone-disconnect-duotone",
    "fake-police": "phone-call-duotone",
    "grandson-in-trouble": "users-duotone",
    "forest-thirty-percent": "tree-duotone",
}


def _icon_of(lesson_id: str) -> str:
    return _ICONS.get(lesson_id, "book-open-duotone")
