"""What the first screen shows, as the thin path reads it.

Named tuples: a dataclass takes over a millisecond to make, before the first paint.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from laonian_app.learning.people import LearnerToday


class OpenSitting(NamedTuple):
    """A sitting at this PC that nobody ended: the next start offers to go on.

    No names is a guest. `page` and `sentence` (0-based) are of the lesson's file,
    `question_number` (1-based) of the quiz; None where it was not there yet,
    0 behind its last question.
    """

    visit_id: UUID
    purpose: str
    learner_ids: tuple[UUID, ...]
    learner_names: tuple[str, ...]
    lesson_id: str | None
    lesson_title: str | None
    revision: str | None
    page: int | None
    sentence: int | None
    question_number: int | None
    last_seen_at: datetime


class Today(NamedTuple):
    """What the first screen needs; the defaults are those of a PC without a database.

    `learners` are of today's class in pinyin order; who sat at this PC last has
    `last_here`. `waits_for_upgrade`: an older program wrote the file, so the names come
    when the rest of the store has opened it.
    """

    site_name: str = ""
    is_demo: bool = False
    class_id: UUID | None = None
    class_name: str = ""
    learners: tuple[LearnerToday, ...] = ()
    size_step: int = 2
    theme: str = "light"
    idle_minutes: int = 10
    room_sound: str = "on_request"
    lesson_id: str | None = None
    open_sitting: OpenSitting | None = None
    waits_for_upgrade: bool = False
