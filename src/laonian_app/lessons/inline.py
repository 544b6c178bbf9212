r"""Marked text as runs: what is shown, what is strong, what is said otherwise.

The marks are `**strong**`, `[字](读:pinyin)` and `{{热线：name}}`; a backslash before one of
`\ * [ ] { }` or `!` shows it as it is. What is no complete mark is shown as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from laonian_app.lessons.model import Contact

NO_CONTACTS: Mapping[str, Contact] = {}

_MARK = re.compile(
    r"\\(?P<escaped>[\\*\[\]{}!])"
    r"|(?P<strong>\*\*)"
    r"|\[(?P<shown>[^\[\]\n]+)\]\(读\s*[:：]\s*(?P<spoken>[^()\n]{1,80}?)\s{0,9}\)"
    r"|\{\{\s*热线\s*[:：]\s*(?P<contact>[^{}\n]{1,80}?)\s{0,9}\}\}"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; `spoken` says how it is read aloud, None as it is written."""

    text: str
    strong: bool = False
    spoken: str | None = None


def spans(text: str, contacts: Mapping[str, Contact] = NO_CONTACTS) -> tuple[Span, ...]:
    """Return the runs of a text, in order; their texts together are `plain(text, contacts)`.

    A line that names a contact without a number, or one that nobody knows, is left out: a
    gap where a number should stand helps nobody. With no line left, the result is empty.

    Args:
        contacts: by name, as `Beside.contacts`.
    """
    runs: list[Span] = []
    for line in text.split("\n"):
        found = _of_line(line, contacts)
        if found is None:
            continue
        if runs:
            runs.append(Span("\n"))
        runs += found or ([Span("")] if not line else [])
    return tuple(run for run in _merged(runs) if run.text)


def plain(text: str, contacts: Mapping[str, Contact] = NO_CONTACTS) -> str:
    """Return a text as it is shown, without its marks; empty where every line is left out."""
    return "".join(span.text for span in spans(text, contacts))


def spoken(text: str, contacts: Mapping[str, Contact] = NO_CONTACTS) -> str:
    """Return a text as it is read aloud: like `plain`, with the words said otherwise."""
    return "".join(
        span.text if span.spoken is None else span.spoken for span in spans(text, contacts)
    )


def contacts_in(text: str) -> tuple[str, ...]:
    """Return the names of the contacts that a text mentions, in order."""
    if "{{" not in text:
        return ()
    return tuple(found["contact"] for found in _MARK.finditer(text) if found["contact"])


def _of_line(line: str, contacts: Mapping[str, Contact]) -> list[Span] | None:
    """Return the runs of one line, None where it is left out."""
    strong_ends = _strong_ends(line)
    runs: list[Span] = []
    last, strong = 0, False
    for found in _MARK.finditer(line):
        if found["strong"] and found.start() not in strong_ends:
            continue
        runs.append(Span(line[last : found.start()], strong))
        last = found.end()
        if found["strong"]:
            strong = not strong
        elif found["escaped"]:
            runs.append(Span(found["escaped"], strong))
        elif found["shown"]:
            runs.append(Span(found["shown"], strong, found["spoken"]))
        else:
            contact = contacts.get(found["contact"])
            if contact is None or not contact.number:
                return None
            runs.append(Span(contact.number, strong))
    runs.append(Span(line[last:], strong))
    return [run for run in runs if run.text]


def _strong_ends(line: str) -> frozenset[int]:
    """Return where `**` opens or closes strong text; one without its fellow does neither."""
    if "**" not in line:
        return frozenset()
    places = [found.start() for found in _MARK.finditer(line) if found["strong"]]
    return frozenset(places[: len(places) // 2 * 2])


def _merged(runs: list[Span]) -> Iterator[Span]:
    """Join neighbours that differ in nothing but their text."""
    for (strong, said, _), alike in groupby(enumerate(runs), key=_look):
        yield Span("".join(run.text for _, run in alike), strong, said)


def _look(numbered: tuple[int, Span]) -> tuple[bool, str | None, int]:
    """Return what runs must share to be one; a word said otherwise stays by itself."""
    number, run = numbered
    return run.strong, run.spoken, -1 if run.spoken is None else number
