"""Answers that stand together, at the end of a section or of the file: 1-5 BACDB.

Each one is moved to its question as a line `答案：B`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.importing.lists.answer_sheets import answers_on, asks_of_its_own, sheet_of
from laonian_app.lessons.importing.lists.sections import Part, is_heading
from laonian_app.lessons.markdown.kinds import GROUP
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import CROSSES, NUMBERED, TICKS, field_of, folded
from laonian_app.lessons.markdown.numbering import KEY_TITLE

_TRUTH = rf"正确|错误|对|错|[{TICKS}{CROSSES}]"
_ENTRY = re.compile(
    r"([0-9０-９]{1,4})(?:\s*[-－–—~～至到]\s*([0-9０-９]{1,4}))?\s*[.．、:：)）]?\s*"
    rf"((?:[A-Ha-hＡ-Ｈ]+\s*)+(?![A-Za-z])|(?:(?:{_TRUTH})\s*)+|[TF](?![A-Za-z]))"
)
_PREFIX = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?\s*[、.．:：]\s*)?"
    r"((?:单项|多项|不定项)?选择题?|单选题?|多选题?|判断题?)?\s*(?:答案)?\s*[:：]?\s*"
)
_DIVIDERS = re.compile(r"[\s,，;；。]*")
_ONE_TRUTH = re.compile(_TRUTH)
_MOST = 500


@dataclass(slots=True)
class _Run:
    """Answers of one section: from one number 1 to the next, or under one heading."""

    group: str
    answers: list[tuple[int, str]] = field(default_factory=list)


def move_keys(parts: list[Part]) -> None:
    """Move the answers of keys to the questions that they answer, and drop the keys."""
    found = _key_of(parts)
    sheet = sheet_of(parts, _entries) if found is None else None
    if found is None and sheet is None:
        for part in parts:
            _move_own(part)
        return
    first, place = found or sheet or (0, 0)
    behind = place + 1 if sheet else place
    key = [parts[first].lines[behind:], *(part.lines for part in parts[first + 1 :])]
    runs = [_Run(*each) for each in answers_on(key, _entries)] if sheet else _runs(key)
    targets = [part for part in parts[:first] if _asks(part.lines)]
    if _asks(parts[first].lines[:place]):
        targets.append(parts[first])
    if not runs or not targets:
        return
    targets = [part for part in targets if asks_of_its_own(part)] or targets
    del parts[first].lines[place:]
    del parts[first + 1 :]
    for target, run in _matched(targets, runs):
        _answer(target, run.answers)


def _move_own(part: Part) -> None:
    """Move the answers of a key at the end of one part."""
    start = _only_answers_from(part.lines)
    for place in range(start, len(part.lines)):
        if _is_title(part.lines[place].text):
            runs = _runs([part.lines[place:]])
            del part.lines[place:]
            _answer(part, [entry for run in runs for entry in run.answers])
            return


def _asks(lines: Sequence[Line]) -> bool:
    return any(NUMBERED.fullmatch(line.text) for line in lines if line.text)


def _is_title(text: str) -> bool:
    """Say whether a key begins with this line; its first answers may stand on it."""
    bare = text.lstrip("#＃ ")
    found = KEY_TITLE.match(bare) if "答案" in bare[:8] else None
    return found is not None and (found.end() == len(bare) or bool(_entries(bare[found.end() :])))


def _key_of(parts: Sequence[Part]) -> tuple[int, int] | None:
    """Return part and place of a key for several parts, below which there are only answers."""
    first, start = len(parts), 0
    while first > 0 and start == 0:
        first -= 1
        start = _only_answers_from(parts[first].lines)
    for n in range(first, len(parts)):
        part = parts[n]
        begin = start if n == first else 0
        titled = KEY_TITLE.fullmatch(part.chapter) is not None and begin == 0
        places = [p for p in range(begin, len(part.lines)) if _is_title(part.lines[p].text)]
        if not titled and not places:
            continue
        place = 0 if titled else places[0]
        runs = _runs([part.lines[place:], *(later.lines for later in parts[n + 1 :])])
        shared = n > 0 and not any(_has_own(earlier) for earlier in parts[:n])
        below = any(line.text for later in parts[n + 1 :] for line in later.lines)
        return (n, place) if runs and (titled or below or len(runs) > 1 or shared) else None
    return None


def _has_own(part: Part) -> bool:
    return any(_is_title(line.text) for line in part.lines)


def _only_answers_from(lines: Sequence[Line]) -> int:
    """Return the place from which on there are only answers and headings, to the end."""
    place = len(lines)
    while place and _belongs(lines[place - 1].text):
        place -= 1
    return place


def _belongs(text: str) -> bool:
    return not text or is_heading(text) or _is_title(text) or bool(_entries(text))


def _without_title(text: str) -> str:
    bare = text.lstrip("#＃ ")
    found = KEY_TITLE.match(bare) if "答案" in bare[:8] else None
    return bare[found.end() :] if found else text


def _entries(text: str) -> list[tuple[int, str]]:
    """Return number and answer of each entry in a line of a key, nothing where it is none."""
    prefix = _PREFIX.match(text)
    place = prefix.end() if prefix else 0
    found: list[tuple[int, str]] = []
    while place < len(text):
        entry = _ENTRY.match(text, place)
        if entry is None:
            return []
        found += _expanded(entry)
        divider = _DIVIDERS.match(text, entry.end())
        place = divider.end() if divider else entry.end()
    return found


def _expanded(entry: re.Match[str]) -> list[tuple[int, str]]:
    """Return the answers of `1-5 BACDB`, `1-3 AB C AD`, `6. AC` or `1-3 √×√`."""
    first = int(folded(entry[1]))
    if entry[2] is None:
        return [(first, entry[3].strip())]
    count = int(folded(entry[2])) - first + 1
    words = entry[3].split()
    single = _ONE_TRUTH.findall(entry[3]) or list("".join(words))
    answers = words if len(words) == count else single
    if len(answers) != count or count > _MOST:
        return []
    return [(first + n, answer) for n, answer in enumerate(answers)]


def _runs(key: Sequence[Sequence[Line]]) -> list[_Run]:
    runs: list[_Run] = []
    for lines in key:
        last: int | None = None
        group = ""
        for line in lines:
            heading = GROUP.fullmatch(line.text) if line.text else None
            if heading:
                last, group = None, heading[1]
            text = _without_title(line.text)
            prefix = _PREFIX.match(text)
            if prefix and prefix[1]:
                last, group = None, prefix[1]
            for number, answer in _entries(text) if text else []:
                if last is None or number <= last:
                    runs.append(_Run(group))
                last = number
                runs[-1].answers.append((number, answer))
    return runs


def _matched(targets: Sequence[Part], runs: list[_Run]) -> list[tuple[Part, _Run]]:
    """Return which run answers which part: in order, else by the group's first characters."""
    if len(runs) == 1:
        return [(target, runs[0]) for target in targets]
    if len(runs) == len(targets):
        return list(zip(targets, runs, strict=True))
    if len(targets) == 1:
        return [(targets[0], _Run("", [entry for run in runs for entry in run.answers]))]
    if not any(run.group for run in runs) and _run_on(targets):
        return [(target, run) for target in targets for run in runs]
    pairs = []
    waiting = list(runs)
    for target in targets:
        same = [run for run in waiting if target.group and run.group[:2] == target.group[:2]]
        if same:
            pairs.append((target, same[0]))
            waiting.remove(same[0])
    return pairs


