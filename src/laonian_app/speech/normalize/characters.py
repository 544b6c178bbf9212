"""Characters of many forms into the few that the other rules and the voices know."""

from __future__ import annotations

import re
import unicodedata

from laonian_app.speech.normalize.numerals import number

KEPT = frozenset("，：；！？（）。、…“”‘’《》〈〉【】〔〕—～")
"""Wide punctuation: folded, 买3，500元 would become the number 3,500."""

APART = re.compile(r"(?<=[一-龥])[ \t]+(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])[ \t]+(?=[一-龥])")
"""Blanks that only part scripts (第 3 步); between two words in characters they are a pause."""

PRIVATE = range(0xE000, 0xF900)
MARK_NAMES = re.compile(r"^(CIRCLED|PARENTHESIZED|DINGBAT|DOUBLE CIRCLED|NEGATIVE CIRCLED) ")
ORDINAL_BEFORE = frozenset("第图表题式见之和、选项是为答")


def without_private(text: str) -> str:
    """Return the text without private characters, which stand for pieces held back."""
    return "".join(c for c in text if ord(c) not in PRIVATE)


def fold(text: str) -> str:
    """Return the text with ① Ⅱ ½ said, and other compatibility forms (Ａ ％ ℃) made plain.

    Unicode NFKC character by character; full-width Ａ is read as a hex code by espeak.
    """
    folded = []
    for at, char in enumerate(unicodedata.normalize("NFC", text)):
        before = text[at - 1] if 0 < at <= len(text) else ""
        folded.append(_fold(char, before))
    return APART.sub("", "".join(folded))


def _fold(char: str, before: str) -> str:
    if char.isascii() or char in KEPT:
        return char
    if _is_numeral(char):
        return _numeral(char, before)
    return unicodedata.normalize("NFKC", char)


def _is_numeral(char: str) -> bool:
    """Say whether a single character stands for a number that must not join its neighbours."""
    return unicodedata.category(char) in ("No", "Nl") and not _is_raised(char) and char != "〇"


def _is_raised(char: str) -> bool:
    return unicodedata.decomposition(char).startswith(("<super>", "<sub>"))


def _numeral(char: str, before: str) -> str:
    value = unicodedata.numeric(char, -1)
    if value < 0:
        return ""
    if value != int(value):
        return _fraction(char, before)
    said = number(str(int(value)))
    if (before and before in ORDINAL_BEFORE) or not MARK_NAMES.match(unicodedata.name(char, "")):
        return said
    return f"，{said}，"  # ①拨打②核实 counts


def _fraction(char: str, before: str) -> str:
    over, _, under = unicodedata.normalize("NFKC", char).partition("\u2044")
    if not under:
        return ""
    return ("又" if before.isdigit() else "") + f"{number(under)}分之{number(over)}"
