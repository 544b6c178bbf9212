"""The answers of all sections at the end of a file: 参考答案, then 1-5 BACDB a section.

A key at the end of one section is read with the section itself, by the reader of our format.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.importing.lists.sections import Part, is_heading
from laonian_app.lessons.markdown.kinds import GROUP
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import CROSSES, NUMBERED, TICKS
from laonian_app.lessons.markdown.numbering import KEY_TITLE

_TITLE = "参考答案"
_ENTRY = re.compile(
    r"([0-9０-９]{1,4})(?:\s*[-－–—~～至到]\s*[0-9０-９]{1,4})?\s*[.．、:：)）]?\s*"
    rf"(?:(?:[A-Ha-hＡ-Ｈ]+\s*)+|对|错|正确|错误|[{TICKS}{CROSSES}对错\s]+)(?![A-Za-z])"
)
_PREFIX = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?\s*[、.．:：]?\s*)?"
    r"((?:单项|多项|不定项)?选择题?|单选题?|多选题?|判断题?)?\s*(?:答案)?\s*[:：]?\s*"
)
_DIVIDERS = re.compile(r"[\s,，;；。]*")


@dataclass(slots=True)
class _Run:
    """Answers of one section: from one number 1 to the next, or under one heading."""

    group: str
    lines: list[Line] = field(default_factory=list)


def move_keys(parts: list[Part]) -> None:
    """Put a key at the very end of a file into the parts that it answers."""
    found = _key_of(parts)
    if found is None:
        return
    first, place = found
    key = [parts[first].lines[place:], *(part.lines for part in parts[first + 1 :])]
    runs = _runs(key)
    targets = [part for part in parts[:first] if _asks(part.lines)]
    if _asks(parts[first].lines[:place]):
        targets.append(parts[first])
    if not runs or not targets:
        return
    del parts[first].lines[place:]
    del parts[first + 1 :]
    for target, run in _matched(targets, runs):
        target.lines += [Line(run.lines[0].number, _TITLE, 0), *run.lines]


def _asks(lines: Sequence[Line]) -> bool:
    return any(NUMBERED.fullmatch(line.text) for line in lines if line.text)


def _key_of(parts: Sequence[Part]) -> tuple[int, int] | None:
    """Return part and place of the first line of a key below which there are only answers."""
    for n, part in enumerate(parts):
        below = [line for later in parts[n + 1 :] for line in later.lines]
        if KEY_TITLE.fullmatch(part.chapter) and _only_answers([*part.lines, *below]):
            return n, 0
        for place, line in enumerate(part.lines):
            text = line.text.lstrip("#＃ ")
            if "答案" not in text or not KEY_TITLE.fullmatch(text):
                continue
            if _only_answers([*part.lines[place + 1 :], *below]):
                return n, place
    return None


def _only_answers(lines: Sequence[Line]) -> bool:
    texts = [line.text for line in lines if line.text]
    return bool(texts) and all(is_heading(text) or _entries(text) for text in texts)


def _entries(text: str) -> list[tuple[int, str]]:
    """Return number and words of each answer in a line of a key, nothing where it is none."""
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


def _runs(key: Sequence[Sequence[Line]]) -> list[_Run]:
    runs: list[_Run] = []
    for lines in key:
        last: int | None = None
        group = ""
        for line in lines:
            heading = GROUP.fullmatch(line.text) if line.text else None
            if heading:
                last, group = None, heading[1]
                continue
            prefix = _PREFIX.match(line.text)
            if prefix and prefix[1]:
                last, group = None, prefix[1]
            for number, text in _entries(line.text) if line.text else []:
                if last is None or number <= last:
                    runs.append(_Run(group))
                last = number
                own = line.number + len(runs[-1].lines) % 60
                runs[-1].lines.append(Line(own, text, 0))
    return runs


def _matched(targets: Sequence[Part], runs: list[_Run]) -> list[tuple[Part, _Run]]:
    """Return which run answers which part: by the group's first two characters, else in order."""
    if len(runs) == 1:
        return [(target, runs[0]) for target in targets]
    if len(runs) == len(targets):
        return list(zip(targets, runs, strict=True))
    pairs = []
    waiting = list(runs)
    for target in targets:
        same = [run for run in waiting if target.group and run.group[:2] == target.group[:2]]
        if same:
            pairs.append((target, same[0]))
            waiting.remove(same[0])
    return pairs
