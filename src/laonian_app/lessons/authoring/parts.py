"""The parts of a lesson's text that a form edits one at a time, each with its lines.

Only the lines of the part that was edited are written anew; everything else in the file stays
as its author wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.markdown.blocks import PageReader
from laonian_app.lessons.markdown.header import read_header
from laonian_app.lessons.markdown.lines import Line, split_lines
from laonian_app.lessons.markdown.marks import heading
from laonian_app.lessons.markdown.numbering import Block
from laonian_app.lessons.markdown.outline import ListPart, PagePart, outline_of
from laonian_app.lessons.markdown.question import read_leniently
from laonian_app.lessons.markdown.question_writer import question_lines
from laonian_app.lessons.markdown.writer import page_lines
from laonian_app.lessons.model import Page, Question


class PartKind(Enum):
    HEADER = "header"
    PAGE = "page"
    QUESTION = "question"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class LessonPart:
    """A page, a question, a section or the header; `first` and `last` are lines from 1.

    `number` counts the parts of its kind from 0. `question` is None where its faults leave
    nothing that a form could show; a faulty one is as its author wrote it. `section` is the
    heading of a section that is neither page nor question (记住, 提示卡, …).
    """

    kind: PartKind
    title: str
    first: int
    last: int
    number: int = 0
    page: Page | None = field(default=None, compare=False)
    question: Question | None = field(default=None, compare=False)
    section: str = ""

    def holds(self, line: int | None) -> bool:
        """Say whether a line of the file belongs to this part."""
        return line is not None and self.first <= line <= self.last


def parts_of(text: str) -> tuple[LessonPart, ...]:
    """Return the parts of a lesson's text in the order of their lines. Never raises."""
    lines = split_lines(cleaned(text))
    header = read_header(lines)
    title = header.entries.get("title")
    outline = outline_of(lines[header.body :], title.value if title else "")
    found: list[LessonPart] = []
    if header.body:
        found.append(LessonPart(PartKind.HEADER, title.value if title else "", 1, header.body))
    found += _pages(outline.pages)
    found += (_question(block, n) for n, block in enumerate(outline.questions))
    found += (_section(each, n) for n, each in enumerate(outline.lists))
    found.sort(key=lambda part: part.first)
    return tuple(_apart(found))


def _pages(pages: Sequence[PagePart]) -> Iterator[LessonPart]:
    for n, part in enumerate(pages):
        first = part.line or _first(part.lines) or 1
        page = Page(part.title, tuple(PageReader(part.lines).blocks), part.line)
        yield LessonPart(PartKind.PAGE, part.title, first, _last(part.lines, first), n, page)


def _question(block: Block, number: int) -> LessonPart:
    first = block.line or _first(block.lines) or 1
    question = read_leniently(block)
    title = (question.title or question.stem) if question is not None else block.title
    last = _last(block.lines, first)
    return LessonPart(PartKind.QUESTION, title, first, last, number, question=question)


def _section(part: ListPart, number: int) -> LessonPart:
    last = _last(part.lines, part.line)
    name = part.part.value
    return LessonPart(PartKind.SECTION, name, part.line, last, number, section=name)


def _first(lines: Sequence[Line]) -> int | None:
    return next((line.number for line in lines if line.text), None)


def _last(lines: Sequence[Line], otherwise: int) -> int:
    return max((line.number for line in lines if line.text), default=otherwise)


def _apart(parts: Sequence[LessonPart]) -> Iterator[LessonPart]:
    """Let no part reach into the next one, as a page does that holds numbered questions."""
    for n, part in enumerate(parts):
        ends = [other.first - 1 for other in parts[n + 1 :] if other.first > part.first]
        last = max(part.first, min([part.last, *ends]))
        yield replace(part, last=last)


# ---------------------------------------------------------------- writing one part


def with_question(text: str, part: LessonPart, question: Question) -> str:
    """Return the text with one question written anew; all other lines stay as they are."""
    return with_lines(text, part, list(question_lines(question)))


def with_page(text: str, part: LessonPart, page: Page) -> str:
    """Return the text with one page written anew; all other lines stay as they are."""
    first_line = text.split("\n")[part.first - 1].strip()
    return with_lines(text, part, list(page_lines(page, first=heading(first_line) is None)))


def with_lines(text: str, part: LessonPart, lines: Sequence[str]) -> str:
    """Return the text with the lines of one part replaced; blank lines keep it apart."""
    old = text.split("\n")
    before, behind = old[: part.first - 1], old[part.last :]
    gap_before = [""] if before and before[-1].strip() else []
    gap_behind = [""] if behind and behind[0].strip() else []
    return "\n".join([*before, *gap_before, *lines, *gap_behind, *behind])


