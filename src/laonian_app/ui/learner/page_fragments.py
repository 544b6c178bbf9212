"""The blocks of a lesson page as fragments to set and read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from laonian_app.lessons.inline import spans
from laonian_app.lessons.model import (
    Block,
    Box,
    BoxKind,
    Contact,
    Listing,
    Page,
    Picture,
    Sound,
    Table,
    Text,
    Video,
)
from laonian_app.ui.kit.typesetting import Run, tidy
from laonian_app.ui.learner.fragments import Fragment, Shape

Contacts = Mapping[str, Contact]


@dataclass(frozen=True, slots=True)
class Passage:
    """Fragments in order, and the picture beside the first screenful of them."""

    fragments: tuple[Fragment, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a page holds: a passage for each of its pictures, at least one."""

    passages: tuple[Passage, ...] = (Passage(()),)

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        return tuple(each for passage in self.passages for each in passage.fragments)


def parts_of(page: Page, contacts: Contacts) -> PageParts:
    """Return the parts of a page; instructor's boxes and lines without a contact are left out.

    A screen has room for one picture: with each further one a passage begins.
    """
    fragments = [f for n, b in enumerate(page.blocks) for f in _placed(_of_block(b, n, contacts))]
    if page.title and (title := runs_of(page.title, contacts)):
        fragments.insert(0, Fragment(Shape.TITLE, title, -1))
    pictures = [(n, block) for n, block in enumerate(page.blocks) if isinstance(block, Picture)]
    if not pictures:
        return PageParts((Passage(tuple(fragments)),))
    begins = [-1, *(number for number, _picture in pictures[1:])]
    ends = [*begins[1:], len(page.blocks)]
    return PageParts(
        tuple(
            Passage(_between(fragments, begin, end, picture), picture)
            for begin, end, (_number, picture) in zip(begins, ends, pictures, strict=True)
        )
    )


def _between(
    fragments: list[Fragment], begin: int, end: int, picture: Picture
) -> tuple[Fragment, ...]:
    """Return the fragments of some blocks; where there is none, the picture's description."""
    found = tuple(each for each in fragments if begin <= each.block < end)
    if found or not picture.words:
        return found
    return (Fragment(Shape.PARAGRAPH, (Run(picture.words),), begin),)


def runs_of(text: str, contacts: Contacts) -> tuple[Run, ...] | None:
    """Return the runs of a marked text, None where it names a contact without a number."""
    found = spans(text, contacts)
    if not found:
        return None
    return tidy([Run(span.text, span.strong, reading=span.spoken or "") for span in found])


def _of_block(block: Block, number: int, contacts: Contacts) -> Iterator[Fragment]:
    if isinstance(block, Text):
        if runs := runs_of(block.text, contacts):
            yield Fragment(Shape.PARAGRAPH, runs, number)
    elif isinstance(block, Listing):
        yield from _of_list(block, number, contacts)
    elif isinstance(block, Table):
        yield from _of_table(block, number, contacts)
    elif isinstance(block, Box):
        yield from _of_box(block, number, contacts)
    elif isinstance(block, Sound):
        yield Fragment(Shape.SOUND, (Run(block.words),), number, file=block.file)
        yield from _transcript(block, number, contacts)
    elif isinstance(block, Video):
        words = QCoreApplication.translate("LessonVideos", "Watch the video: {name}")
        named = Run(words.format(name=block.words))
        yield Fragment(Shape.VIDEO, (named,), number, file=block.file)
        yield from _transcript(block, number, contacts)


def _transcript(block: Sound | Video, number: int, contacts: Contacts) -> Iterator[Fragment]:
    if runs := runs_of(block.transcript, contacts):
        yield Fragment(Shape.PARAGRAPH, runs, number)


def _placed(fragments: Iterator[Fragment]) -> Iterator[Fragment]:
    """Let each fragment of a block know how many characters stand ahead of it."""
    before = 0
    for fragment in fragments:
        yield replace(fragment, before=before)
        before += len(fragment.text)


def _of_list(block: Listing, number: int, contacts: Contacts) -> Iterator[Fragment]:
    for place, item in enumerate(block.items, 1):
        if runs := runs_of(item, contacts):
            bullet = f"{place}." if block.ordered else "•"
            yield Fragment(Shape.ITEM, runs, number, bullet=bullet)


def _of_table(block: Table, number: int, contacts: Contacts) -> Iterator[Fragment]:
    for place, row in enumerate((block.header, *block.rows)):
        cells = tuple(runs_of(cell, contacts) or () for cell in row)
        if place == 0:
            cells = tuple(tuple(Run(run.text, True) for run in cell) for cell in cells)
        words = tuple(run for cell in cells for run in (*cell, Run("，")))
        yield Fragment(Shape.TABLE_ROW, words, number, cells=cells, is_head=place == 0)


def _of_box(block: Box, number: int, contacts: Contacts) -> Iterator[Fragment]:
    if block.box is BoxKind.INSTRUCTOR:
        return
    if block.box is BoxKind.POEM:
        if runs := runs_of(block.text, contacts):
            yield Fragment(Shape.POEM, runs, number, ground="blue_tint")
        return
    dress = _DRESSES[block.box]
    for place, paragraph in enumerate(block.text.split("\n")):
        if runs := runs_of(paragraph, contacts):
            head, again = "" if place else _head(block.box), _head_again(block.box)
            box = Fragment(Shape.BOX, runs, number, ground=dress[0], icon=dress[1], head=head)
            yield replace(box, head_again=again)


_DRESSES = {
    BoxKind.REMEMBER: ("primary_tint", "bookmark-simple-duotone"),
    BoxKind.CAREFUL: ("accent_tint", "warning-circle-duotone"),
    BoxKind.STORY: ("surface", "book-open-duotone"),
    BoxKind.PAUSE: ("blue_tint", "chalkboard-teacher-duotone"),
}


def _head(kind: BoxKind) -> str:
    words = {
        BoxKind.REMEMBER: QCoreApplication.translate("LessonBoxes", "Remember: "),
        BoxKind.CAREFUL: QCoreApplication.translate("LessonBoxes", "Be careful: "),
        BoxKind.STORY: QCoreApplication.translate("LessonBoxes", "A story: "),
        BoxKind.PAUSE: QCoreApplication.translate("LessonBoxes", "Stop a moment: "),
    }
    return words[kind]


def _head_again(kind: BoxKind) -> str:
    """Return the word of a box where it goes on, on another screen."""
    words = {
        BoxKind.REMEMBER: QCoreApplication.translate("LessonBoxes", "Remember (going on): "),
        BoxKind.CAREFUL: QCoreApplication.translate("LessonBoxes", "Be careful (going on): "),
        BoxKind.STORY: QCoreApplication.translate("LessonBoxes", "A story (going on): "),
        BoxKind.PAUSE: QCoreApplication.translate("LessonBoxes", "Stop a moment (going on): "),
    }
    return words[kind]
