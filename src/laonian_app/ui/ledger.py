"""What screens ask of the records: each call is one piece of work and one callback.

Writing goes to the writer's thread, reading to the jobs; the GUI thread waits for neither.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from laonian_app.ground.errors import LaonianError
from laonian_app.learning.records import (
    Answer,
    Bookmark,
    Draft,
    Learner,
    Preference,
    Purpose,
    Visit,
)
from laonian_app.lessons.canonical import RevisionDamaged, from_json
from laonian_app.store import bookmarks, desk, learners, lessons, preferences, progress
from laonian_app.store.backlog import Backlog
from laonian_app.store.opening import Store
from laonian_app.store.session import Session
from laonian_app.ui.entries import (
    Answered,
    AtOnce,
    Began,
    Drafted,
    DraftTakenBack,
    Ended,
    Moved,
    Preferred,
    ReadToTheEnd,
    Reopened,
    SatDown,
)
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.outgoing import Outgoing
from laonian_app.ui.standing import NOTHING_YET, DeskState, LastOfLesson, OpenedLesson, Where
from laonian_app.ui.unwritten import desk_with, last_with

__all__ = ["NOTHING_YET", "DeskState", "LastOfLesson", "Ledger", "OpenedLesson", "Where"]

T = TypeVar("T")
Failed = Callable[[Exception], None]


class Ledger:
    """The records, asked from the GUI thread.

    What a sitting leaves behind is kept quietly: where the disk refuses it, it waits and
    goes with the next, and whoever reads is told of it all the same. Answers are loud.
    """

    def __init__(
        self, store: Store, jobs: Jobs, trouble: Failed, note: Failed | None = None
    ) -> None:
        """`trouble` is told what a person must hear of, on the GUI thread; `note` what only
        the log must: it is called on any thread."""
        self._store, self._jobs, self._trouble = store, jobs, trouble
        self._outgoing = Outgoing(Backlog(store.writer, note or _nothing), jobs)

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

    def refuse(self, error: LaonianError) -> None:
        """Tell who sits there what the disk or the records refuse."""
        self._trouble(error)

    # ------------------------------------------------------------ answers

    def save_answers(self, new: Sequence[Answer], then: Callable[[], None], failed: Failed) -> None:
        """Save answers to one question durably; the draft of it goes with them.

        `failed` may be called several times, `then` once at the end: see `try_again`.
        """
        self._outgoing.save(Answered(tuple(new)), then, failed)

    def try_again(self) -> None:
        """Try to write what the disk refused."""
        self._outgoing.try_again()

    def flush(self, then: Callable[[object], None], failed: Failed) -> None:
        """Try once to write what waits, and call one of the two."""
        self._outgoing.flush(then, failed)

    @property
    def waits_for_disk(self) -> bool:
        """Whether an answer is not saved yet."""
        return self._outgoing.is_awaited

    def finish(self) -> None:
        """Write what waits before the records are closed."""
        self._outgoing.finish()

    # ------------------------------------------------------------ sittings

    def begin(self, visit: Visit, opened: OpenedLesson) -> None:
        """Keep that a sitting began, and the revision it shows."""
        self._outgoing.keep(Began(visit, opened))

    def follow(self, over: Visit, visit: Visit, opened: OpenedLesson) -> None:
        """Keep that one phase of a lesson is over and the next began: both or neither."""
        # Not a moment later: the next start offers the sitting that was seen last.
        self._outgoing.keep(AtOnce((*_over(over, visit.began_at), Began(visit, opened))))

    def complete(self, over: Visit) -> None:
        """Keep that the last phase of a lesson is over."""
        self._outgoing.keep(AtOnce(_over(over, self._store.here.now())))

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
        self._outgoing.keep(Moved(visit, where, self._store.here.now(), bookmark))

    def end(self, visit_id: UUID) -> None:
        """Keep that a sitting is over."""
        self._outgoing.keep(Ended(visit_id, self._store.here.now()))

    def reopen(self, visit_id: UUID) -> None:
        self._outgoing.keep(Reopened(visit_id))

    def keep_draft(self, draft: Draft) -> None:
        self._outgoing.keep(Drafted(draft))

    def take_back_draft(self, visit_id: UUID, question_id: str) -> None:
        self._outgoing.keep(DraftTakenBack(visit_id, question_id))

    # ------------------------------------------------------------ people

    def newcomer(self, surname: str, then: Callable[[Learner], None]) -> None:
        """Return who a new learner would be by the surname alone; nobody is entered yet.

        It may make the class, where there is none.
        """
        self.write(partial(learners.next_newcomer, surname=surname), then)

    def enter(self, newcomer: Learner, then: Callable[[Learner], None]) -> None:
        """Enter a new learner; twice is as once."""
        self.write(partial(learners.enter_newcomer, wanted=newcomer), then)

    def sit_down(self, learner_ids: tuple[UUID, ...]) -> None:
        """Keep who sits at this PC: the next start shows their names first."""
        self._outgoing.keep(SatDown(learner_ids))

    def keep_preference(self, learner_id: UUID, preference: Preference) -> None:
        self._outgoing.keep(Preferred(learner_id, preference))

    def desk_of(self, learner_ids: Sequence[UUID], then: Callable[[DeskState], None]) -> None:
        """Return what is known of who sits there; of two, the first one's progress."""
        waits = self._outgoing.unwritten

        def work(session: Session) -> DeskState:
            state = DeskState(
                tuple(progress.of_learner(session, learner_ids[0])),
                preferences.of_learner(session, learner_ids[0]),
                desk.newest_bookmark(session, learner_ids),
                desk.stopped_at(session, learner_ids),
                desk.lessons_opened(session, learner_ids[0]),
                desk.lessons_read(session, learner_ids[0]),
            )
            return desk_with(state, waits, learner_ids)

        self.read(work, then)

    def last_of_lesson(
        self, learner_ids: Sequence[UUID], lesson_id: str, then: Callable[[LastOfLesson], None]
    ) -> None:
        """Return how far just these people came with a lesson."""
        waits = self._outgoing.unwritten

        def work(session: Session) -> LastOfLesson:
            last = _last_of_lesson(session, learner_ids, lesson_id)
            return last_with(last, waits, learner_ids, lesson_id)

        self.read(work, then)

    def opened(self, revision: str, then: Callable[[OpenedLesson | None], None]) -> None:
        """Return a lesson as it was shown once, None where that is not known any more."""
        self.read(partial(_as_shown, revision=revision), then)


