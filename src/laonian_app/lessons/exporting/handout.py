"""A lesson made into parts for reading: what learners see, with the hotlines filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from laonian_app.lessons.exporting.asking import asked
from laonian_app.lessons.exporting.parts import (
    Callout,
    Grid,
    Handout,
    Heading,
    Items,
    Paragraph,
    Part,
    Shown,
    Words,
)
from laonian_app.lessons.inline import Span, plain, spans
from laonian_app.lessons.model import (
    Box,
    BoxKind,
    Contact,
    Lesson,
    Listing,
    Picture,
    Section,
    Sound,
    Table,
    Text,
    Video,
)

Seen = Text | Listing | Table | Picture | Box
"""What stands on paper as it stands on the screen."""

LABELS: Mapping[BoxKind, str] = {
    BoxKind.REMEMBER: "记住",
    BoxKind.CAREFUL: "当心",
    BoxKind.STORY: "小故事",
    BoxKind.PAUSE: "停一停",
    BoxKind.POEM: "",
}


def handout_of(lesson: Lesson, contacts: Mapping[str, Contact], closing_line: str = "") -> Handout:
    """Return a lesson for reading. What only the instructor sees is not in it.

    Args:
        closing_line: of the course, for the end.
    """
    practice = lesson.questions_of(Section.PRACTICE)
    card = tuple(line for line in _lines(lesson.hint_card, contacts) if line != closing_line)
    return Handout(
        title=lesson.title,
        goal=plain(lesson.goal, contacts),
        pages=tuple(_pages(lesson, contacts)),
        questions=tuple(asked(each, n, contacts) for n, each in enumerate(practice, 1)),
        takeaways=tuple(_lines(lesson.takeaways, contacts)),
        card=card,
        closing_line=closing_line,
        note=_note(lesson),
    )


def _lines(lines: Iterable[str], contacts: Mapping[str, Contact]) -> Iterator[str]:
    return (shown for line in lines if (shown := plain(line, contacts)))


def _note(lesson: Lesson) -> str:
    parts = []
    if lesson.author:
        parts.append(f"编写：{lesson.author}")
    if lesson.checked_on:
        day = lesson.checked_on
        parts.append(f"内容核对到 {day.year} 年 {day.month} 月 {day.day} 日")
    if lesson.license:
        parts.append(lesson.license)
    return "　".join(parts)


def _pages(lesson: Lesson, contacts: Mapping[str, Contact]) -> Iterator[Part]:
    for page in lesson.pages:
        if page.title:
            yield Heading(plain(page.title, contacts))
        for block in page.blocks:
            if isinstance(block, Sound | Video):
                yield from _told(block, contacts)
            elif (part := _part(block, contacts)) is not None:
                yield part


def _told(block: Sound | Video, contacts: Mapping[str, Contact]) -> Iterator[Paragraph]:
    """Yield what paper has in the place of a sound or a video: its name, what is said in it."""
    kind = "录音" if isinstance(block, Sound) else "视频"
    yield Paragraph((Span(f"{kind}：{plain(block.words, contacts)}", strong=True),))
    if transcript := spans(block.transcript, contacts):
        yield Paragraph(transcript)


def _part(block: Seen, contacts: Mapping[str, Contact]) -> Part | None:
    """Return what stands on paper for a block, None where that is nothing."""

    def words(text: str) -> Words:
        return spans(text, contacts)

    if isinstance(block, Text):
        return Paragraph(shown) if (shown := words(block.text)) else None
    if isinstance(block, Listing):
        items = tuple(shown for item in block.items if (shown := words(item)))
        return Items(items, block.ordered) if items else None
    if isinstance(block, Table):
        rows = (block.header, *block.rows)
        return Grid(tuple(tuple(words(cell) for cell in row) for row in rows))
    if isinstance(block, Picture):
        return Shown(block.file, plain(block.words, contacts))
    return _callout(block, contacts)


def _callout(box: Box, contacts: Mapping[str, Contact]) -> Callout | None:
    if box.box is BoxKind.INSTRUCTOR:
        return None
    lines = tuple(shown for line in box.text.split("\n") if (shown := spans(line, contacts)))
    return Callout(box.box, LABELS[box.box], lines) if lines else None
