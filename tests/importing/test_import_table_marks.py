"""What a workbook says without words: colours, hidden sheets, names of sheets, places."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from import_bench import bring_in, codes, keys, offered, questions, reasons
from openpyxl.cell import Cell
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook import Workbook

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.importing.result import in_words, place_of

HEADER = ["题目", "选项A", "选项B", "选项C", "答案"]


def made(folder: Path, fill: Callable[[Workbook], None]) -> Imported:
    book = openpyxl.Workbook()
    fill(book)
    data = io.BytesIO()
    book.save(data)
    return bring_in(folder, data.getvalue(), "题库.xlsx")


def places(imported: Imported, code: str) -> str:
    return in_words([place_of(each) for each in imported.problems if each.code == code])


def yellow(cell: Cell) -> None:
    cell.fill = PatternFill("solid", fgColor="FFFF00")


def red(cell: Cell) -> None:
    cell.font = Font(color="FF0000")


def bold(cell: Cell) -> None:
    cell.font = Font(bold=True)


@pytest.mark.parametrize("marked", [yellow, red, bold])
def test_a_cell_that_stands_out_is_the_answer_where_none_is_written(
    tmp_path: Path, marked: Callable[[Cell], None]
) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(HEADER)
        book.active.append(["给不给？", "给", "不给", "问家人", None])
        book.active.append(["挂不挂？", "挂", "不挂", "再听听", None])
        marked(book.active["C2"])
        marked(book.active["B3"])

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B", "A"]
    assert places(imported, "answer-shown") == "工作表“Sheet”第 2–3 行"


def test_a_written_answer_beats_a_colour(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(HEADER)
        book.active.append(["给不给？", "给", "不给", "问家人", "B"])
        yellow(book.active["D2"])

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B"]
    assert "answer-shown" not in codes(imported)


def test_a_column_that_is_coloured_all_the_way_down_answers_nothing(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(HEADER)
        for n in range(6):
            book.active.append([f"第 {n} 种电话接不接？", "接", "不接", "问家人", None])
            yellow(book.active.cell(n + 2, 3))

    assert reasons(made(tmp_path, fill)) == {"没有答案。": 6}


def test_a_fault_names_sheet_and_row_as_excel_shows_them(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.title = "单选"
        book.active.append(["反诈题库（2025）"])
        book.active.append(HEADER)
        book.active.append(["给不给？", "给", "给", "问家人", "C"])
        book.active.append(["挂不挂？", "挂", "不挂", "再听听", None])

    imported = made(tmp_path, fill)

    assert places(imported, "option-twice") == "工作表“单选”第 3 行"
    assert imported.left_out[0].where == "工作表“单选”第 4 行"


def test_questions_of_a_hidden_sheet_come_and_are_told(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(HEADER)
        book.active.append(["给不给？", "给", "不给", "问家人", "B"])
        old = book.create_sheet("旧题")
        old.append(HEADER)
        old.append(["挂不挂？", "挂", "不挂", "再听听", "A"])
        old.sheet_state = "hidden"

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B", "A"]
    assert [each.what for each in imported.problems if each.code == "sheet-hidden"] == [
        "工作表“旧题”是隐藏的，里面的题也带进来了。"
    ]


def test_a_sheet_named_after_a_kind_holds_that_kind(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.title = "判断题（2）"
        for row in (["题目", "答案"], ["电话办案是真的。", "×"], ["要报警。", "也许"]):
            book.active.append(row)

    imported = made(tmp_path, fill)

    assert keys(imported) == ["错"]
    assert reasons(imported) == {"看不懂答案。": 1}


def test_options_and_answers_with_circled_numbers(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(["题干", "选项", "答案"])
        book.active.append(["怎么办？", "①转账 ②挂断 ③报警", "②③"])

    imported = made(tmp_path, fill)

    assert offered(questions(imported)[0]) == ["转账", "挂断", "报警"]
    assert keys(imported) == ["BC"]


def test_a_question_that_was_struck_out_stays_out_by_name(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(HEADER)
        book.active.append(["给不给？", "给", "不给", "问家人", "B"])
        book.active.append(["旧题？", "是", "不是", "问家人", "A"])
        book.active["A3"].font = Font(strike=True)

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B"]
    [left_out] = imported.left_out
    assert (left_out.where, left_out.why) == ("工作表“Sheet”第 3 行", "题目加了删除线。")
