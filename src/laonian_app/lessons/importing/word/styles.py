"""Paragraph styles: which are headings or titles, and which carry a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from laonian_app.lessons.importing.xml_trees import Element, attribute, child, children

_HEADING = re.compile(r"(?:heading|标题|überschrift)\s*(\d)", re.IGNORECASE)
_LONGEST_CHAIN = 12
TITLE = 0


@dataclass(frozen=True, slots=True)
class Style:
    """`level`: 0 for a title, 1 to 9 for headings, None for text; `skipped` for contents."""

    level: int | None = None
    number: str = ""
    number_level: int = 0
    skipped: bool = False


_PLAIN = Style()


class Styles:
    """The paragraph styles of a document, what they inherit included."""

    def __init__(self, part: Element | None) -> None:
        self._raw: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        if part is not None:
            for style in children(part, "style"):
                if attribute(style, "type") == "paragraph":
                    self._raw[attribute(style, "styleId")] = style

    def of(self, style_id: str) -> Style:
        """Return a style by its id; an unknown one is plain text."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> Style:
        level: int | None = None
        number, number_level = "", 0
        skipped = False
        chain = 0
        while style_id in self._raw and chain < _LONGEST_CHAIN:
            style = self._raw[style_id]
            name = _value(style, "name").lower()
            skipped = skipped or name.startswith(("toc ", "目录"))
            if level is None:
                level = _level_of(style, name)
            if not number:
                number, number_level = number_of(child(style, "pPr"))
            style_id = _value(style, "basedOn")
            chain += 1
        return Style(level, number, number_level, skipped) if chain else _PLAIN


def _level_of(style: Element, name: str) -> int | None:
    if name in {"title", "标题"}:
        return TITLE
    found = _HEADING.fullmatch(name)
    if found:
        return int(found[1]) or None
    return outline_of(child(style, "pPr"))


def outline_of(properties: Element | None) -> int | None:
    """Return the outline level that properties of a paragraph set, 1 to 9; None for text."""
    if properties is None:
        return None
    written = _value(properties, "outlineLvl")
    return int(written) + 1 if written.isdecimal() and int(written) < 9 else None


def number_of(properties: Element | None) -> tuple[str, int]:
    """Return list and level of properties of a paragraph; list `0` says that there is none."""
    numbers = child(properties, "numPr") if properties is not None else None
    if numbers is None:
        return "", 0
    level = _value(numbers, "ilvl")
    return _value(numbers, "numId"), int(level) if level.isdecimal() and len(level) < 3 else 0


def _value(element: Element, name: str) -> str:
    found = child(element, name)
    return attribute(found, "val") if found is not None else ""
