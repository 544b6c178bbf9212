"""A sitting goes to the right person, two entries become one, and each step can be undone."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import select

from laonian_app.ground.ids import new_id
from laonian_app.learning.identity import (
    IdentityEvent,
    IdentityKind,
    seats,
    stands_for,
)
from laonian_app.store import classes, corrections, counters, erasing, identity, learners
from laonian_app.store.owners import apply_again
from laonian_app.store.schema import answer, counter, counter_week, identity_event, visit_learner
from laonian_app.store.session import Session
from tests.store.conftest import NINE, Classroom

Rows = list[tuple[object, ...]]


def counted(room: Classroom) -> Rows:
    def read(session: Session) -> Rows:
        return [
            tuple(round(v, 6) if isinstance(v, float) else v for v in row)
            for table in (counter, counter_week)
            for row in sorted(session.execute(select(table)), key=repr)
        ]

    return room.read(read)


def who_answered(room: Classroom) -> list[UUID | None]:
    by_time = select(answer.c.learner_id).order_by(answer.c.answered_at, answer.c.id)
    return room.read(lambda session: list(session.scalars(by_time)))


def counters_are_right(room: Classroom) -> None:
    found = counted(room)
    room.do(counters.rebuild)
    assert found == counted(room)


def test_a_sitting_goes_to_the_right_person_and_back(classroom: Classroom) -> None:
    room = classroom
    wang, li = room.learner("王秀英"), room.learner("李大伟")
    own = room.sit_down(li)
    room.answer(own, "q1", score=1.0)
    wrong = room.sit_down(wang)
    room.answer(wrong, "q1", score=0.0)
    room.answer(wrong, "q2", score=1.0)
    before = counted(room)
    given = room.do(identity.give, [wrong.id], li.id, wang.id)
    assert who_answered(room) == [li.id, li.id, li.id]
    assert room.read(identity.people_of, wrong.id) == (li.id,)
    assert counted(room) != before  # the second answer to q1 is no first try any more
    counters_are_right(room)
    room.do(identity.undo, given)
    assert who_answered(room) == [li.id, wang.id, wang.id]
    assert room.read(identity.people_of, wrong.id) == (wang.id,)
    assert counted(room) == before


def test_a_sitting_given_twice_falls_back_to_the_first_gift(classroom: Classroom) -> None:
    room = classroom
    wang, li, zhao = (room.learner(name) for name in ("王秀英", "李大伟", "赵小兰"))
    visit = room.sit_down(wang)
    room.answer(visit, "q1")
    room.do(identity.give, [visit.id], li.id, wang.id)
    second = room.do(identity.give, [visit.id], zhao.id, li.id)
    assert who_answered(room) == [zhao.id]
    room.do(identity.undo, second)
    assert who_answered(room) == [li.id]
    counters_are_right(room)


def test_a_clock_that_falls_back_does_not_turn_corrections_round(classroom: Classroom) -> None:
    room = classroom
    wang, li, zhao = (room.learner(name) for name in ("王秀英", "李大伟", "赵小兰"))
    visit = room.sit_down(wang)
    room.answer(visit, "q1")
    room.time[0] = NINE.replace(year=2099)
    room.do(identity.give, [visit.id], li.id, wang.id)
    room.time[0] = NINE.replace(year=2010)
    room.do(identity.give, [visit.id], zhao.id, li.id)
    assert who_answered(room) == [zhao.id]


def test_a_guests_sitting_gets_a_name_and_loses_it_again(classroom: Classroom) -> None:
    room = classroom
    wang = room.learner("王秀英")
    visit = room.sit_down()
    room.answer(visit, "q1")
    assert [each.visit_ids for each in room.read(corrections.sittings_of, None)] == [(visit.id,)]
    given = room.do(identity.give, [visit.id], wang.id, None)
    assert who_answered(room) == [wang.id]
    assert room.read(corrections.sittings_of, None) == []
    counters_are_right(room)
    room.do(identity.undo, given)
    assert who_answered(room) == [None]
    assert room.read(identity.people_of, visit.id) == ()
    counters_are_right(room)


def test_of_two_at_one_pc_only_the_wrong_one_is_replaced(classroom: Classroom) -> None:
    room = classroom
    wang, li, zhao = (room.learner(name) for name in ("王秀英", "李大伟", "赵小兰"))
    visit = room.sit_down(wang, li)
    room.answer(visit, "q1")
    room.do(identity.give, [visit.id], zhao.id, li.id)
    assert sorted(map(str, who_answered(room))) == sorted(map(str, [wang.id, zhao.id]))
    assert room.read(identity.people_of, visit.id) == (wang.id, zhao.id)
    with pytest.raises(ValueError, match="already"):
        room.do(identity.give, [visit.id], wang.id, zhao.id)


def test_two_entries_are_one_person_and_two_again(classroom: Classroom) -> None:
    room = classroom
    newcomer = room.do(learners.create_newcomer, "王")
    first = room.sit_down(newcomer)
    room.answer(first, "q1", score=0.0)
    wang = room.learner("王秀英")
    second = room.sit_down(wang)
    room.answer(second, "q1", score=1.0)
    class_id = room.do(classes.today)
    before = counted(room)
    joined = room.do(identity.join, wang.id, newcomer.id)
    assert who_answered(room) == [wang.id, wang.id]
    assert [each.id for each in room.read(learners.of_class, class_id)] == [wang.id]
    assert room.read(identity.entries_of, newcomer.id) == (wang.id, newcomer.id)
    counters_are_right(room)
    with pytest.raises(ValueError, match="one person"):
        room.do(identity.join, newcomer.id, wang.id)
    room.do(identity.undo, [joined])
    assert who_answered(room) == [newcomer.id, wang.id]
    assert len(room.read(learners.of_class, class_id)) == 2
    assert counted(room) == before


def test_rows_that_come_back_as_they_began_are_corrected_again(classroom: Classroom) -> None:
    room = classroom
    wang, li = room.learner("王秀英"), room.learner("李大伟")
    visit = room.sit_down(wang)
    room.answer(visit, "q1")
    room.do(identity.give, [visit.id], li.id, wang.id)
    right = counted(room)

    def come_back(session: Session) -> None:
        session.execute(
            visit_learner.insert().values(
                visit_id=visit.id, learner_id=wang.id, place=0, site_id=room.store.here.site_id
            )
        )
        counters.take_out(session, [li.id])
        session.execute(answer.update().values(learner_id=wang.id))
        counters.put_in(session, [wang.id])

    room.do(come_back)
    room.do(apply_again)
    assert room.read(identity.people_of, visit.id) == (li.id,)
    assert who_answered(room) == [li.id]
    assert counted(room) == right


def test_what_was_corrected_can_be_read(classroom: Classroom) -> None:
    room = classroom
    wang, li = room.learner("王秀英"), room.learner("李大伟")
    visit = room.sit_down(wang)
    room.answer(visit, "q1")
    assert room.read(corrections.corrections) == []
    event = room.do(identity.give, [visit.id], li.id, wang.id)
    (found,) = room.read(corrections.corrections)
    assert (found.event_ids, found.name, found.other_name) == (event, "李大伟", "王秀英")
    assert found.sitting is not None
    assert (found.sitting.title, found.sitting.answers) == ("冒充公检法", 1)
    (sitting,) = room.read(corrections.sittings_of, li.id)
    assert sitting.began_as == (wang.id,)


def test_an_erased_name_is_a_number_and_its_answers_still_count(classroom: Classroom) -> None:
    room = classroom
    wang = room.do(learners.create, "王秀英", None, "3 号座")
    visit = room.sit_down(wang)
    room.answer(visit, "q1")
    before = counted(room)
    assert room.do(erasing.forget, {wang.id: 1}) == [wang.id]
    assert room.do(erasing.forget, {wang.id: 1}) == []
    assert room.read(erasing.names_of, [wang.id]) == ["1 号（名字已抹去）"]
    assert room.read(erasing.erased) == {wang.id: 1}
    assert room.read(erasing.next_number) == 2
    assert room.read(learners.of_class, room.do(classes.today)) == ()
    assert counted(room) == before


# ---------------------------------------------------------------- the rules alone


def events(*pairs: tuple[UUID, UUID]) -> list[IdentityEvent]:
    return [
        IdentityEvent(new_id(), IdentityKind.ONE_PERSON, NINE, None, kept, other)
        for kept, other in pairs
    ]


@pytest.fixture
def keys() -> Callable[[int], list[UUID]]:
    return lambda number: sorted(new_id() for _ in range(number))


def test_a_chain_of_joined_entries_ends_at_the_one_that_was_kept(
    keys: Callable[[int], list[UUID]],
) -> None:
    a, b, c = keys(3)
    assert stands_for(events((b, a), (c, b))) == {a: c, b: c}
    # Joined on two PCs, each into the other.
    assert stands_for(events((b, a), (a, b))) == {b: a}


def test_two_seats_of_one_person_stay_as_they_began(keys: Callable[[int], list[UUID]]) -> None:
    a, b = keys(2)
    both = seats((a, b), (), events((a, b)))
    assert [seat.sits for seat in both] == [a, b]


def test_all_events_are_kept(classroom: Classroom) -> None:
    room = classroom
    wang, li = room.learner("王秀英"), room.learner("李大伟")
    visit = room.sit_down(wang)
    room.do(identity.undo, room.do(identity.give, [visit.id], li.id, wang.id))
    kinds = room.read(lambda s: sorted(s.scalars(select(identity_event.c.kind))))
    assert kinds == ["began_as", "given", "undone"]
