"""A GIFT file taken apart: questions with their lines, categories, comments.

Moodle's own reader divides at blank lines; an answer whose braces stand open over a blank
line is read on to their end, but never into the next question.
Source: docs.moodle.org, GIFT format; question/format/gift/format.php.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_COMMENT_ID = re.compile(r"\[id:\s*([^\]]+?)\s*\]")
_COMMENT_TAG = re.compile(r"\[tag:\s*([^\]]+?)\s*\]")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


@dataclass(slots=True)
class Entry:
    """A question's text and where it begins; what its comments say of it."""

    line: int
    text: str
    category: str = ""
    id: str = ""
    tags: list[str] = field(default_factory=list)
    balanced: bool = True


def entries_of(text: str) -> Iterator[Entry]:
    """Yield the questions of a file; text without braces is one, too."""
    splitter = _Splitter()
    for number, line in enumerate(text.split("\n"), 1):
        yield from splitter.take(number, line)
    yield from splitter.close()


class _Splitter:
    def __init__(self) -> None:
        self._category = ""
        self._lines: list[str] = []
        self._start = 0
        self._open = 0
        self._first_blank = 0
        self._id = ""
        self._tags: list[str] = []

    def take(self, number: int, line: str) -> Iterator[Entry]:
        bare = line.strip()
        if bare.startswith("//"):
            self._comment(bare)
            return
        begins = bare.startswith(("$CATEGORY:", "::"))
        if self._lines and begins and (self._first_blank or bare[0] == "$"):
            yield from self.close()
        if bare.startswith("$CATEGORY:"):
            self._category = bare[len("$CATEGORY:") :].strip()
            return
        if not bare:
            if self._lines and self._open <= 0:
                yield from self.close()
            elif self._lines:
                self._first_blank = self._first_blank or len(self._lines)
                self._lines.append("")
            return
        if not self._lines:
            self._start = number
        self._lines.append(line)
        if "{" in line or "}" in line:
            self._open += sum(
                1 if hit[0] == "{" else -1 if hit[0] == "}" else 0 for hit in _BRACE.finditer(line)
            )

    def _comment(self, bare: str) -> None:
        found = _COMMENT_ID.search(bare)
        if found:
            self._id = found[1]
        self._tags += _COMMENT_TAG.findall(bare)

    def close(self) -> Iterator[Entry]:
        """Yield what is collected; of one that is still open only up to the first blank line."""
        if self._lines:
            lines, rest = self._lines, []
            balanced = self._open == 0
            if self._open > 0 and self._first_blank:
                lines, rest = lines[: self._first_blank], lines[self._first_blank + 1 :]
            start = self._start
            yield Entry(
                start, "\n".join(lines).strip(), self._category, self._id, self._tags, balanced
            )
            self._lines, self._open, self._first_blank = [], 0, 0
            self._id, self._tags = "", []
            for n, line in enumerate(rest, start + len(lines) + 1):
                yield from self.take(n, line)
            if rest:
                yield from self.close()
        self._id, self._tags = "", []