def _run_on(targets: Sequence[Part]) -> bool:
    """Say whether the numbers go on from part to part."""
    firsts = [
        next(
            int(folded(hit[1] or hit[2]))
            for line in part.lines
            if (hit := NUMBERED.fullmatch(line.text))
        )
        for part in targets
    ]
    return firsts == sorted(set(firsts))


# ---------------------------------------------------------------- to the questions


def _answer(part: Part, answers: Sequence[tuple[int, str]]) -> None:
    """Put each answer behind the last line of its question; a number used twice goes on."""
    waiting: dict[int, list[str]] = {}
    for number, answer in answers:
        waiting.setdefault(number, []).append(answer)
    lines: list[Line] = []
    pending: tuple[str, int] | None = None
    for line in part.lines:
        found = NUMBERED.fullmatch(line.text) if line.text else None
        own = int(folded(found[1] or found[2])) if found else None
        if own is not None and waiting.get(own):
            _put(lines, pending)
            pending = (waiting[own].pop(0), len(lines))
        lines.append(line)
    _put(lines, pending)
    part.lines[:] = lines


def _put(lines: list[Line], pending: tuple[str, int] | None) -> None:
    """Add the answer of the question that begins at a place, unless it has its own."""
    if pending is None:
        return
    answer, start = pending
    for place in range(start, len(lines)):
        found = field_of(lines[place].text)
        if found and found[0] == "答案":
            if found[1] and folded(found[1]) != folded(answer):
                shown = f"答案：{found[1]}？{answer}"
                lines[place] = lines[place]._replace(text=shown)
            return
    end = len(lines)
    while end > start + 1 and (not lines[end - 1].text or GROUP.fullmatch(lines[end - 1].text)):
        end -= 1
    above = lines[end - 1]
    lines[end:end] = [
        above._replace(number=above.number + n, text=text if n > 1 else f"答案：{text}")
        for n, text in enumerate(answer.split("\n"), 1)
    ]
