"""One bank in several formats gives equal questions."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_bench import bring_in, questions

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.model import Choice

Asked = tuple[str, tuple[str, ...], frozenset[int]]

_words = st.text(
    st.sampled_from("挂断电话核实求助钱卡号她说不给了一二三家人问银行"), min_size=2, max_size=12
)


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    options = draw(st.lists(_words, min_size=2, max_size=5, unique=True))
    right = draw(st.sets(st.integers(0, len(options) - 1), min_size=1, max_size=len(options)))
    return draw(_words) + "？", tuple(options), frozenset(right)


banks = st.lists(asked(), min_size=1, max_size=6, unique_by=lambda each: each[0])


def letters(right: frozenset[int]) -> str:
    return "".join(chr(ord("A") + n) for n in sorted(right))


def as_lines(bank: list[Asked]) -> list[str]:
    lines = []
    for n, (stem, options, right) in enumerate(bank, 1):
        lines.append(f"{n}. {stem}")
        lines += [f"{chr(ord('A') + k)}. {option}" for k, option in enumerate(options)]
        lines.append(f"答案：{letters(right)}")
    return lines


def as_word(bank: list[Asked]) -> bytes:
    document = docx.Document()
    for line in as_lines(bank):
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def as_workbook(bank: list[Asked]) -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["题目", *[f"选项{letter}" for letter in "ABCDE"], "答案"])
    for stem, options, right in bank:
        book.active.append([stem, *options, *[None] * (5 - len(options)), letters(right)])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def as_gift(bank: list[Asked]) -> str:
    entries = []
    for stem, options, right in bank:
        share = 100 / len(right)
        marks = (
            ["=" if n in right else "~" for n in range(len(options))]
            if len(right) == 1
            else [f"~%{share:.5f}%" if n in right else "~%-100%" for n in range(len(options))]
        )
        inside = " ".join(mark + option for mark, option in zip(marks, options, strict=True))
        entries.append(f"{stem}{{{inside}}}")
    return "\n\n".join(entries)


def as_moodle(bank: list[Asked]) -> str:
    found = []
    for stem, options, right in bank:
        answers = "".join(
            f"<answer fraction='{100 / len(right) if n in right else 0}'>"
            f"<text>{escape(option)}</text></answer>"
            for n, option in enumerate(options)
        )
        single = str(len(right) == 1).lower()
        found.append(
            f"<question type='multichoice'><questiontext><text>{escape(stem)}</text></questiontext>"
            f"<single>{single}</single>{answers}</question>"
        )
    return f"<quiz>{''.join(found)}</quiz>"


def as_qti(bank: list[Asked]) -> str:
    items = []
    for number, (stem, options, right) in enumerate(bank):
        labels = "".join(
            f'<response_label ident="{n}"><material><mattext>{option}</mattext></material>'
            "</response_label>"
            for n, option in enumerate(options)
        )
        many = "Multiple" if len(right) > 1 else "Single"
        equal = "".join(f'<varequal respident="r">{n}</varequal>' for n in sorted(right))
        items.append(
            f'<item ident="{number}"><presentation><material><mattext>{stem}</mattext></material>'
            f'<response_lid ident="r" rcardinality="{many}"><render_choice>{labels}</render_choice>'
            f"</response_lid></presentation><resprocessing><respcondition><conditionvar>{equal}"
            '</conditionvar><setvar action="Set">1</setvar></respcondition></resprocessing></item>'
        )
    return f"<questestinterop>{''.join(items)}</questestinterop>"


def told(imported: Imported) -> list[tuple[str, Choice]]:
    assert not imported.left_out
    found = []
    for question in questions(imported):
        assert isinstance(question.task, Choice)
        found.append((question.stem, question.task))
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(banks)
def test_one_bank_in_six_formats_is_the_same_bank(bank: list[Asked]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        text = told(bring_in(folder, "\n".join(as_lines(bank)), "a.txt"))

        assert len(text) == len(bank)
        assert told(bring_in(folder, as_word(bank), "a.docx")) == text
        assert told(bring_in(folder, as_workbook(bank), "a.xlsx")) == text
        assert told(bring_in(folder, as_gift(bank), "a.gift")) == text
        assert told(bring_in(folder, as_moodle(bank), "a.xml")) == text
        assert told(bring_in(folder, as_qti(bank), "b.xml")) == text
