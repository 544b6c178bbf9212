"""How a room sounds, whose voice reads, and in which way of speaking."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QMediaDevices

from laonian_app.ground.paths import shipped
from laonian_app.speech.engine import choice
from laonian_app.speech.player.sounder import Sounder
from laonian_app.speech.recording import keep
from laonian_app.speech.sound import read_wav
from laonian_app.speech.worker_client import WorkerClient
from tests.journeys.classroom import Classroom

FIRST_WORDS = "一通“公安局”的电话"


@pytest.fixture
def shelf(classroom: Classroom, tmp_path: Path) -> Path:
    """The lesson of the day on a shelf of its own, so that recordings can lie beside it."""
    folder = tmp_path / "shelf"
    shutil.copytree(shipped("lessons"), folder)
    classroom.lesson_folders = (folder,)
    return folder / "fake-police"


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the player is given, in order; it plays all the same."""
    files: list[Path] = []
    really = Sounder.play

    def play(self: Sounder, clip) -> bool:  # type: ignore[no-untyped-def]
        files.append(clip.path)
        return really(self, clip)

    monkeypatch.setattr(Sounder, "play", play)
    return files


def record(lesson: Path, *dialects: str) -> None:
    client = WorkerClient(["espeak"])
    for dialect in dialects:
        voice = read_wav(client.render("这是录音", "", 130, None).wav or b"")
        keep(lesson, FIRST_WORDS, voice, dialect)
    client.close()


def behind_the_instructors_door(classroom: Classroom) -> None:
    teacher = classroom.switch_on()
    teacher.presses("老师")
    teacher.presses("声音")
    teacher.sees("只在按时读")


# ---------------------------------------------------------------- the room


def test_a_room_with_headphones_reads_each_page_from_now_on(classroom: Classroom) -> None:
    behind_the_instructors_door(classroom)
    teacher = classroom.person()

    teacher.presses("耳机")
    teacher.sees("已保存")
    teacher.presses("返回")
    teacher.presses("回到学员")
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    classroom.wait(lambda: wang.marked() == FIRST_WORDS, wang.marked)


def test_the_sound_of_the_room_is_there_after_a_power_cut(classroom: Classroom) -> None:
    behind_the_instructors_door(classroom)
    classroom.person().presses("外放")
    classroom.person().sees("已保存")
    classroom.switch_off()

    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    classroom.wait(lambda: wang.marked() == FIRST_WORDS, wang.marked)


def test_what_is_wrong_with_the_sound_is_told_to_the_instructor(classroom: Classroom) -> None:
    """This PC has no sound device, or the one that tests it has: then nothing is wrong."""
    behind_the_instructors_door(classroom)
    teacher = classroom.person()

    told = teacher.can_see("这台电脑没有能用的音箱或耳机。 请插好")

    assert told is not bool(QMediaDevices.audioOutputs())


def test_the_instructors_table_is_never_read_out_by_itself(classroom: Classroom) -> None:
    classroom.today_changes = {"room_sound": "loudspeaker"}
    teacher = classroom.switch_on()
    teacher.presses("老师")
    teacher.sees("全班一起看")

    classroom.pass_time(seconds=0.3)

    assert not classroom.window.reading.reading


def test_without_a_microphone_recording_says_so_and_nothing_else_happens(
    classroom: Classroom, shelf: Path
) -> None:
    behind_the_instructors_door(classroom)
    teacher = classroom.person()
    teacher.presses("录课文", "再看几课", "冒充公检法", "开始录", "录音")

    teacher.sees("这台电脑没有话筒")
    teacher.types(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    teacher.sees("您想自己读哪一课？")
    assert not (shelf / "audio").exists()


# ---------------------------------------------------------------- whose voice


def test_a_recorded_sentence_plays_instead_of_the_synthetic_one(
    classroom: Classroom, shelf: Path, played: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "engine_names", lambda _voices: ["espeak"])
    record(shelf, "")
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    wang.presses_text(FIRST_WORDS)
    classroom.wait(lambda: FIRST_WORDS in wang.marked(), wang.marked)
    wang.types(Qt.Key.Key_Down)
    classroom.wait(lambda: len(played) > 1, lambda: str(played))

    assert played[0].parent == shelf / "audio"
    assert played[-1].parent.is_relative_to(classroom.home.folder)


def test_a_learner_chooses_a_dialect_once_and_the_next_person_does_not_get_it(
    classroom: Classroom, shelf: Path, played: list[Path]
) -> None:
    record(shelf, "", "四川话")
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("声音")
    wang.presses("四川话")
    wang.presses("好了")
    wang.presses_text(FIRST_WORDS)
    classroom.wait(lambda: bool(played), lambda: "nothing is played")
    in_dialect = played[0]
    assert "-" in in_dialect.stem

    wang.presses("首页", "换人")
    li = classroom.sit_down("刘建华", lesson="冒充公检法")
    li.skips_the_question_before()
    played.clear()
    li.presses_text(FIRST_WORDS)
    classroom.wait(lambda: bool(played), lambda: "nothing is played")
    assert played[0] != in_dialect

    classroom.switch_off()
    classroom.switch_on().presses("不是我")
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("第 1 页")
    played.clear()
    wang.presses_text(FIRST_WORDS)
    classroom.wait(lambda: bool(played), lambda: "nothing is played")
    assert played[0] == in_dialect


def test_a_lesson_in_one_way_of_speaking_offers_no_choice(
    classroom: Classroom, shelf: Path
) -> None:
    record(shelf, "")
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()

    wang.presses("声音")

    wang.sees("大声点")
    wang.does_not_see("普通话")
