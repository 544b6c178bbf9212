"""The words of a paragraph with their emphasis, and the pictures between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from laonian_app.lessons.importing.lists.emphasis import Emphasis
from laonian_app.lessons.importing.xml_trees import Element, attribute, child, children, tag_of

TakePicture = Callable[[str, str], str]
"""Is given a relation and the words of a picture; returns what to write in its place."""

_TICKS = {
    "wingdings": {0xFC: "√", 0xFE: "√", 0xFB: "×", 0xFD: "×"},
    "wingdings 2": {0x50: "√", 0x52: "√", 0x4F: "×", 0x54: "×"},
}
_OFF = frozenset(("0", "false", "off", "none"))
_PLAIN_COLOURS = frozenset(("", "auto", "000000", "ffffff", "0d0d0d", "1a1a1a", "262626", "333333"))
_PASSED = frozenset(
    "hyperlink ins smartTag sdt sdtContent fldSimple moveTo customXml bdo dir".split()  # noqa: SIM905
)
_LEFT = frozenset(("del", "moveFrom"))
_ASIDES = {
    "footnoteReference": "footnotes",
    "endnoteReference": "endnotes",
    "commentReference": "comments",
}


@dataclass(slots=True)
class Words:
    """What a paragraph holds; `boxes` are text boxes that hang on it.

    `tracked`: it has changes that nobody accepted; `drawn`: a chart or the like is in it;
    `struck`, `hidden`: some of it is struck out or not shown, and is not in `text`. `asides`
    are the kinds and numbers of footnotes and comments.
    """

    text: str = ""
    emphasis: list[Emphasis] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    tracked: bool = False
    drawn: bool = False
    struck: bool = False
    hidden: bool = False
    asides: list[tuple[str, str]] = field(default_factory=list)


class RunReader:
    """Reads the runs of one paragraph."""

    def __init__(self, take: TakePicture) -> None:
        self._take = take
        self._words = Words()
        self._styled: dict[str, str] = {}

    def read(self, paragraph: Element) -> Words:
        """Return the words of a `w:p`."""
        self._inside(paragraph)
        for style in list(self._styled):
            self._end(style)
        return self._words

    def _inside(self, parent: Element) -> None:
        for element in parent:
            tag = tag_of(element)
            if tag == "r":
                self._run(element)
            elif tag in _PASSED:
                self._words.tracked |= tag == "ins"
                self._inside(element)
            elif tag in _LEFT:
                self._words.tracked = True
            elif tag in {"oMath", "oMathPara"}:
                self._add("".join(text for text in _texts(element, "t")), frozenset())
            elif tag == "AlternateContent":
                self._alternative(element)

    def _alternative(self, element: Element) -> None:
        chosen = child(element, "Choice")
        if chosen is None:
            chosen = child(element, "Fallback")
        if chosen is not None:
            self._inside(chosen)
            for part in children(chosen, "drawing", "pict"):
                self._drawing(part)

    # ------------------------------------------------------------ one run

    def _run(self, run: Element) -> None:
        properties = child(run, "rPr")
        if properties is not None and self._is_left(properties, run):
            return
        styles = _styles(properties)
        for element in run:
            tag = tag_of(element)
            if tag == "t":
                self._add(element.text or "", styles)
            elif tag in {"tab", "ptab"}:
                self._add("\t", styles)
            elif tag in {"br", "cr"}:
                self._add("\n", styles)
            elif tag == "noBreakHyphen":
                self._add("-", styles)
            elif tag == "sym":
                self._add(_symbol(element), styles)
            elif tag in {"drawing", "pict", "object"}:
                self._drawing(element)
            elif tag == "AlternateContent":
                self._alternative(element)
            elif tag in _ASIDES:
                self._words.asides.append((_ASIDES[tag], attribute(element, "id")))
            elif tag == "ruby":
                base = child(element, "rubyBase")
                if base is not None:
                    self._inside(base)

    def _is_left(self, properties: Element, run: Element) -> bool:
        """Say whether a run is not meant to be read: hidden, or struck out by hand."""
        hidden = _is_on(properties, "vanish")
        struck = _is_on(properties, "strike") or _is_on(properties, "dstrike")
        if (hidden or struck) and "".join(_texts(run, "t")).strip():
            self._words.hidden |= hidden
            self._words.struck |= struck and not hidden
        return hidden or struck

    def _add(self, text: str, styles: frozenset[str]) -> None:
        self._words.text += text
        if not text.strip():
            for style in self._styled:
                self._styled[style] += text
            return
        for style in set(self._styled) - styles:
            self._end(style)
        for style in styles:
            self._styled[style] = self._styled.get(style, "") + text

    def _end(self, style: str) -> None:
        self._words.emphasis.append(Emphasis(style, self._styled.pop(style).strip()))

    # ------------------------------------------------------------ pictures and boxes

    def _drawing(self, drawing: Element) -> None:
        words = ""
        found = False
        for element in drawing.iter():
            tag = tag_of(element)
            if tag in {"docPr", "shape"}:
                words = words or attribute(element, "descr") or attribute(element, "alt")
            elif tag == "blip":
                found = True
                relation = attribute(element, "embed") or attribute(element, "link")
                self._words.text += self._take(relation, words)
            elif tag == "imagedata":
                found = True
                words = words or attribute(element, "title")
                self._words.text += self._take(attribute(element, "id"), words)
            elif tag == "txbxContent":
                found = True
                self._words.boxes.append(element)
        self._words.drawn |= not found


def _texts(element: Element, tag: str) -> list[str]:
    return [each.text or "" for each in element.iter() if tag_of(each) == tag]


def _styles(properties: Element | None) -> frozenset[str]:
    if properties is None:
        return frozenset()
    found = set()
    if _is_on(properties, "b"):
        found.add("bold")
    if _is_on(properties, "u"):
        found.add("underline")
    colour = child(properties, "color")
    if colour is not None and attribute(colour, "val").lower() not in _PLAIN_COLOURS:
        found.add("colour")
    marked = child(properties, "highlight")
    shaded = child(properties, "shd")
    if marked is not None and attribute(marked, "val") not in {"none", "white"}:
        found.add("highlight")
    if shaded is not None and attribute(shaded, "fill").lower() not in _PLAIN_COLOURS:
        found.add("highlight")
    return frozenset(found)


def _is_on(properties: Element, name: str) -> bool:
    found = child(properties, name)
    return found is not None and attribute(found, "val").lower() not in _OFF


def _symbol(element: Element) -> str:
    font = attribute(element, "font").lower()
    code = attribute(element, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if font in _TICKS or number >= 0xF000:
        return _TICKS.get(font, {}).get(number & 0xFF, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""
