"""What was dropped on the window or pasted into it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".heic", ".heif"))


@dataclass(frozen=True, slots=True)
class Incoming:
    """Files, a picture as PNG bytes, or a text; what is not there is empty."""

    files: tuple[Path, ...] = ()
    picture: bytes = b""
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.files or self.picture or self.text.strip())

    @property
    def pictures(self) -> tuple[Path, ...]:
        """The files that are pictures by their names."""
        return tuple(file for file in self.files if file.suffix.lower() in PICTURES)

    @property
    def documents(self) -> tuple[Path, ...]:
        return tuple(file for file in self.files if file.suffix.lower() not in PICTURES)


def incoming_of(data: QMimeData) -> Incoming:
    """Return what a drop or the clipboard holds, the richest first: files, picture, text."""
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return Incoming(files)
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Incoming(picture=png_of(image))
    return Incoming(text=data.text() if data.hasText() else "")


def png_of(image: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know only str formats of files
    buffer.close()
    return bytes(kept.data())
