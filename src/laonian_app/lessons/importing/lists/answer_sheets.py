"""A sheet of answers at the end of a paper, where some answers are words: 四、1. 96110 2. 转账.

A sheet of letters alone is told by its looks (`keys`). One with words looks like questions;
it is told by its title, by standing last, and by the questions before it having no answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from laonian_app.lessons.importing.lists.sections import SHEET_TITLE, Part
from laonian_app.lessons.markdown.kinds import GROUP
from laonian_app.lessons.markdown.lines import Line, joined
from laonian_app.lessons.markdown.marks import NUMBERED, OPTION, field_of, folded

_SECTION = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)]?\s*[、.．:：]\s*(?:(\S{2,8}题)\s*[:：]?\s*)?"
)
_NUMBER = re.compile(r"(?<![\d.．])(\d{1,3})\s*(?:[.．、](?!\d)|[)）]|[:：])\s*")

_ROOM = re.compile(r"[（(][\s\u3000]*[)）]|_{2,}|＿{2,}")
_BOXED = re.compile(r"(?=【\s*(?:答案|解析)\s*】)")

Entries = Callable[[str], list[tuple[int, str]]]
"""Reads a line that holds nothing but numbers and letters."""


def sheet_of(parts: Sequence[Part], entries: Entries) -> tuple[int, int] | None:
    """Return part and place of the title of a sheet of answers, None where there is none."""
    titles = [
        (n, place)
        for n, part in enumerate(parts)
        for place, line in enumerate(part.lines)
        if "答案" in line.text and SHEET_TITLE.fullmatch(line.text)
    ]
    if len(titles) != 1:
        return None
    [(first, place)] = titles
    before = [line for part in parts[:first] for line in part.lines] + parts[first].lines[:place]
    behind = parts[first].lines[place + 1 :] + [
        line for part in parts[first + 1 :] for line in part.lines
    ]
    asked = any(NUMBERED.fullmatch(line.text) for line in before)
    if not asked or any(_answers(line) for line in before):
        return None
    opens = next((line.text for line in behind if line.text), "")
    begins = NUMBERED.match(opens) or _SECTION.match(opens) or GROUP.fullmatch(opens)
    return (first, place) if begins and not _offers(behind, entries) else None


def _offers(lines: Sequence[Line], entries: Entries) -> bool:
    """Say whether a numbered line that answers nothing has options below it: a question."""
    there = [line.text for line in lines if line.text]
    return any(
        NUMBERED.fullmatch(text) and not entries(text) and OPTION.fullmatch(below)
        for text, below in pairwise(there)
    )


def asks_of_its_own(part: Part) -> bool:
    """Say whether a part looks like questions: options, gaps, brackets, or a kind above it.

    A numbered list in the pages of a talk has none of them.
    """
    return bool(part.group) or any(
        OPTION.fullmatch(line.text) or _ROOM.search(line.text) for line in part.lines
    )


def _answers(line: Line) -> bool:
    found = field_of(line.text)
    return found is not None and found[0] == "答案"


def answers_on(
    sheet: Sequence[Sequence[Line]], entries: Entries
) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Yield the name and the answers of each section of a sheet.

    An answer in words may go on over several lines; behind one in letters they are the
    reason. Fields such as 解析 follow, one a line.
    """
    group = ""
    found: list[tuple[int, str]] = []
    in_letters = False
    for line in (line for lines in sheet for line in lines if line.text):
        head = GROUP.fullmatch(line.text) or _SECTION.match(line.text)
        text = line.text
        if head:
            if found:
                yield group, found
            group, found = head[1] or "", []
            text = "" if head.re is GROUP else text[head.end() :].strip()
        sure = entries(text) if text else []
        own = sure or list(_in_words(text, found[-1][0] if found else 0))
        if own and found and own[0][0] <= found[-1][0]:
            yield group, found
            found = []
        if own:
            found += own
            in_letters = bool(sure)
        elif text and found:
            is_why = in_letters and field_of(text) is None and "\n" not in found[-1][1]
            more = f"解析：{text}" if is_why else text
            found[-1] = (found[-1][0], _longer(found[-1][1], more))
    if found:
        yield group, found


def _in_words(text: str, last: int) -> Iterator[tuple[int, str]]:
    """Yield the numbered answers of a line; a number counts if it is the next one, or 1."""
    starts: list[tuple[re.Match[str], int]] = []
    for mark in _NUMBER.finditer(text):
        number = int(folded(mark[1]))
        first = not starts and mark.start() == 0 and number in {1, last + 1}
        if first or (starts and number == starts[-1][1] + 1):
            starts.append((mark, number))
    for n, (mark, number) in enumerate(starts, 1):
        end = starts[n][0].start() if n < len(starts) else len(text)
        yield number, _parted(text[mark.end() : end].strip(" \t\u3000;；"))


def _parted(answer: str) -> str:
    """Return `【答案】A 【解析】…` as the answer and its field, one a line."""
    parted = ""
    for piece in _BOXED.split(answer):
        parted = _longer(parted, piece.strip()) if piece.strip() else parted
    return parted


def _longer(answer: str, text: str) -> str:
    """Return an answer with the next line of it; a field stays a line of its own."""
    field = field_of(text)
    if field is not None and field[0] == "答案" and not answer:
        return field[1]
    if field is not None or not answer:
        return f"{answer}\n{text}" if answer else text
    *fields, last = answer.split("\n")
    return "\n".join([*fields, joined([last, text])])
