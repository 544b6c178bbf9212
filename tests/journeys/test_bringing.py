"""What an instructor's own files do when they are dropped, pasted or got damaged on their way."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.ui.instructor.lessons.search_field import SearchField
from tests.journeys.author import Author
from tests.journeys.classroom import Classroom


def _at_the_lessons(classroom: Classroom) -> Author:
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    return author


def _bank(file: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "单选"
    for row in (
        ["题目", "选项A", "选项B", "答案"],
        ["要验证码，给不给？", "给", "不给", "B"],
        ["先做什么？", "挂断", "挂断", "A"],
        ["没有答案的题", "一", "二", None],
    ):
        book.active.append(row)
    book.save(file)
    return file


def _half_a_package(file: Path) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("lesson.md", "标题：陌生来电\n\n挂断不失礼。\n" * 20)
    file.write_bytes(file.read_bytes()[:300])
    return file


def test_a_dropped_bank_names_sheet_and_row_of_what_is_wrong(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = _at_the_lessons(classroom)

    author.drops(_bank(tmp_path / "题库.xlsx"))

    author.sees("工作表“单选”第 4 行", "没有答案的题")
    author.sees("工作表“单选”第 3 行：选项 A 和 B 一样")
    author.presses("收下 2 课")
    author.sees("收进来了")


def test_half_a_package_and_a_photo_beside_a_bank_are_each_told_of(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = _at_the_lessons(classroom)
    photo = tmp_path / "合影.png"
    Image.new("RGB", (40, 30), "green").save(photo)

    author.drops(
        _bank(tmp_path / "题库.xlsx"), _half_a_package(tmp_path / "陌生来电.lesson"), photo
    )

    author.sees("“陌生来电.lesson”只传了一半", "换个办法再发一次")
    author.sees("“合影.png”是一张图片", "拖到那一页上")
    author.sees("题库.xlsx：2 道题")


def test_where_nothing_came_there_is_only_the_way_back(
    classroom: Classroom, tmp_path: Path
) -> None:
    author = _at_the_lessons(classroom)

    author.drops(_half_a_package(tmp_path / "陌生来电.lesson"))
    author.sees("只传了一半")
    assert not author.can_see("不要了")
    author.presses("返回")

    author.sees("新建一课")


def test_a_list_that_is_pasted_where_the_cursor_stands_comes_in(classroom: Classroom) -> None:
    author = _at_the_lessons(classroom)
    classroom.wait(
        lambda: isinstance(QApplication.focusWidget(), SearchField), lambda: "no field has the keys"
    )
    QApplication.clipboard().setText("1. 给不给？\nA. 给\nB. 不给\n答案：B\n")

    _pastes_into(QApplication.focusWidget())

    author.sees("1 道题")
    author.presses("不要了")
    classroom.wait(
        lambda: isinstance(QApplication.focusWidget(), SearchField), lambda: "no field has the keys"
    )
    QApplication.clipboard().setText("陌生来电")
    field = QApplication.focusWidget()
    _pastes_into(field)
    assert isinstance(field, SearchField)
    assert field.text() == "陌生来电"


def _pastes_into(field: QWidget | None) -> None:
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
