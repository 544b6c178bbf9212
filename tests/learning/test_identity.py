"""Corrections add up to the same, in whatever order they arrive."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from laonian_app.learning.identity import IdentityEvent, IdentityKind, seats, stands_for
from tests.store.conftest import NINE

PEOPLE = [UUID(int=number) for number in range(1, 6)]
BEGAN = (PEOPLE[0], PEOPLE[1])
person = st.sampled_from(PEOPLE)


@st.composite
def events(draw: st.DrawFn) -> list[IdentityEvent]:
    """Gifts, joins and undone ones, some of them at one moment."""
    found: list[IdentityEvent] = []
    for number in range(draw(st.integers(0, 8))):
        key, at = UUID(int=100 + number), NINE + timedelta(minutes=draw(st.integers(0, 3)))
        kind = draw(st.sampled_from(["given", "one_person", "undone"]))
        one, other = draw(st.lists(person, min_size=2, max_size=2, unique=True))
        if kind == "given":
            started = draw(st.sampled_from(BEGAN))
            found.append(IdentityEvent(key, IdentityKind.GIVEN, at, PEOPLE[0], one, started))
        elif kind == "one_person":
            found.append(IdentityEvent(key, IdentityKind.ONE_PERSON, at, None, one, other))
        elif found:
            undone = draw(st.sampled_from(found)).id
            found.append(IdentityEvent(key, IdentityKind.UNDONE, at, undoes=undone))
    return found


def seated(known: list[IdentityEvent]) -> list[UUID | None]:
    gifts = [each for each in known if each.kind is IdentityKind.GIVEN]
    others = [each for each in known if each.kind is not IdentityKind.GIVEN]
    return [seat.sits for seat in seats(BEGAN, gifts, others)]


@given(events(), st.randoms(use_true_random=False))
def test_the_order_in_which_corrections_arrive_changes_nothing(
    known: list[IdentityEvent], chance: Random
) -> None:
    shuffled = list(known)
    chance.shuffle(shuffled)
    assert seated(shuffled) == seated(known)
    assert stands_for(shuffled) == stands_for(known)


@given(events())
def test_two_seats_never_become_one_person(known: list[IdentityEvent]) -> None:
    assert len(set(seated(known))) == 2


@given(events())
def test_whoever_stands_for_others_stands_for_himself(known: list[IdentityEvent]) -> None:
    joined = stands_for(known)
    assert not set(joined) & set(joined.values())


@given(events())
def test_after_all_is_undone_everything_is_as_it_began(known: list[IdentityEvent]) -> None:
    last = NINE + timedelta(hours=1)
    undone = [
        IdentityEvent(UUID(int=500 + number), IdentityKind.UNDONE, last, undoes=each.id)
        for number, each in enumerate(known)
        if each.kind is not IdentityKind.UNDONE
    ]
    assert seated([*known, *undone]) == list(BEGAN)
