"""The texts of Moodle XML and the pictures that lie in them as base64."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import unquote

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.html_text import text_of_html
from laonian_app.lessons.importing.wording import excerpt, literal, one_line, paragraphs
from laonian_app.lessons.importing.xml_trees import Element, attribute, child, children, text_of
from laonian_app.lessons.model import Picture

_DATA = re.compile(r"data:image/[\w.+-]+;base64,(.*)", re.DOTALL)


class ShownTexts:
    """Turns elements with a `text` child into texts and pictures."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering

    def text(self, element: Element | None) -> tuple[str, list[Picture]]:
        """Return the text that an element shows, a paragraph a line, and its pictures."""
        if element is None:
            return "", []
        raw = text_of(child(element, "text"))
        form = attribute(element, "format")
        if form == "plain_text":
            return literal(paragraphs(raw)), []
        if form == "markdown":
            return paragraphs(raw), []
        files = {attribute(file, "name"): text_of(file) for file in children(element, "file")}
        shown: list[Picture] = []
        return text_of_html(raw, self._taker(files, shown)), shown

    def line(self, element: Element | None) -> str:
        """Return the text of an element as one line; its pictures are not asked for."""
        return one_line(self.text(element)[0])

    def _taker(self, files: dict[str, str], shown: list[Picture]) -> Callable[[str, str], None]:
        def take(address: str, words: str) -> None:
            if address == "media:":
                self._gathering.say("media-dropped")
                return
            inline = _DATA.fullmatch(address)
            name = unquote(address.rpartition("/")[2])
            encoded = inline[1] if inline else None
            if encoded is None and address.startswith("@@"):
                encoded = files.get(name)
            if encoded is None:
                self._say_missing(address, name)
                return
            data = _decoded(encoded)
            file = self._gathering.picture(data, "图" if inline else name) if data else None
            if file is not None:
                shown.append(Picture(file, one_line(words)))

        return take

    def _say_missing(self, address: str, name: str) -> None:
        if address:
            code = "picture-missing" if address.startswith("@@") else "picture-far"
            self._gathering.say(code, x=excerpt(name))


def _decoded(encoded: str) -> bytes:
    try:
        return base64.b64decode(unquote(encoded).strip())
    except (binascii.Error, ValueError):
        return b""
