"""The word list of a neural voice: what it can say, and what it would leave out."""

from __future__ import annotations

import re
from pathlib import Path

_SPEAKABLE = re.compile(r"[A-Za-z]+|[^\W\d_A-Za-z]")
"""A word in Latin letters, or any one letter of another script: so sherpa-onnx looks them up."""


class Lexicon:
    """The words of a `lexicon.txt`: one a line, followed by its sounds."""

    def __init__(self, path: Path) -> None:
        """Read it.

        Raises:
            OSError, UnicodeDecodeError: it cannot be read.
        """
        with path.open(encoding="utf-8") as lines:
            words = (line.split(maxsplit=1)[0].lower() for line in lines if line.strip())
            self._words = {word for word in words if len(word) == 1 or word.isascii()}

    def unknown(self, text: str) -> str:
        """Return the characters and Latin words of a text that it lacks, in order, "" if none."""
        found = dict.fromkeys(match.group() for match in _SPEAKABLE.finditer(text))
        return "".join(each for each in found if each.lower() not in self._words)
