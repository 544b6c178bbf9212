"""Signs that are said, signs that are a pause, and signs that are nothing."""

from __future__ import annotations

import re
import unicodedata

from laonian_app.speech.normalize.rule import Rule, apply, rule

SAID: tuple[Rule, ...] = (
    rule(r"(?<=[元次个条升克斤里人])\s*/\s*(?=[月年天日次人个小分时斤升平])", "每"),
    rule(r"√|✓|✔", "对"),
    rule(r"×|✗|✘", "错"),
    rule(r"≥|>=", "大于等于"),
    rule(r"≤|<=", "小于等于"),
    rule(r"≈", "约等于"),
    rule(r"(?<=[一-龥])\s*=\s*(?=[一-龥])", "等于"),
    rule(r"(?<=[零一二三四五六七八九十百千万亿])\s*>\s*(?=[零一二三四五六七八九十两])", "大于"),
    rule(r"(?<=[零一二三四五六七八九十百千万亿])\s*<\s*(?=[零一二三四五六七八九十两])", "小于"),
    rule(r"&", "和"),
    rule(r"(?<=[A-Za-z])\s*\+\s*(?=[A-Za-z])", "加"),
    rule(r"\+", "加号"),
)
NARROW = dict(zip(",;:?!", "，；：？！", strict=True))
PAUSES = NARROW | dict.fromkeys("()（）[]【】〔〕—–…/\\|→.%‰\n\r", "，")
KEPT = frozenset("，。！？；：、 ")
STRENGTH = "、，：；！？。"


def settle(text: str) -> str:
    """Return a text of characters, letters and pauses only; empty if nothing is left to say."""
    said = apply(SAID, text)
    kept = "".join(map(_kept, said))
    kept = re.sub(r"[，。！？；：、 ]+", _strongest, kept)
    return kept.strip(" ，：；、") if any(map(str.isalnum, kept)) else ""


def _kept(char: str) -> str:
    if char in PAUSES:
        return PAUSES[char]
    if char in KEPT or (char.isascii() and char.isalpha()):
        return char
    if char.isspace():
        return " "
    return char if unicodedata.category(char) == "Lo" else ""


def _strongest(match: re.Match[str]) -> str:
    marks = match[0].replace(" ", "")
    if marks:
        return max(marks, key=STRENGTH.index)
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return " " if before.isascii() or after.isascii() else "，"
