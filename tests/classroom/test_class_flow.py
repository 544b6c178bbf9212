from __future__ import annotations

from collections.abc import Callable

import pytest
from projector_room import CLASS, MORNING, Room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace, Part, Stage
from laonian_app.ui.kit.parts import Kit


def test_a_class_from_the_first_page_to_the_end(room: Room) -> None:
    room.begins(heads=24)
    room.sees("24 here today")
    room.sees("先挂断。")
    room.presses("Next page")
    room.sees("再核实。")
    room.presses("On to the questions")
    room.sees("有人催您今天转钱，怎么办？")

    room.presses("B: one hand more", 3)
    room.presses("A: one hand more")
    room.presses("Reveal")
    room.sees("稳当的做法")
    room.sees("3 person(s)")
    room.presses("Talk it through")
    room.sees("停一停，问一问。")
    room.sees("难怪会选：转一半。")
    room.reads_on()
    room.presses("Next question")

    room.sees("公安会在电话里做笔录。")
    room.presses("B: one hand more", 2)
    room.presses("Reveal")
    room.presses("Next question")
    room.sees("Please think about it first.")
    room.presses("Reveal")
    room.sees("50万元")
    room.presses("One hand more", 2)
    room.presses("To the end")

    room.sees("拨96110问一问")
    room.does_not_see("本网点")
    room.presses("End the class")
    room.sees("Is the class over?")
    assert not room.ended
    room.presses("Yes, end the class")

    assert room.ended
    counted = {("hurry", 0): 1, ("hurry", 1): 3, ("police", 1): 2, ("insured", 0): 2}
    assert room.ledger.hands() == counted
    meeting = room.ledger.meeting()
    assert (meeting.class_id, meeting.headcount, meeting.topic) == (CLASS, 24, "挂断再核实")
    assert room.ledger.kept[-1] == ("end", MORNING)


def test_quick_presses_count_one_by_one(room: Room) -> None:
    room.begins("Only the practice")
    plus = room.target("A: one hand more")
    room.kit.guard.forgive()

    for _ in range(7):
        room.click(plus)

    room.sees("7 person(s)")
    assert room.ledger.hands() == {("hurry", 0): 7}


def test_a_hand_too_many_is_taken_back_and_never_below_none(room: Room) -> None:
    room.begins("Only the practice")
    room.presses("A: one hand more")
    room.presses("A: one hand fewer", 3)

    assert room.ledger.hands() == {("hurry", 0): 0}


def test_more_hands_than_people_are_asked_about_and_never_refused(room: Room) -> None:
    asked = "More hands than people?"
    room.begins("Only the practice", heads=3)
    room.presses("A: one hand more", 2)
    room.presses("B: one hand more")
    room.does_not_see(asked)

    room.presses("C: one hand more")
    room.sees(asked)
    room.presses("A: one hand fewer")
    room.does_not_see(asked)

    room.presses("A: one hand more")
    room.presses("Reveal")
    assert room.ledger.hands() == {("hurry", 0): 2, ("hurry", 1): 1, ("hurry", 2): 1}


def test_the_type_is_large_during_class_and_as_before_afterwards(room: Room) -> None:
    assert room.kit.theme.scale.step == 2
    room.begins()
    assert room.kit.theme.scale.step == 4

    room.presses("End class")
    room.presses("Yes, end the class")

    assert room.kit.theme.scale.step == 2


def test_leaving_before_the_class_began_keeps_nothing(room: Room) -> None:
    room.flow.start()
    room.presses("Back")

    assert room.ended
    assert room.ledger.kept == []


def test_the_headcount_changes_at_any_time_and_returns_to_the_same_place(room: Room) -> None:
    room.begins("Only the practice")
    room.presses("B: one hand more", 2)
    room.presses("24 here today")
    room.presses("One more")
    room.presses("Done")

    room.sees("25 here today")
    room.sees("有人催您今天转钱，怎么办？")
    room.sees("2 person(s)")
    assert 25 in room.ledger.kept


def test_a_class_can_begin_without_counting_heads(room: Room) -> None:
    room.flow.start()
    room.presses("挂断再核实")
    room.presses("Only the practice")
    room.presses("Begin")
    room.sees("Press plus first")
    room.presses("Do not count now")

    room.sees("Count heads")
    assert room.ledger.meeting().headcount is None


