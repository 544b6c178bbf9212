"""Options that share a line, a stem or nothing but a blank, each on a line of its own.

Our format asks for two blanks or a tab between options of one line; circulating files have
one, none, or the first option behind the stem. A letter begins an option only if all of
them together run A, B, C and no line begins with one that is already there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import field_of, folded

_STOP = r"[.．、)）:：]"
_WIDE = r"[\u2e80-\u9fff“”‘’《〈（(【「\d]"
_AT_START = re.compile(
    rf"[-*+·]?\s*(?:(?P<bracket>[(（【\[])(?P<inner>[A-Ha-hＡ-Ｈ])\s*[)）】\]]\s*{_STOP}?"
    rf"|(?P<letter>[A-HＡ-Ｈ]|[a-h](?={_STOP}))"
    rf"(?:\s*(?P<stop>{_STOP})|(?P<blank>[ \t\u3000\xa0]+)|(?={_WIDE})))\s*"
)
_BEFORE_ANY = frozenset("、，,和与或及/／(（—-~～至到")
_ENDS_STEM = frozenset(" \t\u3000\xa0）)。？?！!：:；;_")
_LEVELS = (2, 1)


@dataclass(slots=True)
class _Run:
    """Walks through the lines of a question; `letters` so far, `ahead` the next line."""

    level: int
    letters: str = ""
    stop: str = ""
    broken: bool = False
    ahead: str = ""

    @property
    def expected(self) -> str:
        return chr(ord("A") + len(self.letters))


def options_apart(lines: Sequence[Line]) -> list[Line]:
    """Return a question's lines with every option on a line of its own: `A. text`."""
    best: list[Line] | None = None
    most = 1
    for level in _LEVELS:
        run = _Run(level)
        divided = _walk(lines, run)
        if not run.broken and len(run.letters) > most:
            best, most = divided, len(run.letters)
    return list(lines) if best is None else best


def _walk(lines: Sequence[Line], run: _Run) -> list[Line]:
    divided: list[Line] = []
    ended = False
    ahead = _ahead(lines)
    for place, line in enumerate(lines):
        ended = ended or (bool(run.letters) and field_of(line.text) is not None)
        if ended or not line.text or field_of(line.text) is not None:
            divided.append(line)
            continue
        run.ahead = ahead[place]
        for n, text in enumerate(_pieces(line.text, run, first=place == 0)):
            divided.append(line._replace(number=line.number + n, text=text))
    return divided


def _ahead(lines: Sequence[Line]) -> list[str]:
    """Return for each line the text of the next one that is not blank."""
    ahead = [""] * len(lines)
    for place in range(len(lines) - 1, 0, -1):
        ahead[place - 1] = lines[place].text or ahead[place]
    return ahead


def _pieces(text: str, run: _Run, *, first: bool) -> list[str]:
    """Return the lines that one line becomes."""
    begins = None if first else _at_start(text, run)
    if begins is None:
        inside = _next_inside(text, 0, run)
        if inside is None:
            return [text]
        pieces = [text[: inside.start()].rstrip()]
        place = inside.end()
        _took(run, inside)
    else:
        pieces = []
        place = begins.end()
        _took(run, begins)
    while True:
        letter = run.letters[-1]
        inside = _next_inside(text, place, run)
        end = inside.start() if inside else len(text)
        option = text[place:end].strip()
        pieces.append(f"{letter}. {option.rstrip(';；') if inside else option}".rstrip())
        if inside is None:
            return pieces
        place = inside.end()
        _took(run, inside)


def _took(run: _Run, found: re.Match[str]) -> None:
    run.letters += run.expected
    if len(run.letters) == 1:
        run.stop = found["stop"] or ""


def _at_start(text: str, run: _Run) -> re.Match[str] | None:
    """Return the option that a line begins with; one that is there already breaks the run."""
    found = _AT_START.match(text)
    if found is None:
        return None
    letter = folded(found["inner"] or found["letter"])
    sure = bool(found["inner"] or found["stop"])
    if letter != run.expected:
        if sure and letter < run.expected:
            run.broken = True
        return None
    if not sure and not run.letters and not found["blank"]:
        behind = _AT_START.match(run.ahead)
        if behind is None or folded(behind["inner"] or behind["letter"]) != "B":
            return None
    return found


def _next_inside(text: str, start: int, run: _Run) -> re.Match[str] | None:
    """Return where the next letter begins an option inside a line, None where it does not."""
    letter = run.expected
    if letter > "H":
        return None
    wide = chr(ord(letter) + 0xFEE0)
    pattern = re.compile(
        rf"(?P<inner>(?<=[\s\u3000）)])[(（]{letter}[)）]\s*{_STOP}?\s*)"
        rf"|(?<![A-Za-zＡ-Ｚ0-9])(?:{letter}|{wide})\s*(?P<stop>{_STOP})\s*"
        rf"|(?<=[ \xa0]{{2}}|.[\t\u3000])(?:{letter}|{wide})(?P<blank>[ \t\u3000\xa0]+|(?={_WIDE}))"
    )
    for found in pattern.finditer(text, start):
        if _begins(text, found, start, run):
            return found
    return None


def _begins(text: str, found: re.Match[str], start: int, run: _Run) -> bool:
    before = text[found.start() - 1] if found.start() else ""
    if not run.letters:
        stops = bool(found["stop"]) and found["stop"] not in ")）"  # `（ A ）` is an answer
        return stops and before in _ENDS_STEM and found.start() > 1
    if found.start() <= start:
        return False
    if found["stop"] and run.stop and folded_stop(found["stop"]) != folded_stop(run.stop):
        spaced = before.isspace() or before in "\u3000\xa0"
        return spaced and text[found.start() - 2 : found.start()].isspace()
    if before.isspace():
        return True
    return run.level > 1 and before not in _BEFORE_ANY


def folded_stop(stop: str) -> str:
    """Return a stop mark in plain width: files mix `．` and `.`."""
    return {"．": ".", "）": ")", "：": ":"}.get(stop, stop)
