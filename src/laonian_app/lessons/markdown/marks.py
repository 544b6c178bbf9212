"""The marks of the format: what a line begins with, in every width it is typed in.

Only marks are compared after folding width; the text behind them stays as written.
"""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.kinds import GROUP

COLON = "[:：]"
ARROW = "(?:→|->|=>|—>)"
TICKS = "√✓✔☑"
CROSSES = "×✗✘❌"
_LETTERS = "A-Ha-hＡ-Ｈａ-ｈ"
_STOP = "[.．、)）:：]"
_DIGITS = "[0-9０-９]"

FIELD_NAMES = {
    "答案": "答案",
    "正确答案": "答案",
    "参考答案": "答案",
    "标准答案": "答案",
    "answer": "答案",
    "解析": "解析",
    "答案解析": "解析",
    "题目解析": "解析",
    "试题解析": "解析",
    "explanation": "解析",
    "提示": "提示",
    "参考": "参考",
    "图": "图",
    "录音": "录音",
    "误解": "误解",
    "编号": "编号",
    "难度": "难度",
    "标签": "标签",
    "据": "据",
    "同类": "同类",
    "计分": "计分",
    "读": "读",
    "教师": "教师",
    "题序": "题序",
    "对的叫": "对的叫",
    "允许": "允许",
    "身份": "身份",
    "说明": "说明",
}
"""Every spelling of a field, with the one that we write."""

SHORT_FIELDS = frozenset(
    ("答案", "误解", "编号", "难度", "标签", "据", "同类", "计分", "题序", "对的叫", "允许", "身份")
)
"""Fields that may share a line, divided by ；"""

_names = "|".join(sorted(FIELD_NAMES, key=len, reverse=True))
_bullet = r"(?:[-*+][ \t\u3000]+)"
_bold_end = rf"(?:{COLON}\*\*|\*\*\s*{COLON})"
FIELD = re.compile(
    rf"{_bullet}?(?P<bold>\*\*)?"
    rf"(?:【\s*(?P<boxed>{_names})\s*】(?(bold)(?:{_bold_end}|\*\*)|\s*{COLON}?)"
    rf"|(?P<plain>{_names})\s*(?(bold){_bold_end}|{COLON}))\s*(?P<value>.*)",
    re.IGNORECASE,
)
_short_names = "|".join(name for name, key in FIELD_NAMES.items() if key in SHORT_FIELDS)
SHORT_AHEAD = re.compile(rf"\s*(?:{_short_names})\s*{COLON}", re.IGNORECASE)

HEADING = re.compile(r"[#＃]{2,6}\s*(.*)|[#＃](?:\s+(.*)|$)")
QUOTE = re.compile(r"[>＞]\s?(.*)")
BULLET = re.compile(r"(?:[-*+·][ \t\u3000\xa0]+|[•●][ \t\u3000\xa0]*)(.*)")
NUMBERED = re.compile(
    rf"(?:第\s*({_DIGITS}{{1,4}})\s*题\s*{_STOP}?|({_DIGITS}{{1,4}})\s*([.．、)）]))(\s*)(.*)"
)
OPTION = re.compile(
    rf"(?P<bullet>{_bullet})?(?P<box>\[[ xX{TICKS}]\]\s*)?"
    rf"(?:(?P<letter>[{_LETTERS}])(?:\s*{_STOP}(?![a-z])|(?P<weak>[ \t\u3000\xa0]))"
    rf"|[(（【\[](?P<bracketed>[{_LETTERS}])[)）】\]]{_STOP}?)\s*(?P<text>.*)"
)
BOX = re.compile(r"\[([ xX√✓✔☑])\]\s*")
RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|={3,}|—{2,}|－{3,}")
PICTURE = re.compile(r"!\[((?:\\.|[^\]\[\\])*)\]\((?:<([^<>]*)>|((?:[^()]|\([^()]*\))*))\)")
MEDIA = re.compile(
    r"\[(录音|视频)(?:\s*[:：]\s*((?:\\.|[^\]\\])*))?\]\((?:<([^<>]*)>|((?:[^()]|\([^()]*\))*))\)$"
)
TRANSCRIPT = re.compile(rf"(文字稿|字幕)\s*{COLON}\s*(.*)")
BOX_WORD = re.compile(
    rf"(?:(记住|当心|小故事|教师|停一停|诗)\s*{COLON}"
    rf"|\*\*(记住|当心|小故事|教师|停一停|诗){_bold_end})\s*(.*)"
)
TABLE_RULE = re.compile(r"[|｜]?\s*:?-+:?\s*(?:[|｜]\s*:?-+:?\s*)*[|｜]?$")
STEP = re.compile(r"([A-Za-zＡ-Ｚ]\d{1,4})(?:\s*[:：]\s*|\s+|$)(.*)")
STEP_GOAL = re.compile(rf"{ARROW}\s*([A-Za-zＡ-Ｚ]\d{{1,4}})$")
_STEM_ANSWER = rf"\s*(?:[{_LETTERS}](?:[\s、，,]*[{_LETTERS}])*|[{TICKS}{CROSSES}])\s*[)）]"
STEM_ANSWER = re.compile(rf"(?<!\\)[(（](?={_STEM_ANSWER})([^)）]*)[)）]")
STEM_ANSWER_HIDDEN = re.compile(rf"(?<!\\)(\\*)([(（])(?={_STEM_ANSWER})")
OPTION_RUN = re.compile(
    rf"(?<![ \xa0\t\u3000])([ \xa0]{{2,}}|[ \xa0]*[\t\u3000]\s*)"
    rf"(\\*)([{_LETTERS}])(?=\s*{_STOP}(?![a-z])|\s)"
)
ANSWER_KEY = re.compile(rf"{_DIGITS}{{1,4}}\s*[-－–—~～至到]\s*{_DIGITS}{{1,4}}")

