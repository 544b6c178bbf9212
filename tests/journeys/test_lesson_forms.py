"""The instructor edits scenes, pictures, tables and videos in forms, and is led to faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app.ui.instructor.lessons.choosing import FileChooser
from tests.journeys.author import Author
from tests.journeys.classroom import Classroom


@pytest.fixture
def author(classroom: Classroom, monkeypatch: pytest.MonkeyPatch) -> Author:
    author = Author(classroom)
    monkeypatch.setattr(FileChooser, "choose", lambda _self, _what: list(author.chooses_files))
    classroom.switch_on()
    author.opens_lessons()
    author.makes_a_lesson("种树")
    return author


def photo(folder: Path) -> Path:
    from PIL import Image

    file = folder / "告示.png"
    Image.new("RGB", (60, 40), "#3a7").save(file)
    return file


def test_a_scene_is_written_and_its_choices_lead_on(author: Author) -> None:
    author.presses("加一道题", "情景")
    author.writes("第 1 步：谁在说话", "客服")
    author.writes("第 1 步，选项 2", "挂断")
    author.presses("帮手", "第 1 步，选项 2，接到", "新的一步")
    author.writes("第 4 步：谁在说话", "邻居")
    author.presses("第 1 步，选项 1，接到", "A3 邻居")
    author.waits_for_file("种树", "身份：帮手")

    author.sees("第 1 步，选项 1，接到：A3 邻居")
    text = author.file("种树").read_text("utf-8")
    assert "#### A0 客服" in text
    assert "- 挂断 → A3\n" in text
    assert "#### A3 邻居" in text


def test_a_choice_that_leads_nowhere_says_so_at_itself(author: Author) -> None:
    author.presses("加一道题", "情景")
    author.presses("第 2 步：删去这一步")

    author.sees("“请写不稳当的做法”没说接到哪一步")
    author.presses("标题和目标", "跳到这一行")
    author.types_on("想一想再")
    author.sees("要改：“想一想再请写不稳当的做法”没说接到哪一步")
    author.presses("第 1 步，选项 1，接到", "A2 复盘")

    author.no_longer_sees("没说接到哪一步")
    author.waits_for_file("种树", "- 想一想再请写不稳当的做法 → A2")


def test_a_photo_stands_for_an_option_and_words_again(author: Author, tmp_path: Path) -> None:
    author.chooses_files = [photo(tmp_path)]
    author.presses("题 1", "选项 B 用照片")
    author.writes("图上是什么？", "盖着红章的告示")
    author.presses("放进去")

    author.sees("图片：告示.png", "选项 B 的图上是什么")
    author.waits_for_file("种树", "- B. ![盖着红章的告示](告示.png)")
    assert (author.file("种树").parent / "告示.png").exists()
    author.presses("选项 B 改用文字")
    author.waits_for_file("种树", "- B. 盖着红章的告示\n")


def test_a_table_is_made_cell_by_cell_and_nothing_else_is_touched(author: Author) -> None:
    before = author.file("种树").read_text("utf-8")
    author.presses("先讲一件小", "表格")
    author.writes("表头，第 1 列", "号码")
    author.writes("表头，第 2 列", "管什么")
    author.presses("加一列", "加一行")
    author.writes("第 2 行，第 1 列", "110")
    author.presses("删去第 1 行", "删去最后一列")

    table = "| 号码 | 管什么 |\n| --- | --- |\n| 110 |  |\n"
    author.waits_for_file("种树", table)
    assert author.file("种树").read_text("utf-8") == before.replace(
        "\n\n## 记住三步", f"\n\n{table}\n## 记住三步"
    )


def test_a_video_is_put_in_with_subtitles_and_its_words(author: Author, tmp_path: Path) -> None:
    for name in ("柜台 一.mp4", "柜台.srt", "柜台.avi"):
        (tmp_path / name).write_bytes(b"x")
    author.presses("记住三步")
    author.chooses_files = [tmp_path / "柜台.avi"]
    author.presses("视频")
    author.sees("“柜台.avi”在这里放不出来")
    author.chooses_files = [tmp_path / "柜台 一.mp4"]
    author.presses("视频")
    author.sees("视频：柜台 一.mp4")
    author.writes("叫什么？", "柜台四问")
    author.writes("里面说了什么（听不清的学员看）", "您认识收款人吗？")
    author.chooses_files = [tmp_path / "柜台.srt"]
    author.presses("字幕")

    author.sees("字幕：柜台.srt")
    author.waits_for_file(
        "种树", "[视频：柜台四问](柜台 一.mp4)\n字幕：柜台.srt\n文字稿：您认识收款人吗？\n"
    )
    assert (author.file("种树").parent / "柜台 一.mp4").read_bytes() == b"x"


def test_a_fault_is_said_in_the_form_and_the_list_and_led_to(author: Author) -> None:
    author.presses("看原文")
    text = author.file("种树").read_text("utf-8")
    author.writes("课文原文", text.replace("- B. 不给，先挂断", "- B. 给，他说得很着急"))
    author.sees("选项 A 和 B 一样")
    author.presses("看表单", "标题和目标")
    author.sees("题 1　要改")

    author.presses("跳到这一行")

    author.sees("要改：选项 A 和 B 一样。请改一个。")
    assert author.field("选项 B").hasFocus()
    author.writes("选项 B", "不给，先挂断")
    author.no_longer_sees("选项 A 和 B 一样")
    author.waits_for_file("种树", "- B. 不给，先挂断\n")
