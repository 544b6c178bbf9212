"""From bytes to text: every encoding that Notepad writes, and no bytes that break anything."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lesson_strategies import PIECES

from laonian_app.lessons.decoding import cleaned, decode
from laonian_app.lessons.markdown import find_lesson_file, read

SMALL = """标题：陌生来电怎么办

骗子最怕您挂断电话。挂断不失礼。

1. 陌生人打电话要验证码，给不给？
A. 给
B. 不给
答案：B
解析：验证码就是家门钥匙。
"""


def lesson_at(folder: Path, data: bytes, name: str = "lesson.md") -> Path:
    (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16-le"),
    ],
)
def test_a_lesson_reads_the_same_in_every_encoding(tmp_path: Path, codec: str, found: str) -> None:
    reading = read(lesson_at(tmp_path, SMALL.encode(codec)))

    assert reading.encoding == found
    assert reading.lesson is not None
    assert reading.lesson.title == "陌生来电怎么办"
    assert [question.kind for question in reading.lesson.questions] == ["single"]


def test_the_bytes_of_a_picture_are_no_lesson(tmp_path: Path) -> None:
    reading = read(lesson_at(tmp_path, b"\x89PNG\r\n\x1a\n\xff\xff\xff"))

    assert [problem.code for problem in reading.problems] == ["encoding-unknown"]
    assert reading.lesson is None


def test_half_a_character_is_never_replaced() -> None:
    assert decode("标题：安全".encode()[:-1] + b"\xff") is None


def test_line_ends_of_every_system_are_the_same() -> None:
    assert cleaned("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_radicals_from_a_pdf_become_ordinary_characters() -> None:
    assert cleaned("⼯程师的⻓处⻋") == "工程师的长处车"


def test_other_look_alikes_stay_as_written() -> None:
    assert cleaned("①２０㎡“”") == "①２０㎡“”"


def test_characters_of_no_width_are_dropped() -> None:
    assert cleaned("安\u200b全\ufeff账\x00户\u200d") == "安全账户"


def test_notepad_may_add_txt_to_the_name(tmp_path: Path) -> None:
    lesson_at(tmp_path, SMALL.encode(), "lesson.md.txt")

    assert read(tmp_path).lesson is not None


def test_the_first_name_counts_where_there_are_two(tmp_path: Path) -> None:
    lesson_at(tmp_path, b"", "lesson.txt")
    lesson_at(tmp_path, SMALL.encode(), "课文.md")

    assert find_lesson_file(tmp_path) == tmp_path / "课文.md"


def test_an_empty_folder_says_what_is_missing(tmp_path: Path) -> None:
    (problem,) = read(tmp_path).problems

    assert (problem.code, problem.line) == ("lesson-missing", None)
    assert "lesson.md" in problem.remedy


def test_a_file_with_pictures_pasted_in_is_refused(tmp_path: Path) -> None:
    (problem,) = read(lesson_at(tmp_path, b"a" * 6_000_000)).problems

    assert problem.code == "file-too-large"
    assert "6 MB" in problem.what


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.binary(max_size=400))
def test_no_bytes_whatever_raise_anything(tmp_path: Path, data: bytes) -> None:
    reading = read(lesson_at(tmp_path, data))

    assert reading.lesson is None or not reading.faulty


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=60).map("\n".join),
    codec=st.sampled_from(("utf-8", "utf-16", "gb18030")),
    cut=st.integers(0, 3),
)
def test_no_mangled_lesson_raises_anything(tmp_path: Path, text: str, codec: str, cut: int) -> None:
    data = text.encode(codec, errors="ignore")

    read(lesson_at(tmp_path, data[: len(data) - cut]))


NASTY = {
    "headings": "### x\n" * 20_000,
    "keys": "1. 一\n" + "答案\n1-2 AB\n" * 10_000,
    "key with blanks": "1. 一\n答案\n" + "1-2 AB   " * 2_000 + "x",
    "pictures": "![" * 100_000,
    "picture files": "![](a" * 50_000,
    "backslashes": "甲" + "\\" * 200_000 + "乙",
    "blanks": "A. 甲" + " " * 200_000 + "乙",
    "said otherwise": "[x](读:a" + " " * 200_000 + "b",
    "contact": "{{热线：a" + " " * 200_000 + "b",
    "tick": "A. x" + " " * 100_000 + "y√\nB. z\n答案：A",
    "number": "### 填数题\n一\n答案：5" + " " * 100_000 + "6",
    "arrow": "### 情景\n#### A0\n- x" + " " * 100_000 + "→ x",
    "brackets": "（A" * 50_000,
    "equals": "## 配对\n- " + "=" * 100_000,
    "quotes": "> a\n" * 50_000,
    "bars": "|" * 100_000 + "\n|-|\n" + "|a" * 50_000,
    "strong": "**" * 50_000,
    "options": "1. 一\n" + "A. 甲\n" * 20_000,
}


@pytest.mark.parametrize("name", NASTY)
def test_no_text_takes_its_reader_hostage(tmp_path: Path, name: str) -> None:
    begin = time.process_time()
    read(lesson_at(tmp_path, f"标题：一\n## 练习\n{NASTY[name]}".encode()))
    read(lesson_at(tmp_path, f"标题：一\n\n{NASTY[name]}".encode()))

    assert time.process_time() - begin < 4
