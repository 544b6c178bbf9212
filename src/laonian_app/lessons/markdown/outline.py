"""The outline of a lesson file: which lines make up which page, section or question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from laonian_app.lessons.markdown.escapes import unshielded
from laonian_app.lessons.markdown.kinds import SECTIONS, Part, kind_of, page_title, part_of
from laonian_app.lessons.markdown.lines import Line, lines_from
from laonian_app.lessons.markdown.marks import (
    MARK,
    NUMBERED,
    OPTION,
    field_of,
    heading,
    is_tight,
)
from laonian_app.lessons.markdown.numbering import KEY_TITLE, Block, numbered_blocks
from laonian_app.lessons.model import Section
from laonian_app.lessons.problems import Problem, problem


@dataclass(slots=True)
class PagePart:
    """A page: its title and the lines below its heading."""

    title: str
    line: int | None
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class ListPart:
    """A section that is no page and holds no questions."""

    part: Part
    line: int
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """A file taken apart.

    `title` is the one of a `# ` line; `remarks` stand before the first question of a section.
    """

    title: str = ""
    pages: list[PagePart] = field(default_factory=list)
    lists: list[ListPart] = field(default_factory=list)
    questions: list[Block] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class _Divider:
    """Walks down the lines; what is open takes the lines until a heading closes it."""

    def __init__(self, title: str) -> None:
        self.outline = Outline(title)
        self._section = Section.PRACTICE
        self._open: PagePart | ListPart | None = None
        self._questions: list[Block] = []
        self._in_questions = False

    def run(self, lines: list[Line]) -> Outline:
        for place, line in enumerate(lines):
            found = heading(line.text) if line.text[:1] in {"#", "＃"} else None
            if found is None:
                self._take(line)
            elif found[0] <= 2:
                self._open_part(found, line)
            elif found[0] == 3:
                self._open_question(found[1], line, lines_from(lines, place + 1))
            else:
                self._take(line)
        self._close()
        return self.outline

    def _take(self, line: Line) -> None:
        if self._questions:
            self._questions[-1].lines.append(line)
        elif self._in_questions:
            self._questions.append(Block(self._section, None, "", None, [line]))
        elif self._open is not None:
            self._open.lines.append(line)
        elif line.text:
            self._open = PagePart("", line.number, [line])

    def _open_part(self, found: tuple[int, str], line: Line) -> None:
        level, title = found
        if self._in_questions and KEY_TITLE.fullmatch(title):
            self._take(line)
            return
        if level == 1 and (not self.outline.title or self.outline.title == title):
            self.outline.title = title
            return
        self._close()
        part = part_of(title)
        if part in SECTIONS:
            self._section = SECTIONS[part]
            self._in_questions = True
        elif part is not None:
            self._open = ListPart(part, line.number)
        else:
            self._open = PagePart(page_title(title), line.number)

    def _open_question(self, title: str, line: Line, below: Iterable[Line]) -> None:
        if isinstance(self._open, ListPart) and not self._questions:
            if kind_of(title) is None:
                self._take(line)
                return
            self._close()
        kind = kind_of(title)
        if kind is None and KEY_TITLE.fullmatch(title) and self._questions:
            self._take(line)
            return
        if kind is None and not self._in_questions and not _asks(below):
            self._take(line)
            return
        if kind is None:
            self.outline.problems.append(problem("kind-unknown", line.number, x=title))
            self._questions.append(Block(self._section, "", title, line.number, []))
            return
        self._questions.append(Block(self._section, kind[0], kind[1], line.number, []))

    def _close(self) -> None:
        """Divide what was open at its numbered questions and put it away."""
        in_page = False
        if isinstance(self._open, PagePart):
            in_page = True
            page = Block(Section.PRACTICE, None, "", None, self._open.lines)
            first, *found = numbered_blocks(page, in_page=True)
            self._open.lines = first.lines
            if self._open.title or any(line.text for line in first.lines):
                self.outline.pages.append(self._open)
            self.outline.questions += found
        elif self._open is not None:
            self.outline.lists.append(self._open)
        for block in self._questions:
            self.outline.questions += self._divided(block, in_page)
        self._open, self._questions, self._in_questions = None, [], False
        self._section = Section.PRACTICE

    def _divided(self, block: Block, in_page: bool) -> list[Block]:
        """Return the questions of a block; what stands before them goes to the notes."""
        if block.kind == "":
            return []  # its heading was reported
        first, *found = numbered_blocks(block, in_page=in_page and block.kind is None)
        if first.kind is not None:
            empty = found and not any(line.text for line in first.lines)
            return found if empty else [first, *found]
        for line in first.lines:
            numbered = NUMBERED.fullmatch(line.text)
            if numbered and not is_tight(numbered):
                self.outline.problems.append(problem("answer-missing", line.number))
            elif line.text:
                self.outline.remarks.append(unshielded(line.text, MARK))
        return found


def _asks(below: Iterable[Line]) -> bool:
    """Say whether the lines below an unknown heading look like a question."""
    letters = 0
    for line in below:
        if heading(line.text):
            return False
        found = field_of(line.text)
        if found and found[0] == "答案":
            return True
        option = OPTION.fullmatch(line.text)
        letters += option is not None and not option["weak"]
        if letters >= 2:
            return True
    return False


def outline_of(lines: list[Line], title: str) -> Outline:
    """Take the lines below the header apart; `title` is the header's."""
    return _Divider(title).run(lines)
