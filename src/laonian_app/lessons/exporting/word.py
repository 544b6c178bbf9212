"""A lesson as a Word handout in large type, for pupils without answers or with them.

Headings, lists and tables are Word's own, so that an instructor can change what they like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from laonian_app.lessons.exporting.parts import (
    Asked,
    Callout,
    Grid,
    Handout,
    Heading,
    Items,
    Offered,
    Paragraph,
    Part,
    Shown,
    Words,
)
from laonian_app.lessons.exporting.word_styles import new_document, shade, widen
from laonian_app.lessons.model import BoxKind

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

PictureReader = Callable[[str], bytes]
"""Returns a picture of the lesson as PNG or JPEG: Word does not take SVG."""

_WIDTH_CM = 12.0
_OPTION_CM = 6.0
_SHADES = {
    BoxKind.CAREFUL: "FBE7D6",
    BoxKind.STORY: "FBE7D6",
    BoxKind.POEM: "FBE7D6",
}
_SHADE = "E3F0EC"
_WRITING_LINE = "＿" * 18


def word_of(handout: Handout, read_picture: PictureReader, *, with_answers: bool) -> bytes:
    """Return a .docx.

    Args:
        with_answers: whether a part with answers and explanations ends it.

    Raises:
        OSError: a picture cannot be read.
    """
    document = new_document(handout.title)
    _Writer(document, read_picture).write(handout, with_answers=with_answers)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


class _Writer:
    """Puts parts behind one another into a document."""

    def __init__(self, document: Document, read_picture: PictureReader) -> None:
        self._document = document
        self._read_picture = read_picture

    def write(self, handout: Handout, *, with_answers: bool) -> None:
        self._document.add_heading(handout.title, 0)
        if handout.goal:
            self._document.add_paragraph(f"学会：{handout.goal}")
        for part in handout.pages:
            self._part(part)
        self._questions(handout.questions)
        self._remember(handout)
        if with_answers:
            self._answers(handout.questions)
        if handout.note:
            self._document.add_paragraph(handout.note, "Caption")

    # ------------------------------------------------------------ pages

    def _part(self, part: Part) -> None:
        if isinstance(part, Heading):
            self._document.add_heading(part.text, 1)
        elif isinstance(part, Paragraph):
            _fill(self._document.add_paragraph(), part.words)
        elif isinstance(part, Items):
            self._items(part.items, ordered=part.ordered)
        elif isinstance(part, Grid):
            self._grid(part)
        elif isinstance(part, Shown):
            self._picture(part.file, part.words, _WIDTH_CM)
        elif isinstance(part, Callout):
            self._box(part)
        else:
            self._question(part)

    def _items(self, items: Iterable[Words], *, ordered: bool) -> None:
        """Write a list; numbers as text, so that each list begins at 1."""
        for number, words in enumerate(items, 1):
            if ordered:
                paragraph = self._document.add_paragraph(f"{number}. ", "Option")
            else:
                paragraph = self._document.add_paragraph(style="List Bullet")
            _fill(paragraph, words)

    def _grid(self, grid: Grid) -> None:
        table = self._document.add_table(len(grid.rows), len(grid.rows[0]), "Table Grid")
        for number, row in enumerate(grid.rows):
            for cell, words in zip(table.rows[number].cells, row, strict=True):
                _fill(cell.paragraphs[0], words, bold=number == 0)
        self._document.add_paragraph()

    def _picture(self, file: str, words: str, width_cm: float) -> None:
        from docx.shared import Cm

        shape = self._document.add_picture(BytesIO(self._read_picture(file)), Cm(width_cm))
        shape._inline.docPr.set("descr", words)
        self._document.paragraphs[-1].paragraph_format.keep_with_next = True

    def _box(self, box: Callout) -> None:
        table = self._document.add_table(1, 1)
        cell = table.rows[0].cells[0]
        shade(cell, _SHADES.get(box.box, _SHADE))
        widen(cell)
        first = cell.paragraphs[0]
        if box.label:
            first.add_run(f"{box.label}：").bold = True
        for number, words in enumerate(box.lines):
            _fill(first if number == 0 else cell.add_paragraph(), words)
        self._document.add_paragraph()

    # ------------------------------------------------------------ questions

    def _questions(self, questions: Sequence[Asked]) -> None:
        if questions:
            self._document.add_heading("练习", 1)
        for asked in questions:
            self._question(asked)

    def _question(self, asked: Asked) -> None:
        first = self._document.add_paragraph(style="Question")
        first.add_run(f"{asked.number}. ")
        for number, words in enumerate(asked.stem or ((),)):
            paragraph = first if number == 0 else self._document.add_paragraph(style="Question")
            _fill(paragraph, words)
        first.add_run(f"（{asked.kind}）").bold = False
        if asked.picture:
            self._picture(asked.picture.file, asked.picture.words, _WIDTH_CM)
        for offered in asked.offered:
            self._offer(offered)
        for _ in range(asked.room):
            self._document.add_paragraph(_WRITING_LINE, "Option")

    def _offer(self, offered: Offered) -> None:
        mark = f"{offered.mark}. " if offered.mark else ""
        paragraph = self._document.add_paragraph(mark, "Option")
        _fill(paragraph, offered.words)
        if offered.picture:
            words = "".join(span.text for span in offered.words)
            self._picture(offered.picture, words, _OPTION_CM)

    def _answers(self, questions: Sequence[Asked]) -> None:
        told = [asked for asked in questions if asked.answer or asked.reveal]
        if told:
            heading = self._document.add_heading("答案和解析", 1)
            heading.paragraph_format.page_break_before = True
        for asked in told:
            first = self._document.add_paragraph(style="Question")
            first.add_run(f"{asked.number}. {asked.answer}")
            for words in asked.reveal:
                _fill(self._document.add_paragraph(style="Option"), words)

    def _remember(self, handout: Handout) -> None:
        lines = [*handout.takeaways, *(line for line in handout.card)]
        if handout.closing_line:
            lines.append(handout.closing_line)
        if lines:
            self._document.add_heading("记住", 1)
        for line in dict.fromkeys(lines):
            self._document.add_paragraph(style="List Bullet").add_run(line).bold = True


def _fill(paragraph: WordParagraph, words: Words, *, bold: bool = False) -> None:
    for span in words:
        run = paragraph.add_run(span.text)
        if span.strong or bold:
            run.bold = True
