"""A Word document as lines, a line a paragraph, in the order of reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.emphasis import Emphasis
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.tables.columns import columns_of
from laonian_app.lessons.importing.tables.sheet import Sheet, sheet_of
from laonian_app.lessons.importing.word.asides import Asides, has_margins
from laonian_app.lessons.importing.word.numbering import Numbering
from laonian_app.lessons.importing.word.package import WordPackage
from laonian_app.lessons.importing.word.runs import RunReader, Words
from laonian_app.lessons.importing.word.styles import TITLE, Style, Styles, number_of, outline_of
from laonian_app.lessons.importing.wording import beginning, one_line
from laonian_app.lessons.importing.xml_trees import (
    Element,
    attribute,
    below,
    child,
    children,
    tag_of,
    text_of,
)
from laonian_app.lessons.markdown.marks import NUMBERED, OPTION, PICTURE, STEM_ANSWER, heading
from laonian_app.lessons.markdown.spelling import written_picture
from laonian_app.lessons.model import Picture

_LONGEST_HEADING = 40
_DEEPEST_TABLE = 8
_LONE_LETTER = re.compile(r"[(（【\[]?\s*[A-HＡ-Ｈ]\s*[)）】\].．、:：]*")


class Document:
    """Turns a document into `lines`; tables whose head names columns are `sheets`."""

    def __init__(self, package: WordPackage, gathering: Gathering) -> None:
        self._package = package
        self._gathering = gathering
        self._numbering = Numbering(package.part("numbering"))
        self._styles = Styles(package.part("styles"))
        self._asides = Asides(package)
        self._headings: set[int] = set()
        self.lines: list[str] = []
        self.emphasis: dict[int, list[Emphasis]] = {}
        self.sheets: list[Sheet] = []

    def read(self) -> None:
        for block in self._package.body():
            self._block(block, depth=0)
        if self._asides.told:
            self._gathering.notes += self._asides.told
            self._gathering.say("asides-noted")
        if has_margins(self._package):
            self._gathering.say("margins-dropped")

    def _block(self, block: Element, *, depth: int) -> None:
        tag = tag_of(block)
        if tag == "p":
            self._paragraph(block, depth)
        elif tag == "tbl":
            self._table(block, depth)
        elif tag in {"sdt", "sdtContent"}:
            for inner in block:
                self._block(inner, depth=depth)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, paragraph: Element, depth: int) -> None:
        properties = child(paragraph, "pPr")
        style = self._style(properties)
        words = RunReader(lambda relation, told: self._picture(relation, told, paragraph)).read(
            paragraph
        )
        if style.skipped:
            return
        self._tell(words, paragraph)
        self._add(self._labelled(words, properties, style), words, style)
        if depth < _DEEPEST_TABLE:
            for box in words.boxes:
                for inner in box:
                    self._block(inner, depth=depth + 1)

    def _tell(self, words: Words, paragraph: Element) -> None:
        """Say what of a paragraph did not come along, and keep its footnotes and comments."""
        told = {
            "changes-tracked": words.tracked,
            "drawing-dropped": words.drawn,
            "text-struck": words.struck,
            "text-hidden": words.hidden,
        }
        for code in (code for code, happened in told.items() if happened):
            self._gathering.say(code, self._where(paragraph))
        for kind, number in words.asides:
            self._asides.note(kind, number, words.text)

    def _where(self, paragraph: Element) -> Where:
        """Return a place that Word can be searched for: how a paragraph begins."""
        shown = "".join(text_of(each) for each in below(paragraph, "t"))
        if shown.strip():
            return place_in_word(len(self.lines) + 1, shown)
        before = next((line for line in reversed(self.lines) if line), "")
        return Where(None, f"“{beginning(before)}”后面" if before else "最前面")

    def _style(self, properties: Element | None) -> Style:
        named = child(properties, "pStyle") if properties is not None else None
        style = self._styles.of(attribute(named, "val") if named is not None else "")
        outline = outline_of(properties)
        if outline is not None and style.level is None:
            return Style(outline, style.number, style.number_level, style.skipped)
        return style

    def _labelled(self, words: Words, properties: Element | None, style: Style) -> str:
        """Return the text with its automatic number before it."""
        number, level = number_of(properties)
        if not number:
            number, level = style.number, style.number_level
        if not number or number == "0" or not words.text.strip():
            return words.text
        label = self._numbering.next(number, level)
        return f"{label} {words.text.lstrip()}" if label else words.text

    def _add(self, text: str, words: Words, style: Style) -> None:
        texts = [part.strip() for part in cleaned(text).split("\n")]
        texts = _with_pictured([part for part in texts if part]) or [""]
        if style.level == TITLE and not self._gathering.title and len(texts) == 1:
            self._gathering.title = one_line(texts[0])
            return
        if self.lines and PICTURE.fullmatch(texts[0]) and _LONE_LETTER.fullmatch(self.lines[-1]):
            texts = [f"{self.lines.pop()} {texts[0]}", *texts[1:]]
        for part in texts:
            self.lines.append(part)
            if words.emphasis:
                self.emphasis[len(self.lines)] = words.emphasis
        if style.level and len(texts) == 1:
            self._headings.add(len(self.lines))

    def _picture(self, relation: str, words: str, paragraph: Element) -> str:
        name, data = self._package.picture(relation)
        if data is None:
            if name:
                self._gathering.say("picture-far", self._where(paragraph), x=name[:60])
            return ""
        file = self._gathering.picture(data, name, self._where(paragraph))
        if file is None:
            return ""
        return f"\n{written_picture(Picture(file, one_line(words)))}\n"

    # ------------------------------------------------------------ tables

    def _table(self, table: Element, depth: int) -> None:
        """Take a table whose head names columns as a sheet; any other as lines of text."""
        rows = [list(children(row, "tc")) for row in children(table, "tr")]
        plain = [[_cell_text(cell) for cell in row] for row in rows]
        sheet = sheet_of("", enumerate(plain, 1))
        columns = columns_of(sheet) if len(plain) > 1 else None
        if columns is not None and columns.header is not None:
            self.sheets.append(sheet)
            if any(tag_of(each) in {"blip", "imagedata"} for each in table.iter()):
                self._gathering.say("sheet-pictures")
            return
        if depth > _DEEPEST_TABLE:
            return
        for row in rows:
            self._row(row, depth)

    def _row(self, row: Sequence[Element], depth: int) -> None:
        """Add the cells of a row: on one line, or one after the other where they are long."""
        before = len(self.lines)
        parts: list[list[str]] = []
        marked: list[Emphasis] = []
        for cell in row:
            start = len(self.lines)
            for block in cell:
                self._block(block, depth=depth + 1)
            for line in range(start + 1, len(self.lines) + 1):
                marked += self.emphasis.pop(line, [])
            parts.append([text for text in self.lines[start:] if text])
            del self.lines[start:]
        del self.lines[before:]
        if all(len(part) <= 1 for part in parts):
            parts = [["  ".join(text for part in parts for text in part)]]
        for text in (text for part in parts for text in part):
            self.lines.append(text)
            if marked:
                self.emphasis[len(self.lines)] = marked

    # ------------------------------------------------------------ headings

    def with_headings(self) -> Iterator[tuple[int, str, int]]:
        """Yield the lines for the list reader; headings of the document are marked as such.

        A question may be styled as a heading: then an option or an answer follows.
        """
        for number, text in enumerate(self.lines, 1):
            is_heading = number in self._headings and not self._asks(number)
            shown = f"## {text}" if is_heading and text and not heading(text) else text
            yield number, shown, 0

    def _asks(self, number: int) -> bool:
        text = self.lines[number - 1]
        if len(text) > _LONGEST_HEADING or STEM_ANSWER.search(text):
            return True
        below = next((line for line in self.lines[number:] if line), "")
        return NUMBERED.fullmatch(text) is not None and OPTION.fullmatch(below) is not None


def _with_pictured(texts: Sequence[str]) -> list[str]:
    """Return lines; a picture behind a lone option letter is that option."""
    kept: list[str] = []
    for text in texts:
        if kept and PICTURE.fullmatch(text) and _LONE_LETTER.fullmatch(kept[-1]):
            kept[-1] = f"{kept[-1]} {text}"
        else:
            kept.append(text)
    return kept


def place_in_word(line: int, text: str) -> Where:
    """Return a place by the number of a paragraph and its first words."""
    return Where(None, f"第 {line} 段“{beginning(text)}”")


def _cell_text(cell: Element) -> str:
    paragraphs = [
        RunReader(lambda relation, words: "").read(each).text for each in children(cell, "p")
    ]
    return "\n".join(text.strip() for text in paragraphs if text.strip())
