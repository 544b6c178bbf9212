"""Which sentences of a lesson are recorded, which are not yet, and which were changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from laonian_app.speech.lesson_text import SpokenPage
from laonian_app.speech.recording import Recording, stale, text_hash

ALIKE = 0.5
"""So much of a text has to be left for a new sentence to count as its newer wording."""


class Recorded(StrEnum):
    NOT_YET = "not_yet"
    DONE = "done"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class RecordableSentence:
    """One sentence to record.

    `page` is the number of its page from 1, `former` what its recording says where the text
    was changed since, and `file` the recording's name in the lesson's `audio`.
    """

    page: int
    page_title: str
    text: str
    spoken: str
    state: Recorded = Recorded.NOT_YET
    former: str = ""
    file: str = ""


def recordable(
    pages: Sequence[SpokenPage], kept: Sequence[Recording], dialect: str = ""
) -> tuple[RecordableSentence, ...]:
    """Return the sentences of a lesson with what of them was recorded in a dialect, in order.

    Args:
        pages: as `lesson_text.recordable_pages` gives them.
        kept: all recordings of the lesson.
    """
    mine = [each for each in kept if each.dialect == dialect]
    by_hash = {each.hash: each for each in mine}
    found = [
        _sentence(number, page.title, each.text, each.spoken, by_hash)
        for number, page in enumerate(pages, start=1)
        for each in page.utterances
    ]
    return tuple(_with_former(found, stale(mine, [each.text for each in found])))


def _sentence(
    page: int, title: str, text: str, spoken: str, by_hash: dict[str, Recording]
) -> RecordableSentence:
    recording = by_hash.get(text_hash(text))
    state = Recorded.DONE if recording else Recorded.NOT_YET
    return RecordableSentence(
        page, title, text, spoken, state, file=recording.file if recording else ""
    )


def _with_former(
    found: Sequence[RecordableSentence], left: Sequence[Recording]
) -> list[RecordableSentence]:
    """Give each recording without a text to the sentence that is most like it."""
    changed: dict[int, str] = {}
    for old in left:
        likeness = {
            number: SequenceMatcher(None, old.text, each.text, autojunk=False).ratio()
            for number, each in enumerate(found)
            if each.state is Recorded.NOT_YET and number not in changed
        }
        best = max(likeness, key=lambda number: likeness[number], default=-1)
        if best >= 0 and likeness[best] >= ALIKE:
            changed[best] = old.text
    return [
        RecordableSentence(
            each.page, each.page_title, each.text, each.spoken, Recorded.CHANGED, changed[number]
        )
        if number in changed
        else each
        for number, each in enumerate(found)
    ]
