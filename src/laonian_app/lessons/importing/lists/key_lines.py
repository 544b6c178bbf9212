"""Answers in a table or on one line, as lines that the reader of keys knows.

A table has the numbers in one row and the answers in the next: 题号 1 2 3, 答案 A B C.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from laonian_app.lessons.importing.lists.sections import SHEET_TITLE
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import NUMBERED

_NUMBERS = re.compile(r"(?:题号|题序|序号)[\s|｜]+(\d{1,3}(?:[\s|｜]+\d{1,3})*)[\s|｜]*")
_ANSWERS = re.compile(r"(?:参考|正确|标准)?答案[\s|｜]+(\S.*?)[\s|｜]*")
_DIVIDER = re.compile(r"[\s|｜]+")
_ON_ONE_LINE = re.compile(
    r"((?:参考|正确|标准)?答案)\s*[:：]\s*(?=[一二三四五六七八九十]{1,2}\s*[、.．])"
)
_NEXT_SECTION = re.compile(r"[\s;；。]+(?=[一二三四五六七八九十]{1,2}\s*[、.．])")


def with_key_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with every key as lines of numbers and answers below a title."""
    found: list[Line] = []
    asked = titled = False
    skipped = False
    for place, line in enumerate(lines):
        if skipped:
            skipped = False
            continue
        asked = asked or (bool(line.text) and NUMBERED.fullmatch(line.text) is not None)
        key = _of_table(line.text, lines[place + 1].text if place + 1 < len(lines) else "")
        if key and asked:
            skipped = True
            titled = titled or _has_title(found)
            found += [] if titled else [line._replace(text="参考答案")]
            found.append(line._replace(number=line.number + 1, text=key))
            titled = True
        elif _ON_ONE_LINE.match(line.text):
            found += _sections(line)
        else:
            found.append(line)
    return found


def _of_table(numbers: str, answers: str) -> str:
    """Return `1. A  2. B` from two rows of a table, empty where they are no such rows."""
    first = _NUMBERS.fullmatch(numbers) if numbers[:1] in {"题", "序"} else None
    second = _ANSWERS.fullmatch(answers) if first else None
    if first is None or second is None:
        return ""
    left, right = _DIVIDER.split(first[1]), _DIVIDER.split(second[1])
    if len(left) != len(right):
        return ""  # a cell was left empty: nobody knows which
    return "  ".join(f"{number}. {answer}" for number, answer in zip(left, right, strict=True))


def _has_title(lines: Sequence[Line]) -> bool:
    above = next((line.text for line in reversed(lines) if line.text), "")
    return "答案" in above and SHEET_TITLE.fullmatch(above) is not None


def _sections(line: Line) -> list[Line]:
    """Return `答案：一、1.A 二、1.√` as a title and a line for each section."""
    title = _ON_ONE_LINE.match(line.text)
    if title is None:
        return [line]
    texts = [title[1], *_NEXT_SECTION.split(line.text[title.end() :])]
    return [line._replace(number=line.number + n, text=text) for n, text in enumerate(texts)]
