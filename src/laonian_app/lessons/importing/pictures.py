"""Pictures out of other people's files, made fit to lie in a lesson.

Turned as the camera was held, at most 1,600 pixels wide or high, without the place where a
photo was taken; kinds that cannot be shown become PNG.
"""

from __future__ import annotations

import re
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 1600
_KEPT = {"PNG": ".png", "JPEG": ".jpg"}
_PROGRAMS = frozenset(("WMF", "EMF", "EPS", "PDF"))  # drawn by running them
_QUALITY = 88
_SILENT_PARTS = frozenset(("APP0", "APP2", "APP14"))  # what kind of JPEG it is, and colours
_COLOURS = frozenset(("icc_profile", "transparency"))
_UNSAFE_SVG = re.compile(
    rb"<script|<!ENTITY|<!DOCTYPE|\son\w+\s*=|javascript:|<foreignObject|(?:href|src)\s*=\s*[\"'](?!#|data:image/(?:png|jpe?g))|@import|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def prepared(data: bytes) -> tuple[bytes, str] | None:
    """Return a picture's bytes to keep and its ending; None where it cannot be shown.

    None, too, for SVG with script, entities or outside references, and for pictures so
    large that unpacking them would take the machine's memory.
    """
    if _is_svg(data):
        return None if is_unsafe_svg(data) else (data, ".svg")
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data)) as picture:
                if picture.width * picture.height > _MOST_PIXELS or picture.width < 1:
                    return None
                if picture.format == "JPEG" and max(picture.size) > _LONGEST_SIDE:
                    # Unpacked at a half or a quarter: 40 megapixels took 400 MB.
                    share = _LONGEST_SIDE / max(picture.size)
                    wanted = (round(picture.width * share), round(picture.height * share))
                    picture.draft(None, wanted)
                return _kept(picture, data)
    except (
        UnidentifiedImageError,
        OSError,
        RuntimeError,
        ValueError,
        SyntaxError,
        ArithmeticError,
        LookupError,
        MemoryError,
        TypeError,
        Image.DecompressionBombError,
    ):
        return None  # Pillow's readers raise any of these for a damaged picture


def is_too_large(data: bytes) -> bool:
    """Say whether a picture has so many pixels that unpacking it would take the memory."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data)) as picture:
                return picture.width * picture.height > _MOST_PIXELS
    except Image.DecompressionBombError:
        return True
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError):
        return False


def is_unsafe_svg(data: bytes) -> bool:
    """Say whether an SVG holds a script, an entity or a reference to something outside."""
    return _UNSAFE_SVG.search(data) is not None


def _kept(picture: object, data: bytes) -> tuple[bytes, str] | None:
    from PIL import Image, ImageOps

    if not isinstance(picture, Image.Image) or picture.format in _PROGRAMS:
        return None
    ending = _KEPT.get(picture.format or "")
    picture.load()  # a damaged one must not lie in a lesson
    if ending and max(picture.size) <= _LONGEST_SIDE and not _tells_more(picture):
        return data, ending
    turned = ImageOps.exif_transpose(picture)
    turned.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    kept = BytesIO()
    if picture.format in {"JPEG", "MPO"}:
        _silent(turned.convert("RGB")).save(kept, "JPEG", quality=_QUALITY)
        return kept.getvalue(), ".jpg"
    mode = turned.mode if turned.mode in {"L", "RGB", "RGBA"} else "RGBA"
    _silent(turned.convert(mode)).save(kept, "PNG", optimize=False)
    return kept.getvalue(), ".png"


def _tells_more(picture: Image.Image) -> bool:
    """Say whether words or places come with a picture: EXIF, XMP, comments, texts of PNG.

    Blocks that cannot be read count, too: another program may read them. A profile of
    colours says nothing.
    """
    parts = {name for name, _ in getattr(picture, "applist", ())}
    texts = getattr(picture, "text", None)
    return bool(parts - _SILENT_PARTS or texts or "exif" in picture.info)


def _silent(picture: Image.Image) -> Image.Image:
    """Return a picture that will be written with nothing but its colours."""
    picture.info = {key: value for key, value in picture.info.items() if key in _COLOURS}
    return picture


def _is_svg(data: bytes) -> bool:
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and b"<svg" in data[:4000]
