"""Latin letters: spelt one by one, since a Chinese voice reads words of them wrongly."""

from __future__ import annotations

import re

from laonian_app.speech.normalize.rule import Rule, rule

WORDS = {"wifi": "无线网", "wi-fi": "无线网", "wechat": "微信", "ok": "O K"}
ADDRESS = r"(?:https?://|www\.)[\w./?=&%#:+~-]+"
MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"


def _spelt(match: re.Match[str]) -> str:
    return f" {' '.join(match[0].upper())} "


def _known(match: re.Match[str]) -> str:
    return WORDS[match[0].lower()]


def _masked(match: re.Match[str]) -> str:
    return "某" * min(len(match[0]), 2)


BEFORE_NUMBERS: tuple[Rule, ...] = (
    rule(ADDRESS, "网址"),
    rule(MAIL, "邮箱地址"),
    rule(r"(?<![A-Za-z\d])(?:[xX]{2,}|×+)(?![A-Za-z\d])", _masked),
)
RULES: tuple[Rule, ...] = (
    rule("(?i:" + "|".join(map(re.escape, WORDS)) + ")(?![A-Za-z])", _known),
    rule(r"[A-Za-z]+", _spelt),
)
