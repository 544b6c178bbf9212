"""What stands beside the text of a document: footnotes, comments, head and foot of the page."""

from __future__ import annotations

import re

from laonian_app.lessons.importing.word.package import WordPackage
from laonian_app.lessons.importing.wording import beginning, one_line
from laonian_app.lessons.importing.xml_trees import Element, attribute, below, children, text_of

_TITLES = {"footnotes": "脚注", "endnotes": "尾注", "comments": "批注"}
_PAGE_NUMBERS = re.compile(r"[\d\s第页共/／·.—–-]*")


class Asides:
    """Footnotes, endnotes and comments, as notes for the instructor."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._known: dict[str, dict[str, str]] = {}
        self.told: list[str] = []

    def note(self, kind: str, number: str, text: str) -> None:
        """Take the words of one, with those that it hangs on.

        Args:
            kind: `footnotes`, `endnotes` or `comments`.
            text: of the paragraph.
        """
        if kind not in self._known:
            self._known[kind] = _words_of(self._package.part(kind))
        words = self._known[kind].get(number)
        if words:
            self.told.append(f"{_TITLES[kind]}（“{beginning(text)}”）：{words}")


def _words_of(part: Element | None) -> dict[str, str]:
    if part is None:
        return {}
    found = {}
    for each in children(part, "footnote", "endnote", "comment"):
        words = "\n".join(_shown(paragraph) for paragraph in below(each, "p"))
        found[attribute(each, "id")] = one_line(words)
    return found


def _shown(paragraph: Element) -> str:
    return "".join(text_of(each) for each in below(paragraph, "t"))


def has_margins(package: WordPackage) -> bool:
    """Say whether head or foot of the pages hold more than numbers of pages."""
    parts = [*package.parts("header"), *package.parts("footer")]
    return any(_PAGE_NUMBERS.fullmatch(_shown(part)) is None for part in parts)
