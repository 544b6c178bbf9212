"""The instructor puts the records on another drive with the mouse alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laonian_app.app import make_kit, make_theme
from laonian_app.away import AwayWindow, still_away
from laonian_app.ground.paths import HomeAway, find_home
from laonian_app.store.names import Today
from laonian_app.ui.instructor.places import desk
from laonian_app.ui.kit.press import PressGuard
from tests.journeys.classroom import Classroom
from tests.journeys.looking import sees, targets_named
from tests.journeys.person import Person


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen in the system's own window."""
    folder = tmp_path / "数据盘"
    folder.mkdir()
    monkeypatch.setattr(desk, "choose_folder", lambda _parent: folder)
    return folder


def at_the_places(classroom: Classroom) -> Person:
    teacher = classroom.switch_on()
    teacher.presses("老师", "改记录", "记录放在哪里")
    teacher.sees(str(classroom.home.folder), "还没有第二份。")
    return teacher


def test_the_records_are_put_elsewhere_and_the_next_class_goes_on_there(
    classroom: Classroom, drive: Path
) -> None:
    old = classroom.home
    teacher = at_the_places(classroom)
    teacher.presses("搬到别的盘", "选文件夹")
    teacher.sees("先抄过去，检查好")
    teacher.presses("抄过去并检查")
    teacher.sees("抄好了，也检查过了。", str(drive / "laonian-data"))
    teacher.presses("关掉程序")
    assert not classroom.window.isVisible()
    classroom.close()

    classroom.home = find_home(old.folder)
    assert classroom.home.folder == drive / "laonian-data"
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.sees("就是这样")
    wang.presses("首页", "换人", "老师", "改记录", "记录放在哪里")
    wang.sees(str(drive / "laonian-data"))
    assert classroom.reopened().ask("SELECT count(*) FROM answer") == [(1,)]


def test_a_place_that_does_not_do_is_said_and_another_one_can_be_chosen(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    places = [classroom.home.folder / "lessons", tmp_path / "pulled"]
    monkeypatch.setattr(desk, "choose_folder", lambda _parent: places[0])
    teacher = at_the_places(classroom)
    teacher.presses("搬到别的盘", "选文件夹", "抄过去并检查")
    teacher.sees("记录本来就在这个文件夹里。")
    places.pop(0)
    teacher.presses("换个地方", "选文件夹", "抄过去并检查")
    teacher.sees("那里写不进去。什么都没有动。")
    teacher.presses("换个地方", "返回", "返回")
    teacher.sees("要改谁的记录？")
    assert find_home(classroom.home.folder) == classroom.home


def test_a_chosen_second_copy_stands_on_the_page_from_then_on(
    classroom: Classroom, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laonian_app.exchange.drives.drive_roots", lambda: [drive])
    monkeypatch.setattr("laonian_app.exchange.drives._device_of", str)
    teacher = at_the_places(classroom)
    teacher.presses("第二份放哪里", "数据盘", "好")
    teacher.sees("记录放在哪里", str(drive))
    assert [file.name for file in drive.glob("laonian-*/journal/*.jsonl")]


def test_without_its_drive_the_program_waits_and_goes_on_once_it_is_there(
    classroom: Classroom, drive: Path, qtbot: QtBot
) -> None:
    folder = classroom.home.folder
    new = drive / "laonian-data"
    classroom.home.moved_to.write_text(str(new), "utf-8")
    with pytest.raises(HomeAway) as caught:
        find_home(folder)
    kit = make_kit(make_theme(Today()), PressGuard(classroom.time))
    waiting = AwayWindow(kit, caught.value, lambda: still_away(lambda: find_home(folder)))
    qtbot.addWidget(waiting.frame)
    waiting.frame.resize(1366, 768)
    waiting.frame.show()

    def press(words: str) -> None:
        classroom.time.pass_by(1.0)
        (target,) = targets_named(waiting.window, words)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    assert sees(waiting.window, "放上课记录的盘现在找不到。")
    press("再试一次")
    assert sees(waiting.window, "还是没找到。")
    assert not waiting.found
    assert not new.exists()
    new.mkdir()
    press("再试一次")
    assert waiting.found
    assert not waiting.frame.isVisible()
