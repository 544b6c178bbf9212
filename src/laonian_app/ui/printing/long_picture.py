"""A lesson as one long picture that shows in a chat by itself: 1,080 pixels wide, under 3 MB."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.exporting.parts import (
    Callout,
    Grid,
    Handout,
    Heading,
    Items,
    Paragraph,
    Part,
    Shown,
)
from laonian_app.lessons.inline import Span
from laonian_app.lessons.model import BoxKind
from laonian_app.ui.kit.colours import LIGHT
from laonian_app.ui.printing.strips import (
    Strip,
    Type,
    boxed,
    line,
    marked,
    moved,
    picture,
    saved,
    space,
    stacked,
    words,
)

WIDTH = 1080
MOST_BYTES = 3_000_000
HIGHEST = 32_000
"""Pixels: no picture that programs open can be higher than 32,767."""

FileReader = Callable[[str], bytes]

_MARGIN = 60
_INNER = WIDTH - 2 * _MARGIN
_GAP = 30
_PADDING = 36
_BODY = Type(52, LIGHT.ink)
_TITLE = Type(84, LIGHT.primary_ink, bold=True, pitch=1.4)
_GOAL = Type(48, LIGHT.primary_ink, pitch=1.5)
_HEADING = Type(64, LIGHT.primary, bold=True, pitch=1.4)
_NOTE = Type(30, LIGHT.ink_quiet)
_CARD = Type(72, LIGHT.primary, bold=True, centred=True, pitch=1.5)
_CLOSING = Type(76, LIGHT.primary_ink, bold=True, centred=True, pitch=1.5)
_BOXES = {
    BoxKind.CAREFUL: (LIGHT.warning_tint, LIGHT.warning),
    BoxKind.STORY: (LIGHT.accent_tint, LIGHT.accent),
    BoxKind.POEM: (LIGHT.accent_tint, LIGHT.accent),
}
_BOX = (LIGHT.primary_tint, LIGHT.primary)
_QUALITIES = (90, 80, 70, 55, 40, 25)


class PictureTooLong(LaonianError):
    """A lesson is longer than any picture may be."""

    message = QT_TRANSLATE_NOOP("Errors", "The lesson is too long for one picture.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Save it as a page (HTML), or divide the lesson.")


def long_picture(handout: Handout, read_file: FileReader) -> QImage:
    """Return the lesson's pages and what to remember, on one picture.

    Raises:
        PictureTooLong: more than 32,000 pixels.
        OSError: a picture of the lesson cannot be read.
    """
    body = stacked(list(_body(handout, read_file)), _GAP)
    head, foot = _head(handout), _foot(handout)
    strips = [head, space(_GAP), moved(body, _MARGIN), space(2 * _GAP), foot]
    whole = stacked(strips)
    if whole.height > HIGHEST:
        raise PictureTooLong(detail=f"{whole.height:.0f} pixels")
    image = QImage(WIDTH, round(whole.height), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.background))
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    whole.paint(painter, QPointF(0, 0))
    painter.end()
    return image


def encoded(image: QImage) -> tuple[bytes, str]:
    """Return a picture as bytes of at most 3 MB and its ending: PNG, else JPEG as fine as fits."""
    data = saved(image, "PNG")
    if len(data) <= MOST_BYTES:
        return data, ".png"
    for quality in _QUALITIES:
        data = saved(image, "JPG", quality)
        if len(data) <= MOST_BYTES:
            break
    return data, ".jpg"


# ---------------------------------------------------------------- from top to bottom


def _head(handout: Handout) -> Strip:
    lines = [line(handout.title, _INNER, _TITLE)]
    if handout.goal:
        lines.append(line(handout.goal, _INNER, _GOAL))
    return _grounded(moved(stacked(lines, _GAP / 2), _MARGIN), _MARGIN)


def _grounded(strip: Strip, padding: float) -> Strip:
    """Return a strip on a ground in the main colour, from edge to edge."""
    height = strip.height + 2 * padding

    def paint(painter: QPainter, corner: QPointF) -> None:
        painter.fillRect(0, round(corner.y()), WIDTH, round(height), QColor(LIGHT.primary))
        strip.paint(painter, corner + QPointF(0, padding))

    return Strip(height, paint)


def _body(handout: Handout, read_file: FileReader) -> Iterator[Strip]:
    for number, part in enumerate(handout.pages):
        if isinstance(part, Heading) and number:
            yield space(_GAP)
        strip = _strip(part, read_file)
        if strip is not None:
            yield strip
    if handout.takeaways:
        yield space(_GAP)
        yield line("记住", _INNER, _HEADING)
        yield from _items(tuple((Span(each, True),) for each in handout.takeaways), "●")


def _foot(handout: Handout) -> Strip:
    strips = []
    if handout.card:
        lines = [line(each, _INNER, _CARD) for each in handout.card]
        strips += [moved(stacked(lines, _GAP / 3), _MARGIN), space(_GAP)]
    if handout.closing_line:
        closing = line(handout.closing_line, _INNER, _CLOSING)
        strips.append(_grounded(moved(closing, _MARGIN), _PADDING))
    if handout.note:
        strips += [space(_GAP), moved(line(handout.note, _INNER, _NOTE), _MARGIN), space(_GAP)]
    return stacked(strips)


def _strip(part: Part, read_file: FileReader) -> Strip | None:
    if isinstance(part, Heading):
        return line(part.text, _INNER, _HEADING)
    if isinstance(part, Paragraph):
        return words(part.words, _INNER, _BODY)
    if isinstance(part, Items):
        return stacked(list(_items(part.items, "" if part.ordered else "●")), _GAP / 2)
    if isinstance(part, Grid):
        return _grid(part)
    if isinstance(part, Shown):
        return picture(read_file(part.file), _INNER, LIGHT.surface)
    return _box(part) if isinstance(part, Callout) else None


def _items(items: tuple[tuple[Span, ...], ...], dot: str) -> Iterator[Strip]:
    indent = 1.4 * _BODY.pixels
    for number, item in enumerate(items, 1):
        text = words(item, _INNER - indent, _BODY)
        yield marked(dot or f"{number}.", text, indent, _BODY._replace(colour=LIGHT.primary))


def _box(box: Callout) -> Strip:
    colours = _BOXES.get(box.box, _BOX)
    room = _INNER - 2.4 * _PADDING
    strips = [words(each, room, _BODY) for each in box.lines]
    if box.label:
        label = _BODY._replace(colour=colours[1], bold=True)
        strips.insert(0, line(box.label, room, label))
    return boxed(stacked(strips, _GAP / 3), _INNER, _PADDING, colours)


def _grid(grid: Grid) -> Strip:
    """Return a table: each row its cells side by side, a rule below it."""
    columns = max(1, len(grid.rows[0]))
    width = (_INNER - (columns - 1) * _GAP) / columns
    rows = []
    for number, row in enumerate(grid.rows):
        look = _BODY._replace(pixels=44, bold=number == 0)
        rows.append(_row([words(cell, width, look) for cell in row], width + _GAP))
    return stacked(rows, _GAP / 2)


def _row(cells: list[Strip], pitch: float) -> Strip:
    height = max(cell.height for cell in cells) + _GAP / 2

    def paint(painter: QPainter, corner: QPointF) -> None:
        for number, cell in enumerate(cells):
            cell.paint(painter, corner + QPointF(number * pitch, 0))
        painter.setPen(QColor(LIGHT.line))
        rule = corner + QPointF(0, height)
        painter.drawLine(rule, rule + QPointF(_INNER, 0))

    return Strip(height, paint)
