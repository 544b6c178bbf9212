"""What a widget really paints: its words with place, size and colour, and its pictures.

A widget of our own says nothing about the words it paints. So it is asked to paint on a
paper that writes down what it was told instead of colouring pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_Metric = QPaintDevice.PaintDeviceMetric


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A piece of a line; `ink` is where its strokes lie, in pixels of the widget.

    A piece that is painted again in another colour, as a marked sentence is, has several.
    """

    text: str
    left: float
    right: float
    baseline: float
    pixels: int
    colours: tuple[int, ...]
    ink: QRectF


@dataclass(frozen=True, slots=True)
class Painting:
    """Everything that one widget paints by itself, without its children."""

    texts: tuple[PaintedText, ...]
    pictures: tuple[QRectF, ...]


def painting_of(widget: QWidget) -> Painting:
    """Let the widget paint once and return what it painted."""
    paper = _Paper(widget)
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return Painting(tuple(paper.engine.texts), tuple(paper.engine.pictures))


class _Recorder(QPaintEngine):
    """Writes down words and pictures; surfaces and lines are seen in the pixels."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[PaintedText] = []
        self.pictures: list[QRectF] = []
        self._transform = QTransform()
        self._colour = QColor()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        self._transform = state.transform()
        self._colour = state.pen().color()

    def drawTextItem(self, place: QPointF, item: QTextItem) -> None:
        text = item.text()
        if not text.strip():
            return
        at = self._transform.map(place)
        font = QFont(item.font())
        tight = QFontMetricsF(font).tightBoundingRect(text)
        colour = self._colour.rgb() & 0xFFFFFF
        piece = PaintedText(
            text,
            at.x(),
            at.x() + item.width(),
            at.y(),
            font.pixelSize(),
            (colour,),
            tight.translated(at),
        )
        for number, before in enumerate(self.texts):
            if (
                before.text == text
                and (before.ink.topLeft() - piece.ink.topLeft()).manhattanLength() < 1
            ):
                self.texts[number] = replace(before, colours=(*before.colours, colour))
                return
        self.texts.append(piece)

    def drawPixmap(self, area: QRectF, _pixmap: object, _source: QRectF) -> None:
        self.pictures.append(self._transform.mapRect(area))

    def drawImage(
        self,
        area: QRectF,
        _image: object,
        _source: QRectF,
        _flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        self.pictures.append(self._transform.mapRect(area))

    def drawTiledPixmap(self, area: QRectF, _pixmap: object, _offset: QPointF) -> None:
        self.pictures.append(self._transform.mapRect(area))

    def drawPath(self, _path: object) -> None:
        """A surface."""

    def drawPolygon(self, *_points: object) -> None:
        """A surface."""

    def drawRects(self, *_areas: object) -> None:
        """A surface."""

    def drawLines(self, *_lines: object) -> None:
        """A line."""

    def drawEllipse(self, *_area: object) -> None:
        """A surface."""

    def drawPoints(self, *_points: object) -> None:
        """Points."""


class _Paper(QPaintDevice):
    """As large as the widget, one dot a pixel."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Recorder()
        self._metrics = {
            _Metric.PdmWidth: widget.width(),
            _Metric.PdmHeight: widget.height(),
            _Metric.PdmWidthMM: widget.widthMM(),
            _Metric.PdmHeightMM: widget.heightMM(),
            _Metric.PdmNumColors: 1 << 24,
            _Metric.PdmDepth: 32,
            _Metric.PdmDpiX: widget.logicalDpiX(),
            _Metric.PdmDpiY: widget.logicalDpiY(),
            _Metric.PdmPhysicalDpiX: widget.physicalDpiX(),
            _Metric.PdmPhysicalDpiY: widget.physicalDpiY(),
            _Metric.PdmDevicePixelRatio: 1,
            _Metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)
