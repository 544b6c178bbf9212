"""What the header of an MP4 file says about the shape of its picture.

A damaged header can ask for a picture a thousand times as wide as high. What decodes videos
scales it to no height at all and ends the program; so it is not given to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from struct import Struct
from typing import BinaryIO

MOST_STRETCHED = 8.0
_LARGEST_BYTES = 64_000_000
_SIZE = Struct(">I4s")
_LONG_SIZE = Struct(">Q")
_MATRIX = Struct(">9i")
_PAIR = Struct(">II")
_SIDES = Struct(">HH")
_VISUAL_ENTRY = 78
"""So long is what stands before the boxes inside the description of a picture."""


def is_distorted(file: Path) -> bool:
    """Say whether a picture is stretched or turned as no camera does; False without a header.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as opened:
        header = _header(opened)
    tracks = [body for kind, body in _boxes(header) if kind == b"trak"]
    placings = [(_inside(header, b"mvhd"), 36, 48)]
    placings += [(_inside(track, b"tkhd"), 40, 52) for track in tracks if _is_video(track)]
    if any(_is_skewed(box, old, new) for box, old, new in placings):
        return True
    return any(_is_video(track) and _is_stretched(track) for track in tracks)


def _header(file: BinaryIO) -> bytes:
    """Return what is in the box `moov`, empty where there is none."""
    while len(head := file.read(_SIZE.size)) == _SIZE.size:
        size, kind = _SIZE.unpack(head)
        read = _SIZE.size
        if size == 1:
            more = file.read(_LONG_SIZE.size)
            if len(more) < _LONG_SIZE.size:
                break
            size, read = _LONG_SIZE.unpack(more)[0], read + _LONG_SIZE.size
        if kind == b"moov":
            return file.read(min(_LARGEST_BYTES, max(0, size - read)) if size else _LARGEST_BYTES)
        if size < read or size > 2**60:
            break
        file.seek(size - read, 1)
    return b""


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the boxes that follow each other in `data`: kind, and what is in it."""
    at = 0
    while at + _SIZE.size <= len(data):
        size, kind = _SIZE.unpack_from(data, at)
        if size < _SIZE.size:
            return
        yield kind, data[at + _SIZE.size : at + size]
        at += size


def _inside(data: bytes, *path: bytes) -> bytes:
    """Return what is in the first box of this kind, in the first of the next in that; or b""."""
    for wanted in path:
        data = next((body for kind, body in _boxes(data) if kind == wanted), b"")
    return data


def _is_video(track: bytes) -> bool:
    return _inside(track, b"mdia", b"hdlr")[8:12] == b"vide"


def _is_skewed(box: bytes, old: int, new: int) -> bool:
    """Say whether a picture is neither upright nor turned by right angles, nor mirrored.

    Args:
        old, new: where its matrix begins in a box of version 0, and of version 1.
    """
    at = new if box[:1] == b"\x01" else old
    if len(box) < at + _MATRIX.size:
        return False
    a, b, _u, c, d, *_rest = _MATRIX.unpack_from(box, at)
    straight = b == c == 0 and (a == 0) == (d == 0) and _stretch(abs(a), abs(d)) <= MOST_STRETCHED
    turned = a == d == 0 and (b == 0) == (c == 0) and _stretch(abs(b), abs(c)) <= MOST_STRETCHED
    return not (straight or turned)


def _is_stretched(track: bytes) -> bool:
    box = _inside(track, b"tkhd")
    entry = _inside(track, b"mdia", b"minf", b"stbl", b"stsd")[16:]
    if len(box) < _PAIR.size or len(entry) < _VISUAL_ENTRY:
        return False
    shown = _PAIR.unpack_from(box, len(box) - _PAIR.size)
    held = _SIDES.unpack_from(entry, 24)
    pixel = _inside(entry[_VISUAL_ENTRY:], b"pasp")
    pairs = [shown, held, (shown[0] * held[1], shown[1] * held[0])]
    if len(pixel) >= _PAIR.size:
        pairs.append(_PAIR.unpack_from(pixel))
    return any(_stretch(*pair) > MOST_STRETCHED for pair in pairs)


def _stretch(wide: int, high: int) -> float:
    """Return how often the shorter side goes into the longer; 1 where one is not told."""
    return max(wide, high) / min(wide, high) if wide and high else 1.0
