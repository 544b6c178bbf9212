"""The instructor writes, mends, brings in, publishes; learners find it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from laonian_app.ui.instructor.lessons.choosing import FileChooser
from tests.journeys.author import Author
from tests.journeys.classroom import Classroom
from tests.journeys.hands import impatient

NOTEPAD = Path(__file__).parents[1] / "lessons" / "notepad_lesson.txt"
CORPUS = Path(os.environ.get("LAONIAN_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))


@pytest.fixture
def author(classroom: Classroom, monkeypatch: pytest.MonkeyPatch) -> Author:
    author = Author(classroom)
    monkeypatch.setattr(FileChooser, "choose", lambda _self, _what: list(author.chooses_files))
    classroom.switch_on()
    author.opens_lessons()
    return author


def test_a_new_lesson_takes_three_steps_and_is_a_draft(author: Author) -> None:
    author.makes_a_lesson("种树三成，靠得住吗")

    author.sees("先讲一件小", "题 1", "发布")
    assert "状态：草稿" in author.file("种树三成，靠得住吗").read_text("utf-8")
    author.presses("全部课程")
    author.sees("种树三成，靠得住吗", "草稿（1）")


def test_what_is_written_in_the_form_is_in_the_preview_at_once_and_in_the_file_soon(
    author: Author,
) -> None:
    author.makes_a_lesson("种树")
    author.presses("题 1")

    author.writes("问题", "有人说保赚三成，您怎么办？")

    assert author.shows("有人说保赚三成，您怎么办？")
    author.waits_for_file("种树", "有人说保赚三成，您怎么办？")
    author.sees("已保存")


def test_a_fault_is_said_at_its_line_and_gone_once_it_is_mended(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("看原文")
    text = author.field("课文原文").toPlainText()
    author.writes("课文原文", text.replace("答案：B", "答案：BC"))
    author.sees("写了 2 个答案", "请只留一个")

    author.presses("跳到这一行")
    assert author.editor.source is not None
    assert author.editor.source.textCursor().block().text().startswith("答案：BC")
    author.presses("看表单", "B，对的")

    author.waits_for_file("种树", "答案：B")
    author.no_longer_sees("写了 2 个答案")


@pytest.mark.parametrize(
    ("right", "wrong", "said", "mended"),
    [
        ("### 填数题", "### 填数字题", ("“### 填数字题”不是题型", "填数题"), "### 填数题"),
        ("- 110 = 正在被骗", "- 110：正在被骗", ("不像一对", "左 = 右"), "- 110 = 正在被骗"),
        ("C．等两天再看", "C．", ("选项 C 后面没有字", "请补上，或删去"), "C．等一等"),
    ],
)
def test_a_lesson_from_notepad_is_mended_by_what_is_said_at_its_lines(
    author: Author, right: str, wrong: str, said: tuple[str, str], mended: str
) -> None:
    author.makes_a_lesson("转错钱")
    for name in ("记录.png", "电话.mp3", "柜台.mp4", "柜台.srt"):
        (author.file("转错钱").parent / name).touch()
    author.presses("看原文")
    author.writes("课文原文", NOTEPAD.read_text("utf-8").replace(right, wrong))
    author.sees(*said)

    author.presses("跳到这一行")
    assert author.line_in_the_text == wrong
    author.writes_the_line_anew(mended)

    author.no_longer_sees(said[0])
    author.waits_for_file("转错钱", f"\n{mended}\n")
    assert not author.can_see("跳到这一行")


def test_a_published_lesson_is_found_by_learners_and_taken_back_in_one_press(
    author: Author, classroom: Classroom
) -> None:
    author.makes_a_lesson("种树三成，靠得住吗")
    author.writes_over_the_samples("刘大爷说，种一年树，保赚三成。")
    author.presses("发布")
    author.writes("谁审定的", "陈老师")
    author.presses("现在发布")
    author.sees("收回")

    text = author.file("种树三成，靠得住吗").read_text("utf-8")
    assert "审定：陈老师" in text
    assert "复核日：" in text
    assert "草稿" not in text
    author.presses("试做一遍")
    author.sees("刘大爷说，种一年树，保赚三成。")

    author.presses("首页", "换人")
    author.opens_lessons()
    author.opens("种树三成，靠得住吗")
    author.presses("收回")
    author.waits_for_file("种树三成，靠得住吗", "状态：草稿")
    author.sees("学员现在看不到这一课了")


def test_a_sample_text_is_named_and_led_to_before_a_lesson_is_published(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("发布")
    author.sees("有 5 处要先改好", "还是样例的字：“王阿姨接到一个电话，对方催她快些转钱。”")
    assert not author.can_see("现在发布")

    author.presses_first("跳到这一行")

    author.sees("学员看到的")
    assert author.field("这一页的文字").hasFocus()
    assert author.shows("王阿姨接到一个电话")
    author.writes_over_the_samples("刘大爷说，种一年树，保赚三成。")
    author.presses("发布")
    author.sees("现在发布")


def test_a_course_with_rules_asks_who_looked_a_lesson_through(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.writes_over_the_samples("刘大爷说，种一年树，保赚三成。", "规范：消保")
    author.presses("发布", "现在发布")
    author.sees("请写上谁审定的")
    assert "状态：草稿" in author.file("种树").read_text("utf-8")

    author.writes("谁审定的", "陈老师")
    author.presses("现在发布")
    author.sees("收回")
    assert "审定：陈老师" in author.file("种树").read_text("utf-8")


def test_an_old_version_can_be_looked_at_and_comes_back(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("题 1")
    author.writes("问题", "写错了的问题？")
    author.waits_for_file("种树", "写错了的问题？")

    author.presses("以前的版本")
    author.sees("回到这一版，会改动这些", "－ 写错了的问题？")
    author.presses("回到这一版")

    author.waits_for_file("种树", "陌生人打电话要验证码")
    assert "写错了" not in author.file("种树").read_text("utf-8")


def test_the_form_shows_what_publishing_and_an_old_version_wrote(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.writes_over_the_samples("刘大爷说，种一年树，保赚三成。", "时长：15")
    author.presses("标题和目标")
    author.waits_for_field("时长（分钟）", "15")
    author.presses("发布")
    author.writes("谁审定的", "陈老师")
    author.presses("现在发布")
    author.sees("收回")
    text = author.file("种树").read_text("utf-8")
    (review,) = [line[4:] for line in text.splitlines() if line.startswith("复核日：")]
    author.waits_for_field("复核日（如 2027-03-31）", review)

    author.writes("时长（分钟）", "半小时")
    author.waits_for_file("种树", "时长：半小时")
    author.waits_for_field("时长（分钟）", "半小时")
    author.presses("以前的版本", "回到这一版")

    author.waits_for_file("种树", "时长：15")
    author.waits_for_field("时长（分钟）", "15")


def test_another_editor_is_followed_and_nothing_typed_here_is_lost(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("看原文")
    assert author.editor.source is not None
    author.editor.source.go_to(20)
    file = author.file("种树")
    beside = file.with_name("x")
    beside.write_text(file.read_text("utf-8").replace("王阿姨", "张大爷"), "utf-8")
    beside.replace(file)

    author.waits_for_text("张大爷")
    assert author.editor.source.line == 20


def test_the_preview_is_enlarged_answers_there_and_is_heard(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("题 1")
    author.presses("字大些", "放大")
    author.sees("第 1 题，共 1 题", "不给，先挂断")
    author.presses("不给，先挂断")
    assert author.chosen() == ["不给，先挂断"]

    author.types(Qt.Key.Key_Escape)
    author.presses("听")
    author.sees("停")
    author.presses("停")
    author.sees("学员看到的")


def test_a_video_stands_in_the_preview_and_plays_where_it_is_enlarged(author: Author) -> None:
    author.makes_a_lesson("种树")
    video = Path(__file__).parents[1] / "videos" / "long.mp4"
    shutil.copy(video, author.file("种树").with_name("a.mp4"))
    author.writes_over_the_samples("[视频：树苗](a.mp4)\n文字稿：这是一棵树。")
    author.presses("第 1 页", "放大")

    author.presses("看视频：树苗", "停", "接着放")
    author.types(Qt.Key.Key_Escape)
    author.sees("看视频：树苗")
    author.types(Qt.Key.Key_Escape)

    author.sees("学员看到的")


def test_where_both_changed_it_asks_and_keeps_both(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("题 1")
    file = author.file("种树")
    theirs = file.read_text("utf-8").replace("王阿姨", "张大爷")
    author.writes("问题", "我在这里写的？")
    file.write_text(theirs, "utf-8")

    author.sees("文件在别处也改了")
    author.presses("用我在这里写的")
    author.waits_for_file("种树", "我在这里写的？")

    author.presses("以前的版本")
    author.sees("张大爷")


def test_what_was_just_typed_is_saved_when_the_lesson_or_the_window_is_closed(
    author: Author, classroom: Classroom
) -> None:
    author.makes_a_lesson("种树")
    author.presses("题 1")
    author.writes("问题", "一停笔就关掉的问题？")
    author.presses("全部课程")
    author.waits_for_file("种树", "一停笔就关掉的问题？")

    author.opens("种树")
    author.presses("题 1")
    author.writes("问题", "一停笔就关窗口的问题？")
    classroom.close()
    assert "一停笔就关窗口的问题？" in author.file("种树").read_text("utf-8")


def test_a_stick_that_is_pulled_loses_nothing(author: Author) -> None:
    author.makes_a_lesson("种树")
    author.presses("题 1")
    folder = author.file("种树").parent
    away = folder.with_name("away")
    folder.rename(away)
    author.sees("文件不见了")

    author.writes("问题", "没有存上的问题？")
    author.sees("没存上")
    away.rename(folder)
    author.presses("再存一次")

    author.waits_for_file("种树", "没有存上的问题？")


def test_pages_and_questions_are_added_and_dropped(author: Author) -> None:
    author.makes_a_lesson("种树")

    author.presses("加一道题", "单选题")
    author.writes("问题", "新的一道题？")
    author.waits_for_file("种树", "新的一道题？")
    author.presses("删去这道题")
    author.waits_for_file_without("种树", "新的一道题？")
    author.presses("放回来")
    author.waits_for_file("种树", "新的一道题？")


def test_a_question_of_any_kind_is_begun_in_two_presses(author: Author) -> None:
    author.makes_a_lesson("种树")
    for kind, field in (("判断题", "问题"), ("找疑点", "为什么可疑")):
        author.presses("加一道题", kind)
        author.sees(field)
        author.waits_for_file("种树", f"\n### {kind}\n")
    assert not author.can_see("跳到这一行")

    author.presses("加一道题", "返回")
    author.sees("为什么可疑", "删去这道题")


def test_one_wording_is_replaced_in_all_own_lessons(author: Author) -> None:
    for title in ("甲课", "乙课"):
        author.makes_a_lesson(title)
        author.presses("全部课程")
    author.presses("查找替换")
    author.writes("查找", "王阿姨")
    author.writes("换成", "张大爷")
    author.presses("查找")
    author.sees("在 2 课里找到了")

    author.presses("乙课", "换这几课")

    author.sees("换了 1 课")
    assert "张大爷" in author.file("甲课").read_text("utf-8")
    assert "张大爷" not in author.file("乙课").read_text("utf-8")


def test_an_impatient_press_adds_one_page_and_takes_one_out(
    author: Author, classroom: Classroom
) -> None:
    author.makes_a_lesson("甲课")
    file = author.file("甲课")
    before = file.read_text("utf-8")
    classroom.hand = impatient

    author.presses("加一页")
    author.waits_for_file("甲课", "新的一页")
    assert file.read_text("utf-8").count("\n## ") == before.count("\n## ") + 1
    author.presses("删去这一页")

    author.sees("已经删去了。", "放回来")
    author.waits_for_file_without("甲课", "新的一页")
    assert file.read_text("utf-8").count("\n## ") == before.count("\n## ")
    assert file.read_text("utf-8").count("\n### ") == before.count("\n### ")


def test_words_are_deleted_from_all_lessons_only_when_that_is_meant(author: Author) -> None:
    author.makes_a_lesson("甲课")
    author.presses("全部课程", "查找替换")
    author.writes("查找", "王阿姨")
    author.presses("查找")
    author.sees("在 1 课里找到了")

    author.presses("换这几课")
    author.sees("换成空的，就是把“王阿姨”删掉。真要删，再按一次。")
    assert "王阿姨" in author.file("甲课").read_text("utf-8")
    author.presses("换这几课")

    author.sees("换了 1 课")
    assert "王阿姨" not in author.file("甲课").read_text("utf-8")


def test_our_own_contacts_stand_where_lessons_name_them(
    author: Author, classroom: Classroom
) -> None:
    author.presses("本地联系人")
    author.writes_number("派出所", "010-5550 1234")
    author.presses("保存")
    author.sees("已保存")
    author.presses("返回")

    author.makes_a_lesson("种树")
    author.presses("先讲一件小")
    author.writes("这一页的文字", "派出所的电话是 {{热线：派出所}}。")
    author.waits_for_preview("010-5550 1234")


def test_letters_are_no_telephone_number(author: Author) -> None:
    author.presses("本地联系人")
    author.writes_number("派出所", "010-5550 abcd")
    author.presses("保存")
    author.sees("“010-5550 abcd”不是电话号码")
    assert not author.can_see("已保存")

    author.types_on("０１０－５５５０ 1234 转 8")
    author.presses("保存")
    author.sees("已保存")


# ---------------------------------------------------------------- bringing in


def word_bank(folder: Path) -> Path:
    """A list of questions as it circulates, made in Word."""
    from docx import Document

    document = Document()
    for number in range(1, 6):
        document.add_paragraph(f"{number}. 第{number}位陌生人要验证码，给不给？（B）")
        for line in ("A. 给", "B. 不给", "C. 只给前三位"):
            document.add_paragraph(line)
    file = folder / "题库.docx"
    document.save(str(file))
    return file


def excel_bank(folder: Path) -> Path:
    """The same in Excel, with heads that nobody would guess."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["题目", "选项A", "选项B", "选项C", "正确答案"])
    for number in range(1, 6):
        sheet.append([f"第{number}位陌生人要验证码，给不给？", "给", "不给", "只给前三位", "B"])
    file = folder / "题库.xlsx"
    book.save(file)
    return file


