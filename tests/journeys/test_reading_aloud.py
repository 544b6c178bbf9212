"""A page reads itself aloud; here a silent clock walks, as on a PC without sound."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from laonian_app.speech.player import reader
from laonian_app.ui.kit.page import Page
from tests.journeys.classroom import Classroom
from tests.journeys.person import Person

PAGE_TWO = ["三步套路：吓、瞒、转", "吓：说您涉案，要抓您", "瞒：要您保密，躲开家人"]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a sentence take a twentieth of a second."""
    monkeypatch.setattr(reader, "seconds_to_say", lambda _spoken, _pace: 0.05)
    monkeypatch.setattr(reader, "PATIENCE_MS", 1)
    monkeypatch.setattr(reader, "SILENT_ENDS_MS", 700)


def on_page_two(classroom: Classroom) -> Person:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")
    wang.sees("第 2 页")
    return wang


def test_the_sentences_are_marked_in_their_order(classroom: Classroom, quick: None) -> None:
    wang = on_page_two(classroom)
    marked = wang.marks_seen_while("读给我听", until="读给我听")

    assert [words.rstrip("。") for words in marked[:3]] == PAGE_TWO
    assert marked[-1].endswith("就是要把您和家人隔开。")
    assert len(marked) == len(set(marked))


def test_it_stops_at_once_when_the_page_is_left(classroom: Classroom) -> None:
    wang = on_page_two(classroom)
    wang.presses("读给我听")
    wang.sees("停")

    wang.presses("下一页")

    wang.sees("读给我听")
    assert not classroom.window.reading.reading
    assert wang.marked() == ""


@pytest.mark.parametrize("words", ["首页", "帮助", "停"])
def test_whatever_is_pressed_silences_it(classroom: Classroom, words: str) -> None:
    wang = on_page_two(classroom)
    wang.presses("读给我听")
    wang.sees("停")

    wang.presses(words)

    classroom.wait(lambda: wang.marked() in ("", "慢慢看，不着急。"), lambda: "it goes on reading")


def test_arrows_move_the_reading_by_a_sentence(classroom: Classroom) -> None:
    wang = on_page_two(classroom)
    wang.presses("读给我听")
    classroom.wait(lambda: wang.marked() == PAGE_TWO[0], wang.marked)

    wang.types(Qt.Key.Key_Down)
    classroom.wait(lambda: PAGE_TWO[1] in wang.marked(), wang.marked)
    wang.types(Qt.Key.Key_Down)
    classroom.wait(lambda: PAGE_TWO[2] in wang.marked(), wang.marked)
    wang.types(Qt.Key.Key_Up)

    classroom.wait(lambda: PAGE_TWO[1] in wang.marked(), wang.marked)


def test_a_pressed_sentence_is_read_from_there(classroom: Classroom) -> None:
    wang = on_page_two(classroom)

    wang.presses_text("瞒：要您保密")

    classroom.wait(lambda: PAGE_TWO[2] in wang.marked(), wang.marked)


def test_pressed_words_of_a_bar_are_read_and_nothing_else(
    classroom: Classroom, quick: None
) -> None:
    wang = on_page_two(classroom)

    marked = wang.marks_seen_while("冒充公检法", until="读给我听", press=wang.presses_text)

    assert len(marked) == 1
    assert "冒充公检法" in marked[0]


def test_a_room_that_reads_by_itself_reads_each_page(classroom: Classroom) -> None:
    classroom.today_changes = {"room_sound": "headphones"}
    wang = on_page_two(classroom)

    classroom.wait(lambda: wang.marked() == PAGE_TWO[0], wang.marked)
    wang.presses("下一页")

    classroom.wait(lambda: wang.marked() == "世上没有“安全账户”", wang.marked)


def test_a_pc_without_sound_says_so_once_and_reads_on_in_silence(
    classroom: Classroom, quick: None
) -> None:
    wang = on_page_two(classroom)
    marked = wang.marks_seen_while("读给我听", until="读给我听")
    wang.sees("声音打不开，课可以照常看。")
    wang.presses("下一页")
    wang.does_not_see("声音打不开")

    wang.presses("读给我听")
    classroom.wait(lambda: wang.marked() != "", lambda: "nothing is marked")

    assert len(marked) > 3
    wang.does_not_see("声音打不开")


def test_whoever_asks_hears_what_the_buttons_say_too(classroom: Classroom, quick: None) -> None:
    wang = classroom.sit_down("王秀英")
    heard = classroom.heard_while(lambda: wang.presses("读给我听"), until="今天就到这里")

    assert any(words.startswith("全部课程") for words in heard)
    assert heard.index("今天就到这里") > 0


def test_a_question_reads_its_options_too(classroom: Classroom, quick: None) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("课前试试", "先试试，课里会讲")
    spoken = classroom.spoken_while(lambda: wang.presses("读给我听"))

    assert any("转，那里最保险" in words for words in spoken)


def test_it_goes_on_with_the_same_sentence_when_the_type_grows(classroom: Classroom) -> None:
    wang = on_page_two(classroom)
    wang.presses_text("瞒：要您保密")
    classroom.wait(lambda: PAGE_TWO[2] in wang.marked(), wang.marked)

    wang.presses("字大小", "很大")

    assert classroom.window.reading.reading
    classroom.wait(lambda: PAGE_TWO[2] in wang.marked(), wang.marked)


def test_a_hint_asked_for_meanwhile_disturbs_no_reading(classroom: Classroom, quick: None) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.presses("读给我听", "给点提示")
    wang.types(Qt.Key.Key_Up, Qt.Key.Key_Up)

    classroom.wait(lambda: not classroom.window.reading.reading, lambda: "it never ends")


def test_a_chosen_option_silences_it_and_stays_chosen(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("课前试试")
    wang.presses("读给我听")
    wang.sees("停")

    wang.chooses()

    wang.sees("读给我听")
    assert not classroom.window.reading.reading
    assert len(wang.chosen()) == 1


def test_the_verdict_is_heard_before_the_question_that_was_heard_already(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    question = wang.answers(rightly=False)
    wang.sees("差一点")

    spoken = classroom.spoken_while(lambda: wang.presses("读给我听"))

    assert spoken[0].startswith("稳当的做法")
    assert any(question.stem[:6] in each for each in spoken[1:])


def test_the_commands_at_the_top_are_heard_last(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    wang.sees("全部课程")
    page = classroom.window.page
    assert isinstance(page, Page)

    spoken = [each.spoken_text for each in page.all_readables()]

    assert spoken[-4:] == ["字大小", "声音", "帮助", "换人"]


def test_stop_is_at_hand_on_the_strip_of_sound(classroom: Classroom) -> None:
    wang = on_page_two(classroom)
    wang.presses("读给我听", "声音")
    classroom.wait(lambda: classroom.window.reading.reading, lambda: "it does not read")

    wang.presses("停")

    assert not classroom.window.reading.reading
    wang.sees("好了")
