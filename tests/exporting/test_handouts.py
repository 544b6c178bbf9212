"""Handouts: a Word document and a page that need nothing else."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import html
from PIL import Image

from laonian_app.ground.paths import shipped
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.exporting.handout import handout_of
from laonian_app.lessons.exporting.html_page import html_of
from laonian_app.lessons.exporting.parts import Handout
from laonian_app.lessons.exporting.word import word_of
from laonian_app.lessons.markdown import parse, read
from laonian_app.lessons.model import Contact

WHOLE = Path(__file__).parents[1] / "lessons" / "whole_lesson.md"
CONTACTS = {"反诈": Contact("反诈", "96110"), "本网点": Contact("本网点", "")}
SMALL = """标题：<b>电话</b>
## 一
拨{{热线：反诈}}。

拨{{热线：本网点}}。

> 教师：只有老师看

> 当心：别急

## 练习
### 单选题
先做什么？
- A. 转
  - 说明：急了。
- B. 挂
答案：B
解析：挂了再说。
### 排序题
排一排
1. 挂断
2. 核实
3. 求助
### 配对题
连一连
- 110 = 报警
- 96110 = 反诈
"""


def picture(_: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (40, 30), "white").save(data, "PNG")
    return data.getvalue()


def handout(text: str = SMALL) -> Handout:
    draft = parse(text).draft
    assert draft is not None
    return handout_of(draft, CONTACTS, "挂断—核实—求助")


def words_of(data: bytes) -> str:
    document = docx.Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_hotlines_are_filled_in_and_the_instructor_s_words_stay_out() -> None:
    for words in (
        words_of(word_of(handout(), picture, with_answers=True)),
        html_of(handout(), picture).decode(),
    ):
        assert "拨96110。" in words
        assert "本网点" not in words
        assert "只有老师看" not in words
        assert "别急" in words
        assert "挂断—核实—求助" in words


def test_a_video_and_a_sound_are_named_on_paper_with_what_is_said_in_them() -> None:
    media = (
        "[视频：打给银行](a.mp4)\n文字稿：先挂断，拨{{热线：反诈}}。\n\n"
        "[视频：只有字幕](b.mp4)\n字幕：b.srt\n\n[录音：来电](c.mp3)\n文字稿：我是警察。"
    )
    made = handout(SMALL.replace("> 当心：别急", media))

    for words in (words_of(word_of(made, picture, with_answers=True)), text_of_page(made)):
        lines = [line for line in words.splitlines() if line.strip()]
        first = lines.index("视频：打给银行")
        assert lines[first : first + 5] == [
            "视频：打给银行",
            "先挂断，拨96110。",
            "视频：只有字幕",
            "录音：来电",
            "我是警察。",
        ]


def text_of_page(made: Handout) -> str:
    page = html.fromstring(html_of(made, picture))
    return "\n".join(each.text_content() for each in page.iter("p"))


def test_a_handout_for_pupils_gives_no_answer_away() -> None:
    pupils = words_of(word_of(handout(), picture, with_answers=False))
    own = words_of(word_of(handout(), picture, with_answers=True))

    assert "A. 转" in pupils
    for words in ("挂了再说。", "A：急了。", "答案和解析"):
        assert words not in pupils
        assert words in own


def test_what_is_to_be_ordered_or_matched_does_not_stand_in_the_right_order() -> None:
    _, order, match = handout().questions

    items = ["".join(span.text for span in each.words) for each in order.offered]
    assert sorted(items) == sorted(["挂断", "核实", "求助"])
    assert items != ["挂断", "核实", "求助"]
    by_mark = {each.mark: "".join(span.text for span in each.words) for each in order.offered}
    assert [by_mark[mark] for mark in order.answer.split("→")] == ["挂断", "核实", "求助"]
    sides = {each.mark: "".join(span.text for span in each.words) for each in match.offered}
    pairs = dict(each.split("—") for each in match.answer.split("，"))
    assert {sides[left]: sides[right] for left, right in pairs.items()} == {
        "110": "报警",
        "96110": "反诈",
    }


def test_the_page_needs_nothing_beside_it_and_reports_to_nobody() -> None:
    data = html_of(handout(WHOLE.read_text("utf-8")), picture).decode()
    page = html.fromstring(data.encode())

    assert not page.xpath("//script | //link | //iframe | //object")
    sources = page.xpath("//@src | //@href")
    assert sources
    assert all(source.startswith("data:image/") for source in sources)
    assert re.search(r"url\(|@import", data) is None
    assert all(image.get("alt") is not None for image in page.xpath("//img"))


def test_words_that_look_like_html_are_shown_as_words() -> None:
    page = html.fromstring(html_of(handout(), picture))

    assert page.xpath("string(//h1)") == "<b>电话</b>"
    assert page.xpath("string(//title)") == "<b>电话</b>"


def test_answers_on_the_page_open_at_a_press() -> None:
    page = html.fromstring(html_of(handout(), picture))

    first = page.xpath("//details")[0]
    assert first.get("open") is None
    assert "答案：B" in first.text_content()
    assert "挂了再说。" in first.text_content()


@pytest.mark.parametrize("name", ["fake-police", "know-the-mouse"])
def test_shipped_lessons_become_handouts(name: str) -> None:
    folder = shipped("lessons") / name
    lesson = read(folder).lesson
    assert lesson is not None
    made = handout_of(lesson, read_beside([shipped("lessons")]).contacts)

    words = words_of(word_of(made, picture, with_answers=True))
    for page in lesson.pages:
        assert page.title in words
    images = html.fromstring(html_of(made, picture)).xpath("//img")
    assert len(images) == len(list(folder.glob("*.svg")))