@pytest.mark.parametrize("make", [word_bank, excel_bank])
def test_a_bank_is_taken_as_a_quiz_five_presses_after_it_was_chosen(
    author: Author, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    author.chooses_files = [make(tmp_path)]
    author.presses("导入 Word")
    author.sees("5 道题", "单选 5")

    author.presses("收下 1 课", "发布", "现在发布", "试做一遍")

    author.sees("陌生人要验证码，给不给？", "只给前三位")


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files in {CORPUS}")
@pytest.mark.parametrize("name", ["习概题库.docx", "养老护理-题库模板.xlsx"])
def test_a_real_bank_is_taken_as_a_quiz_five_presses_after_it_was_chosen(
    author: Author, name: str
) -> None:
    author.chooses_files = [CORPUS / "chinese" / name]
    author.presses("导入 Word")

    author.presses("收下")
    author.publishes_what_came_and_opens_it()
    author.presses("试做一遍")

    author.sees("练一练", "第 1 题")


def test_what_cannot_come_in_is_said_with_place_and_reason(author: Author) -> None:
    author.pastes("1. 要验证码，给不给？\nA. 给\nB. 不给\n答案：B\n2. 没有答案的题\nA. 一\nB. 二\n")

    author.sees("1 道题", "没带进来", "没有答案")


def test_columns_that_nobody_would_guess_are_said_by_hand_and_remembered(
    author: Author, tmp_path: Path
) -> None:
    file = tmp_path / "怪表.csv"
    rows = [
        "甲,乙,丙,丁,戊",
        *(
            f"B,说法{n}很长很长的一句话,给他们{n},不给他们{n},第{n}个陌生人要验证码给不给呢"
            for n in range(4)
        ),
    ]
    file.write_text("\n".join(rows), "utf-8")
    author.drops(file)
    author.presses("列不对")
    author.sees("每一列是什么")

    author.presses("戊 ｜", "问题")
    author.presses("丙 ｜", "选项 A")
    author.presses("丁 ｜", "选项 B")
    author.sees("第0个陌生人要验证码")
    author.presses("就这样读")
    author.sees("怪表.csv：4 道题")
    author.presses("不要了")

    again = tmp_path / "再来一份.csv"
    again.write_text(file.read_text("utf-8").replace("陌生人", "推销员"), "utf-8")
    author.drops(again)
    author.presses("列不对")
    author.sees("E　问题", "第0个推销员要验证码")


def test_a_dropped_photo_is_described_and_stands_on_the_page(
    author: Author, tmp_path: Path
) -> None:
    from PIL import Image

    photo = tmp_path / "IMG_20261124_这是一张名字很长的照片.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "a phone"
    Image.new("RGB", (2400, 1200), "#3a7").save(photo, exif=exif)
    author.makes_a_lesson("种树")
    author.presses("先讲一件小")

    author.drops(photo)
    author.presses("放进去")
    author.sees("请用几个字说说图上是什么")
    author.writes("图上是什么？", "一棵种在花盆里的小树")
    author.presses("放进去")

    author.waits_for_file("种树", "![一棵种在花盆里的小树](")
    kept = next(author.file("种树").parent.glob("*.jpg"))
    with Image.open(kept) as picture:
        assert picture.size == (800, 1600)
        assert not picture.getexif()
    assert len(kept.stem) <= 16


def test_a_shipped_lesson_is_copied_once_it_is_changed_and_not_before(author: Author) -> None:
    copy = author.file("fake-police")
    author.opens("冒充公检法")
    author.presses("全部课程")
    author.sees("冒充公检法")
    assert not copy.exists()

    author.opens("冒充公检法")
    author.writes("学会什么", "先挂断，再核实")
    author.waits_for_file("fake-police", "先挂断，再核实")
    author.sees("已保存")
    author.writes("学会什么", "先挂断，再核实，再求助")
    author.waits_for_file("fake-police", "再求助")


def test_a_lesson_whose_file_vanished_is_written_anew(author: Author) -> None:
    author.makes_a_lesson("种树")
    file = author.file("种树")
    file.unlink()
    author.sees("文件不见了")

    author.presses("再存一次")

    author.waits_for_file("种树", "标题：种树")
