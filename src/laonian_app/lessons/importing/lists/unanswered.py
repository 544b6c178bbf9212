"""Numbered questions that nobody answered, between others that somebody did.

The reader of our format takes a numbered line without options and answer for a part of the
question before it, as reference answers have numbers, too. Where the numbers of a list go on
through such a line, it is a question of its own; it is left out by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.forms import source_line
from laonian_app.lessons.importing.result import WhereOf
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import NUMBERED, OPTION, STEM_ANSWER, field_of, folded
from laonian_app.lessons.markdown.numbering import Block


def without_unanswered(
    blocks: Sequence[Block], gathering: Gathering, where_of: WhereOf
) -> Iterator[Block]:
    """Yield the blocks without the questions that hang on to them unanswered."""
    for n, block in enumerate(blocks):
        after = blocks[n + 1].number if n + 1 < len(blocks) else None
        places = _places(block, after)
        for place in places:
            line = block.lines[place]
            where = where_of(source_line(line.number), line.text)
            found = NUMBERED.fullmatch(line.text)
            gathering.leave_out(where, found[5] if found else line.text, texts.NO_ANSWER)
        if places:
            del block.lines[places[0] :]
        yield block


def _places(block: Block, after: int | None) -> list[int]:
    """Return where the numbers between this question and the next one stand."""
    if block.number is None or after == block.number + 1:
        return []
    numbers = [
        (place, int(folded(found[1] or found[2])))
        for place, line in enumerate(block.lines[1:], 1)
        if line.text and (found := NUMBERED.fullmatch(line.text))
    ]
    wanted = block.number + 1
    places = []
    for place, number in numbers:
        if number == wanted:
            places.append(place)
            wanted += 1
    if after is None or after <= block.number:  # the list ends here, or begins anew
        goes_on = bool(numbers) and numbers[0][1] == block.number + 1
        return places if goes_on and _is_complete(block.lines[: numbers[0][0]]) else []
    return places if wanted == after else []


def _is_complete(lines: Sequence[Line]) -> bool:
    """Say whether a question has its answer, so that a number below it is the next one's."""
    fields = (field_of(line.text) for line in lines)
    answered = any(field and field[0] == "答案" and field[1] for field in fields)
    options = sum(OPTION.fullmatch(line.text) is not None for line in lines[1:])
    return answered or options > 1 or STEM_ANSWER.search(lines[0].text) is not None
