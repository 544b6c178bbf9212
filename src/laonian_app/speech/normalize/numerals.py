"""Figures into Chinese words."""

from __future__ import annotations

FIGURES = "零一二三四五六七八九"
SPOKEN_ONE = "幺"  # 一 and 七 sound alike on the telephone
PLACES = ("千", "百", "十", "")
GROUPS = ("", "万", "亿", "兆")
LONGEST = 16

NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A number as it is written; commas only between groups of three."""

COUNTED = frozenset(
    "个位名人次天年周份张条步件种家笔本页句字岁倍遍元块角斤公里米吨升克盒瓶杯口只部台套把双对篇段"
    "项方边点手层万亿千百分小星厘毫平立"
)
"""Before these a lone 2 is 两; not before 月 日 号 楼 级 度 (二月, 二楼)."""


def figures(text: str) -> str:
    """Return each figure by its name: 2026 -> 二零二六; other characters stay."""
    return "".join(FIGURES[int(c)] if c.isascii() and c.isdigit() else c for c in text)


def dialled(text: str) -> str:
    """Return figures as one says a telephone number: 110 -> 幺幺零."""
    return figures(text).replace("一", SPOKEN_ONE)


def number(text: str, following: str = "", ordinal: bool = False) -> str:
    """Return how a number is said: 1,000 -> 一千, 3.5 -> 三点五, 007 -> 零零七.

    Args:
        text: ASCII figures, with commas between groups and one point at most.
        following: what stands behind it, since 2 is 两 before a measure word.
        ordinal: it follows 第, where 2 stays 二.
    """
    plain = text.replace(",", "")
    whole, _, part = plain.partition(".")
    if part:
        return f"{_whole(whole)}点{figures(part)}"
    if whole == "2" and not ordinal and following[:1] in COUNTED:
        return "两"
    return _whole(whole)


def amount(text: str, following: str = "") -> str:
    """Return a sum of money: like `number`, without the zeros behind the point."""
    whole, point, part = text.partition(".")
    part = part.rstrip("0")
    return number(f"{whole}{point}{part}" if part else whole, following)


def _whole(text: str) -> str:
    if (len(text) > 1 and text[0] == "0") or len(text) > LONGEST:
        return figures(text)
    value = int(text)
    if value == 0:
        return FIGURES[0]
    spoken = ""
    for place, group in reversed(list(enumerate(_groups(value)))):
        if not group:
            continue
        if spoken and group < 1000 and not spoken.endswith(FIGURES[0]):
            spoken += FIGURES[0]
        two = group == 2 and place
        spoken += ("两" if two else _group(group)) + GROUPS[place]
    return spoken[1:] if spoken.startswith("一十") else spoken


def _groups(value: int) -> list[int]:
    """Return groups of four figures, the lowest first."""
    groups = []
    while value:
        value, group = divmod(value, 10_000)
        groups.append(group)
    return groups


def _group(value: int) -> str:
    spoken = ""
    for figure, place in zip(f"{value:04d}", PLACES, strict=True):
        if figure == "0":
            if spoken and not spoken.endswith(FIGURES[0]):
                spoken += FIGURES[0]
        elif figure == "2" and place in ("千", "百"):
            spoken += "两" + place
        else:
            spoken += FIGURES[int(figure)] + place
    return spoken.rstrip(FIGURES[0])
