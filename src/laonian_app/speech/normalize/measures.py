"""Percentages, fractions, ranges, temperatures, units, and every number left over."""

from __future__ import annotations

import re

from laonian_app.speech.normalize.numerals import NUMBER, amount, dialled, figures, number
from laonian_app.speech.normalize.rule import Rule, following, rule

DASH = r"\s*[-–—~～]{1,2}\s*"
PARTS = {"%": "百分之", "‰": "千分之"}
SAID = "零一二三四五六七八九十两"
SCALE = r"[十百千万亿]*"

UNITS = {
    "km/h": "公里每小时",
    "mmol/L": "毫摩尔每升",
    "mmHg": "毫米汞柱",
    "kWh": "度",
    "kcal": "千卡",
    "km2": "平方公里",
    "cm2": "平方厘米",
    "m2": "平方米",
    "m3": "立方米",
    "km": "公里",
    "cm": "厘米",
    "mm": "毫米",
    "kg": "公斤",
    "mg": "毫克",
    "μg": "微克",
    "ml": "毫升",
    "mL": "毫升",
    "dB": "分贝",
    "Hz": "赫兹",
    "min": "分钟",
    "m": "米",
    "g": "克",
    "L": "升",
    "h": "小时",
    "s": "秒",
    "W": "瓦",
    "V": "伏",
}
UNIT = "|".join(map(re.escape, UNITS))


def _percent(match: re.Match[str]) -> str:
    minus, value, sign = match.groups()
    said = "百" if (value, sign) == ("100", "%") else number(value)
    return ("负" if minus else "") + PARTS[sign] + said


def _percents(match: re.Match[str]) -> str:
    low, first, high, sign = match.groups()
    second = PARTS[sign] if first else ""
    return f"{PARTS[sign]}{number(low)}到{second}{number(high)}"


def _fraction(match: re.Match[str]) -> str:
    over, under = match.groups()
    if int(over) < int(under):
        return f"{number(under)}分之{number(over)}"
    return f"{number(over)}，{number(under)}"  # 120/80 is blood pressure, not a fraction


def _range(match: re.Match[str]) -> str:
    low, unit = match[1], match[2]
    return f"{amount(low, unit or _after_number(following(match)))}{unit}到"


def _after_number(text: str) -> str:
    """Return what follows the number at the start of a text: 2-3天 counts days."""
    return re.sub(rf"^(?:{NUMBER})\s*", "", text)


def _times(match: re.Match[str]) -> str:
    return f"{number(match[1])}乘"


def _nearly(match: re.Match[str]) -> str:
    low, high = match.groups()
    return ("两" if low == "2" else figures(low)) + figures(high)


def _dotted(match: re.Match[str]) -> str:
    return "点".join(map(number, match[0].split(".")))


def _hyphened(match: re.Match[str]) -> str:
    return "杠".join(map(dialled, match[0].split("-")))


def _rest(match: re.Match[str]) -> str:
    ordinal = match.string[: match.start()].rstrip().endswith("第")
    return number(match[0], following(match), ordinal)


RANGES: tuple[Rule, ...] = (
    rule(rf"(?<!\d)({NUMBER})([%‰]?){DASH}({NUMBER})([%‰])", _percents),
    rule(
        rf"(?<![\d%‰])({NUMBER})\s*({SCALE}(?:[元岁天次年月日时点个人倍度℃]|°C)?){DASH}(?=\d)",
        _range,
    ),
)
RULES: tuple[Rule, ...] = (
    rule(rf"(?<=\d)\s*({UNIT})(?![A-Za-z0-9])", lambda m: UNITS[m[1]]),
    rule(rf"(?<![\d.])({NUMBER})\s*[×xX✕*]\s*(?=\d)", _times),
    rule(r"(?<![\d.-])\d+(?:-\d+){2,}(?![\d.-])", _hyphened),
    rule(r"(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])", _dotted),
    rule(rf"({NUMBER})\s*-\s*(?={NUMBER}\s*=)", lambda m: f"{number(m[1])}减"),
    *RANGES,
    rule(rf"(?<=[{SAID}日月年号点分元岁])\s*[-–—~～]\s*(?=[\d{SAID}])", "到"),
    rule(r"(?<=[A-Za-z])\s*\+\s*(?=\d)", "加"),
    rule(rf"(?:(?<![\d元年月日时点分岁)）])([-−－]))?({NUMBER})\s*([%‰])", _percent),
    rule(r"(?<![\d./])(\d{1,4})\s*[/⁄]\s*(\d{1,4})(?![\d./])", _fraction),
    rule(rf"[-−](?={NUMBER}\s*°)", "负"),
    rule(r"(?<![A-Za-z0-9%一-龥)）])[-−](?=\d)", "负"),
    rule(r"°C", "摄氏度"),
    rule(r"°F", "华氏度"),
    rule(r"°", "度"),
    rule(
        r"(?<![\d第])(\d)、(\d)(?=\s*[个位名人次天年周份张条步件种家笔本页句倍遍元块角斤里米岁成分小月点])",
        _nearly,
    ),
    rule(r"(?<=\d)\s*\+\s*(?=\d)", "加"),
    rule(r"(?<=\d)\s*÷\s*(?=\d)", "除以"),
    rule(NUMBER, _rest),
)
