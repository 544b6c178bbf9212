"""The text of QTI items: what a body shows, apart from the things to answer."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.wording import excerpt, literal, one_line, paragraphs
from laonian_app.lessons.importing.xml_trees import Element, attribute, tag_of
from laonian_app.lessons.model import Picture

ReadFile = Callable[[str], bytes | None]
"""Returns a file beside the item, by its name relative to it; None where there is none."""

_BLOCKS = frozenset(
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
        "dt",
        "dd",
        "flow",
        "flow_mat",
        "prompt",
    ]
)
_SILENT = frozenset(("feedbackInline", "feedbackBlock", "rubricBlock", "stylesheet", "script"))


class BodyReader:
    """Collects texts and pictures of one item; `stops` are left to their own readers."""

    def __init__(self, gathering: Gathering, read_file: ReadFile) -> None:
        self._gathering = gathering
        self._read_file = read_file

    def text(
        self, element: Element, stops: Callable[[Element], bool] = lambda element: False
    ) -> tuple[str, list[Picture]]:
        """Return the paragraphs and pictures inside an element."""
        parts: list[str] = []
        pictures: list[Picture] = []
        self._walk(element, parts, pictures, stops)
        return literal(paragraphs("".join(parts))), pictures

    def line(self, element: Element) -> tuple[str, list[Picture]]:
        """Return the text inside an element as one line, and its pictures."""
        text, pictures = self.text(element)
        return one_line(text), pictures

    def _walk(
        self,
        element: Element,
        parts: list[str],
        pictures: list[Picture],
        stops: Callable[[Element], bool],
    ) -> None:
        parts.append(_tight(element.text))
        for each in element:
            tag = plain_tag(each)
            if tag in {"img", "matimage", "object"}:
                parts.append(self._picture(each, pictures))
            elif tag in {"mataudio", "matvideo", "audio", "video"}:
                self._gathering.say("media-dropped")
            elif tag == "mattext" and attribute(each, "texttype") == "text/html":
                parts.append(_of_html(each.text or ""))
            elif tag and tag not in _SILENT and not stops(each):
                parts.append("\n" if tag in _BLOCKS else "")
                self._walk(each, parts, pictures, stops)
                parts.append("\n" if tag in _BLOCKS else "")
            parts.append(_tight(each.tail))

    def _picture(self, element: Element, pictures: list[Picture]) -> str:
        """Add a picture; return its words where it is not there to be shown."""
        address = (
            attribute(element, "src") or attribute(element, "data") or attribute(element, "uri")
        )
        words = one_line(attribute(element, "alt") or attribute(element, "label"))
        name = posixpath.basename(unquote(address))
        is_far = re.match(r"[a-z]+:", address, re.IGNORECASE) is not None
        data = self._read_file(unquote(address)) if address and not is_far else None
        file = self._gathering.picture(data, name) if data is not None else None
        if file is not None:
            pictures.append(Picture(file, words))
            return ""
        if data is None and name:
            self._gathering.say("picture-far" if is_far else "picture-missing", x=excerpt(name))
        return words


def plain_tag(element: Element) -> str:
    """Return an element's name as QTI 2 writes it: `qti-simple-choice` is simpleChoice."""
    tag = tag_of(element)
    if tag.startswith("qti-"):
        first, *others = tag[4:].split("-")
        return first + "".join(each.capitalize() for each in others)
    return tag


def value_of(element: Element, name: str) -> str:
    """Return an attribute by its QTI 2 name; QTI 3 writes `response-identifier`."""
    found = attribute(element, name)
    if found:
        return found
    return attribute(element, re.sub("([A-Z])", lambda hit: "-" + hit[1].lower(), name))


def found_in(element: Element, *names: str) -> list[Element]:
    """Return all elements of these QTI 2 names at any depth, in order."""
    return [each for each in element.iter() if plain_tag(each) in names]


def _tight(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""


def _of_html(html: str) -> str:
    from laonian_app.lessons.importing.html_text import text_of_html

    return text_of_html(html, lambda address, words: None)
