"""Plain text: a list of questions, a talk, or both."""

from __future__ import annotations

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.forms import numbered_lines
from laonian_app.lessons.importing.lists.reading import read_list
from laonian_app.lessons.importing.prose import add_prose
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.wording import excerpt
from laonian_app.lessons.markdown.lines import Line, split_lines
from laonian_app.lessons.markdown.marks import PICTURE
from laonian_app.lessons.markdown.spelling import picture


def read_text(text: str, gathering: Gathering) -> None:
    """Read a cleaned text into `gathering`."""
    add_prose(read_list(_numbered(text, gathering), gathering, _place), gathering)


def _place(line: int, text: str) -> Where:
    return Where(line)


def _numbered(text: str, gathering: Gathering) -> list[Line]:
    """Return the lines; made here, so that nobody holds on to the steps in between."""
    return numbered_lines(
        [
            (line.number, _without_pictures(line.text, gathering), line.indent)
            for line in split_lines(text)
        ]
    )


def _without_pictures(text: str, gathering: Gathering) -> str:
    """Return a line without pictures of Markdown: their files did not come with the text."""
    if "](" not in text:
        return text
    for found in PICTURE.finditer(text):
        shown = picture(found)
        code = "picture-far" if "://" in shown.file else "picture-missing"
        gathering.say(code, x=excerpt(shown.file.rpartition("/")[2] or shown.words))
    return PICTURE.sub("", text).strip()
