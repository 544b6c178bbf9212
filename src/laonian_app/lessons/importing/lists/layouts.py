"""Lines laid out as forms and papers do: `选项A：`, `第一题`, a tick before its option."""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.kinds import GROUP
from laonian_app.lessons.markdown.marks import NUMBERED, OPTION

_BEGINS = re.compile(r"[选第√✓✔☑☒□○●（(]|.*(?:[_＿][A-Ha-h]|答案)")
_NAMED_OPTION = re.compile(r"选项\s*([A-HＡ-Ｈ])\s*[:：.．、]?\s*")
_IN_CHINESE = re.compile(r"第([一二三四五六七八九十]{1,3})题\s*[:：.．、]?\s*(.*)")
_TICK_BEFORE = re.compile(r"[√✓✔☑]\s*(?=[(（]?[A-HＡ-Ｈ]\s*[)）.．、:：])")
_BOX_BEFORE = re.compile(r"[□○]\s*(?=[(（]?[A-HＡ-Ｈ]\s*[)）.．、:：])")
_FULL_BEFORE = re.compile(r"[●■]\s*(?=[(（]?[A-HＡ-Ｈ]\s*[)）.．、:：])")
_EMPTY_BEFORE = re.compile(r"[（(][\s\u3000]*[)）]\s*(?=\d{1,4}\s*[.．、])")
_IN_GAP = re.compile(r"[_＿]+\s*([A-Ha-h]{1,8})\s*[_＿]+")
_AT_END = re.compile(
    r"\s*[\[【(（]?(?:正确)?答案[\]】)）]?\s*([A-H](?:[\s、，,]*[A-H])*)\s*[)）\]】]?$"
)
_DIGITS = "〇一二三四五六七八九"


def plain_layout(text: str, *, filled: bool) -> str:
    """Return a line in the layout of a plain list.

    Args:
        filled: ● before an option chooses it, as others have ○.
    """
    if not _BEGINS.match(text):
        return text
    text = _NAMED_OPTION.sub(r"\1. ", text, count=1) if text[0] == "选" else text
    text = _EMPTY_BEFORE.sub("", text, count=1)
    numbered = _IN_CHINESE.fullmatch(text)
    if numbered and not GROUP.fullmatch(numbered[2]):
        text = f"{_number(numbered[1])}. {numbered[2]}"
    if NUMBERED.fullmatch(text):
        return _AT_END.sub(r"（\1）", _IN_GAP.sub(r"（\1）", text), count=1)
    text = _BOX_BEFORE.sub("", text, count=1)
    chosen = _TICK_BEFORE.match(text) or (_FULL_BEFORE.match(text) if filled else None)
    if chosen and OPTION.fullmatch(text[chosen.end() :]):
        return f"{text[chosen.end() :]} √"
    return text


def _number(chinese: str) -> int:
    """Return 十二 as 12."""
    tens, ten, ones = chinese.rpartition("十")
    if not ten:
        return _DIGITS.index(chinese[-1])
    return 10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0)
