"""What an answer line says: letters, right or wrong, a number, accepted words."""

from __future__ import annotations

import re
from decimal import Decimal

from laonian_app.lessons.markdown.escapes import divided
from laonian_app.lessons.markdown.marks import CROSSES, TICKS, folded
from laonian_app.lessons.model import Number

_LETTERS = re.compile(r"[A-H](?:[\s、，,/；;.．和]*[A-H])*[.。．]?")
_TRUE = frozenset(("对", "正确", "是", "T", "TRUE", "对的", "正确的", *TICKS))
_FALSE = frozenset(("错", "错误", "否", "F", "FALSE", "不对", "不正确", "错的", *CROSSES))
_NUMBER = r"[-+]?\d+(?:\.\d+)?"
_ONE_NUMBER = re.compile(rf"({_NUMBER})(\D{{0,24}})")
_RANGE = re.compile(rf"({_NUMBER})(\D{{0,24}}?)(?:到|至|[-~～—–])\s*({_NUMBER})(\D{{0,24}})")
_TOLERANCE = re.compile(rf"(?:±|\+-|\+/-|正负|上下)?\s*({_NUMBER})\D{{0,24}}")
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９．－−＋", "0123456789.--+")
_THOUSANDS = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")


def letters_of(text: str) -> list[str] | None:
    """Return the letters of an answer in the order of the alphabet, None if it has none."""
    mark = folded(text.strip())
    if not _LETTERS.fullmatch(mark):
        return None
    return sorted(set(re.findall("[A-H]", mark)))


def sequence_of(text: str) -> list[str] | None:
    """Return the letters of an answer in its own order, None if it has none."""
    mark = folded(text.strip())
    return re.findall("[A-H]", mark) if _LETTERS.fullmatch(mark) else None


def truth_of(text: str) -> bool | None:
    """Return what 对, 错, √, × and their like say, None for anything else."""
    word = text.strip().rstrip("。.").upper()
    if word in _TRUE:
        return True
    return False if word in _FALSE else None


def number_of(text: str) -> Number | None:
    """Return the number or range of numbers of an answer, None if it is no such thing."""
    plain = _THOUSANDS.sub("", text.strip().translate(_PLAIN_DIGITS))
    found = _RANGE.fullmatch(plain)
    if found:
        low, high = found[1].lstrip("+"), found[3].lstrip("+")
        unit = found[4].strip() or found[2].strip()
        return Number(low, high, unit) if Decimal(low) <= Decimal(high) else None
    found = _ONE_NUMBER.fullmatch(plain)
    if found is None:
        return None
    exact = found[1].lstrip("+")
    return Number(exact, exact, found[2].strip().rstrip("。"))


def tolerance_of(text: str) -> str | None:
    """Return how far a number may be off, as a decimal text; None if it is no number."""
    found = _TOLERANCE.fullmatch(text.strip().translate(_PLAIN_DIGITS))
    return found[1].lstrip("+-") if found else None


def accepted_of(text: str) -> tuple[str, ...]:
    """Return the accepted words of a gap: `挂断 / 挂掉`."""
    return tuple(piece.strip() for piece in divided(text, "/／") if piece.strip())
