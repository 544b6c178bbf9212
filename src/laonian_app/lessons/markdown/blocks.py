"""A page's lines as blocks: paragraphs, lists, tables, boxes, pictures, sounds, videos."""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.escapes import divided, is_shielded, unshielded
from laonian_app.lessons.markdown.kinds import BOXES
from laonian_app.lessons.markdown.lines import Line, joined
from laonian_app.lessons.markdown.marks import (
    BOX_WORD,
    BULLET,
    MARK,
    MEDIA,
    NUMBERED,
    PICTURE,
    QUOTE,
    RULE,
    TABLE_RULE,
    TRANSCRIPT,
    folded,
    heading,
    is_tight,
    shown_stem,
)
from laonian_app.lessons.markdown.quotes import poem, quoted_paragraphs
from laonian_app.lessons.markdown.spelling import file_name, picture, unescaped
from laonian_app.lessons.model import (
    Block,
    Box,
    BoxKind,
    Listing,
    Sound,
    Table,
    Text,
    Video,
)

_BARS = "|｜"


class PageReader:
    """Turns the lines of one page into `blocks`; `lines` says where each begins."""

    def __init__(self, lines: list[Line]) -> None:
        self.blocks: list[Block] = []
        self.lines: list[int] = []
        self._source = lines
        self._place = 0
        while self._place < len(lines):
            self._read_block()

    def _read_block(self) -> None:
        line = self._source[self._place]
        text = line.text
        if not text or RULE.fullmatch(text):
            self._place += 1
        elif is_shielded(text, MARK):
            self._paragraph()
        elif QUOTE.match(text):
            self._boxes()
        elif BULLET.fullmatch(text) or _number(text) == 1:
            self._listing()
        elif self._table_begins():
            self._table()
        elif found := MEDIA.fullmatch(text):
            self._media(found)
        else:
            self._paragraph()

    def _add(self, block: Block, line: Line) -> None:
        self.blocks.append(block)
        self.lines.append(line.number)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self) -> None:
        first = self._source[self._place]
        parts: list[str] = []
        while self._place < len(self._source):
            text = self._source[self._place].text
            if parts and (not text or self._begins_block(text)):
                break
            found = heading(text)
            parts.append(f"**{found[1]}**" if found and found[1] else unshielded(text, MARK))
            self._place += 1
            if found:
                break
        self._with_pictures(joined(parts), first)

    def _begins_block(self, text: str) -> bool:
        return (
            MARK.match(text) is not None
            and (
                QUOTE.match(text) is not None
                or BULLET.fullmatch(text) is not None
                or heading(text) is not None
                or RULE.fullmatch(text) is not None
                or MEDIA.fullmatch(text) is not None
                or _number(text) is not None
            )
        ) or self._table_begins()

    def _with_pictures(self, text: str, line: Line) -> None:
        last = 0
        for found in PICTURE.finditer(text):
            if found.start() and text[found.start() - 1] == "\\":
                continue
            self._add_text(text[last : found.start()], line)
            self._add(picture(found), line)
            last = found.end()
        self._add_text(text[last:], line)

    def _add_text(self, text: str, line: Line) -> None:
        if text.strip():
            self._add(Text(text.strip()), line)

    # ------------------------------------------------------------ lists and tables

    def _listing(self) -> None:
        first = self._source[self._place]
        ordered = BULLET.fullmatch(first.text) is None
        items: list[str] = []
        while self._place < len(self._source):
            line = self._source[self._place]
            item = _item(line.text, ordered, len(items) + 1)
            if item is not None:
                items.append(item)
            elif line.text and line.indent and not self._begins_block(line.text):
                items[-1] = joined(part for part in (items[-1], line.text) if part)
            elif line.text or not self._list_goes_on(ordered, len(items) + 1):
                break  # a blank line between items does not end a list
            self._place += 1
        kept = tuple(item for item in items if item)
        if kept:
            self._add(Listing(kept, ordered), first)

    def _list_goes_on(self, ordered: bool, number: int) -> bool:
        """Say whether a list continues behind a blank line."""
        behind = self._place + 1
        return (
            behind < len(self._source)
            and _item(self._source[behind].text, ordered, number) is not None
        )

    def _table_begins(self) -> bool:
        behind = self._place + 1
        return (
            behind < len(self._source)
            and any(bar in self._source[self._place].text for bar in _BARS)
            and "-" in self._source[behind].text
            and TABLE_RULE.fullmatch(self._source[behind].text) is not None
        )

    def _table(self) -> None:
        first = self._source[self._place]
        header = _cells(first.text)
        self._place += 2
        rows: list[tuple[str, ...]] = []
        while self._place < len(self._source):
            text = self._source[self._place].text
            if not any(bar in text for bar in _BARS):
                break
            rows.append(_cells(text))
            self._place += 1
        width = max(len(row) for row in (header, *rows))
        filled = [row + ("",) * (width - len(row)) for row in (header, *rows)]
        self._add(Table(filled[0], tuple(filled[1:])), first)

    # ------------------------------------------------------------ boxes and media

    def _boxes(self) -> None:
        first = self._source[self._place]
        kind: BoxKind | None = None
        content: list[str] = []
        while self._place < len(self._source):
            line = self._source[self._place]
            found = QUOTE.match(line.text)
            if found is None:
                break
            text = found[1].strip()
            word = BOX_WORD.fullmatch(text)
            if word:
                self._add_box(kind, content, first)
                first, kind, content = line, BOXES[word[1] or word[2]], [word[3]]
            else:
                content.append(text)
            self._place += 1
        self._add_box(kind, content, first)

    def _add_box(self, kind: BoxKind | None, content: list[str], line: Line) -> None:
        if kind is BoxKind.POEM:
            self._add(Box(kind, poem(content)), line)
            return
        paragraphs = quoted_paragraphs(content, word=kind is not None)
        if kind is not None:
            self._add(Box(kind, "\n".join(paragraphs)), line)
            return
        for paragraph in paragraphs:
            self._with_pictures(paragraph, line)

    def _media(self, found: re.Match[str]) -> None:
        line = self._source[self._place]
        self._place += 1
        about = {"文字稿": "", "字幕": ""}
        while self._place < len(self._source):
            words = TRANSCRIPT.fullmatch(self._source[self._place].text)
            if words is None or (words[1] == "字幕" and found[1] == "录音"):
                break
            self._place += 1
            about[words[1]] = words[2]
            if words[1] == "文字稿":
                about["文字稿"] = joined((words[2], *self._rest_of_paragraph()))
        words_of, file = unescaped(found[2] or ""), file_name(found[3], found[4])
        if found[1] == "录音":
            self._add(Sound(file, words_of, about["文字稿"]), line)
        else:
            self._add(Video(file, words_of, about["字幕"], about["文字稿"]), line)

    def _rest_of_paragraph(self) -> list[str]:
        parts = []
        while self._place < len(self._source):
            text = self._source[self._place].text
            if not text or TRANSCRIPT.fullmatch(text) or self._begins_block(text):
                break
            parts.append(unshielded(text, MARK))
            self._place += 1
        return parts


def _number(text: str) -> int | None:
    """Return the number that a line of an ordered list begins with."""
    found = NUMBERED.fullmatch(text)
    if found is None or found[1] or not found[5] or is_tight(found):
        return None
    return int(folded(found[2]))


def _item(text: str, ordered: bool, number: int) -> str | None:
    """Return the text of a list's item, None where the line is none."""
    if not ordered:
        found = BULLET.fullmatch(text)
        return found[1].strip() if found else None
    if _number(text) != number:
        return None
    numbered = NUMBERED.fullmatch(text)
    return shown_stem(numbered[5].strip()) if numbered else None


def _cells(text: str) -> tuple[str, ...]:
    if text[:1] in _BARS:
        text = text[1:]
    cells = divided(text, _BARS)
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return tuple(cell.strip() for cell in cells)
