"""The sheet for two generations on paper: a PDF of two pages, front and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QPen

from laonian_app.ui.kit.colours import LIGHT
from laonian_app.ui.printing.home_sheet import HomeSheet, Hotline
from laonian_app.ui.printing.paper import (
    DOTS_PER_INCH,
    CardNotPrinted,
    Paper,
    keep_file,
    page_layout,
)
from laonian_app.ui.printing.strips import Strip, Type, boxed, line, marked, space, stacked

WIDTH, HEIGHT = 2100.0, 2970.0
"""Tenths of a millimetre of A4: all sizes here are such."""

QUIET_MODULES = 4
"""Empty modules around a QR code. Source: ISO/IEC 18004, 9.1."""

_MARGIN = 140.0
_INNER = WIDTH - 2 * _MARGIN
_QR = 620.0
_PADDING = 50.0
_TITLE = Type(110, LIGHT.primary, bold=True, pitch=1.4)
_SENTENCE = Type(156, LIGHT.ink, bold=True, pitch=1.4)
_NUMBER = Type(130, LIGHT.primary, bold=True, pitch=1.3)
_PURPOSE = Type(66, LIGHT.ink, pitch=1.4)
_STEP = Type(72, LIGHT.ink, pitch=1.5)
_STEP_HEAD = Type(78, LIGHT.primary, bold=True, pitch=1.5)
_CLOSING = Type(110, LIGHT.primary_ink, bold=True, centred=True, pitch=1.3)
_NOTE = Type(48, LIGHT.ink_quiet, pitch=1.5)
_CALL = (LIGHT.accent_tint, LIGHT.accent)


def sheet_pdf(sheet: HomeSheet) -> bytes:
    """Return the sheet as a PDF of two pages, to be printed on both sides."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(page_layout(Paper.A4))
    writer.setTitle(sheet.title)
    painter = QPainter()
    if not painter.begin(writer):
        raise CardNotPrinted(detail="PDF")
    scale = painter.viewport().width() / WIDTH
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_front(painter, sheet)
    writer.newPage()
    paint_back(painter, sheet)
    painter.end()
    data = bytes(buffer.data().data())
    buffer.close()
    return data


def write_sheet(sheet: HomeSheet, path: Path) -> None:
    """Write the sheet as a PDF; a file of this name is replaced as a whole or not at all.

    Raises:
        PdfNotWritten: the folder is missing, full or write-protected.
    """
    keep_file(sheet_pdf(sheet), path)


# ---------------------------------------------------------------- the front


def paint_front(painter: QPainter, sheet: HomeSheet) -> None:
    """Draw the front into 2100 × 2970 units: sentences, hotlines, QR code, closing line."""
    foot = _foot(sheet)
    top = stacked([line(sheet.title, _INNER, _TITLE), *_numbered(sheet.sentences)], 40)
    top.paint(painter, QPointF(_MARGIN, _MARGIN))
    foot_top = HEIGHT - _MARGIN - foot.height
    foot.paint(painter, QPointF(_MARGIN, foot_top))
    begin = _MARGIN + top.height + _PADDING
    _rule(painter, begin)
    room = QRectF(_MARGIN, begin + _PADDING, _INNER, foot_top - begin - 2 * _PADDING)
    _paint_within(painter, _hotlines_and_code(sheet), room)


def _paint_within(painter: QPainter, strip: Strip, room: QRectF) -> None:
    """Draw a strip in the middle of its room, smaller where it would not fit."""
    scale = min(1.0, room.height() / strip.height)
    painter.save()
    painter.translate(room.left(), room.top() + (room.height() - scale * strip.height) / 2)
    painter.scale(scale, scale)
    strip.paint(painter, QPointF(0, 0))
    painter.restore()


def _rule(painter: QPainter, top: float) -> None:
    painter.setPen(QPen(QColor(LIGHT.primary), 8))
    painter.drawLine(QPointF(_MARGIN, top), QPointF(WIDTH - _MARGIN, top))


def _numbered(sentences: Sequence[str]) -> Iterator[Strip]:
    indent = 200.0
    for number, sentence in enumerate(sentences, 1):
        look = _fitting(sentence, _INNER - indent, _SENTENCE)
        text = line(sentence, _INNER - indent, look)
        yield marked(f"{number}.", text, indent, look._replace(colour=LIGHT.primary))


def _fitting(text: str, width: float, look: Type) -> Type:
    """Return a type in which a text needs two lines at most, and 60 % of the size at least."""
    least = round(look.pixels * 0.6)
    while look.pixels > least and line(text, width, look).height > 2 * look.pixels * look.pitch:
        look = look._replace(pixels=round(look.pixels * 0.93))
    return look


def _hotlines_and_code(sheet: HomeSheet) -> Strip:
    room = _INNER - _QR - 80
    hotlines = stacked([_hotline(each, room) for each in sheet.hotlines], 30)
    words = QCoreApplication.translate("HomeSheet", "Scan it: the sentences and numbers appear.")
    code = stacked(
        [qr_code(sheet.qr_text, _QR), line(words, _QR, _NOTE._replace(centred=True))], 10
    )

    def paint(painter: QPainter, corner: QPointF) -> None:
        hotlines.paint(painter, corner)
        code.paint(painter, corner + QPointF(_INNER - _QR, 0))

    return Strip(max(hotlines.height, code.height), paint)


