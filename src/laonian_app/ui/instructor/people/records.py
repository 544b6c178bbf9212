"""What these screens ask of the records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from laonian_app.learning.identity import IdentityKind
from laonian_app.learning.people import Learner
from laonian_app.store import classes, corrections, identity, learners
from laonian_app.store.corrections import Correction, Sitting
from laonian_app.store.session import Session
from laonian_app.ui.ledger import Failed, Ledger

Events = tuple[UUID, ...]
"""What was said in one go, to be taken back in one go."""


@dataclass(frozen=True, slots=True)
class PersonState:
    """A person (None: guests) with their sittings, newest first.

    `joins`: the corrections by which other entries became this one.
    """

    person: Learner | None
    sittings: tuple[Sitting, ...]
    joins: tuple[Correction, ...] = ()


class PeopleRecords:
    """Reads people and sittings, and keeps what is said of them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def people(self, then: Callable[[tuple[Learner, ...]], None]) -> None:
        """Read who is in today's class."""

        def work(session: Session) -> tuple[Learner, ...]:
            return learners.of_class(session, classes.today(session))

        self._ledger.write(work, then)

    def state_of(self, person: Learner | None, then: Callable[[PersonState], None]) -> None:
        """Read the sittings of a person, or of guests."""

        def work(session: Session) -> PersonState:
            key = person.id if person else None
            sittings = tuple(corrections.sittings_of(session, key))
            return PersonState(person, sittings, _joins(session, key))

        self._ledger.read(work, then)

    def changes(self, then: Callable[[list[Correction]], None]) -> None:
        """Read the corrections that hold, the newest first."""
        self._ledger.read(corrections.corrections, then)

    def give(
        self, sitting: Sitting, to: UUID, instead_of: UUID | None,
        then: Callable[[Events], None], failed: Failed,
    ) -> None:  # fmt: skip
        work = partial(identity.give, visit_ids=sitting.visit_ids, to=to, instead_of=instead_of)
        self._ledger.write(work, then, failed)

    def join(self, kept: UUID, other: UUID, then: Callable[[Events], None], failed: Failed) -> None:
        def work(session: Session) -> Events:
            return (identity.join(session, kept, other),)

        self._ledger.write(work, then, failed)

    def rename(
        self, learner_id: UUID, name: str, then: Callable[[None], None], failed: Failed
    ) -> None:
        work = partial(learners.rename, learner_id=learner_id, name=name)
        self._ledger.write(work, then, failed)

    def undo(self, events: Events, then: Callable[[None], None], failed: Failed) -> None:
        self._ledger.write(partial(identity.undo, event_ids=events), then, failed)


def _joins(session: Session, key: UUID | None) -> tuple[Correction, ...]:
    if key is None:
        return ()
    entries = set(identity.entries_of(session, key))
    return tuple(
        each
        for each in corrections.corrections(session)
        if each.kind is IdentityKind.ONE_PERSON and each.learner_id in entries
    )
