"""What can be dialled and what cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.lessons.telephones import can_be_dialled


@pytest.mark.parametrize(
    "number",
    [
        "",
        "  ",
        "110",
        "010-5550 1234",
        "（010）5550 1234",
        "(010) 55501234",
        "+86 138 0000 0000",
        "０１０－５５５０１２３４",
        "010-55501234 转 8",
        "010-55501234转分机 802",
        "010-55501234、138 0000 0000",
        "12345 或 12368",
    ],
)
def test_a_number_in_any_habit_of_writing_is_one(number: str) -> None:
    assert can_be_dialled(number)


@pytest.mark.parametrize(
    "number", ["abc", "010-5550 abcd", "问老王", "010-5550 1234 王警官", "l2378", "—", "转 8"]
)
def test_letters_and_words_are_none(number: str) -> None:
    assert not can_be_dialled(number)


@given(st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=1, max_size=6))
def test_no_word_can_be_dialled(word: str) -> None:
    assert not can_be_dialled(f"010 {word} 1234") or word in {"转", "或"}
