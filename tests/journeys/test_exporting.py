"""The class table taken out for Excel: what is seen is what is in the file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from laonian_app import this_pc
from tests.journeys.classroom import Classroom
from tests.journeys.person import Person


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "文档"
    monkeypatch.setattr(this_pc, "documents", lambda: folder)
    return folder


def after_an_answer(classroom: Classroom) -> Person:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.goes_on()
    wang.presses("首页", "换人", "老师")
    wang.sees("谁做了什么")
    return wang


def rows_in(documents: Path) -> list[dict[str, str]]:
    (file,) = documents.glob("*.csv")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_file_has_seats_until_names_are_shown_and_it_is_said_where_it_lies(
    classroom: Classroom, documents: Path
) -> None:
    teacher = after_an_answer(classroom)

    teacher.presses("导出 CSV")
    teacher.sees("表格存好了", "在“文档”文件夹里", "没有姓名")
    assert [(row["学员"], row["答了"], row["第一次得分"]) for row in rows_in(documents)] == [
        ("1 号座", "1", "100%")
    ]

    teacher.presses("回到表格", "显示姓名", "导出 CSV")
    teacher.sees("里面有姓名")
    assert [row["学员"] for row in rows_in(documents)] == ["王秀英"]


def test_where_it_cannot_be_saved_that_is_said(classroom: Classroom, documents: Path) -> None:
    documents.write_text("a file in the way", "utf-8")
    teacher = after_an_answer(classroom)

    teacher.presses("导出 CSV")

    teacher.sees("表格没有存好", "记录都好好的")
    teacher.presses("回到表格")
    teacher.sees("谁做了什么")