def test_the_number_of_heads_can_be_typed(room: Room) -> None:
    room.flow.start()
    room.presses("挂断再核实")
    room.presses("Only the practice")
    room.key(Qt.Key.Key_2)
    room.key(Qt.Key.Key_8)
    room.presses("Begin")

    room.sees("28 here today")


def test_the_remote_turns_pages_but_never_reveals_and_never_ends(room: Room) -> None:
    room.begins()
    room.key(Qt.Key.Key_PageDown)
    room.sees("再核实。")
    room.key(Qt.Key.Key_PageDown)
    room.sees("有人催您今天转钱，怎么办？")
    for _ in range(3):
        room.key(Qt.Key.Key_PageDown)
    room.does_not_see("稳当的做法")

    room.key(Qt.Key.Key_PageUp)
    room.sees("再核实。")

    room.key(Qt.Key.Key_PageDown)
    room.presses("Reveal")
    for _ in range(30):
        room.key(Qt.Key.Key_PageDown)
    room.sees("公安会在电话里做笔录。")
    assert not room.ended


def test_the_remote_stands_still_at_the_end_of_the_lesson(room: Room) -> None:
    room.begins("Try before the lesson")
    for _ in range(5):
        room.key(Qt.Key.Key_PageDown)

    room.sees("Remember")
    assert not room.ended


def test_escape_asks_and_going_on_is_the_safe_choice(room: Room) -> None:
    room.begins("Only the practice")
    room.presses("A: one hand more")
    room.key(Qt.Key.Key_Escape)
    room.sees("Is the class over?")
    room.key(Qt.Key.Key_Return)

    room.sees("有人催您今天转钱，怎么办？")
    room.sees("1 person(s)")
    assert not room.ended


def test_escape_asks_on_a_page_of_the_lesson_too(room: Room) -> None:
    room.begins()
    room.presses("Next page")
    room.key(Qt.Key.Key_Escape)
    room.presses("Go on")

    room.sees("再核实。")


def test_a_whole_class_by_keyboard_alone(room: Room) -> None:
    room.flow.start()
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_1)
    room.key(Qt.Key.Key_9)
    room.sees("19 person(s)")
    room.key(Qt.Key.Key_Return)
    room.sees("先挂断。")
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Return)
    room.sees("有人催您今天转钱，怎么办？")
    room.key(Qt.Key.Key_B)
    room.key(Qt.Key.Key_B)
    room.key(Qt.Key.Key_3)
    assert room.ledger.hands() == {("hurry", 1): 2, ("hurry", 2): 1}
    room.tabs_to("Reveal")
    room.key(Qt.Key.Key_Return)
    room.sees("稳当的做法")


def test_going_back_corrects_a_count(room: Room) -> None:
    room.begins("Only the practice")
    room.presses("A: one hand more")
    room.presses("Reveal")
    room.presses("Previous page")
    room.presses("A: one hand more")
    room.presses("Reveal")

    room.sees("2 person(s)")
    assert room.ledger.hands() == {("hurry", 0): 2}


def test_another_lesson_belongs_to_the_same_meeting(room: Room) -> None:
    room.begins("Try before the lesson")
    room.presses("Next question")
    room.presses("One more lesson")
    room.presses("挂断再核实")
    room.presses("Only the practice")

    room.sees("有人催您今天转钱，怎么办？")
    assert sum(isinstance(one, ClassSession) for one in room.ledger.kept) == 1


# ---------------------------------------------------------------- saved, then shown


def test_nothing_is_revealed_before_the_hands_are_kept(room: Room) -> None:
    room.begins("Only the practice")
    room.ledger.slow = True
    room.presses("B: one hand more", 5)
    room.presses("Reveal")
    room.does_not_see("稳当的做法")

    room.ledger.catch_up()

    room.sees("稳当的做法")
    assert room.ledger.hands() == {("hurry", 1): 5}


def test_a_slow_disk_is_said_after_a_moment(room: Room, qtbot: QtBot) -> None:
    room.begins("Only the practice")
    room.ledger.slow = True
    room.presses("B: one hand more")
    room.presses("Reveal")

    qtbot.waitUntil(lambda: "Saving…" in room.words(), timeout=3000)


