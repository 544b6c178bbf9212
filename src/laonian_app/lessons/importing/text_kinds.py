"""Which text format a text is."""

from __future__ import annotations

import re

from laonian_app.lessons.importing.anki.notes import is_anki_text
from laonian_app.lessons.importing.tables.delimited import looks_delimited
from laonian_app.lessons.markdown import parse

_OWN_HEADER = re.compile(
    r"\s*(?:---[ \t]*\n(?:[^\n]*\n)*?(?:标题|title)\s*[:：]|(?:#\s|标题\s*[:：]|title\s*[:：]))",
    re.I,
)
_OWN_TITLE = re.compile(r"\s*(?:标题|title)\s*[:：]", re.IGNORECASE)
_OWN_QUESTION = re.compile(
    r"^###\s*(?:单选题|多选题|判断题|填数题|填空题|排序题|配对题|分类题|找疑点|情景|想一想|举手)",
    re.M,
)
_OWN_SECTION = re.compile(r"^##\s*(?:练习|测验|小测|课前|课后|记住|提示卡|教师)\s*$", re.M)
_GIFT_ANSWERS = re.compile(
    r"(?<!\\)\{\s*(?:(?:\[[a-z]+\])?\s*[=~]|#\s*(?:=|-?[\d.])|(?:TRUE|FALSE|T|F)\s*[#}]|####|\})"
)
_GIFT_CATEGORY = re.compile(r"^\$CATEGORY:", re.M)
_GIFT_TITLE = re.compile(r"^\s*::(?:[^:\\]|\\.)+::", re.M)
_AIKEN = re.compile(r"^ANSWER:", re.M)
_AIKEN_OPTION = re.compile(r"^[A-Z][.)]", re.M)
_NUMBERED = re.compile(r"^\s*\d{1,4}\s*[.．、)）]", re.M)
_FENCE = re.compile(r"^\s*(?:```|~~~)", re.M)
_LIA = re.compile(
    r"^\s*(?:[-*]\s+)?(?:\[\([ xX]\)\]|\[\[[ xX]\]\]|\[\(\d+\)\]|\[\d+\]\s"
    r"|\[\[_{2,}[^\]]*\]\]|\[\[[^\]\[]+\]\])",
    re.M,
)
_TASKS = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s", re.M)
_RMD = re.compile(r"^exsolution\s*:", re.M)
_HEADING = re.compile(r"^#{1,6}\s", re.M)
_ANSWER_LINE = re.compile(r"答案\s*[:：】]")


def kind_of_text(text: str) -> str:
    """Return the format of a cleaned text; `text` where it is no special one."""
    if is_anki_text(text):
        return "anki"
    if _is_own(text):
        return "lesson"
    if _RMD.search(text):
        return "markdown"
    if _is_gift(text):
        return "gift"
    if _AIKEN.search(text) and _AIKEN_OPTION.search(text):
        return "aiken"
    if _is_markdown_quiz(text):
        return "markdown"
    if looks_delimited(text):
        return "csv"
    return "text"


def _is_own(text: str) -> bool:
    if _OWN_HEADER.match(text) and (_OWN_QUESTION.search(text) or _OWN_SECTION.search(text)):
        return True
    if text.startswith("---") and _OWN_HEADER.match(text) is not None:
        return True
    return _OWN_TITLE.match(text) is not None and not parse(text).faulty


def _is_gift(text: str) -> bool:
    """Say whether it is GIFT: braces that hold answers, or only a category."""
    answers = len(_GIFT_ANSWERS.findall(text))
    if _GIFT_CATEGORY.search(text) or (answers and _GIFT_TITLE.search(text)):
        return True
    if not answers or _FENCE.search(text) or _ANSWER_LINE.search(text):
        return False
    return not (_LIA.search(text) or _TASKS.search(text) or _HEADING.search(text))


def _is_markdown_quiz(text: str) -> bool:
    if _ANSWER_LINE.search(text):
        return False
    if len(_LIA.findall(text)) > 1:
        return True
    return len(_TASKS.findall(text)) > 1 and _HEADING.search(text) is not None
