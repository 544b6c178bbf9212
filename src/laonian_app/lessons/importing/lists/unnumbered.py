"""Questions without numbers: a stem, its options, an answer, the next stem."""

from __future__ import annotations

from collections.abc import Sequence

from laonian_app.lessons.markdown.kinds import GROUP
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import OPTION, RULE, STEM_ANSWER, field_of


def with_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a number before each stem, where one can be told.

    A stem is the text from the last blank line, option or field up to the first option or
    the answer. Lines that already have numbers must not be given.
    """
    numbered = list(lines)
    start: int | None = None
    count = 0
    blank = True
    for place, line in enumerate(lines):
        if not line.text or RULE.fullmatch(line.text) or GROUP.fullmatch(line.text):
            blank = True
            continue
        if _is_field(line.text):
            if field_of(line.text) is not None and _answers(line.text) and start is not None:
                count = _number(numbered, start, count)
            start, blank = None, True
        elif OPTION.fullmatch(line.text) and not _weak(line.text):
            if start is not None:
                count = _number(numbered, start, count)
            start, blank = None, False
        elif STEM_ANSWER.search(line.text):
            if start is None or blank:
                start = place
            count = _number(numbered, start, count)
            start, blank = None, False
        else:
            if start is None or blank:
                start = place
            blank = False
    return numbered


def _number(lines: list[Line], place: int, count: int) -> int:
    count += 1
    lines[place] = lines[place]._replace(text=f"{count}. {lines[place].text}")
    return count


def _is_field(text: str) -> bool:
    return field_of(text) is not None


def _answers(text: str) -> bool:
    field = field_of(text)
    return field is not None and field[0] == "答案"


def _weak(text: str) -> bool:
    found = OPTION.fullmatch(text)
    return found is not None and bool(found["weak"])
