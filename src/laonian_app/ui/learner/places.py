"""Places in a lesson page as sentence numbers, which outlive a change of type size."""

from __future__ import annotations

from laonian_app.lessons.model import Lesson
from laonian_app.speech.split import split
from laonian_app.ui.learner.lesson import Place
from laonian_app.ui.learner.page_fragments import Contacts, parts_of


def _starts(lesson: Lesson, page: int, contacts: Contacts) -> list[tuple[int, int]]:
    """Return block and first character of every sentence of a page, in order."""
    if not 0 <= page < len(lesson.pages):
        return []
    return [
        (fragment.block, fragment.before + sentence.start)
        for fragment in parts_of(lesson.pages[page], contacts).fragments
        for sentence in split(fragment.text)
    ]


def sentence_of(lesson: Lesson, place: Place, contacts: Contacts) -> int:
    """Return the number of the first sentence that begins at a place or holds it, from 0."""
    starts = _starts(lesson, place.page, contacts)
    wanted = (place.block, place.character)
    return max(0, sum(1 for start in starts if start <= wanted) - 1)


def place_of(lesson: Lesson, page: int, sentence: int, contacts: Contacts) -> Place:
    """Return the place where a sentence begins; the page's first where there is none such."""
    page = max(0, min(page, len(lesson.pages) - 1))
    starts = _starts(lesson, page, contacts)
    if not 0 <= sentence < len(starts):
        return Place(page)
    return Place(page, *starts[sentence])