def _over(visit: Visit, at: datetime) -> tuple[Moved | Ended | ReadToTheEnd, ...]:
    if visit.lesson_id is None:
        return (Ended(visit.id, at),)
    if visit.purpose is not Purpose.LEARN:
        none_left = Moved(visit, Where(question_number=0), at)  # home names no question of it
        return (none_left, Ended(visit.id, at))
    again = Moved(visit, Where(page=0, sentence=0), at)  # who opens it again begins anew
    return (again, Ended(visit.id, at), ReadToTheEnd(visit.learner_ids, visit.lesson_id))


def _as_shown(session: Session, revision: str) -> OpenedLesson | None:
    content = lessons.load(session, revision)
    if content is None:
        return None
    try:
        return OpenedLesson(from_json(content), revision, content)
    except RevisionDamaged:  # the lesson on the shelf does as well
        return None


def _last_of_lesson(session: Session, learner_ids: Sequence[UUID], lesson_id: str) -> LastOfLesson:
    first, alone = learner_ids[0], len(learner_ids) == 1
    return LastOfLesson(
        point=desk.last_of_lesson(session, learner_ids, lesson_id),
        bookmark=bookmarks.of_lesson(session, first, lesson_id) if alone else None,
        before=desk.scores_of(session, first, lesson_id, Purpose.BEFORE),
        after=desk.scores_of(session, first, lesson_id, Purpose.AFTER),
        practice=desk.last_of_lesson(session, learner_ids, lesson_id, (Purpose.QUIZ,)),
        has_read=desk.has_read(session, learner_ids, lesson_id),
    )


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
