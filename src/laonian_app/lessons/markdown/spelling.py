"""How single things are written: pictures, files, pairs."""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.escapes import guarded
from laonian_app.lessons.model import Picture

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
