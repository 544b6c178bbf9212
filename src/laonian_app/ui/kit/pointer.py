"""A large mouse pointer that is easily found again."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap, QPolygonF

_ARROW = ((3, 2), (3, 38), (12, 30), (18, 44), (25, 41), (19, 27), (31, 27))
"""The outline on a grid of 48; the tip is the hot spot."""


def large_pointer(side: int) -> QCursor:
    """Return an arrow `side` pixels high, dark with a white edge: seen on any ground."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    share = side / 48
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(
            QColor("#FFFFFF"),
            3 * share,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.setBrush(QColor("#22262B"))
    painter.drawPolygon(QPolygonF([QPointF(x * share, y * share) for x, y in _ARROW]))
    painter.end()
    return QCursor(pixmap, round(3 * share), round(2 * share))