def test_whoever_goes_elsewhere_meanwhile_is_not_called_back(room: Room) -> None:
    room.begins("Only the practice")
    room.ledger.slow = True
    room.presses("B: one hand more")
    room.presses("Reveal")
    room.presses("24 here today")

    room.ledger.catch_up()

    room.sees("Let us count")
    room.presses("Done")
    room.does_not_see("稳当的做法")


def test_while_the_disk_is_slow_only_the_newest_count_waits(room: Room) -> None:
    room.begins("Only the practice")
    room.ledger.slow = True
    room.presses("B: one hand more", 9)
    room.ledger.catch_up()

    counts = [one.count for one in room.ledger.kept if isinstance(one, Hands)]
    assert counts == [1, 9]


def test_a_full_disk_is_said_and_tried_again(room: Room) -> None:
    room.begins("Only the practice")
    room.ledger.full = True
    room.presses("B: one hand more", 4)
    room.presses("Reveal")
    room.sees("The counts are not saved yet.")

    room.ledger.full = False
    room.presses("Try again")

    room.sees("稳当的做法")
    assert room.ledger.hands() == {("hurry", 1): 4}


def test_the_class_goes_on_with_a_full_disk(room: Room) -> None:
    room.begins("Only the practice")
    room.ledger.full = True
    room.presses("B: one hand more")
    room.presses("Reveal")
    room.presses("Go on all the same")
    room.sees("稳当的做法")

    room.ledger.full = False
    room.presses("Next question")

    assert room.ledger.hands() == {("hurry", 1): 1}


# ---------------------------------------------------------------- power cuts


def test_after_a_power_cut_the_room_goes_on_at_the_same_question(
    room: Room, kit: Kit, make_room: Callable[[], Room]
) -> None:
    room.begins("Only the practice")
    room.presses("B: one hand more", 5)
    room.presses("Reveal")
    hands = [one for one in room.ledger.kept if isinstance(one, Hands)]

    later = make_room()
    later.flow.resume(room.ledger.meeting(), hands, room.ledger.place())

    later.sees("24 here today")
    later.sees("稳当的做法")
    later.sees("5 person(s)")
    later.presses("Next question")
    later.presses("A: one hand more")
    assert later.ledger.hands() == {("police", 0): 1}
    assert not any(isinstance(one, ClassSession) for one in later.ledger.kept)


def test_after_a_power_cut_the_lesson_is_at_the_same_page(
    room: Room, make_room: Callable[[], Room]
) -> None:
    room.begins()
    room.presses("Next page")

    later = make_room()
    later.flow.resume(room.ledger.meeting(), [], room.ledger.place())

    later.sees("再核实。")


@pytest.mark.parametrize("stop", [-3, 99])
def test_a_place_that_the_lesson_does_not_have_any_more_is_no_trouble(
    make_room: Callable[[], Room], stop: int
) -> None:
    later = make_room()
    meeting = ClassSession(CLASS, CLASS, MORNING.date(), MORNING, headcount=3)
    place = ClassPlace("hang-up", Part.WHOLE, stop, Stage.EXPLAINED, 50, 50, 50)
    later.flow.resume(meeting, [], place)

    later.sees("3 here today")


def test_a_lesson_that_is_gone_leads_to_the_choice_of_another(
    make_room: Callable[[], Room],
) -> None:
    later = make_room()
    meeting = ClassSession(CLASS, CLASS, MORNING.date(), MORNING, headcount=3)
    later.flow.resume(meeting, [], ClassPlace("gone", Part.WHOLE))

    later.sees("挂断再核实")
    later.presses("挂断再核实")
    later.presses("Only the practice")
    later.sees("3 here today")


# ---------------------------------------------------------------- impatience


def test_a_double_press_on_reveal_reveals_once(room: Room) -> None:
    room.begins("Only the practice")
    room.kit.guard.forgive()
    main = room.target("Reveal")
    place = main.mapTo(room.window, main.rect().center())
    for _ in range(2):
        under = room.window.childAt(place)
        QTest.mouseClick(under or room.window, Qt.MouseButton.LeftButton)

    room.sees("稳当的做法")
    room.sees("有人催您今天转钱，怎么办？")
