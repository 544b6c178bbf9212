"""Hotlines, telephone numbers, codes and account numbers: figure by figure, 1 as 幺."""

from __future__ import annotations

import re

from laonian_app.speech.normalize.numerals import dialled, figures
from laonian_app.speech.normalize.rule import Rule, rule

SHORT = "110|119|120|122|114"
LONG = r"123\d\d|121\d\d|125\d\d|95\d{3,4}|96\d{3,4}|1001[0-9]|1008[0-9]|1118[35]"
COUNTED = (
    r"(?:\s*(?:元|万|亿|千|百|个(?!号)|人(?![工民])|%|‰|块|角|美元|岁|年|月|日|天|次|分|秒|小时|倍|度|"
    r"公|米|厘米|毫|平方|立方|斤|克|吨|升|条|张|份|户|家|名|位|件|种|页|字|步|页|笔|台|部|例|所|只|"
    r"[kKcm]?[mg]\b)|\.\d|,\d{3}(?!\d)|\d|[-–—~～]\d|/\d|:\d)"
)
NAMED = (
    r"尾号|卡号|账号|帐号|号码|电话|手机号?|热线|密码|验证码|编号|工号|代码|邮编|微信号|QQ号?"
    r"|单号|房号"
)


def _by_three(match: re.Match[str]) -> str:
    return "，".join(dialled(part) for part in match.groups() if part)


def _landline(match: re.Match[str]) -> str:
    area, line, extension = match.groups()
    return "，".join(map(dialled, (area, line))) + (
        f"，转{dialled(extension)}" if extension else ""
    )


def _named(match: re.Match[str]) -> str:
    return match[1] + _spelt(match[2])


def _spelt(text: str) -> str:
    """Return a long row of figures in groups of four, shorter ones in one breath."""
    plain = re.sub(r"[ -]", "", text)
    if len(plain) < 9:
        return dialled(plain)
    return "，".join(dialled(plain[at : at + 4]) for at in range(0, len(plain), 4))


RULES: tuple[Rule, ...] = (
    rule(r"(\d+)\*{2,}(\d+)", lambda m: f"{dialled(m[1])}，星号，{dialled(m[2])}"),
    rule(r"(?<![\d.])(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?![\d.]*\d)", _by_three),
    rule(r"(?<![\d.])([48]00)[ -]?(\d{3})[ -]?(\d{4})(?!\d)", _by_three),
    rule(r"(?<!\d)[（(]?(0\d{2,3})[)）]?[ -](\d{7,8})(?:-(\d{1,6}))?(?!\d)", _landline),
    rule(rf"((?:{NAMED})\s*(?:是|为|叫|[:：])?\s*[“‘]?)(\d(?:[ -]?\d){{2,}})(?!{COUNTED})", _named),
    rule(
        rf"(?<![\d.,·¥$€£第共约近超达满前后-])(?<!\d[-–—~～])({LONG}|{SHORT})(?!{COUNTED})",
        lambda m: dialled(m[1]),
    ),
    rule(r"((?:拨打|拨|打|致电|热线|客服)\s*[“‘]?)(10000)(?!\d)", lambda m: m[1] + dialled(m[2])),
    rule(r"(?<!\d)10000(?=\s*号)", lambda m: dialled(m[0])),
    rule(r"(?<![\d.,¥$€£])(\d{9,})(?!\s*[元万亿个.,\d])", lambda m: _spelt(m[1])),
    rule(r"(?<![\d.,])(0\d+)(?![\d.])", lambda m: figures(m[1])),
)
