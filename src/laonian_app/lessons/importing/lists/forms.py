"""One form out of many: lines as web pages, exam papers and exports write them.

What shares a line is divided (`题目：…^*^答案：错误`), names of our fields take the place of
others, and what nobody learns from (points, somebody's own answers) is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from laonian_app.lessons.importing.lists.layouts import plain_layout
from laonian_app.lessons.importing.lists.signs import bare_signs, plain_chat, with_signs
from laonian_app.lessons.markdown.answers import letters_of
from laonian_app.lessons.markdown.escapes import shielded
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import (
    COLON,
    MARK,
    NUMBERED,
    STEM_ANSWER,
    field_of,
    hidden_stem,
)
from laonian_app.lessons.markdown.numbering import KEY_TITLE

SPREAD = 64
"""Lines are numbered in steps of this, so that one may become several and be found again."""

_ANSWER_NAMES = "正确答案|参考答案|标准答案|本题答案|答案解析|试题解析|题目解析|答案|解析"
_LEVELS = ("难度", "难易度", "难易程度", "试题难度", "知识点", "考点")
_INSIDE = re.compile(
    r"\s*\^\*\^\s*|(?:[ \t\u3000]+|(?<=[。；;）)\]】？?！!]))"
    rf"(?=【?(?:{_ANSWER_NAMES}|{'|'.join(_LEVELS)})】?\s*{COLON})"
)
_BRACKETED_ANSWER = re.compile(
    rf"[（(【\[]\s*(?:正确|参考|标准)?答案\s*{COLON}\s*([^（()）【】\[\]]{{1,20}})\s*[）)】\]]"
)
_STEM_NAME = re.compile(
    rf"(?:【\s*(?:题目|题干|试题|问题)\s*】\s*{COLON}?|(?:题目|题干|试题|问题)\s*\d{{0,4}}\s*{COLON})\s*(.*)"
)
_OWN_ANSWER = re.compile(rf"(?:我的|学生|你的|您的)答案\s*{COLON}")
_RIGHT_BEHIND = re.compile(rf"正确答案\s*{COLON}\s*(.*)")
_LETTERED = re.compile(rf"(?:[A-Ha-h]\s*{COLON}[^;；]*[;；]?\s*)+[。.]?")
_LETTERS = "[A-Ha-hＡ-Ｈ]"
_WORDED = re.compile(
    rf"[（(【\[]\s*({_LETTERS}{{1,8}})\s*[)）】\]][.。]?|(?:应?选|为|是)?\s*({_LETTERS}{{1,8}})\s*(?:项|选项)?[.。]?"
    rf"|({_LETTERS})\s*[.．、:：]\s*\S.+"
)
_TRUTH_OPTION = re.compile(r"(?:true|false)\s*[.．、:：]\s*(?:正确|错误|对|错|true|false)?", re.I)
_SCORE = re.compile(
    rf"(?:(?:得分|分值|分数|本题分数)\s*{COLON}?\s*)?\d+(?:\.\d+)?\s*分?(?:[/／].*)?"
)
_PAGE_NUMBER = re.compile(
    r"[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页\s*(?:[,，/／]?\s*共\s*\d{1,4}\s*页)?"
)
_SCORE_NAME = re.compile(rf"(?:得分|分值|分数|本题分数|作答用时|用时)\s*{COLON}?")
_FENCE = re.compile(r"(?:```|~~~)")
_TAGGED = re.compile(r"</?(?:details|summary|p|div|br|a|b|i|center|img)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?(?:details|summary|p|div|br|a|b|i|center)\b[^<>]*>", re.I)
_OWN_WORDS = re.compile(r"(?:【\s*答\s*】\s*[:：]?|答\s*[:：])\s*(\S.*)")
_BEHIND_WHY = re.compile(rf"(?<=[。；;）)？?！!\s])(?=【?(?:{'|'.join(_LEVELS)})】?\s*{COLON})")
_BARE_ANSWER = re.compile(
    rf"(?:正确|参考|标准)?答案\s*[为是]?\s*[_＿]*\s*({_LETTERS}{{1,8}}|对|错|正确|错误|[√×])[_＿]*[。.]?"
)
_OTHER_FIELDS = {
    "知识点": "标签",
    "考点": "标签",
    "难易度": "难度",
    "难易程度": "难度",
    "试题难度": "难度",
    "难度系数": "难度",
    "本题答案": "答案",
    "试题答案": "答案",
    "题目答案": "答案",
    "正确选项": "答案",
    "正确项": "答案",
    "解释": "解析",
    "解答": "解析",
    "详解": "解析",
    "分析": "解析",
    "答题解析": "解析",
}
_OTHER_FIELD = re.compile(
    rf"(?:【\s*({'|'.join(_OTHER_FIELDS)})\s*】\s*{COLON}?|({'|'.join(_OTHER_FIELDS)})\s*{COLON})\s*(.*)"
)
_DIFFICULTY_WORDS = {
    "简单": "易",
    "容易": "易",
    "较易": "易",
    "中等": "中",
    "一般": "中",
    "困难": "难",
    "较难": "难",
}


def numbered_lines(texts: Iterable[tuple[int, str, int]]) -> list[Line]:
    """Return lines from number in the source, text and indent, ready to be divided."""
    return [Line(number * SPREAD, text.strip(), indent) for number, text, indent in texts]


def source_line(number: int) -> int:
    """Return which line of the source a line came from."""
    return number // SPREAD


def unfolded(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Return the lines in the one form, and whether points were dropped."""
    found: list[Line] = []
    points = False
    own_number = 0
    bare = bare_signs(lines)
    filled = any(line.text[:1] in {"○", "□"} for line in lines)
    waiting = False  # for the answer of a numbered line
    for line in without_code(lines):
        if _TRUTH_OPTION.fullmatch(line.text) or _PAGE_NUMBER.fullmatch(line.text):
            continue
        if _is_score(line.text):
            points = True
            continue
        laid_out = plain_layout(plain_chat(line.text), filled=filled)
        shown_line = with_signs(laid_out, bare=bare)
        words = _OWN_WORDS.fullmatch(shown_line) if waiting else None
        for place, text in enumerate(_divided(f"答案：{words[1]}" if words else shown_line)):
            if not text and place:
                continue
            waiting = waiting_after(text, before=waiting)
            stem = _STEM_NAME.fullmatch(text)
            own_number += stem is not None
            shown = f"{own_number}. {_without_number(stem[1])}" if stem else text
            if not place and shown == line.text:
                found.append(line)  # long lists are mostly such lines: a copy takes memory
            else:
                found.append(Line(line.number + min(place, SPREAD - 1), shown, line.indent))
    return found, points


