"""Options in a question's lines: one or several on a line, ticked, with a misconception."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laonian_app.lessons.markdown.escapes import shielded, unshielded
from laonian_app.lessons.markdown.lines import Line, joined
from laonian_app.lessons.markdown.marks import (
    BOX,
    OPTION,
    OPTION_RUN,
    PICTURE,
    TICKS,
    field_of,
    folded,
)
from laonian_app.lessons.markdown.spelling import picture
from laonian_app.lessons.model import Option

_CODE = re.compile(r"M\d{1,9}")
_OPENING = {"］": "［", "]": "[", "】": "【"}
_EMPTY_BOX = " "


@dataclass(slots=True)
class RawOption:
    """An option as written; `ticked` is None where it has neither box nor tick."""

    letter: str
    parts: list[str]
    line: int
    box: str | None = None
    why_parts: list[str] = field(default_factory=list)
    why_line: int | None = None

    def understood(self) -> tuple[Option, bool | None]:
        """Return the option, not yet right or wrong, and whether it was ticked."""
        text = joined(part for part in self.parts if part)
        ticked: bool | None = None if self.box is None else self.box != _EMPTY_BOX
        if self.box is None and (boxed := BOX.match(text)):
            ticked, text = boxed[1] != _EMPTY_BOX, text[boxed.end() :]
        else:
            text = unshielded(text, BOX)
        if text and text[-1] in TICKS:
            if text[-2:-1] == "\\":
                text = text[:-2] + text[-1]
            else:
                ticked, text = True, text[:-1].rstrip()
        why, misconception = self._why()
        shown = PICTURE.fullmatch(text)
        if shown:
            there = picture(shown)
            option = Option(there.words, None, why, misconception, there.file, self.line)
        else:
            option = Option(text, None, why, misconception, None, self.line)
        return option, ticked

    def _why(self) -> tuple[str | None, str | None]:
        return split_misconception(joined(part for part in self.why_parts if part))


def split_misconception(text: str) -> tuple[str | None, str | None]:
    """Return an explanation and the misconception in brackets at its end."""
    if not text or text[-1] not in _OPENING:
        return text or None, None
    if text[-2:-1] == "\\":
        return text[:-2] + text[-1], None
    begin = text.rfind(_OPENING[text[-1]])
    phrase = text[begin + 1 : -1].strip()
    plain = text[-1] == "］" and "］" not in phrase
    if begin < 0 or text[begin - 1 : begin] == "\\" or not (plain or _CODE.fullmatch(phrase)):
        return text, None
    return (text[:begin].rstrip() or None, phrase) if phrase else (text, None)


def with_misconception(why: str | None, misconception: str | None) -> str:
    """Return the line to write for an explanation and its misconception."""
    if misconception is not None:
        spaced = [
            f"{text} " if text.endswith("\\") else text for text in (why or "", misconception)
        ]
        return f"{spaced[0]}［{spaced[1]}］"
    if why and why[-1] in _OPENING:
        return f"{why[:-1]}\\{why[-1]}"
    return why or ""


def written_option(text: str) -> str:
    """Return an option's text so that nothing in it is taken for a mark."""
    if text and text[-1] in TICKS:
        text = f"{text[:-1]}\\{text[-1]}"
    return without_runs(shielded(text, BOX))


def without_runs(text: str) -> str:
    """Return an option's text or picture so that no further option begins inside it."""
    return OPTION_RUN.sub(lambda hit: f"{hit[1]}\\{hit[2]}{hit[3]}", text)


def options_in(found: re.Match[str] | None, line: Line) -> list[RawOption]:
    """Return the options of one line; the letters of a run must follow each other."""
    if found is None:
        return []
    letter = folded(found["letter"] or found["bracketed"])
    box = found["box"]
    options = [RawOption(letter, [""], line.number, box[1] if box else None)]
    text, last = found["text"], 0
    for hit in OPTION_RUN.finditer(text):
        if hit[2]:
            options[-1].parts[0] += text[last : hit.start(2)] + hit[2][1:]
            last = hit.end(2)
        elif folded(hit[3]) == chr(ord(options[-1].letter) + 1):
            options[-1].parts[0] += text[last : hit.start()]
            behind = OPTION.match(text, hit.start(3))
            options.append(RawOption(folded(hit[3]), [""], line.number))
            last = behind.start("text") if behind else hit.end()
    options[-1].parts[0] += text[last:]
    return options


def sure_options(lines: list[Line]) -> dict[int, re.Match[str]]:
    """Return the lines that begin with an option, by line number.

    A letter and a blank alone (`A 股`) count only where letters run A, B, C.
    """
    candidates = []
    for line in lines:
        found = OPTION.fullmatch(line.text) if line.text else None
        if found and field_of(line.text) is None:
            candidates.append((line, found, options_in(found, line)))
    sure: dict[int, re.Match[str]] = {}
    last = ""
    for place, (line, found, options) in enumerate(candidates):
        if found["weak"]:
            follows = last and ord(options[0].letter) == ord(last) + 1
            begins = options[0].letter == "A" and (
                len(options) > 1
                or any(behind[2][0].letter == "B" for behind in candidates[place + 1 : place + 2])
            )
            if not (follows or begins):
                continue
        sure[line.number] = found
        last = options[-1].letter
    return sure
