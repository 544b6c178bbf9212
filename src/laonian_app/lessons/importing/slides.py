"""PowerPoint slides as pages: title, text, pictures; speaker's notes for the instructor."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.library_faults import LIBRARY_FAULTS
from laonian_app.lessons.importing.lists.forms import numbered_lines
from laonian_app.lessons.importing.lists.reading import read_list
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.refusals import FileDamaged
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.slide_parts import pictures_in, words_of_diagram
from laonian_app.lessons.importing.talk import blocks_of, paged
from laonian_app.lessons.importing.wording import one_line, paragraphs
from laonian_app.lessons.markdown.marks import OPTION, STEM_ANSWER, field_of
from laonian_app.lessons.model import Block, Box, BoxKind, Page, Picture, Table

if TYPE_CHECKING:
    from pptx.shapes.base import BaseShape
    from pptx.shapes.graphfrm import GraphicFrame
    from pptx.shapes.picture import Picture as PictureShape
    from pptx.slide import Slide
    from pptx.text.text import TextFrame
else:
    BaseShape = GraphicFrame = PictureShape = Slide = TextFrame = object

_DEEPEST_GROUP = 12
_MOST_COLUMNS = 3


def read_slides(found: Recognised, gathering: Gathering) -> None:
    """Read a .pptx into `gathering`: a slide a page, a long one several.

    Raises:
        FileDamaged: it cannot be opened.
    """
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about parts that do not matter here
        try:
            slides = list(Presentation(BytesIO(found.data)).slides)
            for number, slide in enumerate(slides, 1):
                _SlideReader(slide, number, gathering).run()
        except (PythonPptxError, *LIBRARY_FAULTS) as error:
            raise FileDamaged(name=found.name, detail=repr(error)[:200]) from error


class _SlideReader:
    """Reads one slide."""

    def __init__(self, slide: Slide, number: int, gathering: Gathering) -> None:
        self._slide = slide
        self._gathering = gathering
        self._where = Where(None, f"第 {number} 张幻灯片")
        self._first = number == 1
        self._title = ""
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._pictures: list[Picture] = []

    def run(self) -> None:
        if self._slide.element.get("show") == "0":
            self._gathering.leave_out(self._where, self._title_text(), "这张幻灯片是隐藏的。")
            return
        self._title = self._title_text()
        for shape in _in_order(self._slide.shapes):
            self._shape(shape, 0)
        self._background()
        if self._asks():
            self._questions()
        else:
            self._pages()

    def _title_text(self) -> str:
        shape = self._slide.shapes.title
        return one_line(cleaned(shape.text_frame.text)) if shape is not None else ""

    # ------------------------------------------------------------ shapes

    def _shape(self, shape: BaseShape, depth: int) -> None:
        title = self._slide.shapes.title
        if title is not None and shape.shape_id == title.shape_id:
            return
        from pptx.shapes.autoshape import Shape
        from pptx.shapes.graphfrm import GraphicFrame
        from pptx.shapes.group import GroupShape
        from pptx.shapes.picture import Movie, Picture

        if isinstance(shape, GroupShape):
            for inner in _in_order(shape.shapes) if depth < _DEEPEST_GROUP else ():
                self._shape(inner, depth + 1)
        elif isinstance(shape, GraphicFrame):
            self._table(shape)
        elif isinstance(shape, Movie):
            self._gathering.say("media-dropped", self._where)
        elif isinstance(shape, Picture):
            self._picture(shape)
        elif isinstance(shape, Shape):
            self._filling(shape)
            self._lines += _frame_lines(shape.text_frame, in_place=shape.is_placeholder)

    def _picture(self, shape: PictureShape) -> None:
        words = _description(shape)
        try:
            image = shape.image
            data, name = image.blob, image.filename or f"图.{image.ext}"
        except LIBRARY_FAULTS:
            self._gathering.say("picture-far", self._where, x=words or shape.name)
            return
        self._keep(data, name, words)

    def _keep(self, data: bytes, name: str, words: str) -> None:
        file = self._gathering.picture(data, name, self._where)
        if file is not None:
            self._pictures.append(Picture(file, words))

    def _filling(self, shape: BaseShape) -> None:
        """Take the picture that fills a shape: a photo in a frame."""
        for name, data in pictures_in(shape.element, self._slide.part, "./p:spPr/a:blipFill"):
            self._keep(data, name, _description(shape))

    def _background(self) -> None:
        """Take a picture behind a slide that has nothing else; else it decorates."""
        there = pictures_in(self._slide.element, self._slide.part, "./p:cSld/p:bg")
        if there and (self._lines or self._pictures or self._blocks):
            self._gathering.say("background-dropped", self._where)
            return
        for name, data in there:
            self._keep(data, name, self._title)

    def _table(self, shape: GraphicFrame) -> None:
        if not shape.has_table:
            words = words_of_diagram(shape.element, self._slide.part)
            self._lines += [f"- {text}" for text in words]
            code = "diagram-flattened" if words else "drawing-dropped"
            self._gathering.say(code, self._where)
            return
        rows = [
            tuple(one_line(cleaned(cell.text)) for cell in row.cells) for row in shape.table.rows
        ]
        if rows and len(rows[0]) <= _MOST_COLUMNS:
            self._blocks.append(Table(rows[0], tuple(rows[1:])))
        else:
            self._lines += ["  ".join(cell for cell in row if cell) for row in rows]

    # ------------------------------------------------------------ what they become

    def _asks(self) -> bool:
        """Say whether the slide is a question: two options and an answer, or a mark for one."""
        lines = [self._title, *self._lines, *self._notes_answer()]
        options = sum(OPTION.fullmatch(line) is not None for line in lines if line)
        answered = any(field_of(line) for line in lines) or any(map(STEM_ANSWER.search, lines))
        return options > 1 and answered

    def _notes_answer(self) -> list[str]:
        """Return the lines of the notes that answer, where the slide itself does not."""
        if any(field_of(line) for line in self._lines):
            return []
        fields = [line for line in self._notes().split("\n") if field_of(line)]
        return fields if any((field_of(line) or ("",))[0] == "答案" for line in fields) else []

    def _questions(self) -> None:
        shown = [f"![{each.words}]({each.file})" for each in self._pictures]
        answer = self._notes_answer()
        lines = [line for line in (self._title, *self._lines, *answer, *shown) if line]
        before = self._gathering.found
        rest = read_list(
            numbered_lines([(n, line, 0) for n, line in enumerate(lines, 1)]),
            self._gathering,
            lambda line, text: self._where,
        )
        if self._gathering.found == before:
            self._pages()
            return
        self._gathering.notes += [line.text for prose in rest for line in prose.lines]
        noted = [line for line in self._notes().split("\n") if line and line not in answer]
        self._gathering.notes += noted

    def _pages(self) -> None:
        blocks: list[Block] = [*self._pictures[:1], *blocks_of(self._lines), *self._blocks]
        blocks += self._pictures[1:]
        pages = paged(blocks, self._title)
        if not pages and self._title:
            if self._first or not self._gathering.title:
                self._gathering.title = self._gathering.title or self._title
                return
            pages = [Page(self._title, ())]
        if self._first and not self._gathering.title:
            self._gathering.title = self._title
        notes = self._notes()
        if notes and pages:
            noted = (*pages[0].blocks, Box(BoxKind.INSTRUCTOR, notes))
            pages[0] = Page(pages[0].title, noted)
        elif notes:
            self._gathering.notes.append(notes)
        self._gathering.pages += pages

    def _notes(self) -> str:
        if not self._slide.has_notes_slide:
            return ""
        frame = self._slide.notes_slide.notes_text_frame
        return paragraphs(frame.text) if frame is not None else ""


def _in_order(shapes: object) -> Iterator[BaseShape]:
    """Yield shapes as they are read: from the top down, then from the left."""
    there = list(shapes)  # type: ignore[call-overload]  # no types there
    yield from sorted(there, key=lambda shape: (shape.top or 0, shape.left or 0))


def _frame_lines(frame: TextFrame, *, in_place: bool) -> list[str]:
    """Return the lines of a text frame; several in the slide's own place are a list."""
    lines: list[str] = []
    for paragraph in frame.paragraphs:
        text = cleaned(paragraph.text)
        lines += [part.strip() for part in text.split("\n") if part.strip()]
    plain = not any(OPTION.fullmatch(line) or field_of(line) for line in lines)
    return [f"- {line}" for line in lines] if in_place and len(lines) > 1 and plain else lines


def _description(shape: BaseShape) -> str:
    properties = shape.element.xpath(".//p:cNvPr")
    return one_line(properties[0].get("descr") or "") if properties else ""
