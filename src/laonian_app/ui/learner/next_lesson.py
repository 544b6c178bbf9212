"""Which lesson somebody is led to: the mouse first where they are new, then the plan."""

from __future__ import annotations

from collections.abc import Callable

from laonian_app.learning.paths import begins_with_mouse, todays_lesson
from laonian_app.ui.library import Library
from laonian_app.ui.standing import DeskState

MOUSE_LESSON = "know-the-mouse"


class NextLesson:
    """The lessons on offer for one seat; `planned` is the class's lesson of the day."""

    def __init__(
        self, library: Callable[[], Library], planned: str | None, *, is_guest: bool
    ) -> None:
        self._library, self._planned, self._is_guest = library, planned, is_guest

    def lesson(self, state: DeskState) -> str | None:
        """Return the lesson behind the big button, None where there is none left."""
        if self.is_new(state):
            return MOUSE_LESSON
        entries = self._library().entries
        finished = {each.lesson_id for each in state.progress if each.finished}
        finished |= {each.id for each in entries if not each.questions} & state.read
        if not self._is_guest:
            finished |= {MOUSE_LESSON}  # done, or passed over
        return todays_lesson(self._planned, [entry.id for entry in entries], finished)

    def is_new(self, state: DeskState) -> bool:
        """Say whether this person is led to the mouse first; a guest is not."""
        in_order = [entry.id for entry in self._library().entries]
        wanted = begins_with_mouse(MOUSE_LESSON, in_order, state.opened, state.read)
        return wanted and not self._is_guest

    def ends_the_day(self, lesson_id: str, state: DeskState) -> bool:
        """Say whether a lesson is today's, also for somebody new who passes the mouse over."""
        today = self.behind_mouse() if self.is_new(state) else self.lesson(state)
        return lesson_id == today != MOUSE_LESSON

    def behind_mouse(self) -> str | None:
        """Return the lesson for somebody new who knows the mouse already."""
        others = [e.id for e in self._library().entries if e.id != MOUSE_LESSON]
        return todays_lesson(self._planned, others, ())
