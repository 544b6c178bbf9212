"""A lesson as it is typed in Notepad, broken as people break it, mended by the messages alone."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from laonian_app.lessons.checking import checked_reading
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.problems import Problem

TYPED = Path(__file__).with_name("notepad_lesson.txt").read_text("utf-8")
SHIPPED = Path(__file__).parents[2] / "lessons"
TODAY = date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class Slip:
    """What was typed wrong in place of what, what is said, and what the reader then types."""

    right: str
    wrong: str
    line: int
    what: str
    remedy: str
    mended: str


SLIPS = {
    "the title is forgotten": Slip(
        "标题：钱转错了，还追得回来吗\n编号", "编号", 1, "没写标题", "请在抬头加“标题：”",
        "标题：钱转错了\n编号",
    ),
    "a date is a word": Slip(
        "复核日：2027.05.31", "复核日：明年五月底", 6, "“明年五月底”不是日期", "请写成 2027-03-31",
        "复核日：2027-05-31",
    ),
    "a picture is called otherwise": Slip(
        "(记录.png)", "(纪录.png)", 25, "找不到“纪录.png”", "旁边有“记录.png”", "(记录.png)",
    ),
    "a question has no answer": Slip(
        "答案：B\n解析：银行查得到钱走到哪一步", "解析：银行查得到钱走到哪一步", 61,
        "这道题没有答案", "请加一行“答案：B”", "答案：B\n解析：银行查得到钱走到哪一步",
    ),
    "the answer names an option that is not there": Slip(
        "C．短信验证码\n答案：AB", "C．短信验证码\n答案：ABD", 75, "答案是 D，选项只到 C",
        "请改答案或补选项", "C．短信验证码\nD．转到哪个账户\n答案：ABD",
    ),
    "a line was lost": Slip(
        "B．打银行自己的客服电话\n", "", 64, "选项从 A 跳到了 C", "是不是漏了一行",
        "B．打银行的电话\n",
    ),
    "an option was begun and left": Slip(
        "C．等两天再看", "C．", 65, "选项 C 后面没有字", "请补上，或删去", "C．等一等",
    ),
    "a kind of question is called otherwise": Slip(
        "### 填数题", "### 填数字题", 82, "“### 填数字题”不是题型", "填数题", "### 填数题",
    ),
    "a pair is joined by a colon": Slip(
        "- 110 = 正在被骗", "- 110：正在被骗", 101, "“110：正在被骗”不像一对",
        "请写成“左 = 右”", "- 110 = 正在被骗",
    ),
    "an option leads nowhere": Slip(
        "- 念给他 → A1\n- 挂断 → A2", "- 念给他 → A1\n- 挂断 → A3", 126, "“→ A3”指的那一步没有",
        "改名字", "- 念给他 → A1\n- 挂断 → A2",
    ),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The lesson's folder, with the files that it names and the tables beside it."""
    for table in SHIPPED.glob("*.yaml"):
        shutil.copy(table, tmp_path)
    folder = tmp_path / "转错钱"
    folder.mkdir()
    for name in ("记录.png", "电话.mp3", "柜台.mp4", "柜台.srt"):
        (folder / name).touch()
    return folder


def problems_of(folder: Path, text: str) -> list[Problem]:
    (folder / "lesson.txt").write_bytes(text.replace("\n", "\r\n").encode("gb18030"))
    return list(checked_reading(folder, [folder.parent], TODAY).problems)


def lesson_of(folder: Path) -> Lesson:
    lesson = checked_reading(folder, [folder.parent], TODAY).lesson
    assert lesson is not None
    return lesson


def test_what_is_typed_in_notepad_is_a_lesson_with_every_block_and_kind(folder: Path) -> None:
    assert problems_of(folder, TYPED) == []

    lesson = lesson_of(folder)
    blocks = {block.kind for page in lesson.pages for block in page.blocks}
    boxes = {block.box for page in lesson.pages for block in page.blocks if block.kind == "box"}
    assert blocks == {"text", "list", "table", "picture", "sound", "video", "box"}
    assert boxes == {"remember", "careful", "story", "instructor", "pause", "poem"}
    assert {question.kind for question in lesson.questions} == {
        "single",
        "multiple",
        "true_false",
        "number",
        "text",
        "order",
        "match",
        "sort",
        "red_flags",
        "scenario",
        "reflection",
        "poll",
    }
    assert {question.section for question in lesson.questions} == {"practice", "before", "after"}
    assert all((lesson.takeaways, lesson.hint_card, lesson.pairs, lesson.glossary))
    assert lesson.speech
    assert lesson.notes


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_said_once_at_its_line_and_mended_by_what_is_said(
    folder: Path, slip: Slip
) -> None:
    assert TYPED.count(slip.right) == 1

    said = problems_of(folder, TYPED.replace(slip.right, slip.wrong))

    assert [(each.line, each.is_error) for each in said] == [(slip.line, True)]
    assert slip.what in said[0].what
    assert slip.remedy in said[0].remedy
    assert problems_of(folder, TYPED.replace(slip.right, slip.mended)) == []


def test_all_slips_at_once_are_said_at_once_and_mended_one_after_the_other(folder: Path) -> None:
    text = TYPED
    together = [slip for slip in SLIPS.values() if "\n" not in slip.right or slip.line > 70]
    for slip in together:
        text = text.replace(slip.right, slip.wrong)

    left = len(together)
    assert len(problems_of(folder, text)) == left
    for slip in together:
        text = text.replace(slip.wrong, slip.mended)
        left -= 1
        assert len(problems_of(folder, text)) == left
