"""Numbers, dates and times as a spreadsheet shows them: 23:30, 50%, 007, not 0.979166.

Covers the sections and codes of number formats that occur in tables of questions; ECMA-376
part 1, 18.8.31. What is not covered shows as the plain value.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from math import isfinite

_DATE_CODE = re.compile(r"[ymdhs]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.')
_COLOUR = re.compile(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]", re.IGNORECASE)
_DATE_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|(\[h+\]|\[m+\]|\[s+\])|(y+|m+|d+|h+|s+)|(am/pm|上午/下午|a/p)|(\.0+)|(.)',
    re.IGNORECASE,
)
_NUMBER_BODY = re.compile(r"[#0?,.]*[#0?][#0?,.]*")
_WEEKDAYS = "一二三四五六日"
_SERIAL_ONE = datetime(1899, 12, 30)  # noqa: DTZ001 - dates in sheets have no time zone


def shown(value: object, number_format: str) -> str:
    """Return what a cell shows.

    Args:
        value: as openpyxl gives it: text, number, truth, date, time or span of time.
        number_format: `General` or a code such as `0.00%` or `h:mm`.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time | timedelta):
        return _date_shown(value, number_format)
    if isinstance(value, int | float):
        return _number_shown(float(value), number_format)
    return str(value)


def is_date_format(number_format: str) -> bool:
    """Say whether a format shows a number as date or time."""
    plain = _QUOTED.sub("", _COLOUR.sub("", number_format.split(";", maxsplit=1)[0]))
    return plain.lower() not in {"general", "@"} and _DATE_CODE.search(plain) is not None


def moment_of(serial: float, *, from_1904: bool = False) -> datetime:
    """Return the moment that a serial number of a sheet is.

    Raises:
        OverflowError, ValueError: no calendar has it.
    """
    days = serial + (1462 if from_1904 else 0)
    return _SERIAL_ONE + timedelta(seconds=round(days * 86_400))


# ---------------------------------------------------------------- numbers


def plain_number(value: float) -> str:
    """Return a number as the format General shows it: at most 11 figures."""
    if not isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = f"{value:.10g}"
    return text if "e" not in text else f"{value:.5E}"


def _number_shown(value: float, number_format: str) -> str:
    sections = number_format.split(";")
    code = sections[0]
    if value < 0 and len(sections) > 1:
        code, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        code = sections[2]
    code = _COLOUR.sub("", code)
    plain = _QUOTED.sub("", code)
    if plain.strip().lower() in {"general", "@"} or not code.strip():
        return plain_number(value)
    if is_date_format(code):
        return _serial_shown(value, code)
    body = _NUMBER_BODY.search(plain)
    if body is None and plain != code:
        return _with_words("", code)
    if body is None or "e+" in plain.lower() or "/" in plain:
        return plain_number(value)
    return _with_words(_figures(value, body[0], plain), code)


def _serial_shown(value: float, code: str) -> str:
    try:
        return _date_shown(moment_of(value), code)
    except (OverflowError, ValueError):
        return plain_number(value)


def _figures(value: float, body: str, code: str) -> str:
    if "%" in code:
        value *= 100
    whole, _, behind = body.partition(".")
    decimals = sum(character in "0#?" for character in behind)
    optional = sum(character in "#?" for character in behind)
    text = f"{abs(value):.{decimals}f}"
    before, dot, after = text.partition(".")
    for _ in range(optional):
        after = after[:-1] if after.endswith("0") else after
    before = before.zfill(whole.count("0"))
    if "," in whole.strip(","):
        before = f"{int(before):,}"
    if before == "0" and "0" not in whole:
        before = ""
    sign = "-" if value < 0 and float(text) else ""
    return sign + before + (dot + after if after else "")


def _with_words(figures: str, code: str) -> str:
    """Return figures with the words around them in a format: `0"元"`, `¥0`, `0%`."""
    spelled = re.sub(r'"([^"]*)"|\\(.)|_.|\*.', lambda hit: _guard(hit[1] or hit[2] or ""), code)
    shown_text = _NUMBER_BODY.sub(lambda hit: figures, spelled, count=1)
    return "".join(
        chr(ord(each) - 0xE000) if "\ue000" <= each < "\uf000" else each for each in shown_text
    ).strip()


def _guard(words: str) -> str:
    """Move figures and commas of words out of the way of the pattern for figures."""
    return "".join(chr(ord(each) + 0xE000) if each in "#0?,." else each for each in words)


# ---------------------------------------------------------------- dates and times


def _date_shown(value: datetime | date | time | timedelta, number_format: str) -> str:
    code = _COLOUR.sub("", number_format.split(";", maxsplit=1)[0])
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        moment = datetime(1900, 1, 1) + timedelta(seconds=seconds % 86_400)  # noqa: DTZ001
    elif isinstance(value, time):
        moment = datetime.combine(date(1900, 1, 1), value)
        seconds = value.hour * 3600 + value.minute * 60 + value.second
    else:
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        seconds = round((moment.replace(tzinfo=None) - _SERIAL_ONE).total_seconds())
    if not is_date_format(code):
        code = "h:mm:ss" if isinstance(value, time | timedelta) else "yyyy-mm-dd"
    return "".join(_date_parts(code, moment, seconds)).strip()


def _date_parts(code: str, moment: datetime, seconds: int) -> list[str]:
    tokens = list(_DATE_TOKEN.finditer(code))
    half_days = any(token[5] for token in tokens)
    parts: list[str] = []
    before = ""
    for place, token in enumerate(tokens):
        if token[4]:
            after = next((each[4] for each in tokens[place + 1 :] if each[4]), "")
            minutes = before[:1] in {"h", "H", "["} or after[:1] in {"s", "S"}
            parts.append(_date_part(token[4].lower(), moment, minutes=minutes, half_days=half_days))
            before = token[4]
        elif token[3]:
            unit = {"h": 3600, "m": 60, "s": 1}[token[3][1].lower()]
            parts.append(str(seconds // unit).zfill(len(token[3]) - 2))
            before = token[3]
        elif token[5]:
            names = ("上午", "下午") if token[5][0] in "上a" and "上" in token[5] else ("AM", "PM")
            parts.append(names[moment.hour >= 12])
        elif not token[6]:
            parts.append(token[1] or token[2] or token[7] or "")
    return parts


def _date_part(token: str, moment: datetime, *, minutes: bool, half_days: bool) -> str:
    kind, width = token[0], len(token)
    if kind == "y":
        return f"{moment.year:04d}" if width > 2 else f"{moment.year % 100:02d}"
    if kind == "m" and not minutes:
        return str(moment.month).zfill(min(width, 2))
    if kind == "m":
        return str(moment.minute).zfill(min(width, 2))
    if kind == "d":
        if width > 2:
            return ("周" if width == 3 else "星期") + _WEEKDAYS[moment.weekday()]
        return str(moment.day).zfill(width)
    if kind == "h":
        hour = (moment.hour % 12 or 12) if half_days else moment.hour
        return str(hour).zfill(width)
    return str(moment.second).zfill(width)
