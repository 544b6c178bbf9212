"""Where numbered questions begin, and the answer key at the end of a section.

A numbered line begins a question if its block, up to the next such line, holds two option
letters or an answer. This split 1,469 of 1,472 real questions; "the number must be the
last one plus one" failed on restarts and gaps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain

from laonian_app.lessons.markdown.kinds import GROUP, KINDS
from laonian_app.lessons.markdown.lines import Line, lines_from
from laonian_app.lessons.markdown.marks import (
    CROSSES,
    NUMBERED,
    OPTION,
    OPTION_RUN,
    STEM_ANSWER,
    TICKS,
    field_of,
    folded,
    is_tight,
)
from laonian_app.lessons.model import Section

KEY_TITLE = re.compile(r"[#＃]*\s*【?(?:参考|正确|标准)?答案】?\s*[:：]?")
_BULLETS = frozenset("-*+·•●")
_BOXED = re.compile(rf"[-*+]\s+\[[ xX{TICKS}]\]\s")
_KEY_RANGE = re.compile(
    r"([0-9０-９]{1,4})\s*[-－–—~～至到]\s*([0-9０-９]{1,4})\s*[.．、:：)）]?\s*"
    rf"([A-Ha-hＡ-Ｈａ-ｈ对错TF{TICKS}{CROSSES}\s]+)"
)
_KEY_ONE = re.compile(
    r"([0-9０-９]{1,4})\s*[.．、:：)）]?\s*"
    rf"([A-Ha-hＡ-Ｈａ-ｈ]+(?![A-Za-z])|对|错|正确|错误|[TF{TICKS}{CROSSES}](?![A-Za-z]))"
)
_KEY_DIVIDERS = frozenset(" \t\u3000\xa0,，;；。")


@dataclass(slots=True)
class Block:
    """The lines of one question, or of what stands before the first.

    `kind` is None where neither a heading nor a line such as 一、多选题 names one. `line`
    is the heading's or the first one's. `key` is the answer from the section's key.
    """

    section: Section
    kind: str | None
    title: str
    line: int | None
    lines: list[Line] = field(default_factory=list)
    number: int | None = None
    key: str | None = None
    key_line: int | None = None


def numbered_blocks(block: Block, *, in_page: bool = False) -> list[Block]:
    """Return what stands before the first numbered question of a block, then the questions.

    In a page, letters in a list with bullets make no question.
    """
    lines, key = _without_key(block.lines)
    keyed = frozenset(number for _, number, _ in key)
    starts = _starts(lines, block, in_page=in_page, keyed=keyed)
    if in_page and not starts:
        return [block]
    kind = block.kind
    first_end = starts[0] if starts else len(lines)
    kept, kind_there = _without_group(lines[:first_end], kind)
    first = Block(block.section, block.kind, block.title, block.line, kept, block.number)
    found = []
    kind = kind_there
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(lines)
        part, kind_after = _without_group(lines[start:end], kind)
        found.append(_question(block.section, kind, part))
        kind = kind_after
    _apply_key(key, found)
    return [first, *found]


def _question(section: Section, kind: str | None, lines: list[Line]) -> Block:
    first = lines[0]
    numbered = NUMBERED.fullmatch(first.text)
    if numbered is None:
        raise ValueError(f"line {first.number} is not numbered")
    stem = Line(first.number, numbered[5].strip(), first.indent)
    number = int(folded(numbered[1] or numbered[2]))
    return Block(section, kind or "auto", "", first.number, [stem, *lines[1:]], number)


def _starts(lines: list[Line], block: Block, *, in_page: bool, keyed: frozenset[int]) -> list[int]:
    """Return the places of the lines that begin a question."""
    places = _candidates(lines)
    if not places:
        return []
    ends = [*places[1:], len(lines)]
    looks = [
        _look(lines[place:end], in_page=in_page) for place, end in zip(places, ends, strict=True)
    ]
    starts: list[int] = []
    for place, (answered, letters) in zip(places, looks, strict=True):
        asks = letters > 1 or (answered and block.kind != "order")
        if not asks and not (keyed and _number_of(lines[place]) in keyed):
            continue
        if starts or not _still_asking(block, lines[:place]):
            starts.append(place)
    return starts


def _number_of(line: Line) -> int | None:
    found = NUMBERED.fullmatch(line.text)
    return int(folded(found[1] or found[2])) if found else None


def _candidates(lines: list[Line]) -> list[int]:
    places: list[int] = []
    last: int | None = None
    for place, line in enumerate(lines):
        if not line.text or not (line.text[0].isdigit() or line.text[0] == "第"):
            continue
        found = NUMBERED.fullmatch(line.text)
        if found is None:
            continue
        number = int(folded(found[1] or found[2]))
        if found[2] and is_tight(found) and number != (last or 0) + 1:
            continue
        places.append(place)
        last = number
    return places


def _look(lines: list[Line], *, in_page: bool) -> tuple[bool, int]:
    """Say whether a numbered line's block holds an answer, and how many option letters.

    Brackets answer only in the stem, and in a page a list's item answers nothing.
    """
    letters: set[str] = set()
    answered = STEM_ANSWER.search(lines[0].text) is not None
    in_stem = True
    for line in lines[1:]:
        text = line.text
        in_stem = in_stem and bool(text)
        if not text or text[0] == "\\" or (in_page and text[0] in _BULLETS):
            continue
        if _BOXED.match(text):
            letters.add(text)  # a box without a letter is an option, too
            continue
        if GROUP.fullmatch(text):
            break
        found = field_of(text)
        if found:
            answered = answered or found[0] == "答案"
            continue
        letters |= _letters(text, sure=in_page)
        in_stem = in_stem and not letters
        answered = answered or (in_stem and STEM_ANSWER.search(text) is not None)
    return answered, len(letters)


def _letters(text: str, *, sure: bool) -> set[str]:
    """Return the option letters of a line; `sure` leaves out a letter and a blank alone."""
    found = OPTION.fullmatch(text)
    if found is None or (sure and found["weak"]):
        return set()
    letters = {folded(found["letter"] or found["bracketed"])}
    return letters | {folded(hit[3]) for hit in OPTION_RUN.finditer(found["text"])}


def _still_asking(block: Block, before: list[Line]) -> bool:
    """Say whether a question with a heading is not complete yet, so numbers belong to it."""
    if block.kind is None or not any(line.text for line in before):
        return False
    if block.kind not in {"single", "multiple", "choice", "true_false", "poll", "auto", "text"}:
        return False
    return not any(OPTION.fullmatch(line.text) or field_of(line.text) for line in before)


def _without_group(lines: list[Line], kind: str | None) -> tuple[list[Line], str | None]:
    """Return lines without those such as 一、多选题, and the kind that the last one names."""
    kept = []
    for line in lines:
        found = GROUP.fullmatch(line.text) if line.text else None
        if found:
            kind = KINDS[found[1]]
        else:
            kept.append(line)
    return kept, kind


# ---------------------------------------------------------------- the answer key


def _without_key(lines: list[Line]) -> tuple[list[Line], list[tuple[int, int, str]]]:
    """Return the lines of a section without the answer key at its end, and the key.

    The key: line, number of the question, answer.
    """
    numbered = False
    for place, line in enumerate(lines):
        numbered = numbered or NUMBERED.fullmatch(line.text) is not None
        title = KEY_TITLE.match(line.text) if numbered and "答案" in line.text else None
        if title is None:
            continue
        key = _key_in([line._replace(text=line.text[title.end() :].strip())], lines, place + 1)
        if len(key) > 1:
            return lines[:place], key
    return lines, []


def _key_in(first: list[Line], lines: list[Line], begin: int) -> list[tuple[int, int, str]]:
    """Return the answers of a key, none if one line of it is something else."""
    key: list[tuple[int, int, str]] = []
    for line in chain(first, lines_from(lines, begin)):
        answers = _key_answers(line.text)
        if answers is None:
            return []
        key += [(line.number, number, answer) for number, answer in answers]
    return key


def _apply_key(key: list[tuple[int, int, str]], questions: list[Block]) -> None:
    """Give each numbered question its answer; a number used twice takes the next one."""
    waiting: dict[int, list[Block]] = {}
    for question in reversed(questions):
        if question.number is not None:
            waiting.setdefault(question.number, []).append(question)
    for line, number, answer in key:
        if waiting.get(number):
            question = waiting[number].pop()
            question.key, question.key_line = answer, line


def _key_answers(text: str) -> list[tuple[int, str]] | None:
    """Return the answers of a line such as `1-5 BACDB 6. AC`, None if it is no such line."""
    answers: list[tuple[int, str]] = []
    place = 0
    while place < len(text):
        several = _KEY_RANGE.match(text, place)
        one = several or _KEY_ONE.match(text, place)
        if one is None:
            return None
        first = int(folded(one[1]))
        if several:
            letters = [each for each in several[3] if not each.isspace()]
            answers += [(first + n, letter) for n, letter in enumerate(letters)]
        else:
            answers.append((first, one[2]))
        place = one.end()
        while place < len(text) and text[place] in _KEY_DIVIDERS:
            place += 1
    return answers
