"""Pages as they are read: blocks, sections, headers, in Notepad's style and in Markdown's."""

from __future__ import annotations

from datetime import date

import pytest

from laonian_app.lessons.markdown import parse, write
from laonian_app.lessons.model import (
    Audience,
    Block,
    Box,
    BoxKind,
    Lesson,
    Listing,
    Picture,
    Sound,
    Source,
    Status,
    Table,
    Text,
    Video,
)


def draft_of(text: str) -> Lesson:
    draft = parse(text).draft
    assert draft is not None
    return draft


def blocks_of(body: str) -> tuple[Block, ...]:
    (page,) = draft_of(f"标题：试\n\n## 页\n{body}").pages
    return page.blocks


def test_a_broken_chinese_line_is_joined_without_a_blank() -> None:
    assert blocks_of("挂断不\n失礼。\n\nPlease\nwait") == (
        Text("挂断不失礼。"),
        Text("Please wait"),
    )


def test_a_list_needs_no_blank_line_before_it_and_may_have_some_inside() -> None:
    assert blocks_of("带上：\n- 卡\n\n- 证件\n然后出门") == (
        Text("带上："),
        Listing(("卡", "证件")),
        Text("然后出门"),
    )


def test_a_numbered_list_begins_with_one() -> None:
    assert blocks_of("1. 挂断\n2、核实\n\n3、算了") == (Listing(("挂断", "核实", "算了"), True),)
    assert blocks_of("3、算了") == (Text("3、算了"),)
    assert blocks_of("1.5 倍的钱") == (Text("1.5 倍的钱"),)


def test_each_word_begins_a_new_box_in_one_run_of_quoted_lines() -> None:
    assert blocks_of("> 记住：先挂断。\n> 再核实。\n> 教师：问一问。") == (
        Box(BoxKind.REMEMBER, "先挂断。再核实。"),
        Box(BoxKind.INSTRUCTOR, "问一问。"),
    )


def test_a_poem_keeps_its_lines() -> None:
    assert blocks_of("> 诗：床前明月光\n> 疑是地上霜\n>\n> 举头望明月") == (
        Box(BoxKind.POEM, "床前明月光\n疑是地上霜\n\n举头望明月"),
    )


def test_a_table_is_as_wide_as_its_widest_row() -> None:
    assert blocks_of("| 甲 | 乙 |\n|---|---|\n| 1 |\n| 2 | 3 |") == (
        Table(("甲", "乙"), (("1", ""), ("2", "3"))),
    )


def test_sound_and_video_have_their_words_on_the_next_line() -> None:
    assert blocks_of("[录音：老陆](a.mp3)\n文字稿：喂，\n是银行吗？\n\n好") == (
        Sound("a.mp3", "老陆", "喂，是银行吗？"),
        Text("好"),
    )
    assert blocks_of("[视频](图/b.mp4)\n字幕：b.srt") == (Video("图/b.mp4", "", "b.srt"),)


def test_a_picture_may_stand_between_words_and_have_brackets_in_its_name() -> None:
    assert blocks_of("看：![一张通知](.\\图\\假(1).png)好") == (
        Text("看："),
        Picture("图/假(1).png", "一张通知"),
        Text("好"),
    )


def test_html_is_text() -> None:
    assert blocks_of("<b>好</b>") == (Text("<b>好</b>"),)


def test_a_heading_without_a_blank_counts() -> None:
    assert [page.title for page in draft_of("标题：试\n##先别慌\n话\n##再看\n话").pages] == [
        "先别慌",
        "再看",
    ]


def test_a_page_may_be_called_like_a_section() -> None:
    draft = draft_of("标题：试\n## 页：来源\n钱从哪来？")

    assert [page.title for page in draft.pages] == ["来源"]
    assert "## 页：来源" in write(draft)


def test_a_heading_below_a_page_that_asks_nothing_is_strong_text() -> None:
    assert blocks_of("### 先看一看\n话") == (Text("**先看一看**"), Text("话"))


@pytest.mark.parametrize(
    "first", ["标题：陌生来电", "# 陌生来电", "title: 陌生来电", "\n\n标题： 陌生来电"]
)
def test_one_line_is_header_enough(first: str) -> None:
    assert draft_of(f"{first}\n\n话").title == "陌生来电"


def test_the_header_is_for_people_who_do_not_know_yaml() -> None:
    draft = draft_of(
        "---\n标题: 时间: 23:30 #一\n编号：007\n课程： c1\n学会：“先挂断”\n作者：no\n"
        "标签：转账、求助\n核对日：2026年11月24日\n复核日：2027.5.31\n状态：草稿\n对象：少\n"
        "来源：F06、F08\n备注：留着\n---\n话"
    )

    assert draft.title == "时间: 23:30 #一"
    assert (draft.id, draft.goal, draft.author) == ("007", "先挂断", "no")
    assert draft.tags == ("转账", "求助")
    assert (draft.checked_on, draft.review_by) == (date(2026, 11, 24), date(2027, 5, 31))
    assert (draft.status, draft.audience) == (Status.DRAFT, Audience.YOUTH)
    assert draft.sources == (Source("F06", ""), Source("F08", ""))
    assert draft.unknown == (("备注", "留着"),)


def test_a_lesson_without_id_is_named_after_its_folder() -> None:
    draft = parse("标题：试\n\n话", name="陌生来电 2").draft

    assert draft is not None
    assert (draft.id, draft.id_given) == ("mo-sheng-lai-dian-2", False)


def test_the_other_sections_are_no_pages() -> None:
    draft = draft_of(
        "标题：试\n\n话\n## 记住\n- 先挂断\n再核实\n## 提示卡\n- 挂断—核实—求助\n## 配对\n"
        "- 110 = 报警\n"
        "## 词语\n- 止付：先把钱停住\n## 读音\n- 12:30：十二点半\n## 教师\n带三张单子。\n\n- 一\n"
        "## 来源\n- F29 反诈专线\n见官网。"
    )

    assert len(draft.pages) == 1
    assert draft.takeaways == ("先挂断", "再核实")
    assert draft.hint_card == ("挂断—核实—求助",)
    assert draft.pairs == (("110", "报警"),)
    assert draft.glossary == (("止付", "先把钱停住"),)
    assert draft.speech == (("12:30", "十二点半"),)
    assert draft.notes == "带三张单子。\n\n- 一"
    assert draft.sources == (Source("F29", "反诈专线"),)
    assert draft.source_notes == "见官网。"


def test_words_before_the_first_question_are_kept_for_the_instructor() -> None:
    draft = draft_of("标题：试\n## 练习\n慢慢做。\n1. 一\n答案：对")

    assert draft.notes == "慢慢做。"
    assert len(draft.questions) == 1
