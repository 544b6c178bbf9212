"""From bytes to clean text: which encoding it is, and characters that must not stay."""

from __future__ import annotations

import re

from laonian_app.lessons.radicals import radical_forms

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe", "utf-16-le", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be", "utf-16-be"),
)

# Controls but tab and line ends, characters of no width, marks of writing direction,
# stray byte order marks, halves of characters.
_DROPPED = (
    *range(0x00, 0x09),
    *range(0x0E, 0x20),
    0x7F,
    *range(0x80, 0x85),
    *range(0x86, 0xA0),
    0x180E,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xD800, 0xE000),
)
_RADICALS = radical_forms()
_CLEANED: dict[int, int | None] = {**dict.fromkeys(_DROPPED), **_RADICALS}
_UNCLEAN = re.compile("[" + "".join(re.escape(chr(code)) for code in _CLEANED) + "]")
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text of a file and the name of its encoding, None where none fits.

    A byte order mark decides; else strict UTF-8, else strict GB18030, which covers GBK
    and GB2312. Nothing is ever replaced: a wrong guess would change words unseen.
    """
    for mark, name, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], codec)
            return None if text is None else (text, name)
    for codec in ("utf-8", "gb18030"):
        text = _strictly(data, codec)
        if text is not None:
            return text, codec
    return None


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def cleaned(text: str) -> str:
    r"""Return a text with `\n` as its only line end and without what has no place in it.

    Dropped: NUL and other controls, characters of no width, halves of characters. Radical
    forms (⼯) become the ordinary character (工). All else stays as written.
    """
    text = _LINE_END.sub("\n", text)
    if _UNCLEAN.search(text):
        text = text.translate(_CLEANED)
    return text