def _hotline(hotline: Hotline, room: float) -> Strip:
    return stacked([line(hotline.number, room, _NUMBER), line(hotline.purpose, room, _PURPOSE)])


def _foot(sheet: HomeSheet) -> Strip:
    strips = []
    if sheet.closing_line:
        strips.append(_closing(sheet.closing_line))
    words = "　".join(filter(None, (sheet.site_name, _checked(sheet))))
    if words:
        strips.append(line(words, _INNER, _NOTE))
    return stacked(strips, 20)


def _closing(text: str) -> Strip:
    shown = line(text, _INNER, _CLOSING)
    height = shown.height + _PADDING

    def paint(painter: QPainter, corner: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.primary))
        painter.drawRoundedRect(QRectF(corner, QSizeF(_INNER, height)), 30, 30)
        shown.paint(painter, corner + QPointF(0, _PADDING / 2))

    return Strip(height, paint)


def _checked(sheet: HomeSheet) -> str:
    day = sheet.checked_on
    if day is None:
        return ""
    words = QCoreApplication.translate("HomeSheet", "Checked on {year}-{month}-{day}")
    return words.format(year=day.year, month=day.month, day=day.day)


def qr_code(text: str, side: float) -> Strip:
    """Return a text as a QR code, `side` wide with its quiet margin, as vectors."""
    import segno

    code = segno.make(text, micro=False, error="m", encoding="utf-8")
    rows = [tuple(row) for row in code.matrix]
    module = side / (len(rows) + 2 * QUIET_MODULES)

    def paint(painter: QPainter, corner: QPointF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(corner, QSizeF(side, side)), QColor(Qt.GlobalColor.white))
        painter.setBrush(QColor(Qt.GlobalColor.black))
        for n, row in enumerate(rows):
            for begin, length in _dark_runs(row):
                left = corner.x() + (QUIET_MODULES + begin) * module
                top = corner.y() + (QUIET_MODULES + n) * module
                painter.drawRect(QRectF(left, top, length * module, module))
        painter.restore()

    return Strip(side, paint)


def _dark_runs(row: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in a row, and how many stand together."""
    begin: int | None = None
    for place, dark in enumerate((*row, 0)):
        if dark and begin is None:
            begin = place
        elif not dark and begin is not None:
            yield begin, place - begin
            begin = None


# ---------------------------------------------------------------- the back


def paint_back(painter: QPainter, sheet: HomeSheet) -> None:
    """Draw the back into 2100 × 2970 units: the call to practise, step by step."""
    words = QCoreApplication.translate("HomeSheet", "Two generations practise one call")
    strips = [line(words, _INNER, _TITLE), *_steps(sheet)]
    room = QRectF(_MARGIN, _MARGIN, _INNER, HEIGHT - 2 * _MARGIN)
    _paint_within(painter, stacked(strips, 60), room)


def _steps(sheet: HomeSheet) -> Iterator[Strip]:
    translate = QCoreApplication.translate
    yield _step(
        1,
        translate("HomeSheet", "Who plays whom"),
        translate("HomeSheet", "The grandchild is the caller, the elder takes the call."),
    )
    yield _step(
        2,
        translate("HomeSheet", "The grandchild reads aloud"),
        translate("HomeSheet", "Read as urgently as you can. It is only a game."),
    )
    said = stacked([line(f"“{each}”", _INNER - 200, _STEP) for each in sheet.said], 10)
    yield boxed(said, _INNER, _PADDING, _CALL)
    yield _step(
        3,
        translate("HomeSheet", "The elder hangs up"),
        translate(
            "HomeSheet",
            "At the first wrong word: “I ask myself first.” Hang up. No arguing.",
        ),
    )
    yield _ticks()
    yield _step(
        4,
        translate("HomeSheet", "Agree on a code word"),
        translate(
            "HomeSheet",
            "A small thing only the family knows. Do not write it down, do not send it.",
        ),
    )
    yield _step(
        5,
        translate("HomeSheet", "From today on"),
        translate(
            "HomeSheet",
            "Who asks for money in the family's name is asked for it. No answer: hang up.",
        ),
    )
    yield space(10)


def _step(number: int, head: str, text: str) -> Strip:
    indent = 120.0
    words = stacked([line(head, _INNER - indent, _STEP_HEAD), line(text, _INNER - indent, _STEP)])
    return marked(f"{number}.", words, indent, _STEP_HEAD)


def _ticks() -> Strip:
    """Return three boxes to tick, one for each time that the call was practised."""
    words = QCoreApplication.translate("HomeSheet", "Round {n} done")
    side, pitch = 80.0, _INNER / 3
    labels = [line(words.format(n=n), pitch - 2 * side, _STEP) for n in (1, 2, 3)]

    def paint(painter: QPainter, corner: QPointF) -> None:
        for n, label in enumerate(labels):
            left = corner + QPointF(n * pitch, 0)
            painter.setPen(QPen(QColor(LIGHT.ink), 7))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            place = left + QPointF(20, (labels[0].height - side) / 2)
            painter.drawRect(QRectF(place, QSizeF(side, side)))
            label.paint(painter, left + QPointF(side + 50, 0))

    return Strip(labels[0].height, paint)
