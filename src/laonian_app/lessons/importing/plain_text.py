"""Plain text: a list of questions, a talk, or both."""

from __future__ import annotations

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.forms import numbered_lines
from laonian_app.lessons.importing.lists.reading import read_list
from laonian_app.lessons.importing.prose import add_prose
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.markdown.lines import split_lines


def read_text(text: str, gathering: Gathering) -> None:
    """Read a cleaned text into `gathering`."""
    lines = split_lines(text)
    rest = read_list(
        numbered_lines([(line.number, line.text, line.indent) for line in lines]),
        gathering,
        Where,
    )
    add_prose(rest, gathering)
