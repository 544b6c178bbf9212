"""Icons and lesson pictures from SVG files, in the colours of the theme."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from laonian_app.ui.kit.colours import LIGHT, Colours

_HEX = re.compile(rb"#[0-9A-Fa-f]{6}\b")


def svg_pixmap(data: bytes, size: QSize, ratio: float) -> QPixmap:
    """Draw an SVG into `size` logical pixels, keeping its shape."""
    pixmap = QPixmap(size * ratio)
    pixmap.fill(QColor(0, 0, 0, 0))  # of all ways to fill the one that asks for no enum
    renderer = QSvgRenderer(QByteArray(data))
    natural = renderer.defaultSize()
    share = min(pixmap.width() / natural.width(), pixmap.height() / natural.height())
    width, height = natural.width() * share, natural.height() * share
    left, top = (pixmap.width() - width) / 2, (pixmap.height() - height) / 2
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(left, top, width, height))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def blended(ink: str, ground: str, share: float) -> str:
    """Return the colour that `ink` with `share` opacity makes on `ground`, all #RRGGBB."""
    parts = [
        round(int(ground[i : i + 2], 16) * (1 - share) + int(ink[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in parts)


class Icons:
    """The shipped icons by name and weight (duotone, bold, fill)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn = lru_cache(maxsize=256)(self._draw)

    def pixmap(self, name: str, side: int, colour: str, ground: str, ratio: float = 1.0) -> QPixmap:
        """Return an icon `side` pixels wide; its pale part is mixed with the ground."""
        return self._drawn(name, side, colour, ground, ratio)

    def _draw(self, name: str, side: int, colour: str, ground: str, ratio: float) -> QPixmap:
        data = (self._folder / f"{name}.svg").read_bytes()
        pale = blended(colour, ground, 0.22).encode()
        data = data.replace(b'opacity="0.2"', b'fill="' + pale + b'"')
        data = data.replace(b"currentColor", colour.encode())
        return svg_pixmap(data, QSize(side, side), ratio)


def recoloured(data: bytes, colours: Colours) -> bytes:
    """Return a shipped picture in the colours of another theme.

    Our own pictures use only colours of the light theme; each becomes the colour that
    has the same role. Other colours stay as they are.
    """
    roles = {
        "primary",
        "primary_tint",
        "primary_middle",
        "accent",
        "accent_tint",
        "accent_middle",
        "ink",
        "surface",
        "mark",
        "blue",
        "blue_tint",
        "skin",
        "neutral",
    }
    swap = {LIGHT.of(role).upper().encode(): colours.of(role).encode() for role in sorted(roles)}
    return _HEX.sub(lambda found: swap.get(found.group().upper(), found.group()), data)


MOST_PIXELS = 800_000
"""So many logical pixels of pictures are kept: those of a page, and of the one before it."""


class Pictures:
    """Lesson pictures, fitted and coloured; the last ones are kept as they were drawn."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[Path, int, int, Colours, float], QPixmap] = {}  # newest last
        self._pixels = 0

    @property
    def pixels(self) -> int:
        """How many logical pixels are kept."""
        return self._pixels

    def pixmap(self, file: Path, size: QSize, colours: Colours, ratio: float) -> QPixmap:
        """Return the picture fitted into `size` logical pixels; null if it is unreadable."""
        key = (file, size.width(), size.height(), colours, ratio)
        kept = self._drawn.pop(key, None)
        if kept is None:
            area = size.width() * size.height()
            self._make_room(area)
            kept = _draw_picture(*key)
            self._pixels += area
        self._drawn[key] = kept
        return kept

    def _make_room(self, wanted: int) -> None:
        """Let the pictures go that were not shown for longest."""
        while self._drawn and self._pixels + wanted > MOST_PIXELS:
            oldest = next(iter(self._drawn))
            del self._drawn[oldest]
            self._pixels -= oldest[1] * oldest[2]


def _draw_picture(file: Path, width: int, height: int, colours: Colours, ratio: float) -> QPixmap:
    size = QSize(width, height)
    if file.suffix.lower() == ".svg":
        return svg_pixmap(recoloured(file.read_bytes(), colours), size, ratio)
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImageReader

    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return QPixmap()
    image = image.scaled(
        size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