def rewritten(
    text: str, parts: Sequence[LessonPart], at: int, lines: Sequence[str]
) -> tuple[str, tuple[LessonPart, ...]]:
    """Return the text with the lines of one part replaced, and where the parts lie in it.

    Whose lines they are is known here. A comparison of the texts cannot tell: a paragraph
    put behind the blank line at a page's end could as well begin the next page.
    """
    part, new = parts[at], with_lines(text, parts[at], lines)
    old_lines, new_lines = text.split("\n"), new.split("\n")
    grown = len(new_lines) - len(old_lines)
    ahead = part.first > 1 and bool(old_lines[part.first - 2].strip())
    first = part.first + ahead
    length = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
    found = list(parts)
    found[at] = _read_again(replace(part, first=first, last=first + length - 1), new_lines)
    for behind in range(at + 1, len(found)):
        other = found[behind]
        found[behind] = replace(other, first=other.first + grown, last=other.last + grown)
    return new, tuple(found)


def without(text: str, part: LessonPart) -> str:
    """Return the text without one part and the blank lines behind it."""
    old = text.split("\n")
    behind = old[part.last :]
    while behind and not behind[0].strip() and len(behind) > 1:
        behind = behind[1:]
    return "\n".join([*old[: part.first - 1], *behind])


def with_new_question(text: str, question: Question, practice_heading: str = "## 练习") -> str:
    """Return the text with a question behind the last one of the practice, or a new practice."""
    parts = [part for part in parts_of(text) if part.kind is PartKind.QUESTION]
    lines = list(question_lines(question))
    if parts:
        return _inserted(text, parts[-1].last, ["", *lines])
    pages = [part for part in parts_of(text) if part.kind in {PartKind.PAGE, PartKind.HEADER}]
    at = pages[-1].last if pages else 0
    return _inserted(text, at, ["", practice_heading, "", *lines])


def with_new_page(text: str, page: Page, behind: LessonPart | None) -> str:
    """Return the text with a page behind another one, else behind the last."""
    pages = [part for part in parts_of(text) if part.kind in {PartKind.PAGE, PartKind.HEADER}]
    if behind is None or behind.kind is not PartKind.PAGE:
        behind = pages[-1] if pages else None
    return _inserted(text, behind.last if behind else 0, ["", *page_lines(page, first=False)])


def _inserted(text: str, at: int, lines: Sequence[str]) -> str:
    old = text.split("\n")
    gap = [""] if old[at:] and old[at].strip() else []
    return "\n".join([*old[:at], *lines, *gap, *old[at:]])


# ---------------------------------------------------------------- while somebody types


def after_edit(
    parts: Sequence[LessonPart], old: str, new: str
) -> tuple[tuple[LessonPart, ...], int | None]:
    """Return the parts after an edit, and which of them was edited; only that is read again.

    The parts are those of `old`; where a heading was made or taken out, what this gives holds
    only until `parts_of` has read the whole text. None: no part holds the edited lines.
    """
    before, behind = old.split("\n"), new.split("\n")
    line, grown = _same_ahead(before, behind) + 1, len(behind) - len(before)
    begun = [at for at, part in enumerate(parts) if part.first <= line]
    edited = begun[-1] if begun else None
    if edited is not None and any(text.strip() for text in before[parts[edited].last : line - 1]):
        edited = None
    found = list(parts[: len(begun)])
    if edited is not None:
        last = max(found[edited].first, found[edited].last + grown)
        found[edited] = _read_again(replace(found[edited], last=last), behind)
    found += (
        replace(part, first=part.first + grown, last=part.last + grown)
        for part in parts[len(begun) :]
    )
    return tuple(found), edited


def _same_ahead(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        count += 1
    return count


def _read_again(part: LessonPart, lines: Sequence[str]) -> LessonPart:
    """Read the lines of one part alone."""
    if part.kind not in {PartKind.PAGE, PartKind.QUESTION}:
        return part
    ahead = ["## 练习"] if part.kind is PartKind.QUESTION else []
    alone = parts_of("\n".join(["标题：-", *ahead, *lines[part.first - 1 : part.last]]))
    again = next((each for each in alone if each.kind is part.kind), None)
    if again is None:
        return part
    return replace(part, title=again.title, page=again.page, question=again.question)
