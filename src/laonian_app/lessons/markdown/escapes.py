r"""Text that looks like a mark, and how a backslash keeps it text.

Two ways, both exact to and fro. *Shielding* is for the beginning of a line: `\答案：…` is
text. *Guarding* is for a divider inside a value: `甲\=乙 = 丙` pairs 甲=乙 with 丙. Before
a guarded divider an odd number of backslashes stands: one guards, each two are one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence


def shielded(text: str, mark: re.Pattern[str]) -> str:
    """Return the line to write for a text."""
    return "\\" + text if mark.match(text.lstrip("\\")) else text


def is_shielded(text: str, mark: re.Pattern[str]) -> bool:
    """Say whether the line is text that only looks like a mark."""
    return text.startswith("\\") and mark.match(text.lstrip("\\")) is not None


def unshielded(text: str, mark: re.Pattern[str]) -> str:
    """Return the text of a written line."""
    return text[1:] if is_shielded(text, mark) else text


def guarded(text: str, dividers: str, *, divider_follows: bool = False) -> str:
    """Return a text in which none of the characters `dividers` divides.

    `divider_follows`: one comes right behind, so backslashes at the end are doubled.
    """
    if "\\" not in text and not any(divider in text for divider in dividers):
        return text
    text = _before(dividers).sub(lambda hit: hit[1] * 2 + "\\" + hit[2], text)
    if divider_follows:
        end = len(text.rstrip("\\"))
        text += "\\" * (len(text) - end)
    return text


def divided(
    text: str, dividers: str, *, most: int = -1, where: Callable[[int], bool] | None = None
) -> list[str]:
    """Return the pieces of a text between its dividers that are not guarded.

    Args:
        most: at so many dividers, -1 for all of them.
        where: is given the place behind a divider and says whether it divides.
    """
    if not any(divider in text for divider in dividers):
        return [text]
    pieces: list[str] = []
    piece, last = "", 0
    for hit in _before(dividers).finditer(text):
        if len(pieces) == most:
            break
        backslashes = len(hit[1])
        piece += text[last : hit.start()]
        last = hit.end()
        if backslashes % 2:
            piece += "\\" * (backslashes // 2) + hit[2]
        elif where is not None and not where(hit.end()):
            piece += hit[0]
        else:
            pieces.append(piece + "\\" * (backslashes // 2))
            piece = ""
    return [*pieces, piece + text[last:]]


def united(pieces: Sequence[str], divider: str, dividers: str) -> str:
    """Return pieces as one text that `divided` takes apart again."""
    touches = not divider.startswith(" ")
    before = [guarded(piece, dividers, divider_follows=touches) for piece in pieces[:-1]]
    return divider.join([*before, *(guarded(piece, dividers) for piece in pieces[-1:])])


def _before(dividers: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\\)(\\*)([{re.escape(dividers)}])")