def waiting_after(text: str, *, before: bool) -> bool:
    """Say whether 答： behind this line answers: a question stands open."""
    if NUMBERED.fullmatch(text):
        return STEM_ANSWER.search(text) is None
    return before and field_of(text) is None


def without_code(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines without tags and fences; what stood in a fence is shielded text."""
    fenced = False
    for line in lines:
        text = line.text
        if _FENCE.match(text):
            fenced = not fenced
        elif fenced:
            yield line._replace(text=shielded(hidden_stem(text), MARK))
        elif "<" in text and _TAGGED.search(text):
            bare = _TAG.sub("", text).strip()
            if bare and not (bare != text and KEY_TITLE.fullmatch(bare)):
                yield line._replace(text=_unmarked(bare))
        elif text[:1] == "#":
            yield line._replace(text=_unmarked(text))
        else:
            yield line


def _unmarked(text: str) -> str:
    """Return a numbered line or a field without the marks of a heading before it."""
    if text[:1] != "#":
        return text
    bare = text.lstrip("# ")
    named = field_of(bare) or (NUMBERED.fullmatch(bare) and text.startswith("###"))
    return bare if named else text


def _is_score(text: str) -> bool:
    if not text or text[-1] not in "分0123456789":
        return False
    named = _SCORE_NAME.match(text) is not None
    return _SCORE.fullmatch(text) is not None and (named or text.endswith("分"))


def _without_number(text: str) -> str:
    found = NUMBERED.fullmatch(text)
    return found[5] if found and found[4] else text


def _divided(text: str) -> Iterator[str]:
    """Yield the lines that one line holds."""
    if "答案" not in text and "解" not in text and "（" not in text and "(" not in text:
        yield _renamed(text)
        return
    text, answer = _without_bracketed(text)
    if _OWN_ANSWER.match(text):
        behind = _RIGHT_BEHIND.search(text)
        if behind:
            yield f"答案：{_letters_alone(behind[1])}"
        return
    field = field_of(text)
    divider = _INSIDE if field is None or field[0] == "答案" else _BEHIND_WHY
    yield from (_renamed(part.strip()) for part in divider.split(text))
    if answer:
        yield f"答案：{answer}"


def _without_bracketed(text: str) -> tuple[str, str]:
    found = _BRACKETED_ANSWER.search(text)
    if found is None or field_of(text) is not None:
        return text, ""
    return (text[: found.start()] + text[found.end() :]).strip(), found[1].strip()


def _renamed(text: str) -> str:
    """Return a field line with the name that our format has for it."""
    found = _OTHER_FIELD.fullmatch(text)
    if found:
        name = _OTHER_FIELDS[found[1] or found[2]]
        value = found[3].strip()
        return f"{name}：{_DIFFICULTY_WORDS.get(value, value)}" if value else ""
    bare = _BARE_ANSWER.fullmatch(text)
    if bare:
        return f"答案：{bare[1]}"
    field = field_of(text)
    if field and field[0] == "答案" and letters_of(field[1]) is None:
        plain = _plain_answer(field[1].strip())
        return f"答案：{plain}" if plain else text
    return text


def _plain_answer(value: str) -> str:
    """Return the letters of `(B)`, `选B`, `B项` or `B. 挂断`, empty for other words."""
    if _LETTERED.fullmatch(value):
        return _letters_alone(value)
    found = _WORDED.fullmatch(value)
    return (found[1] or found[2] or found[3]) if found else ""


def _letters_alone(value: str) -> str:
    """Return the letters of `B:挂断;C:报警;`, any other value as it is."""
    if not _LETTERED.fullmatch(value.strip()):
        return value.strip().rstrip(";；")
    return "".join(re.findall(rf"(?:^|[;；\s])([A-Ha-h])\s*{COLON}", value))
