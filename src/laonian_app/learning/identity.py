"""Who really sat there: corrections that add up, in whatever order they arrive.

A sitting begins under somebody's name. Later it may turn out to be another person's, and
two entries of a class list to be one person. Each of these is an event; nothing is
overwritten, so that each can be taken back and all can be applied again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID


class IdentityKind(Enum):
    """What an event says.

    BEGAN_AS: the sitting began as `learner_id`'s (None: a guest's); written before the
    first correction of a sitting. GIVEN: who began it as `other_learner_id` was really
    `learner_id`. ONE_PERSON: the entry `other_learner_id` is the person `learner_id`.
    UNDONE: the event `undoes` does not hold.
    """

    BEGAN_AS = "began_as"
    GIVEN = "given"
    ONE_PERSON = "one_person"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class IdentityEvent:
    """One correction; the fields that its kind does not name are None."""

    id: UUID
    kind: IdentityKind
    at: datetime
    visit_id: UUID | None = None
    learner_id: UUID | None = None
    other_learner_id: UUID | None = None
    undoes: UUID | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A place of a sitting: as whose it began, who sat there, and whose name it ever bore."""

    began: UUID | None
    sits: UUID | None
    names: frozenset[UUID | None]


def that_hold(events: Iterable[IdentityEvent]) -> tuple[IdentityEvent, ...]:
    """Return the events that nobody took back, the oldest first."""
    known = tuple(events)
    undone = {each.undoes for each in known if each.kind is IdentityKind.UNDONE}
    kept = [each for each in known if each.id not in undone]
    return tuple(sorted(kept, key=lambda each: (each.at, each.id)))


def stands_for(events: Iterable[IdentityEvent]) -> dict[UUID, UUID]:
    """Return for each joined entry the one that stands for it; not for that one itself.

    Of several, the one stands that was never joined into another; the smallest key where
    two PCs joined differently.
    """
    joins = [each for each in that_hold(events) if each.kind is IdentityKind.ONE_PERSON]
    found: dict[UUID, UUID] = {}
    for group in _groups(joins):
        into_others = {each.other_learner_id for each in joins}
        kept = min(group - into_others or group)
        found |= {entry: kept for entry in group if entry != kept}
    return found


def _groups(joins: Iterable[IdentityEvent]) -> list[set[UUID]]:
    groups: list[set[UUID]] = []
    for each in joins:
        pair = {key for key in (each.learner_id, each.other_learner_id) if key is not None}
        touching = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair]
        groups.append(pair.union(*touching))
    return groups


def seats(
    began: Sequence[UUID | None],
    given: Iterable[IdentityEvent],
    events: Iterable[IdentityEvent],
) -> tuple[Seat, ...]:
    """Return the seats of a sitting after all corrections.

    Args:
        began: as whose it began, one a place; (None,) for a guest's.
        given: all GIVEN events of this sitting, also those that were taken back.
        events: all ONE_PERSON and UNDONE events.

    Where two seats would be one person's, as after corrections on two PCs, the sitting
    stays as it began: whose answers were whose could not be told any more.
    """
    ever, others = tuple(given), tuple(events)
    last = {
        each.other_learner_id: each.learner_id
        for each in that_hold((*ever, *others))
        if each.kind is IdentityKind.GIVEN
    }
    joined = stands_for(others)
    names = _names(began, ever, others)
    sits = [_now(last.get(start, start), joined) for start in began]
    is_clear = all(
        who in names[place] and not any(who in names[at] for at in range(len(began)) if at != place)
        for place, who in enumerate(sits)
    )
    kept = sits if is_clear else list(began)
    return tuple(map(Seat, began, kept, names))


def _now(who: UUID | None, joined: Mapping[UUID, UUID]) -> UUID | None:
    return joined.get(who, who) if who is not None else None


def _names(
    began: Sequence[UUID | None],
    ever: Sequence[IdentityEvent],
    others: Sequence[IdentityEvent],
) -> list[frozenset[UUID | None]]:
    """Return the names that each place can ever have borne, however far it was applied."""
    groups = _groups(each for each in others if each.kind is IdentityKind.ONE_PERSON)
    found: list[frozenset[UUID | None]] = []
    for start in began:
        names: set[UUID | None] = {start}
        names |= {each.learner_id for each in ever if each.other_learner_id == start}
        for group in groups:
            if group & names:
                names |= group
        found.append(frozenset(names - (set(began) - {start})))
    return found
