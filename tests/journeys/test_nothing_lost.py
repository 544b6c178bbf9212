"""Records that a power cut or an old disk spoiled: the program mends them by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journeys.classroom import Classroom


def answer_one(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.sees("就是这样")
    wang.presses("首页", "换人")


def answers(file: Path) -> int:
    import sqlite3

    connection = sqlite3.connect(file)
    (count,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    connection.close()
    return int(count)


@pytest.fixture
def answered(classroom: Classroom) -> int:
    """A class that was at work yesterday; returns how many answers there are."""
    answer_one(classroom)
    classroom.close()
    return answers(classroom.home.database)


def test_a_damaged_file_is_mended_while_the_names_are_waited_for(
    classroom: Classroom, answered: int
) -> None:
    assert answered > 0
    file = classroom.home.database
    kept = bytearray(file.read_bytes())
    kept[:4096] = bytes(4096)
    file.write_bytes(kept)

    someone = classroom.switch_on()

    someone.sees("您答过的题都在")
    someone.presses("知道了")
    someone.sees("今天谁来上课", "王秀英")
    classroom.sit_down("王秀英").sees("全部课程")
    classroom.close()
    assert answers(file) == answered


def test_on_an_ordinary_day_nothing_is_said(classroom: Classroom, answered: int) -> None:
    assert answered > 0
    someone = classroom.switch_on()
    someone.sees("今天谁来上课")


def test_what_was_answered_stands_in_the_journal(classroom: Classroom, answered: int) -> None:
    lines = [
        line
        for file in sorted(classroom.home.journal.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    rows = [json.loads(line).get("rows", {}).get("answer", []) for line in lines]
    journalled = [row for each in rows for row in each[1:]]  # the first names the columns
    assert len(journalled) == answered
