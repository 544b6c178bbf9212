"""Options that have ①②③ for letters, and answers that have numbers for letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import OPTION, field_of

_CIRCLED = "①②③④⑤⑥⑦⑧"
_LETTER_OF = str.maketrans(_CIRCLED + "12345678", "ABCDEFGH" * 2)
_ONE = re.compile(rf"[{_CIRCLED}]\s*[.．、]?\s*")
_CIRCLED_ANSWER = re.compile(rf"[{_CIRCLED}](?:[\s、，,;；和]*[{_CIRCLED}])*[。.]?")
_DIGITS = re.compile(r"[1-8](?:[\s、，,;；]*[1-8])*[。.]?")


def with_letters(lines: Sequence[Line]) -> list[Line]:
    """Return a question's lines with letters instead of numbers for options and answer.

    Numbers in circles are letters where the answer is one of them and no letters are there;
    `1、3` means A and C where the options have letters.
    """
    value = next((found[1] for line in lines if (found := _answer(line))), "")
    letters = sum(OPTION.fullmatch(line.text) is not None for line in lines[1:])
    if letters > 1 and _DIGITS.fullmatch(value) and _last(value) <= letters:
        changed = list(lines)
    elif not letters and _CIRCLED_ANSWER.fullmatch(value):
        changed = _lettered(lines)
    else:
        return list(lines)
    shown = f"答案：{value.rstrip('。.').translate(_LETTER_OF)}"
    return [line._replace(text=shown) if _answer(line) else line for line in changed]


def _answer(line: Line) -> tuple[str, str] | None:
    field = field_of(line.text)
    return field if field and field[0] == "答案" else None


def _last(value: str) -> int:
    return max(int(digit) for digit in re.findall("[1-8]", value))


def _lettered(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with `A. ` for ①, one option a line; as they are unless all run on."""
    found: list[Line] = []
    run = ""
    for n, line in enumerate(lines):
        marks = list(_ONE.finditer(line.text)) if n and field_of(line.text) is None else []
        if not marks or marks[0].start():
            found.append(line)
            continue
        ends = [*(mark.start() for mark in marks[1:]), len(line.text)]
        for place, (mark, end) in enumerate(zip(marks, ends, strict=True)):
            run += mark[0][0]
            text = f"{mark[0][0].translate(_LETTER_OF)}. {line.text[mark.end() : end].strip()}"
            found.append(line._replace(number=line.number + place, text=text))
    return found if len(run) > 1 and run == _CIRCLED[: len(run)] else list(lines)
