"""Opening and closing: what is refused, what is left."""

from __future__ import annotations

import gc
import hashlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from laonian_app.store.keys import SCHEMA
from laonian_app.store.lock import HomeLock
from tests.journeys.classroom import Classroom


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def written_by_a_newer_program(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE written_by SET program = '9.4'")
    connection.execute(f"PRAGMA user_version = {SCHEMA + 7}")
    connection.commit()
    connection.close()


def test_records_of_a_newer_program_are_refused_and_unchanged(classroom: Classroom) -> None:
    file = classroom.home.database
    written_by_a_newer_program(file)
    before = digest(file)

    someone = classroom.switch_on()

    someone.sees("9.4 版", "没有改动", "再试一次", "关掉程序")
    someone.presses("再试一次")
    someone.sees("9.4 版")
    classroom.close()
    assert digest(file) == before


def test_trying_again_goes_on_once_the_records_can_be_opened(classroom: Classroom) -> None:
    file = classroom.home.database
    kept = file.read_bytes()
    written_by_a_newer_program(file)
    someone = classroom.switch_on()
    someone.sees("9.4 版")
    file.write_bytes(kept)

    someone.presses("再试一次")

    someone.sees("今天谁来上课")
    wang = classroom.sit_down("王秀英")
    wang.sees("全部课程")


def test_a_fault_after_trying_again_is_told_calmly_too(classroom: Classroom) -> None:
    kept = classroom.home.database.read_bytes()
    written_by_a_newer_program(classroom.home.database)
    someone = classroom.switch_on()
    someone.sees("9.4 版")
    classroom.home.database.write_bytes(kept)
    someone.presses("再试一次")
    wang = classroom.sit_down("王秀英")
    wang.sees("全部课程")

    classroom.stumble()

    wang.sees("程序绊了一下，不是您的问题")


def test_a_second_start_brings_the_first_window_forward(classroom: Classroom) -> None:
    someone = classroom.switch_on()
    someone.sees("今天谁来上课")
    classroom.window.showMinimized()

    second = started_again(classroom)

    assert (second.returncode, second.stderr) == (0, "")
    classroom.wait(lambda: not classroom.window.isMinimized(), lambda: "it stays minimised")
    wang = classroom.sit_down("王秀英")
    wang.sees("全部课程")


def test_a_second_start_is_refused_where_the_first_does_not_answer(classroom: Classroom) -> None:
    with HomeLock(classroom.home.folder):
        second = started_again(classroom)

    assert second.returncode == 1
    assert "已经打开" in second.stderr


def started_again(classroom: Classroom) -> subprocess.CompletedProcess[str]:
    """Start the program once more with the same home, as a person does who is in doubt."""
    command = [
        sys.executable,
        "-m",
        "laonian_app",
        "--window",
        "--home",
        str(classroom.home.folder),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_damaged_records_are_told_calmly_and_left_alone(classroom: Classroom) -> None:
    """Without a backup and a journal there is nothing to mend them with."""
    for folder in (classroom.home.backups, classroom.home.journal):
        shutil.rmtree(folder, ignore_errors=True)
    file = classroom.home.database
    file.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 5000)
    before = digest(file)

    someone = classroom.switch_on(ready=False)

    someone.sees("班级记录读不了", "没有改动")
    classroom.close()
    assert digest(file) == before


def test_the_first_start_of_all_needs_nothing(classroom: Classroom) -> None:
    shutil.rmtree(classroom.home.folder)
    newcomer = classroom.switch_on()
    newcomer.sees("还没有学员的名字")

    newcomer.presses("我是新学员", "周", "是我")

    newcomer.sees("全部课程")
    assert classroom.reopened().learners() == ["周 · 新学员 · 1 号"]


def test_nothing_runs_any_more_after_closing(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("读给我听")
    wang.sees("停")
    before = running_timers()

    classroom.close()

    gc.collect()
    assert before >= 1
    assert running_timers() == 0
    assert list(classroom.home.folder.glob("*-wal")) == []


def running_timers() -> int:
    timers = [one for one in gc.get_objects() if isinstance(one, QTimer)]
    return sum(isValid(one) and one.isActive() for one in timers)


def test_closing_in_the_middle_keeps_the_place(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.chooses(rightly=False)
    chosen = wang.chosen()
    classroom.close()

    wang = classroom.switch_on()
    wang.sees("还是王秀英吗", "刚才在做《冒充公检法》第 1 题")
    wang.presses("是我，接着学")

    wang.sees("第 1 题，共 8 题")
    assert wang.chosen() == chosen


def test_closing_at_home_lets_the_names_come(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("首页")
    wang.sees("全部课程")
    classroom.close()

    someone = classroom.switch_on()

    someone.sees("今天谁来上课", "陈玉兰")


def test_a_fault_of_the_program_is_told_calmly_and_costs_no_answer(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.answers()
    wang.sees("第 1 页")

    classroom.stumble()
    wang.sees("程序绊了一下，不是您的问题")
    wang.presses("回到名字")

    wang.sees("今天谁来上课")
    assert len(classroom.reopened().answers_of("王秀英")) == 1
