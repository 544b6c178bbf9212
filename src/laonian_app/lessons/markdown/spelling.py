"""How single things are spelled, read and written: pictures, files, pairs."""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.escapes import guarded
from laonian_app.lessons.model import Picture

_ESCAPED = re.compile(r"\\([\\\[\]])")
_PLAIN_FILE = re.compile(r"(?:[^()<>]|\([^()<>]*\))*")


def escaped(words: str) -> str:
    r"""Return words for square brackets: `\`, `[` and `]` behind a backslash."""
    return re.sub(r"([\\\[\]])", r"\\\1", words)


def written_file(name: str) -> str:
    """Return a file's name for round brackets; one with odd brackets stands in < >."""
    plain = _PLAIN_FILE.fullmatch(name) and not name.endswith(('"', "'"))
    return name if plain else f"<{name}>"


def written_picture(picture: Picture) -> str:
    return f"![{escaped(picture.words)}]({written_file(picture.file)})"


def written_pair(pair: tuple[str, str]) -> str:
    return " = ".join(guarded(side, "=＝") for side in pair)


def picture(found: re.Match[str]) -> Picture:
    """Return the picture of a match of `marks.PICTURE`."""
    return Picture(file_name(found[2], found[3]), unescaped(found[1]).strip())


def file_name(in_brackets: str | None, plain: str | None) -> str:
    """Return a file's name as the lesson means it: with `/`, without a leading `./`."""
    name = in_brackets if in_brackets is not None else (plain or "")
    name = re.sub(r"""\s+(?:"[^"]*"|'[^']*')$""", "", name.strip())
    name = name.replace("\\", "/")
    while name.startswith("./"):
        name = name[2:]
    return name


def unescaped(words: str) -> str:
    r"""Return the words of a picture without the backslashes before [, ] and \\."""
    return _ESCAPED.sub(r"\1", words)
