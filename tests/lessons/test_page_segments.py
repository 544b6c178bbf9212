"""A page edited thing by thing: what is not touched stays byte for byte."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lesson_strategies import PIECES, blocks, tables, texts

from laonian_app.lessons.authoring.page_segments import (
    Thing,
    lines_of,
    place_of_line,
    segments_of,
    with_new_thing,
    with_text,
    with_thing,
    without_thing,
)
from laonian_app.lessons.markdown.blocks import PageReader
from laonian_app.lessons.markdown.lines import split_lines
from laonian_app.lessons.markdown.writer import block_lines
from laonian_app.lessons.model import Block, Picture, Table, Text, Video

_some = settings(
    max_examples=40, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)
_loose = st.lists(
    st.sampled_from([*PIECES, "![图](a.png)", "[视频：x](b.mp4)", "| a | b |", "|-|-|"])
)
_pages = st.lists(_loose.map("".join) | st.sampled_from(["", "![](a.png)"]), max_size=12)

OWN_WAY = (
    "先说\xa0一句。",
    "| 号码 | 管什么 |",
    "|--|--|",
    "| 110  |  报警 |",
    "再说一句。",
    "",
    "",
    "![一张\xa0照片](照片.png)",
    "[视频：柜台](柜台.mp4)",
    "文字稿：您好，",
    "请问办什么？",
    "",
    "最后一句。   ",
)


def read(lines: list[str]) -> list[Block]:
    return PageReader(split_lines("\n".join(lines))).blocks


@_some
@given(_pages)
def test_any_lines_taken_apart_are_the_same_lines(lines: list[str]) -> None:
    segments = segments_of(lines)

    assert lines_of(segments) == lines
    assert [each.thing is None for each in segments] == [not at % 2 for at in range(len(segments))]
    for number in range(len(lines)):
        assert place_of_line(segments, number)[0] < len(segments)


def test_text_and_things_follow_each_other() -> None:
    segments = segments_of(OWN_WAY)

    assert [type(each.thing).__name__ for each in segments] == [
        *("NoneType", "Table"),
        *("NoneType", "Picture"),
        *("NoneType", "Video"),
        "NoneType",
    ]
    assert [each.shown for each in segments[::2]] == [
        "先说\xa0一句。",
        "再说一句。",
        "",
        "最后一句。   ",
    ]


@_some
@given(st.sampled_from((1, 3, 5)), tables(), texts)
def test_a_thing_written_anew_changes_nothing_else(at: int, table: Table, words: str) -> None:
    things: dict[int, Thing] = {1: table, 3: Picture("a.png", words)}
    thing = things.get(at, Video("b.mp4", words, "", words))
    before = segments_of(OWN_WAY)

    lines = lines_of(with_thing(before, at, thing))

    after = segments_of(lines)
    assert after[at].thing == thing
    for n, each in enumerate(before):
        if n != at:
            assert after[n].thing == each.thing
            assert [x for x in after[n].lines if x] == [x for x in each.lines if x]


@_some
@given(st.lists(blocks, min_size=1, max_size=4), st.data())
def test_a_new_thing_comes_and_goes_and_the_page_is_what_it_was(
    page: list[Block], data: st.DataObject
) -> None:
    lines = [line for block in page for line in (*block_lines(block), "")]
    segments = segments_of(lines)
    at = data.draw(st.sampled_from(range(0, len(segments), 2)))
    end = len(segments[at].shown.split("\n")) if segments[at].shown else 0

    put = with_new_thing(segments, at, end, Picture("新.png", "新的"))

    there = read(lines_of(put))
    assert there.count(Picture("新.png", "新的")) == 1
    assert [each for each in there if each != Picture("新.png", "新的")] == read(lines)
    assert read(lines_of(without_thing(put, at + 1))) == read(lines)


def test_words_typed_beside_a_thing_stay_apart_from_it() -> None:
    segments = segments_of(OWN_WAY)

    lines = lines_of(with_text(segments, 4, "录音：\n文字稿"))

    assert read(lines)[2:] == [
        Text("再说一句。"),
        Picture("照片.png", "一张\xa0照片"),
        Text("录音：文字稿"),
        Video("柜台.mp4", "柜台", "", "您好，请问办什么？"),
        Text("最后一句。"),
    ]
