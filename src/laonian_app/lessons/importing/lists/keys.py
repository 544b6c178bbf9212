"""The answers of all sections at the end of a file: 参考答案, then 1-5 BACDB a section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from laonian_app.lessons.importing.lists.sections import Chapter, is_heading
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.numbering import KEY_TITLE
from laonian_app.lessons.markdown.marks import CROSSES, TICKS

_ENTRY = re.compile(
    r"([0-9０-９]{1,4})(?:\s*[-－–—~～至到]\s*[0-9０-９]{1,4})?\s*[.．、:：)）]?\s*"
    rf"([A-Ha-hＡ-Ｈ]+(?:\s+[A-Ha-hＡ-Ｈ]+)*|对|错|正确|错误|[{TICKS}{CROSSES}对错\s]+)(?![A-Za-z])"
)
_PREFIX = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?\s*[、.．:：]?\s*)?"
    r"(?:(?:单项|多项|不定项)?选择题?|单选题?|多选题?|判断题?|填空题?|简答题?)?\s*(?:答案)?\s*[:：]?\s*"
)
_DIVIDERS = re.compile(r"[\s,，;；。]*")


def with_keys(chapters: Sequence[Chapter]) -> None:
    """Move a key at the very end into the sections that it answers.

    Where a section has its own key at its end, nothing is moved.
    """
    last = chapters[-1] if chapters else None
    if last is None:
        return
    title = _key_title(last.lines)
    key = last.lines[title:] if title is not None else []
    own = title is not None and any(line.text for line in last.lines[:title])
    if title is None and _is_key_chapter(last):
        key = [Line(0, "参考答案", 0), *last.lines]
        title = 0
    if title is None or not key:
        return
    runs = _runs(key)
    if not runs:
        return
    targets = _targets(chapters if own else chapters[:-1])
    if len(runs) < 2 and len(targets) < 2 and own:
        return
    del last.lines[title:]
    if len(runs) == 1:
        runs = runs * len(targets)
    for (chapter, end), run in reversed(list(zip(targets, runs, strict=False))):
        number = run[0].number
        chapter.lines[end:end] = [Line(number, "参考答案", 0), *run]


def _is_key_chapter(chapter: Chapter) -> bool:
    return KEY_TITLE.fullmatch(chapter.title) is not None and bool(chapter.lines)


def _key_title(lines: Sequence[Line]) -> int | None:
    """Return the place of the line 参考答案 below which there is nothing but answers."""
    for place in range(len(lines) - 1, -1, -1):
        text = lines[place].text.lstrip("#＃ ")
        if "答案" not in text or not KEY_TITLE.fullmatch(text):
            continue
        below = [line.text for line in lines[place + 1 :] if line.text]
        if below and all(_entries(text) or is_heading(text) for text in below):
            return place
    return None


def _entries(text: str) -> list[tuple[int, str]]:
    """Return number and answers of a line of a key, nothing where it is none."""
    prefix = _PREFIX.match(text)
    place = prefix.end() if prefix else 0
    found: list[tuple[int, str]] = []
    while place < len(text):
        entry = _ENTRY.match(text, place)
        if entry is None:
            return []
        found.append((int(entry[1]), entry[0].strip()))
        divider = _DIVIDERS.match(text, entry.end())
        place = divider.end() if divider else entry.end()
    return found


def _runs(key: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of a key, a run for each section: where numbers begin again."""
    runs: list[list[Line]] = []
    last: int | None = None
    for line in key[1:]:
        entries = _entries(line.text) if line.text else []
        for number, text in entries:
            if last is None or number <= last:
                runs.append([])
            last = number
            runs[-1].append(line._replace(number=line.number + len(runs[-1]) % 60, text=text))
        if not entries and line.text:
            last = None
    return [run for run in runs if run]


def _targets(chapters: Sequence[Chapter]) -> list[tuple[Chapter, int]]:
    """Return the sections in order, each with the place behind its last line."""
    targets: list[tuple[Chapter, int]] = []
    for chapter in chapters:
        starts = [number for number, _ in chapter.groups]
        places = [n for n, line in enumerate(chapter.lines) if line.number in set(starts)]
        if len(places) < 2:
            if any(line.text for line in chapter.lines):
                targets.append((chapter, len(chapter.lines)))
            continue
        targets += [(chapter, place) for place in [*places[1:], len(chapter.lines)]]
    return targets
