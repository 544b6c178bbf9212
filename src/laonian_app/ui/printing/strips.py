"""Strips of a page, one below the other: words, boxes and pictures of a given width.

Each is measured when it is made and drawn later, so that the picture's height is known first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from laonian_app.lessons.inline import Span
from laonian_app.ui.kit.theme import FAMILY
from laonian_app.ui.kit.typesetting import Run, SetText, Setting, set_text, tidy

PITCH = 1.6
MOST_PICTURE_SHARE = 0.75
"""A picture is at most so high, as a share of the width."""


class Strip(NamedTuple):
    """Something `height` pixels high; `paint` draws it with its upper left corner there."""

    height: float
    paint: Callable[[QPainter, QPointF], None]


class Type(NamedTuple):
    """How words look: pixels of the type, colour, all of it bold or not, centred or not."""

    pixels: int
    colour: str
    bold: bool = False
    centred: bool = False
    pitch: float = PITCH


def space(height: float) -> Strip:
    """Return room without anything in it."""
    return Strip(height, lambda _painter, _corner: None)


def words(spans: Iterable[Span], width: float, look: Type) -> Strip:
    """Return a paragraph set in at most `width` pixels."""
    runs = tidy(tuple(Run(span.text, span.strong or look.bold) for span in spans))
    normal, bold = _font(look.pixels, bold=False), _font(look.pixels, bold=True)
    setting = Setting(normal, bold, look.pixels * look.pitch, 10_000_000, look.centred)
    block = set_text(runs, setting, max(1, round(width)))
    return Strip(block.height, _painting(block, look.colour))


def line(text: str, width: float, look: Type) -> Strip:
    """Return a text without marks as a paragraph."""
    return words((Span(text),), width, look)


def _painting(block: SetText, colour: str) -> Callable[[QPainter, QPointF], None]:
    def paint(painter: QPainter, corner: QPointF) -> None:
        painter.setPen(QColor(colour))
        block.layout.draw(painter, corner)

    return paint


def _font(pixels: int, *, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def stacked(strips: Sequence[Strip], gap: float = 0) -> Strip:
    """Return strips below one another as one."""
    height = sum(strip.height for strip in strips) + gap * max(0, len(strips) - 1)

    def paint(painter: QPainter, corner: QPointF) -> None:
        top = corner.y()
        for strip in strips:
            strip.paint(painter, QPointF(corner.x(), top))
            top += strip.height + gap

    return Strip(height, paint)


def moved(strip: Strip, right: float) -> Strip:
    """Return a strip that stands further to the right."""
    return Strip(strip.height, lambda p, corner: strip.paint(p, corner + QPointF(right, 0)))


def marked(mark: str, strip: Strip, indent: float, look: Type) -> Strip:
    """Return a strip with a number or dot in front of it."""
    label = line(mark, indent, look)

    def paint(painter: QPainter, corner: QPointF) -> None:
        label.paint(painter, corner)
        strip.paint(painter, corner + QPointF(indent, 0))

    return Strip(max(strip.height, label.height), paint)


def boxed(strip: Strip, width: float, padding: float, colours: tuple[str, str]) -> Strip:
    """Return a strip on a rounded ground with an edge at its left.

    Args:
        colours: of the ground and of the edge.
    """
    height = strip.height + 2 * padding
    ground, edge = colours

    def paint(painter: QPainter, corner: QPointF) -> None:
        area = QRectF(corner, QSizeF(width, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(edge))
        painter.drawRoundedRect(area, padding / 2, padding / 2)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area.adjusted(padding / 3, 0, 0, 0), padding / 3, padding / 3)
        strip.paint(painter, corner + QPointF(padding * 1.2, padding))

    return Strip(height, paint)


def picture(data: bytes, width: float, ground: str) -> Strip | None:
    """Return a picture as wide as the page, on a ground; None where it cannot be shown.

    Args:
        data: PNG, JPEG or SVG.
    """
    drawing = QSvgRenderer(QByteArray(data)) if is_svg(data) else None
    image = QImage() if drawing else QImage.fromData(QByteArray(data))
    size = QSizeF(drawing.defaultSize()) if drawing else QSizeF(image.size())
    if size.isEmpty() or (drawing is not None and not drawing.isValid()):
        return None
    room = QSizeF(width, width * MOST_PICTURE_SHARE)
    shown = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paint(painter: QPainter, corner: QPointF) -> None:
        area = QRectF(corner, QSizeF(width, shown.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, width / 50, width / 50)
        place = QRectF(corner + QPointF((width - shown.width()) / 2, 0), shown)
        if drawing is not None:
            drawing.render(painter, place)
        else:
            painter.drawImage(place, image)

    return Strip(shown.height(), paint)


def is_svg(data: bytes) -> bool:
    """Say whether a picture is SVG."""
    return b"<svg" in data[:4000]


def as_raster(data: bytes, width: int = 1600) -> bytes:
    """Return a picture as PNG or JPEG: an SVG drawn `width` pixels wide, others as they are."""
    if not is_svg(data):
        return data
    drawing = QSvgRenderer(QByteArray(data))
    size = QSizeF(drawing.defaultSize())
    high = max(1, round(width * size.height() / max(1.0, size.width())))
    image = QImage(width, high, QImage.Format.Format_ARGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    return saved(image, "PNG")


def saved(image: QImage, form: str, quality: int = -1) -> bytes:
    """Return a picture as PNG or JPG; `quality` from 0 to 100 counts for JPG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
