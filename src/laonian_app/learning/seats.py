"""Who sits before the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from laonian_app.learning.people import Learner

if TYPE_CHECKING:
    from laonian_app.learning.records import AnswerSource


class Seat(NamedTuple):
    """Nobody is a guest, whose answers are kept for nobody; two learn together."""

    learners: tuple[Learner, ...] = ()

    @property
    def is_guest(self) -> bool:
        return not self.learners

    @property
    def learner_ids(self) -> tuple[UUID, ...]:
        return tuple(learner.id for learner in self.learners)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(learner.name for learner in self.learners)

    @property
    def source(self) -> AnswerSource:
        """How answers given here are marked: two together stay out of the statistics."""
        from laonian_app.learning.records import AnswerSource

        return AnswerSource.TOGETHER if len(self.learners) > 1 else AnswerSource.SELF
