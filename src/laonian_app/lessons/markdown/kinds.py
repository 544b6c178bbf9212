"""The names of question kinds and sections, as instructors write them."""

from __future__ import annotations

import re
from enum import StrEnum

from laonian_app.lessons.model import BoxKind, Section

AUTO = "auto"
"""The kind is decided by the answer."""
CHOICE = "choice"
"""Single or multiple, by the number of right letters."""

KINDS = {
    "单选题": "single",
    "单选": "single",
    "单项选择题": "single",
    "单项选择": "single",
    "多选题": "multiple",
    "多选": "multiple",
    "多项选择题": "multiple",
    "多项选择": "multiple",
    "不定项选择题": "multiple",
    "判断题": "true_false",
    "判断": "true_false",
    "是非题": "true_false",
    "填数题": "number",
    "填空题": "text",
    "填空": "text",
    "排序题": "order",
    "排序": "order",
    "配对题": "match",
    "配对": "match",
    "连线题": "match",
    "匹配题": "match",
    "分类题": "sort",
    "分类": "sort",
    "找疑点": "red_flags",
    "情景": "scenario",
    "情景题": "scenario",
    "想一想": "reflection",
    "问答题": "reflection",
    "简答题": "reflection",
    "论述题": "reflection",
    "思考题": "reflection",
    "举手": "poll",
    "选择题": CHOICE,
    "题": AUTO,
}
KIND_NAMES = {
    "single": "单选题",
    "multiple": "多选题",
    "true_false": "判断题",
    "number": "填数题",
    "text": "填空题",
    "order": "排序题",
    "match": "配对题",
    "sort": "分类题",
    "red_flags": "找疑点",
    "scenario": "情景",
    "reflection": "想一想",
    "poll": "举手",
}
"""The name that we write for each kind."""

OPTION_KINDS = frozenset(("single", "multiple", "poll", CHOICE, AUTO))

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_longest_first = "|".join(sorted(KINDS, key=len, reverse=True))
_KIND = re.compile(
    rf"(?:{_NUMERAL}\s*[、.．]\s*|第?\s*\d{{1,4}}\s*[、.．)）]\s*)?({_longest_first})"
    r"(?:\s*[:：]\s*(.*)|\s+(.*)|(\d.*)|([（(].*))?"
)
_group_names = "|".join(
    name for name in sorted(KINDS, key=len, reverse=True) if len(name) > 2 and name != "想一想"
)
GROUP = re.compile(rf"(?:{_NUMERAL}\s*[、.．]\s*)?({_group_names})\s*(?:[（(:：].*)?$")
"""A line such as 一、多选题（每题 2 分）: the kind of the numbered questions after it."""


def kind_of(heading: str) -> tuple[str, str] | None:
    """Return kind and title of a question's heading, None where it names no kind."""
    found = _KIND.fullmatch(heading)
    if found is None:
        return None
    title = next((part for part in found.groups()[1:] if part), "")
    return KINDS[found[1]], title.strip()


class Part(StrEnum):
    """What a `## ` heading opens besides pages."""

    PRACTICE = "练习"
    BEFORE = "课前"
    AFTER = "课后"
    TAKEAWAYS = "记住"
    HINT_CARD = "提示卡"
    PAIRS = "配对"
    GLOSSARY = "词语"
    SPEECH = "读音"
    NOTES = "教师"
    SOURCES = "来源"


_PARTS = {str(part): part for part in Part} | {
    "测验": Part.PRACTICE,
    "小测": Part.PRACTICE,
    "quiz": Part.PRACTICE,
    "before": Part.BEFORE,
    "after": Part.AFTER,
}
SECTIONS = {
    Part.PRACTICE: Section.PRACTICE,
    Part.BEFORE: Section.BEFORE,
    Part.AFTER: Section.AFTER,
}

BOXES = {
    "记住": BoxKind.REMEMBER,
    "当心": BoxKind.CAREFUL,
    "小故事": BoxKind.STORY,
    "教师": BoxKind.INSTRUCTOR,
    "停一停": BoxKind.PAUSE,
    "诗": BoxKind.POEM,
}

_PAGE = re.compile(r"页\s*[:：]\s*(.*)")


def part_of(title: str) -> Part | None:
    """Return the part that a `## ` heading opens, None for a page."""
    return _PARTS.get(title.rstrip(":：").strip().lower())


def page_title(title: str) -> str:
    """Return a page's title from its heading: `页：来源` is a page called 来源."""
    found = _PAGE.fullmatch(title)
    return found[1].strip() if found else title


def page_heading(title: str) -> str:
    """Return what to write as the heading of a page."""
    return f"页：{title}" if part_of(title) or _PAGE.fullmatch(title) else title
