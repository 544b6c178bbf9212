"""What stands in the braces of a GIFT question."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\\.|[=~]|\n?####|#|->", re.DOTALL)
_WEIGHT = re.compile(r"\s*%(-?\d+(?:[.,]\d+)?)%")
_ESCAPED = re.compile(r"\\([~=#{}:\\n\"<>\[\]])")
_TRUTH = re.compile(r"\s*(TRUE|FALSE|T|F)\s*(?=#|$)", re.IGNORECASE)
_BACKSLASH_N = "n"


@dataclass(slots=True)
class Answer:
    """One answer: `right` was written with `=`; `weight` is a share from -1 to 1 or None."""

    right: bool
    text: str
    weight: float | None = None
    feedback: str = ""
    partner: str | None = None


@dataclass(slots=True)
class Braces:
    """The answers, the truth of a true-false, and the feedback for everybody.

    `kind` is answers, truth, number or none (nothing between the braces).
    """

    kind: str
    answers: list[Answer]
    truth: bool = False
    feedback_right: str = ""
    feedback_wrong: str = ""
    general: str = ""


def unescaped(text: str) -> str:
    r"""Return a text without the backslashes of GIFT; `\n` is a line end."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda hit: "\n" if hit[1] == _BACKSLASH_N else hit[1], text)


def braces_of(inside: str) -> Braces:
    """Return what stands between the braces."""
    body, _, general = _at_general(inside)
    general = unescaped(general).strip()
    stripped = body.strip()
    if not stripped:
        return Braces("none", [], general=general)
    truth = _TRUTH.match(stripped)
    if truth:
        return _truth(truth, stripped[truth.end() :], general)
    if stripped[0] == "#":
        return Braces("number", _numbers(stripped[1:]), general=general)
    return Braces("answers", _answers(stripped), general=general)


def _at_general(inside: str) -> tuple[str, str, str]:
    place = 0
    while (found := inside.find("####", place)) >= 0:
        if found == 0 or inside[found - 1] != "\\":
            return inside[:found], "####", inside[found + 4 :]
        place = found + 4
    return inside, "", ""


def _truth(found: re.Match[str], rest: str, general: str) -> Braces:
    pieces = _divided(rest, "#")
    wrong = unescaped(pieces[1]).strip() if len(pieces) > 1 else ""
    right = unescaped(pieces[2]).strip() if len(pieces) > 2 else ""
    is_true = found[1].upper().startswith("T")
    return Braces("truth", [], is_true, right, wrong, general)


def _divided(text: str, mark: str) -> list[str]:
    """Return the pieces between marks that no backslash guards."""
    if mark not in text:
        return [text]
    pieces, last = [], 0
    for hit in _TOKEN.finditer(text):
        if hit[0] == mark:
            pieces.append(text[last : hit.start()])
            last = hit.end()
    return [*pieces, text[last:]]


def _answers(body: str) -> list[Answer]:
    """Return the answers; text before the first mark is one that nobody marked."""
    marks = [hit for hit in _TOKEN.finditer(body) if hit[0] in {"=", "~"}]
    found: list[Answer] = []
    for n, mark in enumerate(marks):
        end = marks[n + 1].start() if n + 1 < len(marks) else len(body)
        content = body[mark.end() : end]
        is_next = n + 1 < len(marks) and not content.strip()
        if is_next and mark[0] == "=" and marks[n + 1][0] == "~":
            continue  # `=~%50%`: the weight says it
        found.append(_answer(mark[0] == "=", content))
    return found


def _answer(right: bool, content: str) -> Answer:
    weight: float | None = None
    weighed = _WEIGHT.match(content)
    if weighed:
        weight = max(-1.0, min(1.0, float(weighed[1].replace(",", ".")) / 100))
        content = content[weighed.end() :]
    pieces = _divided(content, "#")
    feedback = unescaped("#".join(pieces[1:])).strip()
    text = pieces[0]
    sides = _divided(text, "->")
    if len(sides) > 1:
        left, partner = sides[0], "->".join(sides[1:])
        return Answer(right, unescaped(left).strip(), weight, feedback, unescaped(partner).strip())
    return Answer(right, unescaped(text).strip(), weight, feedback)


def _numbers(body: str) -> list[Answer]:
    if not any(hit[0] in {"=", "~"} for hit in _TOKEN.finditer(body)):
        return [_answer(True, body)]
    return _answers(body)
