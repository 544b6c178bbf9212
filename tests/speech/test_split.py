"""Sentences and their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.speech.split import split


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您好。请坐！好吗？", ["您好。", "请坐！", "好吗？"]),
        ("他说：“先转账。”我没理。", ["他说：“先转账。”", "我没理。"]),
        ('他说："快转！"我没理。', ['他说："快转！"', "我没理。"]),
        ("真的？！我不信……算了。", ["真的？！", "我不信……", "算了。"]),
        ("利率是3.5%，不高。", ["利率是3.5%，不高。"]),
        ("第一行\n第二行", ["第一行\n", "第二行"]),
        ("挂断；核实；求助。", ["挂断；", "核实；", "求助。"]),
        ("（一）存款。（二）取款。）", ["（一）存款。", "（二）取款。）"]),
        ("好。——", ["好。——"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_pause(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@given(st.text(alphabet='您好转账。！？；…!?;\n\r"”“’）)】 3.5a—\u2028', max_size=60) | st.text())
def test_the_ranges_cover_the_text_exactly_and_in_order(text: str) -> None:
    sentences = split(text)

    assert "".join(sentence.text for sentence in sentences) == text
    at = 0
    for sentence in sentences:
        assert sentence.start == at < sentence.end
        assert text[sentence.start : sentence.end] == sentence.text
        at = sentence.end
    assert at == len(text)
