"""Subtitles as people make them: by hand, by a telephone, by a program of long ago."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from laonian_app.lessons.subtitles import (
    LONGEST,
    Subtitle,
    SubtitlesUnreadable,
    read_subtitles,
    subtitles_of,
    words_at,
)

SRT = """1
00:00:01,000 --> 00:00:02,500
您好，我想问问。

2
00:00:02,500 --> 00:01:04,000
<i>不是的，</i>
我们不打这样的电话。
"""
BOTH = (
    Subtitle(1000, 2500, "您好，我想问问。"),
    Subtitle(2500, 64_000, "不是的， 我们不打这样的电话。"),
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_file_is_read_in_every_usual_encoding(
    tmp_path: Path, encoding: str, line_end: str
) -> None:
    file = tmp_path / "b.srt"
    file.write_bytes(SRT.replace("\n", line_end).encode(encoding))

    assert read_subtitles(file) == BOTH


@pytest.mark.parametrize(
    "written",
    [
        SRT.replace("\n\n", "\n"),
        SRT.replace(",000", ".0").replace(",500", ".5"),
        SRT.replace("00:00:0", "0:0:0"),
        SRT.replace("1\n0", "0").replace("2\n0", "0"),
        SRT.replace("\n", "\n\n").replace("，</i>\n\n", "，</i>\n"),
        "\n\n" + SRT,
        SRT.replace("您", "{\\an8}您"),
        SRT + "\n3\n00:00:09,000 --> 00:00:08,000\n先完后开始\n\n4\n乱写的\n",
    ],
)
def test_what_people_get_wrong_costs_nothing(written: str) -> None:
    assert subtitles_of(written.encode(), "b.srt") == BOTH


def test_words_stand_from_their_beginning_until_just_before_their_end() -> None:
    at = {ms: words_at(BOTH, ms) for ms in (0, 999, 1000, 2499, 2500, 63_999, 64_000)}

    assert at[0] == at[999] == at[64_000] == ""
    assert at[1000] == at[2499] == BOTH[0].words
    assert at[2500] == at[63_999] == BOTH[1].words


@pytest.mark.parametrize("data", [b"", b"no subtitle", b"\xff\xff\xff", b"00:00:01,000 --> "])
def test_a_file_without_subtitles_says_so(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "b.srt"
    file.write_bytes(data)

    with pytest.raises(SubtitlesUnreadable):
        read_subtitles(file)
    with pytest.raises(SubtitlesUnreadable):
        read_subtitles(tmp_path / "not there.srt")


@given(st.binary(max_size=400) | st.text(max_size=300).map(lambda text: text.encode("utf-8")))
@example(b"99999:99:99,9 --> 1:1:1\n?")
@example("00:00:01,000 --> 00:00:٣0,000\n好".encode())
def test_no_bytes_raise_anything_but_our_own_error(data: bytes) -> None:
    try:
        found = subtitles_of(data, "b.srt")
    except SubtitlesUnreadable:
        return
    assert found


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3_000_000),
            st.integers(1, 100_000),
            st.text("您好，先挂断。再 核实a", min_size=1, max_size=150).filter(str.strip),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_nothing_that_is_said_is_lost_and_nothing_is_too_long(
    said: list[tuple[int, int, str]],
) -> None:
    blocks = [f"1\n{_time(b)} --> {_time(b + d)}\n{words}\n" for b, d, words in said]

    found = subtitles_of("\n".join(blocks).encode(), "b.srt")

    assert sorted(_letters(each.words for each in found)) == sorted(
        _letters(words for _b, _d, words in said)
    )
    for each in found:
        assert len(each.words) <= LONGEST
        assert each.begin_ms <= each.end_ms
        assert any(b <= each.begin_ms and each.end_ms <= b + d for b, d, _words in said)


def _letters(texts: object) -> str:
    assert not isinstance(texts, str)
    return "".join("".join(text.split()) for text in texts)  # type: ignore[attr-defined]


def _time(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"