# What a line may begin with to be read as more than text, in whatever part of a file.
MARK = re.compile(
    rf"[#＃>＞|｜]|{_bullet}|[·][ \t\u3000\xa0]|[•●]|\[(?:录音|视频|[ xX{TICKS}]\])"
    rf"|{_DIGITS}{{1,4}}\s*[.．、)）]|第\s*{_DIGITS}{{1,4}}\s*题|{GROUP.pattern}"
    rf"|[{_LETTERS}](?:\s*{_STOP}|\s)|[(（【\[][{_LETTERS}][)）】\]]"
    rf"|(?:\*\*)?(?:【\s*)?(?:{_names}|文字稿|字幕)(?:\s*】)?\s*(?:[:：]|$)|【\s*(?:{_names})\s*】"
    rf"|(?:{RULE.pattern})$|{ANSWER_KEY.pattern}",
    re.IGNORECASE,
)
QUOTED_MARK = re.compile(
    rf"{MARK.pattern}|(?:\*\*)?(?:记住|当心|小故事|教师|停一停|诗)", re.IGNORECASE
)
STEP_MARK = re.compile(rf"{MARK.pattern}|[A-Za-zＡ-Ｚ]\d", re.IGNORECASE)
HEADING_MARK = re.compile("[#＃]")
LIST_MARK = re.compile(rf"[#＃]|{BULLET.pattern}")

_FOLDED = str.maketrans(
    "ＡＢＣＤＥＦＧＨａｂｃｄｅｆｇｈ０１２３４５６７８９", "ABCDEFGHabcdefgh0123456789"
)


def folded(mark: str) -> str:
    """Return letters and digits of a mark in plain width, letters as capitals."""
    return mark.translate(_FOLDED).upper()


def heading(text: str) -> tuple[int, str] | None:
    """Return level and title of a heading line; `##标题` without a blank counts too."""
    if text[:1] not in {"#", "＃"}:
        return None
    found = HEADING.fullmatch(text)
    if found is None:
        return None
    title = (found[1] if found[1] is not None else found[2]) or ""
    return len(text) - len(text.lstrip("#＃")), title.strip()


def field_of(text: str) -> tuple[str, str] | None:
    """Return the name that we write and the value of a field line, None for other lines."""
    found = FIELD.fullmatch(text)
    if found is None:
        return None
    return FIELD_NAMES[(found["boxed"] or found["plain"]).lower()], found["value"]


def is_tight(numbered: re.Match[str]) -> bool:
    """Say whether a match of NUMBERED may be a plain number: `3.5 倍`, `364.20世纪`."""
    return numbered[3] in {".", "．"} and not numbered[4] and numbered[5][:1].isdigit()


def hidden_stem(stem: str) -> str:
    """Return a stem to write: a letter alone in its brackets would be read as the answer."""
    return STEM_ANSWER_HIDDEN.sub(r"\1\\\2", stem)


def shown_stem(written: str) -> str:
    """Return the stem that `hidden_stem` wrote."""
    return STEM_ANSWER_HIDDEN.sub(lambda hit: hit[1][1:] + hit[2], written)
