"""The questions of a sitting, one after the other: asked, saved, then told."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.times import local_date
from laonian_app.learning import grading, responses
from laonian_app.learning.quiz import Asked, QuizRun
from laonian_app.learning.records import Answer, Draft, Visit
from laonian_app.learning.responses import Response
from laonian_app.learning.seats import Seat
from laonian_app.ui.kit.page import Page
from laonian_app.ui.learner.feedback import FeedbackScreen, FeedbackWords
from laonian_app.ui.learner.leave_ask import LeaveAskScreen
from laonian_app.ui.learner.leaving import ask_to_leave
from laonian_app.ui.learner.question import QuestionScreen
from laonian_app.ui.learner.quiz_setting import QuizSetting
from laonian_app.ui.learner.saving import NotSavedScreen, Saving
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.ledger import OpenedLesson, Where


class QuizPhase(QObject):
    """Runs a quiz on the window.

    Signals:
        finished(): every question has its last try.
        skipped(): a skippable phase was skipped.
        left(): home was asked for; everything is kept.
    """

    finished = Signal()
    skipped = Signal()
    left = Signal()

    def __init__(
        self,
        around: Surroundings,
        seat: Seat,
        opened: OpenedLesson,
        visit: Visit,
        setting: QuizSetting,
    ) -> None:
        super().__init__()
        self._around, self._seat, self._opened = around, seat, opened
        self._visit, self._setting = visit, setting
        self._run = QuizRun((), 0)
        self._screen: QuestionScreen | None = None
        self._asked: Asked | None = None
        self._response: Response | None = None
        self._began = monotonic()
        self._hint_used = False
        self._leaving = False
        self._over = False
        self._where = Where()
        self._drafts: dict[str, Response] = {}
        self._saving = Saving(around.ledger)
        self._saving.saved.connect(self._on_saved)
        self._saving.slow.connect(self._on_slow)
        self._saving.failed.connect(self._on_not_saved)

    def start(self, run: QuizRun, drafts: dict[str, Response] | None = None) -> None:
        """Ask from where the run stands."""
        self._run, self._drafts = run, dict(drafts or {})
        self._ask()

    @property
    def where(self) -> Where:
        """Which question was asked last."""
        return self._where

    def get_up(self) -> None:
        """Whoever sits down next sees nothing of this."""
        self._over = True
        self._saving.rest()

    def _ask(self) -> None:
        self._asked = self._run.asked
        if self._asked is None:
            self.finished.emit()
            return
        screen = QuestionScreen(
            self._around.kit,
            self._setting.title,
            self._asked,
            self._setting.contacts,
            self._setting.folder,
        )
        if self._setting.may_skip:
            screen.allow_skip()
        self._connect(screen)
        if (draft := self._drafts.get(self._asked.question.id)) is not None:
            screen.restore(draft)
        self._began, self._hint_used = monotonic(), False
        self._around.window.turn_to(screen)
        self._move_to(self._asked)

    def _move_to(self, asked: Asked) -> None:
        """Keep at which question of the quiz one is, also when it comes once more."""
        where = Where(question_number=self._run.questions.index(asked.question) + 1)
        if where != self._where:
            self._where = where
            self._around.ledger.move(self._visit, where)

    def _connect(self, screen: QuestionScreen) -> None:
        self._screen = screen
        screen.confirmed.connect(self._on_confirmed)
        screen.drafted.connect(self._on_drafted)
        screen.hint_seen.connect(self._on_hint)
        screen.skipped.connect(self._on_skipped)
        screen.corner_pressed.connect(self._on_home)
        screen.leave_asked.connect(self._on_leave_asked)

    # ------------------------------------------------------------ answering

    def _on_drafted(self, response: Response | None) -> None:
        assert self._asked is not None
        question = self._asked.question.id
        if self._is_settled or self._drafts.get(question) == response:
            return
        ledger = self._around.ledger
        if response is None:
            del self._drafts[question]
            ledger.take_back_draft(self._visit.id, question)
            return
        self._drafts[question] = response
        written = responses.written(response)
        ledger.keep_draft(Draft(self._visit.id, question, written, self._around.now()))

    @property
    def _is_settled(self) -> bool:
        """What is pressed after the answer, or on the way out, counts no more."""
        return self._over or self._saving.waits

    def _on_hint(self) -> None:
        self._hint_used = True

    def _on_confirmed(self, response: Response) -> None:
        if self._is_settled:
            return
        self._response = response
        self._saving.save(self._answers(response))

    def _answers(self, response: Response) -> list[Answer]:
        assert self._asked is not None
        now, question = self._around.now(), self._asked.question
        people = self._seat.learner_ids or (None,)
        return [
            Answer(
                id=self._around.new_id(),
                visit_id=self._visit.id,
                learner_id=person,
                lesson_id=self._opened.lesson.id,
                question_id=question.id,
                revision=self._opened.revision,
                response=responses.written(response),
                score=grading.score(question, response),
                try_number=self._asked.try_number,
                hint_used=self._hint_used,
                elapsed_ms=round((monotonic() - self._began) * 1000),
                answered_at=now,
                local_date=local_date(now),
                source=self._seat.source,
            )
            for person in people
        ]

    def _on_slow(self) -> None:
        page = self._around.window.page
        if isinstance(page, Page) and not isinstance(page, NotSavedScreen):
            page.bottom.say(self.tr("One moment, it is being saved …"))
            page.bottom.arrange()

    def _on_saved(self) -> None:
        assert self._asked is not None
        assert self._response is not None
        asked, verdict = self._asked, self._run.respond(self._response)
        self._drafts.pop(asked.question.id, None)
        if self._run.asked is not None:
            self._move_to(self._run.asked)  # who leaves now goes on with the next one
        if self._over:
            return
        if self._leaving:
            self._leave()
        elif not self._setting.tells:
            self._ask()
        else:
            last = self._run.asked is None
            self._tell(
                FeedbackScreen(
                    self._around.kit, self._setting.title, asked, verdict, self._words(last)
                )
            )

    def _words(self, last: bool) -> FeedbackWords:
        return FeedbackWords(
            contacts=self._setting.contacts,
            right_word=self._setting.right_word,
            next_word=self._setting.last_word if last else self.tr("Next question"),
            yes=self.tr("Yes, that is so"),
            no=self.tr("No, that is not so"),
        )

    def _tell(self, screen: FeedbackScreen) -> None:
        screen.bottom.saved.say(self._saved_words())
        screen.finished.connect(self._ask)
        screen.corner_pressed.connect(self._leave)
        screen.leave_asked.connect(self._on_leave_asked)
        self._around.window.turn_to(screen)

    def _saved_words(self) -> str:
        """Say that it is saved; a guest's answers are kept for nobody."""
        if self._seat.is_guest:
            return self.tr("Kept without a name")
        return self.tr("Saved {time}").format(time=f"{self._around.now().astimezone():%H:%M}")

    def _on_not_saved(self) -> None:
        if self._over:
            return
        page = self._around.window.page
        if isinstance(page, NotSavedScreen):
            page.tell_tried(self._around.now())
            return
        screen = NotSavedScreen(self._around.kit)
        screen.retry_asked.connect(self._saving.again)
        screen.corner_pressed.connect(self._saving.again)
        self._around.window.show_page(screen)

    # ------------------------------------------------------------ leaving

    def _leave(self) -> None:
        if not self._over:
            self._over = True
            self.left.emit()

    def _on_skipped(self) -> None:
        if not self._is_settled:
            self._over = True
            self.skipped.emit()

    def _on_leave_asked(self) -> None:
        """Esc: a choice that waits is asked about first, else whether to leave at all."""
        if self._is_settled:
            return
        on_question = self._around.window.page is self._screen
        if on_question and self._screen is not None and self._screen.is_complete:
            self._on_home()
        else:
            ask_to_leave(self._around, self._seat, self._leave)

    def _on_home(self) -> None:
        if self._is_settled:
            return
        screen = self._screen
        if screen is None or not screen.is_complete:
            self._leave()
            return
        response = screen.response
        ask = LeaveAskScreen(self._around.kit, screen.choice_words)
        ask.confirmed.connect(lambda: self._confirm_and_leave(response))
        ask.stayed.connect(self._on_stayed)
        ask.kept.connect(self._leave)
        ask.corner_pressed.connect(self._leave)
        self._screen = None
        self._around.window.show_page(ask)

    def _on_stayed(self) -> None:
        """Ask the same question again; the choice is kept, and the time goes on."""
        began, hint_used = self._began, self._hint_used
        self._ask()
        self._began, self._hint_used = began, hint_used

    def _confirm_and_leave(self, response: Response | None) -> None:
        if response is not None:
            self._leaving = True
            self._on_confirmed(response)
