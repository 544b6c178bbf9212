"""Questions in workbooks and CSV, in every arrangement that circulates."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_bench import bring_in, codes, keys, offered, questions, reasons

from laonian_app.lessons.importing import Imported, read
from laonian_app.lessons.importing.tables.columns import Columns, columns_of, header_roles
from laonian_app.lessons.importing.tables.sheet import sheet_of
from laonian_app.lessons.importing.tables.shown import shown

HEADER = ("题目", "选项A", "选项B", "选项C", "答案")


def book_of(*sheets: Sequence[Sequence[object]], formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for n, rows in enumerate(sheets):
        sheet = book.active if n == 0 else book.create_sheet()
        for row in rows:
            sheet.append(list(row))
        for cell, code in (formats or {}).items():
            sheet[cell].number_format = code
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def from_rows(
    folder: Path, *rows: Sequence[object], formats: dict[str, str] | None = None
) -> Imported:
    return bring_in(folder, book_of(rows, formats=formats), "题库.xlsx")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (HEADER, ("给不给？", "给", "不给", "问家人", "B")),
        (("题干", "A", "B", "C", "正确答案"), ("给不给？", "给", "不给", "问家人", "b")),
        (("试题内容", "A项", "B项", "C项", "标准答案"), ("给不给？", "给", "不给", "问家人", "2")),
        (("题目标题", "选项1", "选项2", "选项3", "答案"), ("给不给？", "给", "不给", "问家人", 2)),
        (("答案", "选项C", "选项B", "选项A", "题干"), ("B", "问家人", "不给", "给", "给不给？")),
        (
            ("题干（必填）", "选项A *", "选项B *", "选项C", "答案 *"),
            ("给不给？", "给", "不给", "问家人", "B"),
        ),
        (
            ("序号", "题目", "选项", "选项", "选项", "答案"),
            (1, "给不给？", "给", "不给", "问家人", "不给"),
        ),
        (("题目", "选项", "答案"), ("给不给？", "A. 给 | B. 不给 | C. 问家人", "B")),
        (("题目", "选项", "答案"), ("给不给？", "给\n不给\n问家人", "B")),
        (("题目", "选项", "答案"), ("给不给？", "A.给；B.不给；C.问家人", "不给")),
        (("题目", "选项", "答案"), ("给不给？", "A.给 B.不给 C.问家人", "B. 不给")),
        (HEADER, ("1. 给不给？", "A. 给", "B. 不给", "C. 问家人", "B.不给")),
        (("题目", "选项A", "选项B", "选项C"), ("给不给？（ B ）", "给", "不给", "问家人")),
        (
            ("Question", "Option 1", "Correct 1", "Option 2", "Correct 2", "Option 3", "Correct 3"),
            ("给不给？", "给", None, "不给", "X", "问家人", None),
        ),
        (("题型", *HEADER), ("单选", "给不给？", "给", "不给", "问家人", "B")),
    ],
)
def test_one_row_under_many_headers(
    tmp_path: Path, header: Sequence[str], row: Sequence[object]
) -> None:
    [question] = questions(from_rows(tmp_path, header, row))

    assert question.stem in {"给不给？", "给不给？（　）"}
    assert offered(question) == ["给", "不给", "问家人"]
    assert keys(from_rows(tmp_path, header, row)) == ["B"]


@pytest.mark.parametrize("above", range(0, 10, 3))
def test_the_header_may_stand_in_any_of_the_first_ten_rows(tmp_path: Path, above: int) -> None:
    rows = [("社区防骗题库",), ("填表说明：答案填字母",), *[(f"第 {n} 条说明",) for n in range(8)]][
        :above
    ]

    imported = from_rows(tmp_path, *rows, HEADER, ("甲？", "一", "二", "三", "C"))

    assert keys(imported) == ["C"]
    assert not imported.left_out


def test_a_table_without_a_header_is_told_by_its_content(tmp_path: Path) -> None:
    imported = from_rows(
        tmp_path,
        (1, "陌生人要验证码，给不给？", "给", "不给", "问家人", "B"),
        (2, "自称公安来电，先做什么？", "转账", "挂断", "下载", "B"),
        (3, "下面哪些不能告诉别人？", "密码", "验证码", "天气", "AB"),
    )

    assert keys(imported) == ["B", "B", "AB"]
    assert offered(questions(imported)[0]) == ["给", "不给", "问家人"]


@pytest.mark.parametrize(
    ("answer", "options", "truth"),
    [
        ("对", (), "对"),
        ("错误", (), "错"),
        ("√", (), "对"),
        ("×", (), "错"),
        (1, (), "对"),
        (0, (), "错"),
        ("T", (), "对"),
        (False, (), "错"),
        ("A", ("正确", "错误"), "对"),
        ("B", ("对", "错"), "错"),
        ("B", (), "错"),
        ("错误", ("正确", "错误"), "错"),
    ],
)
def test_true_and_false_in_many_spellings(
    tmp_path: Path, answer: object, options: tuple[str, ...], truth: str
) -> None:
    row = ("判断题", "挂断不失礼。", answer, *options)

    imported = from_rows(tmp_path, ("题型", "题目", "答案", "选项A", "选项B"), row)

    assert imported.by_kind == {"true_false": 1}
    assert keys(imported) == [truth]


def test_an_answer_that_is_an_option_beats_its_number(tmp_path: Path) -> None:
    imported = from_rows(tmp_path, ("题目", "选项", "答案"), ("15 除以 4 余几？", "1;3;4;0", 3))

    assert keys(imported) == ["B"]


def test_several_answers_in_many_spellings(tmp_path: Path) -> None:
    answers = ("AC", "A,C", "A、C", "A C", "1,3", "13", "一；三", "A;C", "ac")

    imported = from_rows(
        tmp_path, HEADER, *[("哪些？", "一", "二", "三", each) for each in answers]
    )

    assert keys(imported) == ["AC"] * len(answers)


def test_cells_give_what_excel_shows(tmp_path: Path) -> None:
    imported = from_rows(
        tmp_path,
        ("题目", "选项A", "选项B", "选项C", "选项D", "答案"),
        ("几点？", clock(23, 30), 0.5, 7, date(2026, 3, 5), "A"),
        ("几成？", 1234.5, 0.25, 2, datetime(2026, 3, 5, 8, 5), "B"),  # noqa: DTZ001
        formats={
            "B2": "h:mm",
            "C2": "0%",
            "D2": "000",
            "E2": 'yyyy"年"m"月"d"日"',
            "B3": "#,##0.00",
            "C3": "0.0%",
            "D3": '0"元"',
            "E3": "yyyy-mm-dd hh:mm",
        },
    )

    first, second = questions(imported)
    assert offered(first) == ["23:30", "50%", "007", "2026年3月5日"]
    assert offered(second) == ["1,234.50", "25.0%", "2元", "2026-03-05 08:05"]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (3, "General", "3"),
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "1.00000E+20"),
        (-5, "0.0", "-5.0"),
        (-5, "0;(0)", "(5)"),
        (0, '0;-0;"无"', "无"),
        (1234567, "#,##0", "1,234,567"),
        (0.5, "0.##", "0.5"),
        (12, '"¥"0.00', "¥12.00"),
        (12, "[Red]0", "12"),
        (0.75, "[h]:mm", "18:00"),
        (1.5, "[h]:mm:ss", "36:00:00"),
        (0.979166666, "h:mm AM/PM", "11:30 PM"),
        (45000, "m/d/yy", "3/15/23"),
        (45000.5, "yyyy-mm-dd hh:mm:ss", "2023-03-15 12:00:00"),
        (45000, "aaaa", "45000"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("007", "@", "007"),
    ],
)
def test_number_formats(value: object, code: str, text: str) -> None:
    assert shown(value, code) == text


@given(
    st.floats() | st.integers() | st.booleans(),
    st.text('0#?.,%;-ymdhs[]"\\@_* 元Ee+/', max_size=12),
)
def test_no_number_format_whatever_breaks_anything(value: object, code: str) -> None:
    assert isinstance(shown(value, code), str)


def test_phantom_rows_and_columns_cost_nothing(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    book.active.append(("甲？", "一", "二", "三", "A"))
    book.active.cell(1_000_000, 5).number_format = "0.00"
    book.active.cell(3, 5_000).number_format = "0.00"
    book.save(tmp_path / "幻.xlsx")
    begin = time.perf_counter()

    imported = read(tmp_path / "幻.xlsx")

    assert keys(imported) == ["A"]
    assert time.perf_counter() - begin < 2


def test_a_missing_option_keeps_the_letters_of_the_others(tmp_path: Path) -> None:
    imported = from_rows(tmp_path, HEADER, ("甲？", "一", None, "三", "C"))

    assert offered(questions(imported)[0]) == ["一", "三"]
    assert keys(imported) == ["B"]


def test_a_single_choice_with_two_answers_is_told_of(tmp_path: Path) -> None:
    imported = from_rows(tmp_path, ("题型", *HEADER), ("单选题", "哪些？", "一", "二", "三", "AB"))

    assert imported.by_kind == {"multiple": 1}
    assert codes(imported) == ["type-differs"]


def test_points_and_unknown_columns_are_dropped_and_said_once(tmp_path: Path) -> None:
    row = ("甲？", "一", "二", "三", "A", 5, "王老师", "红")

    imported = from_rows(tmp_path, (*HEADER, "分值", "作者", "颜色"), row, row)

    assert codes(imported).count("points-dropped") == 1
    assert [p.what for p in imported.problems if p.code == "column-dropped"] == [
        "“颜色”这几列没有带进来。"
    ]


def test_explanation_difficulty_hint_and_tags_come_along(tmp_path: Path) -> None:
    header = (*HEADER, "答案解析", "题目难度", "提示", "知识点")

    [question] = questions(
        from_rows(
            tmp_path,
            header,
            ("甲？", "一", "二", "三", "A", "因为一。", "较难", "想想。", "电话;短信"),
        )
    )

    assert question.explanation == "因为一。"
    assert question.hint == "想想。"
    assert question.difficulty == 3
    assert question.tags == ("电话", "短信")


def test_gaps_and_open_questions(tmp_path: Path) -> None:
    imported = from_rows(
        tmp_path,
        ("题型", "题目", "选项A", "答案"),
        ("填空题", "先____，再核实。", "挂断", "A"),
        ("填空题", "打____。", None, "110/报警电话"),
        ("简答题", "说说三步。", None, "挂断，核实，求助。"),
        ("问答题", "您先问谁？", None, None),
    )

    gap, other, told, asked = questions(imported)
    assert gap.task.accepted == ("挂断",)  # type: ignore[union-attr]
    assert other.task.accepted == ("110", "报警电话")  # type: ignore[union-attr]
    assert told.task.answer == "挂断，核实，求助。"  # type: ignore[union-attr]
    assert asked.task.answer is None  # type: ignore[union-attr]


def test_answers_without_options_are_refused_with_the_reason(tmp_path: Path) -> None:
    imported = from_rows(tmp_path, ("题目", "答案"), ("甲？", "A"), ("乙？", "BC"), ("丙。", "对"))

    assert imported.by_kind == {"true_false": 1}
    assert reasons(imported) == {"只给了答案，没有选项，做不成选择题。": 2}


def test_sheets_and_chapters_cut_a_large_bank(tmp_path: Path) -> None:
    header = (*HEADER, "章节")
    sheet = [
        header,
        *[(f"题{n}？", "一", "二", "三", "A", "电话" if n < 30 else "短信") for n in range(60)],
    ]
    imported = bring_in(
        tmp_path, book_of(sheet, [HEADER, ("末？", "一", "二", "三", "C")]), "题库.xlsx"
    )

    assert [(each.title, len(each.questions)) for each in imported.lessons] == [
        ("题库：电话", 30),
        ("题库：短信", 30),
        ("题库", 1),
    ]


def test_a_sheet_used_like_paper_is_read_as_a_list(tmp_path: Path) -> None:
    imported = from_rows(
        tmp_path,
        ("一、单选题",),
        ("1. 给不给？",),
        ("A. 给", "B. 不给"),
        ("答案：B",),
        ("2. 挂不挂？（ A ）",),
        ("A. 挂", "B. 不挂"),
    )

    assert keys(imported) == ["B", "A"]


def test_an_empty_template_says_so(tmp_path: Path) -> None:
    imported = from_rows(tmp_path, ("题库模板",), HEADER)

    assert imported.lessons == ()
    assert codes(imported) == ["nothing-inside"]


@pytest.mark.parametrize("divider", [",", "\t", ";", "|"])
def test_text_tables_with_any_divider(tmp_path: Path, divider: str) -> None:
    rows = (HEADER, ("给不给？", "给", "不给", "问家人", "B"))
    text = "\n".join(divider.join(row) for row in rows)

    imported = bring_in(tmp_path, text, "题.csv")

    assert imported.format == "csv"
    assert keys(imported) == ["B"]


def test_quoted_cells_may_hold_dividers_and_line_ends(tmp_path: Path) -> None:
    text = '题目,选项A,选项B,答案\n"他说：""转""，\n给不给？",给,"不给,挂断",B\n'

    [question] = questions(bring_in(tmp_path, text, "题.csv"))

    assert question.stem == '他说："转"，\n给不给？'
    assert offered(question) == ["给", "不给,挂断"]


def test_a_web_page_under_the_name_of_excel(tmp_path: Path) -> None:
    cells = "".join(f"<td>{cell}</td>" for cell in ("给不给？", "给", "不给", "B"))
    head = "".join(f"<th>{cell}</th>" for cell in ("题干", "A", "B", "答案"))
    page = f"<html><body><table><tr>{head}</tr><tr>{cells}</tr></table></body></html>"

    assert keys(bring_in(tmp_path, page, "导出.xls")) == ["B"]


def test_excel_xml_of_2003(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return "<Row>" + "".join(f"<Cell><Data>{cell}</Data></Cell>" for cell in cells) + "</Row>"

    text = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="题"><Table>'
        + row("题干", "A", "B", "答案")
        + row("给不给？", "给", "不给", "B")
        + "</Table></Worksheet></Workbook>"
    )

    assert keys(bring_in(tmp_path, text, "老.xls")) == ["B"]


def test_columns_that_an_instructor_corrected_are_used(tmp_path: Path) -> None:
    file = tmp_path / "题.xlsx"
    file.write_bytes(book_of([("甲", "乙", "丙", "丁"), ("B", "给", "不给", "给不给？")]))
    columns = Columns(("answer", "option-0", "option-1", "stem"), 1)

    assert keys(read(file, columns={"Sheet": columns})) == ["B"]


def test_columns_are_told_for_the_page_that_shows_them() -> None:
    sheet = sheet_of("题", enumerate([HEADER, ("甲？", "一", "二", "三", "A")], 1))

    columns = columns_of(sheet)

    assert columns == Columns(("stem", "option-0", "option-1", "option-2", "answer"), 1, HEADER)
    assert header_roles(("天气", "温度")) == ["", ""]


def test_tags_of_formatting_are_taken_off_and_tags_as_words_stay(tmp_path: Path) -> None:
    imported = from_rows(
        tmp_path,
        ("题目", "选项A", "选项B", "答案"),
        ("<p>甲&nbsp;<b>乙</b>？</p>", "<link>", "<body>", "A"),
    )

    [question] = questions(imported)
    assert question.stem == "甲 乙？"
    assert offered(question) == ["<link>", "<body>"]
