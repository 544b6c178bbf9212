"""An instructor records a lesson, sentence by sentence, in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.ground.paths import shipped
from laonian_app.speech.levels import voiced_decibels
from laonian_app.speech.pace import RATES
from laonian_app.speech.recording import text_hash
from laonian_app.speech.sound import Sound, read_wav, silence, write_wav
from laonian_app.speech.worker_client import WorkerClient
from laonian_app.ui.kit.parts import Kit
from tests.ui.conftest import Time
from tests.ui.recording_room import RecordingRoom

TITLE = "冒充公检法"
FIRST = "冒充公检法"
SECOND = "一通“公安局”的电话"


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Real speech, soft and with silence around it, as a microphone gives it."""
    client = WorkerClient(["espeak"])
    said = read_wav(client.render("一通公安局的电话", "", RATES[3], None).wav or b"")
    client.close()
    quiet = silence(0.6, said.rate).samples
    soft = type(quiet)("h", (sample // 5 for sample in said.samples))
    file = tmp_path_factory.mktemp("speech") / "take.wav"
    write_wav(Sound(said.rate, quiet + soft + quiet), file)
    return file


@pytest.fixture
def room(
    typed: QApplication, kit: Kit, time: Time, qtbot: QtBot, tmp_path: Path
) -> Iterator[RecordingRoom]:
    translator = QTranslator()
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    typed.installTranslator(translator)

    def pass_by() -> None:
        time.seconds += 1

    made = RecordingRoom(kit, qtbot, tmp_path, pass_by)
    yield made
    made.close()
    typed.removeTranslator(translator)


def before_the_first_sentence(room: RecordingRoom) -> None:
    room.presses(TITLE)
    room.presses("开始录")
    room.sees("第 1 句，共")


def records(room: RecordingRoom, take: Path) -> None:
    room.presses("录音")
    room.microphone.plays(take)
    room.presses("读完了")


def test_a_sentence_is_recorded_trimmed_levelled_and_played_back(
    room: RecordingRoom, spoken: Path
) -> None:
    before_the_first_sentence(room)

    records(room, spoken)

    room.sees("录好了，听起来是这样。")
    (kept,) = room.kept()
    assert kept.hash == text_hash(FIRST)
    assert room.heard == [room.lesson / "audio" / kept.file]
    sound, take = read_wav(room.heard[0]), read_wav(spoken)
    assert voiced_decibels(sound) == pytest.approx(-18, abs=1)
    assert take.seconds - sound.seconds > 0.8
    assert not room.microphone.listens


def test_the_next_sentence_is_one_press_away_and_the_list_knows(
    room: RecordingRoom, spoken: Path
) -> None:
    before_the_first_sentence(room)
    records(room, spoken)
    room.presses("下一句")
    room.sees(SECOND)
    records(room, spoken)
    room.sees("录好了，听起来是这样。")

    room.presses("全部句子")

    room.sees("录了 2 句）")
    room.presses("返回")
    room.sees("264 句录了 2 句")


def test_a_second_take_replaces_the_first(room: RecordingRoom, spoken: Path) -> None:
    before_the_first_sentence(room)
    records(room, spoken)
    room.sees("听起来是这样")
    once = room.heard[0].read_bytes()

    room.presses("再录一遍")
    twice = read_wav(spoken)
    write_wav(Sound(twice.rate, twice.samples + twice.samples), spoken.with_name("twice.wav"))
    room.microphone.plays(spoken.with_name("twice.wav"))
    room.presses("读完了")
    room.sees("听起来是这样")

    assert len(room.kept()) == 1
    assert len(room.heard[-1].read_bytes()) > 1.5 * len(once)


def test_the_level_is_shown_while_one_speaks_and_rests_afterwards(
    room: RecordingRoom, spoken: Path
) -> None:
    before_the_first_sentence(room)
    room.presses("录音")
    bar = room.level()
    filled = []
    bar.show_level, shown = (lambda level: (shown(level), filled.append(bar.share))), bar.show_level

    room.microphone.plays(spoken)

    assert max(filled) > 0.5 > min(filled)
    room.presses("读完了")
    room.sees("听起来是这样")
    assert bar.share == 0


@pytest.mark.parametrize(("words", "seconds"), [("没有听到声音", 2.0), ("只听到一部分", None)])
def test_a_take_that_holds_no_sentence_is_not_kept(
    room: RecordingRoom, spoken: Path, tmp_path: Path, words: str, seconds: float | None
) -> None:
    before_the_first_sentence(room)
    said = read_wav(spoken)
    cut = said.samples[: round(0.75 * said.rate)]
    take = silence(seconds, 22_050) if seconds else Sound(said.rate, cut)
    write_wav(take, tmp_path / "take.wav")

    records(room, tmp_path / "take.wav")

    room.sees(words)
    assert room.kept() == ()
    records(room, spoken)
    room.sees("听起来是这样")


def test_without_a_microphone_one_calm_sentence_says_so(room: RecordingRoom) -> None:
    room.microphone.is_there = False
    before_the_first_sentence(room)

    room.presses("录音")

    room.sees("这台电脑没有话筒。请插上话筒，再按“录音”。")


def test_a_microphone_that_is_pulled_out_costs_only_the_take(
    room: RecordingRoom, spoken: Path
) -> None:
    before_the_first_sentence(room)
    room.presses("录音")
    room.microphone.is_pulled_out()
    room.sees("话筒没有声音了。请插好，再录一遍。")

    records(room, spoken)

    room.sees("听起来是这样")


def test_leaving_in_the_middle_keeps_nothing_and_lets_go_of_the_microphone(
    room: RecordingRoom, spoken: Path
) -> None:
    before_the_first_sentence(room)
    room.presses("录音")
    room.microphone.plays(spoken)

    room.presses("全部句子")

    room.sees("录了 0 句）")
    assert not room.microphone.listens
    assert room.kept() == ()


def test_a_changed_text_is_marked_with_what_was_recorded(room: RecordingRoom, spoken: Path) -> None:
    before_the_first_sentence(room)
    records(room, spoken)
    room.sees("听起来是这样")
    room.presses("全部句子")
    room.presses("返回")
    lesson = next(room.lesson.glob("*.md"))
    lesson.write_text(lesson.read_text("utf-8").replace(TITLE, "谨防冒充公检法", 1), "utf-8")
    room.looks_at_the_shelf_again()

    room.sees("1 句课文改过了")
    room.presses("谨防冒充公检法")
    room.sees("课文改过")
    room.presses("开始录")

    room.sees("课文改过了。原来录的是：“冒充公检法”")


def test_a_dialect_is_recorded_beside_mandarin(room: RecordingRoom, spoken: Path) -> None:
    before_the_first_sentence(room)
    records(room, spoken)
    room.sees("听起来是这样")
    room.presses("全部句子")

    room.presses("说法：普通话")
    room.presses("四川话")
    room.sees("录了 0 句）")
    room.presses("开始录")
    records(room, spoken)
    room.sees("听起来是这样")

    assert [each.dialect for each in room.kept()] == ["", "四川话"]


def test_a_recording_is_removed_by_two_presses(room: RecordingRoom, spoken: Path) -> None:
    before_the_first_sentence(room)
    records(room, spoken)
    room.sees("听起来是这样")

    room.presses("删掉这句录音")
    assert len(room.kept()) == 1
    room.presses("真的删掉吗？")

    room.sees("录音删掉了，这一句由电脑来读。")
    assert room.kept() == ()
    assert not room.heard[0].exists()


def test_a_lesson_that_cannot_be_written_says_what_to_do(room: RecordingRoom, spoken: Path) -> None:
    (room.lesson / "audio").write_text("in the way")
    before_the_first_sentence(room)

    records(room, spoken)

    room.sees("写不进去")


def test_a_damaged_list_of_recordings_is_told_calmly(room: RecordingRoom) -> None:
    (room.lesson / "audio").mkdir()
    (room.lesson / "audio" / "index.json").write_text("{")

    room.presses(TITLE)

    room.sees("读不了")
    room.presses("返回")
    room.sees("您想自己读哪一课？")
