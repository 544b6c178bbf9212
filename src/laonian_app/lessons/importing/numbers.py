"""Numbers with a tolerance or a range, as GIFT, Moodle and others write them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from laonian_app.lessons.model import Number


def decimal_text(text: str) -> str | None:
    """Return a number as a plain decimal text, None where it is no number.

    Zeros that only pad are dropped: `50.0000000` is `50`, `0.50` stays `0.5`.
    """
    plain = text.strip().replace(",", ".").replace("−", "-").lstrip("+")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > 30:
        return None
    shown = format(value, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def number_with(value: str, tolerance: str) -> Number | None:
    """Return a number that may be off by `tolerance`, None where one of them is no number."""
    exact = decimal_text(value)
    off = decimal_text(tolerance) if tolerance.strip() else "0"
    if exact is None or off is None:
        return None
    off = off.lstrip("-")
    return Number(exact, exact, "", "" if off == "0" else off)


def number_between(low: str, high: str) -> Number | None:
    """Return a range of numbers, None where one of them is no number."""
    ends = (decimal_text(low), decimal_text(high))
    if ends[0] is None or ends[1] is None:
        return None
    lowest, highest = sorted((ends[0], ends[1]), key=Decimal)
    return Number(lowest, highest)
