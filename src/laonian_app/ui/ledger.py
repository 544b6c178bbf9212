"""What screens ask of the records: each call is one piece of work and one callback.

Writing goes to the writer's thread, reading to the jobs; the GUI thread waits for neither.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar
from uuid import UUID

from laonian_app.learning.records import (
    Answer,
    Bookmark,
    Draft,
    Learner,
    LessonProgress,
    Preference,
    Purpose,
    Visit,
)
from laonian_app.lessons.model import Lesson
from laonian_app.store import (
    answers,
    bookmarks,
    desk,
    drafts,
    learners,
    lessons,
    preferences,
    progress,
    visits,
)
from laonian_app.store.desk import ResumePoint
from laonian_app.store.opening import Store
from laonian_app.store.session import Session
from laonian_app.ui.jobs import Jobs

T = TypeVar("T")
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class OpenedLesson:
    """A lesson with the revision that answers point to; `content` is its canonical JSON."""

    lesson: Lesson
    revision: str
    content: str


@dataclass(frozen=True, slots=True)
class DeskState:
    """What is known of a learner when they sit down."""

    progress: tuple[LessonProgress, ...]
    preference: Preference
    bookmark: Bookmark | None


@dataclass(frozen=True, slots=True)
class Where:
    """Where somebody is in a sitting: page and sentence from 0, question from 1."""

    page: int | None = None
    sentence: int | None = None
    question_number: int | None = None


class Ledger:
    """The records, asked from the GUI thread."""

    def __init__(self, store: Store, jobs: Jobs, trouble: Failed) -> None:
        self._store, self._jobs, self._trouble = store, jobs, trouble

    def write(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run `work` in a transaction; `then` comes after the commit."""
        future = self._store.writer.submit(work)
        self._jobs.when_done(future, then or _nothing, failed or self._trouble)

    def read(
        self,
        work: Callable[[Session], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Read without writing."""
        self._jobs.run(partial(self._store.reader.read, work), then, failed or self._trouble)

    # ------------------------------------------------------------ sittings

    def begin(self, visit: Visit, opened: OpenedLesson) -> None:
        """Keep that a sitting began, and the revision it shows."""

        def work(session: Session) -> None:
            lessons.keep(session, opened.lesson, opened.content, opened.revision)
            visits.begin(session, visit)

        self.write(work)

    def keep_revision(self, opened: OpenedLesson) -> None:
        """Keep the revision that is shown, so that what is counted can point to it."""
        self.write(
            partial(
                lessons.keep,
                lesson=opened.lesson,
                content=opened.content,
                revision=opened.revision,
            )
        )

    def move(self, visit: Visit, where: Where, bookmark: Bookmark | None = None) -> None:
        """Keep where somebody is now."""
        at = self._store.here.now()

        def work(session: Session) -> None:
            visits.seen(
                session,
                visit.id,
                at,
                page=where.page,
                sentence=where.sentence,
                question_number=where.question_number,
            )
            if bookmark is not None:
                bookmarks.keep(session, bookmark)

        self.write(work)

    def end(self, visit_id: UUID) -> None:
        """Keep that a sitting is over."""
        at = self._store.here.now()
        self.write(partial(visits.end, visit_id=visit_id, at=at))

    def reopen(self, visit_id: UUID) -> None:
        self.write(partial(desk.reopen, visit_id=visit_id))

    def save_answers(
        self, new: Sequence[Answer], then: Callable[[int], None], failed: Failed
    ) -> None:
        """Save answers to one question durably; the draft of it goes with them."""

        def work(session: Session) -> int:
            added = answers.add(session, new)
            for answer in new[:1]:
                drafts.drop(session, answer.visit_id, answer.question_id)
            return added

        self.write(work, then, failed)

    def keep_draft(self, draft: Draft) -> None:
        self.write(partial(drafts.keep, new=draft))

    def forget_bookmark(self, learner_id: UUID, lesson_id: str) -> None:
        self.write(partial(bookmarks.drop, learner_id=learner_id, lesson_id=lesson_id))

    # ------------------------------------------------------------ people

    def newcomer(self, surname: str, then: Callable[[Learner], None]) -> None:
        """Enter a new learner by the surname alone."""
        self.write(partial(learners.create_newcomer, surname=surname), then)

    def keep_preference(self, learner_id: UUID, preference: Preference) -> None:
        self.write(partial(preferences.keep, learner_id=learner_id, new=preference))

    def desk_of(self, learner_id: UUID, then: Callable[[DeskState], None]) -> None:
        """Return what is known of a learner."""

        def work(session: Session) -> DeskState:
            return DeskState(
                tuple(progress.of_learner(session, learner_id)),
                preferences.of_learner(session, learner_id),
                desk.newest_bookmark(session, learner_id),
            )

        self.read(work, then)

    def last_of_lesson(
        self, learner_id: UUID, lesson_id: str, then: Callable[[LastOfLesson], None]
    ) -> None:
        """Return the last sitting with a lesson, its bookmark, and the answers given before it."""

        def work(session: Session) -> LastOfLesson:
            return LastOfLesson(
                desk.last_of_lesson(session, learner_id, lesson_id),
                bookmarks.of_lesson(session, learner_id, lesson_id),
                desk.scores_of(session, learner_id, lesson_id, Purpose.BEFORE),
                desk.scores_of(session, learner_id, lesson_id, Purpose.AFTER),
            )

        self.read(work, then)

    def sitting(self, visit_id: UUID, then: Callable[[ResumePoint | None], None]) -> None:
        self.read(partial(desk.resume_point, visit_id=visit_id), then)

    def revision(self, revision: str, then: Callable[[str | None], None]) -> None:
        """Return the canonical JSON of a revision that was shown once."""
        self.read(partial(lessons.load, revision=revision), then)


@dataclass(frozen=True, slots=True)
class LastOfLesson:
    """How far a learner came with a lesson: scores by question of 课前 and 课后."""

    point: ResumePoint | None
    bookmark: Bookmark | None
    before: dict[str, float]
    after: dict[str, float]


NOTHING_YET = LastOfLesson(None, None, {}, {})


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
