"""Signs that say right or wrong, and those of chats, in the one way that the reader knows.

A sign may stand before the number, in any brackets at the end, or bare at the end; chats
have 1️⃣ for a number, 🅰️ for a letter and ✅ for a tick.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from laonian_app.lessons.markdown.kinds import GROUP, KINDS
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import CROSSES, NUMBERED, OPTION, TICKS

_LETTERS = "[A-Ha-hＡ-Ｈ]"
_SIGN = {
    **dict.fromkeys((*TICKS, "✅", "对", "正确", "是", "T", "TRUE"), "√"),
    **dict.fromkeys((*CROSSES, "❎", "错", "错误", "否", "FALSE"), "×"),
}
_WORDS = "|".join(sorted(_SIGN, key=len, reverse=True))
_BRACKET_AT_END = re.compile(rf"\s*[（(【\[]\s*({_WORDS})\s*[)）】\]]\s*[。.]?$", re.IGNORECASE)
_BARE_AT_END = re.compile(rf"\s*([{TICKS}{CROSSES}✅❎])$")
_SENTENCE = re.compile(r"[\u4e00-\u9fff]{3}")  # a key such as `1. √ 2. ×` has none
_BRACKET_BEFORE = re.compile(
    rf"[（(]\s*({_WORDS}|{_LETTERS}{{1,8}})\s*[)）]\s*(\d{{1,4}}\s*[.．、].+)", re.IGNORECASE
)
_FIRST_OPTION = re.compile(r"\s+[（(]?[AＡ]\s*[.．、)）:：]")
_ODD_BRACKET = re.compile(r"([（(])\s*[?？]\s*([A-Ha-h]{1,8}\s*[）)])")
_BOTH = 2
_MAY_END = frozenset(f"{TICKS}{CROSSES}✅❎)）]】。.")

_CHAT = re.compile("[\u20e3\ufe0f\U0001f170-\U0001f189✅❌👉➡]")
_KEYCAP = re.compile("(\\d)\ufe0f?\u20e3\\s*")
_LETTER_SIGN = re.compile("([\U0001f170-\U0001f177])\ufe0f?\\s*[.．、:：]?\\s*")
_HAND = re.compile("(答案)\\s*[:：]?\\s*[👉➡]\ufe0f?\\s*")


def plain_chat(text: str) -> str:
    """Return a line out of a chat with plain numbers, letters and ticks."""
    if not _CHAT.search(text):
        return text
    text = _KEYCAP.sub(r"\1. ", text)
    text = _LETTER_SIGN.sub(lambda hit: f"{chr(ord(hit[1]) - 0x1F170 + ord('A'))}. ", text)
    text = _HAND.sub(r"\1：", text).replace("\ufe0f", "")
    return text.replace("✅", "√").strip()


def bare_signs(lines: Iterable[Line]) -> bool:
    """Say whether signs at the ends of numbered lines judge them.

    They do where both kinds stand there, or a heading such as 判断题; a tick alone may mark
    the right one of numbered options.
    """
    seen = set()
    for line in lines:
        sign = _BARE_AT_END.search(line.text) if line.text[-1:] in _MAY_END else None
        group = GROUP.fullmatch(line.text) if line.text else None
        if group and KINDS[group[1]] == "true_false":
            return True
        if sign and NUMBERED.fullmatch(line.text) and _SENTENCE.search(line.text):
            seen.add(_SIGN[sign[1]])
    return len(seen) == _BOTH


def with_signs(text: str, *, bare: bool) -> str:
    """Return a numbered line whose answer stands in brackets at its end: `（√）`.

    Args:
        bare: a sign without brackets judges, too.
    """
    if "?" in text or "？" in text:
        text = _ODD_BRACKET.sub(r"\1\2", text)
    if text[:1] not in {"（", "("} and text[-1:] not in _MAY_END:
        return text
    leading = _BRACKET_BEFORE.fullmatch(text)
    if leading:
        return _answered(leading[2], _SIGN.get(leading[1].upper(), leading[1]))
    found = _BRACKET_AT_END.search(text)
    if found is None and bare and _SENTENCE.search(text):
        found = _BARE_AT_END.search(text)
    if found and NUMBERED.fullmatch(text):
        return f"{text[: found.start()]}（{_SIGN[found[1].upper()]}）"
    option = OPTION.fullmatch(text) if text[-1:] in CROSSES and text[-2:-1].isspace() else None
    return text[:-1].rstrip() if option else text


def _answered(text: str, answer: str) -> str:
    """Return a stem with its answer in brackets, before options on the same line."""
    option = _FIRST_OPTION.search(text)
    place = option.start() if option else len(text)
    return f"{text[:place]}（{answer}）{text[place:]}"
