"""Years, dates and times of day."""

from __future__ import annotations

import re

from laonian_app.speech.normalize.numerals import figures, number
from laonian_app.speech.normalize.rule import Rule, following, rule

YEAR = r"(?:1[1-9]|20)\d\d"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
TO = r"\s*(?:[-–—~～]{1,2}|至|到)\s*"
TIME = r"([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])"


def _date(match: re.Match[str]) -> str:
    year, _, month, day = match.groups()
    return f"{figures(year)}年{number(str(int(month)))}月{number(str(int(day)))}日"


def _month(match: re.Match[str]) -> str:
    return f"{figures(match[1])}年{number(str(int(match[2])))}月"


def _month_and_day(match: re.Match[str]) -> str:
    month, day = (number(str(int(part))) for part in match.groups())
    return f"{month}月{day}"


def _years(match: re.Match[str]) -> str:
    return f"{figures(match[1])}{match[2]}到{figures(match[3])}"


def _year(match: re.Match[str]) -> str:
    if match[0] in ("1000", "2000") and following(match).startswith(("年历史", "年前", "年来")):
        return number(match[0])
    return figures(match[0])


def _time(match: re.Match[str]) -> str:
    hour, minute, second = match.groups()
    said = number(str(int(hour)), "点") + "点"
    if minute != "00" or second:
        said += f"{_clock(minute)}分"
    return said + (f"{_clock(second)}秒" if second else "")


def _clock(part: str) -> str:
    """Return minutes or seconds: 05 is 零五, 00 is 零."""
    return number(part) if part[0] != "0" else figures(part if part != "00" else "0")


def _times(match: re.Match[str]) -> str:
    return f"{match[1]}到"


def _ratio(match: re.Match[str]) -> str:
    return f"{number(match[1])}比{number(match[2])}"


RULES: tuple[Rule, ...] = (
    rule(rf"(?<!\d)({YEAR})([-./])({MONTH})\2({DAY})(?!\d|\2\d)日?", _date),
    rule(rf"(?<!\d)({YEAR})-(0[1-9]|1[0-2])(?![\d-])", _month),
    rule(rf"(?<!\d)({YEAR})(年?){TO}({YEAR})(?=\s*年|学年|[，。、）)]|$)", _years),
    rule(
        r"[〔（(\[【]((?:19|20)\d\d)[〕）)\]】](?=\s*(?:第?\d+)\s*号)",
        lambda m: f"，{figures(m[1])}，",
    ),
    rule(rf"(?<![\d.]){YEAR}(?=\s*年|级|届)", _year),
    rule(rf"(?<!\d)({MONTH})月({DAY})(?=日|号|{TO}\d)", _month_and_day),
    rule(r"(?<![\d.])3[.·]15(?![\d.])", "三幺五"),
    rule(r"(?<![\d.·])(\d{1,2})·(\d{1,2})(?![\d.·])", lambda m: number(m[1]) + number(m[2])),
    rule(rf"(\d[:：]\d\d){TO}(?=\d{{1,2}}[:：]\d\d)", _times),
    rule(rf"(?<![\d:：]){TIME}", _time),
    rule(r"(?<![\d:：.])(\d{1,4})\s?[:：]\s?(\d{1,4})(?![\d:：.])", _ratio),
)
