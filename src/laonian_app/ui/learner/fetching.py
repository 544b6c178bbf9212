"""A lesson is fetched for somebody: its file, how far they came, and as it was shown to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from laonian_app.ground.times import local_date
from laonian_app.learning.seats import Seat
from laonian_app.ui.learner.desk_views import DeskViews
from laonian_app.ui.learner.errands import Errands
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.standing import NOTHING_YET, LastOfLesson, OpenedLesson

Fetched = Callable[[Subject, LastOfLesson], None]


class Fetching:
    """Fetches lessons off the GUI thread; each step is an errand of the desk."""

    def __init__(
        self, around: Surroundings, seat: Seat, views: DeskViews, errands: Errands
    ) -> None:
        self._around, self._seat = around, seat
        self._views, self._errands = views, errands

    def fetch(
        self, lesson_id: str, then: Fetched, failed: Callable[[], None], *, ends_the_day: bool
    ) -> None:
        """Call one of the two; the lesson must be on the shelf."""
        read = partial(self._around.library().open, lesson_id)
        opened = self._errands.send(partial(self._on_opened, then, ends_the_day=ends_the_day))
        unreadable = self._errands.beside(lambda _error: failed())
        self._around.jobs.run(read, opened, unreadable)

    def _on_opened(self, then: Fetched, opened: OpenedLesson, *, ends_the_day: bool) -> None:
        subject = self._views.subject(opened, ends_the_day=ends_the_day)
        if self._seat.is_guest:
            then(subject, NOTHING_YET)
            return
        arrived = self._errands.send(partial(self._on_last, then, subject))
        self._around.ledger.last_of_lesson(self._seat.learner_ids, opened.lesson.id, arrived)

    def _on_last(self, then: Fetched, subject: Subject, last: LastOfLesson) -> None:
        """Go on with what was shown: the lesson may have been changed since this morning."""
        shown = self._shown_today(last)
        if shown in (None, subject.opened.revision):
            then(subject, last)
            return
        arrived = self._errands.send(partial(_on_as_shown, then, subject, last))
        self._around.ledger.opened(str(shown), arrived)

    def _shown_today(self, last: LastOfLesson) -> str | None:
        """Return the revision of a sitting of today; an older one is not gone back to."""
        if last.point is None:
            return None
        begun = last.point.visit
        return begun.revision if begun.local_date == local_date(self._around.now()) else None


def _on_as_shown(
    then: Fetched, subject: Subject, last: LastOfLesson, opened: OpenedLesson | None
) -> None:
    then(subject if opened is None else replace(subject, opened=opened), last)
