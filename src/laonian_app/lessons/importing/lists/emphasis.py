"""Right options that are only shown: bold, coloured, marked, underlined, or √ without letters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from laonian_app.lessons.importing.lists.forms import source_line
from laonian_app.lessons.markdown.answers import letters_of
from laonian_app.lessons.markdown.choices import comparable
from laonian_app.lessons.markdown.kinds import GROUP
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import (
    NUMBERED,
    OPTION,
    STEM_ANSWER,
    TICKS,
    field_of,
    heading,
)
from laonian_app.lessons.markdown.numbering import KEY_TITLE

STYLES = ("highlight", "colour", "bold", "underline")
"""From the surest to the least sure way to show what is right."""

_MOST_OPTIONS = 8
_LONGEST_OPTION = 60
_OWN_LETTER = re.compile(r"[-*+·]?\s*[(（【\[]?\s*[A-Ha-hＡ-Ｈ]\s*[)）】\].．、:：]*\s*")
_BULLET = re.compile(r"[-*+·•●○]\s+")
_NEARLY_ALL = 0.6


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words of a paragraph in one of `STYLES`."""

    style: str
    text: str


EmphasisByLine = Mapping[int, Sequence[Emphasis]]
NO_EMPHASIS: EmphasisByLine = MappingProxyType({})


def _shows(line: Line, style: str, emphasis: EmphasisByLine, *, alone: bool) -> bool:
    """Say whether most words of an option are in a style.

    Args:
        alone: no other option came from the same line of the source.
    """
    whole = comparable(line.text)
    option = comparable(_OWN_LETTER.sub("", line.text, count=1)) or whole
    for each in emphasis.get(source_line(line.number), ()):
        words = comparable(each.text)
        if each.style != style or not words:
            continue
        bare = comparable(_OWN_LETTER.sub("", each.text, count=1))
        if whole in words or option == bare or words == whole[:1]:
            return True  # the last: only the letter itself is in the style
        mostly = bool(bare) and bare in option and len(bare) >= _NEARLY_ALL * len(option)
        if alone and (option in words or mostly):
            return True
    return False


def _chosen(options: Sequence[Line], emphasis: EmphasisByLine) -> list[int]:
    """Return which options are shown as right, in the surest style that tells them apart."""
    lines = [source_line(line.number) for line in options]
    for style in STYLES:
        marked = [
            n
            for n, line in enumerate(options)
            if _shows(line, style, emphasis, alone=lines.count(lines[n]) == 1)
        ]
        if marked and len(marked) < len(options):
            return marked
    return []


def ticked(lines: Sequence[Line], emphasis: EmphasisByLine) -> list[Line]:
    """Return a question's lines with √ behind the options that are shown as right.

    Nothing changes where an answer, a bracket or a tick says what is right.
    """
    if not emphasis or _is_answered(lines):
        return list(lines)
    places = [
        n
        for n, line in enumerate(lines)
        if n and OPTION.fullmatch(line.text) and not field_of(line.text)
    ]
    chosen = _chosen([lines[n] for n in places], emphasis)
    right = {places[n] for n in chosen}
    return [
        line._replace(text=f"{line.text} √") if n in right else line for n, line in enumerate(lines)
    ]


def _is_answered(lines: Sequence[Line]) -> bool:
    for n, line in enumerate(lines):
        found = field_of(line.text)
        if found and found[0] == "答案" and found[1]:
            return True
        if not n and STEM_ANSWER.search(line.text):
            return True
        if n and line.text and line.text[-1] in TICKS:
            return True
    return False


# ---------------------------------------------------------------- options without letters


def lettered(lines: Sequence[Line], emphasis: EmphasisByLine) -> list[Line]:
    """Return the lines with letters before options that have none.

    Below a numbered line stand two to eight short lines, and one of them is ticked, shown
    as right, repeated by the answer or meant by its letter.
    """
    result = list(lines)
    starts = [n for n, line in enumerate(lines) if line.text and NUMBERED.fullmatch(line.text)]
    for n, start in enumerate(starts):
        end = starts[n + 1] if n + 1 < len(starts) else len(lines)
        places, answer = _bare_options(lines, start + 1, end)
        if (
            places
            and not _own_letters(lines, places)
            and _one_is_right([lines[place] for place in places], answer, emphasis)
        ):
            for letter, place in enumerate(places):
                text = _BULLET.sub("", lines[place].text, count=1)
                result[place] = lines[place]._replace(text=f"{chr(ord('A') + letter)}. {text}")
    return result


def _bare_options(lines: Sequence[Line], start: int, end: int) -> tuple[list[int], str]:
    """Return the places of short lines below a stem, and the answer below them."""
    places: list[int] = []
    for place in range(start, end):
        text = lines[place].text
        if not text:
            continue
        found = field_of(text)
        if found:
            return (_fit(places), found[1]) if found[0] == "答案" else (_fit(places), "")
        if KEY_TITLE.fullmatch(text):
            break
        if OPTION.fullmatch(text) or GROUP.fullmatch(text) or heading(text):
            return ([], "") if OPTION.fullmatch(text) else (_fit(places), "")
        places.append(place)
        if len(text) > _LONGEST_OPTION or len(places) > _MOST_OPTIONS:
            return [], ""
    return _fit(places), ""


def _fit(places: list[int]) -> list[int]:
    return places if 2 <= len(places) <= _MOST_OPTIONS else []


def _own_letters(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Say whether the lines begin with A, B, C after all: `A给`, `B不给`."""
    return all(lines[place].text.startswith(chr(ord("A") + n)) for n, place in enumerate(places))


def _one_is_right(options: Sequence[Line], answer: str, emphasis: EmphasisByLine) -> bool:
    if answer:
        letters = letters_of(answer)
        if letters is not None:
            return ord(letters[-1]) - ord("A") < len(options)
        word = comparable(answer)
        return bool(word) and sum(comparable(line.text) == word for line in options) == 1
    some = sum(line.text[-1] in TICKS for line in options)
    return 0 < some < len(options) or bool(_chosen(options, emphasis))
