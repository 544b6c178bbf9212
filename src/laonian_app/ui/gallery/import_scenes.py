"""What bringing files in looks like: the report, its faults, the columns of a table."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from laonian_app.lessons.bundle_faults import BundleBroken, BundleCutOff
from laonian_app.lessons.importing import read_pasted
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.refusals import FileProtected, PictureGiven
from laonian_app.lessons.importing.tables.columns import Columns
from laonian_app.lessons.importing.tables.reading import read_tables
from laonian_app.lessons.importing.tables.sheet import Row, Sheet
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.instructor.lessons.columns_screen import ColumnsScreen
from laonian_app.ui.instructor.lessons.import_screen import ImportScreen
from laonian_app.ui.instructor.lessons.ports import said

PASTED = """一、单选题
1. 陌生人打电话要验证码，给不给？
A. 给
B. 不给
答案：B
2. 接到自称公安局的电话，先做什么？
A. 转账
B. 挂断，再打 110
答案：B
3. 这道题没有写答案
A. 一
B. 二
"""


def import_scenes() -> list[Scene]:
    """Return the screens of bringing files in."""
    return [
        Scene("author-import", _import),
        Scene("author-import-places", _places),
        Scene("author-import-refused", _refused),
        Scene("author-import-damaged", _damaged),
        Scene("author-columns", _columns, _choose_column),
    ]


def _import(stage: Stage) -> QWidget:
    return ImportScreen(stage.kit, [read_pasted(PASTED, "题库.txt")], [], is_table=True)


def _places(stage: Stage) -> QWidget:
    gathering = Gathering("社区题库.xlsx")
    rows = (
        Row(1, ("题目", "选项A", "选项B", "选项C", "答案")),
        Row(2, ("接到陌生电话怎么办？", "转账", "挂断", "等一等", "B")),
        Row(3, ("验证码能给客服吗？", "能", "能", "不能", "C")),
        Row(4, ("领导发短信借钱怎么办？", "转账", "当面问", "转一半", "")),
        Row(6, ("中奖要先交税吗？", "要", "不要", "问问看", "")),
    )
    read_tables([Sheet("单选题", rows), Sheet("旧题", rows[:2], hidden=True)], gathering, {})
    return ImportScreen(stage.kit, [gathering.imported("excel", "", "社区题库")], [], is_table=True)


def _damaged(stage: Stage) -> QWidget:
    words = [
        said(BundleCutOff(name="种树三成.lesson")),
        said(BundleBroken(name="陌生来电.lesson", inside="图1.png")),
        said(PictureGiven(name="IMG_0042.jpg", kind="JPG")),
    ]
    return ImportScreen(stage.kit, [], words, is_table=False)


def _refused(stage: Stage) -> QWidget:
    words = said(FileProtected(name="题库.xlsx"))
    return ImportScreen(stage.kit, [], [words], is_table=False)


def _columns(stage: Stage) -> QWidget:
    rows = (
        Row(1, ("题目", "甲", "乙", "丙", "对的", "为什么")),
        Row(2, ("陌生人要验证码，给不给？", "给", "不给", "问家人", "B", "验证码就是家门钥匙。")),
        Row(3, ("谁催您转账，先做什么？", "转", "挂断", "等一等", "B", "越催越要慢。")),
    )
    roles = ("stem", "option-0", "option-1", "", "answer", "explanation")
    page = ColumnsScreen(stage.kit, Sheet("题库", rows), Columns(roles, 1))
    page.show_result(read_pasted(PASTED, "题库.txt"))
    return page


def _choose_column(page: QWidget) -> None:
    assert isinstance(page, ColumnsScreen)
    page.choose_column(3)
