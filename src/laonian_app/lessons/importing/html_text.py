"""HTML from other formats as the text of a question, and the pictures in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser

from laonian_app.lessons.importing.wording import literal, paragraphs, tightened

_BREAKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "tr",
        "table",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "blockquote",
        "hr",
        "dt",
        "dd",
        "section",
        "article",
    ]
)
_SILENT = frozenset(("script", "style", "head", "title", "annotation", "mjx-assistive-mml"))
_VOID = frozenset(("br", "hr", "img", "input", "source", "track", "wbr", "meta", "link"))
_FORMATTING = re.compile(
    r"</(?:p|div|span|b|i|u|strong|em|font|su[bp]|li|[uo]l|t[dr]|table|h\d|a|pre|code)>"
    r"|<(?:br|img|hr)\b|&(?:nbsp|lt|gt|amp|quot|#\d+);",
    re.IGNORECASE,
)

PictureTaker = Callable[[str, str], None]
"""Is told of each picture: its address and its words."""


class _Reader(HTMLParser):
    def __init__(self, take: PictureTaker) -> None:
        super().__init__(convert_charrefs=True)
        self._take = take
        self._silent = 0
        self._exact = 0
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += tag not in _VOID
        elif tag == "img":
            given = dict(attrs)
            self._take(given.get("src") or "", given.get("alt") or "")
        elif tag in {"audio", "video", "object", "embed", "iframe"}:
            self._take("media:", "")
        if tag in _BREAKS:
            self.parts.append("\n")
        self._exact += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT and self._silent:
            self._silent -= 1
        if tag in _BREAKS:
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append(" ")
        self._exact -= tag == "pre" and self._exact > 0

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._exact:
            self.parts.append(data)
        else:
            self.parts.append(re.sub(r"\s+", " ", data))


def is_html(text: str) -> bool:
    """Say whether a text is formatted by tags; `<body>` alone may be what it speaks of."""
    return _FORMATTING.search(text) is not None


def text_of_html(html: str, take: PictureTaker) -> str:
    """Return the text that HTML shows, a paragraph a line; what only looks like our marks is kept.

    Args:
        take: is told of each picture, and of `media:` where sound or film was embedded.
    """
    if "<" not in html and "&" not in html:
        return literal(paragraphs(tightened_lines(html)))
    reader = _Reader(take)
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # html.parser gives up like this on some broken declarations
        return literal(paragraphs(unescape(re.sub(r"<[^<>]*>", " ", html))))
    return literal(paragraphs("".join(reader.parts)))


def tightened_lines(text: str) -> str:
    """Return a text with single blanks, its line ends kept."""
    return "\n".join(tightened(line) for line in text.split("\n"))
