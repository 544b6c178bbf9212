"""Sums of money."""

from __future__ import annotations

import re

from laonian_app.speech.normalize.numerals import NUMBER, amount
from laonian_app.speech.normalize.rule import Rule, following, rule

SIGNS = {"¥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
CODES = {"RMB": "元", "CNY": "元", "USD": "美元", "HKD": "港元"}
UNIT = "万元|亿元|元|块钱|块|角|美元|欧元|英镑|港元|日元"


def _signed(match: re.Match[str]) -> str:
    sign, value, scale = match.groups()
    unit = SIGNS.get(sign) or CODES[sign]
    return f"{amount(value, scale or '元')}{scale}{unit}"


def _written(match: re.Match[str]) -> str:
    return amount(match[1], following(match))


def _more(match: re.Match[str]) -> str:
    return f"{amount(match[1])}多"


RULES: tuple[Rule, ...] = (
    rule(rf"([¥$€£]|RMB|CNY|USD|HKD)\s*({NUMBER})\s*([万亿]?)(?:元(?!/))?", _signed),
    rule(rf"(?<![\d.\-–—~～/])({NUMBER})\s*(?=(?:{UNIT}))", _written),
    rule(rf"(?<![\d.])({NUMBER})\+(?!\s*[\dA-Za-z=])", _more),
)
