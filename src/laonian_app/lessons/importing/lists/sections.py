"""The headings of a list: chapters, and lines such as 一、单项选择题."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.markdown.kinds import GROUP, kind_of
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import NUMBERED, OPTION, field_of, heading
from laonian_app.lessons.markdown.numbering import KEY_TITLE

_NUMERAL = r"[一二三四五六七八九十百零〇\d]{1,4}"
_CHAPTER = re.compile(
    rf"(?:第\s*{_NUMERAL}\s*(?:章|讲|节|课|单元|部分|篇|专题|模块|项目|编)|"
    rf"(?:专题|模块|单元|项目|任务|章节)\s*{_NUMERAL})(?:(?:[\s:：、.．《“（(].*)|[^，。？！；]*)?"
)
_ALONE = frozenset(("导论", "绪论", "绪言", "前言", "导言", "总论", "引言", "导学"))
_SHORT_GROUP = re.compile(
    r"([一二三四五六七八九十]{1,3}\s*[、.．]\s*(?:单选|多选|选择|判断|填空|简答|问答))"
    r"(\s*(?:[（(:：].*)?)"
)
_INNER_GROUP = re.compile(rf"[（(]\s*({_NUMERAL})\s*[）)]\s*(.*)")
SHEET_TITLE = re.compile(
    r"[#＃]*\s*(?:附件?\s*\d*\s*[:：]?\s*)?[【《]?[^，。？！?请选写填把]{0,20}?"
    r"答案(?:及解析|与解析|解析|和解析|及评分标准)?[】》]?\s*[:：]?"
)
"""What a sheet of answers at the end is called: 参考答案, 附：试卷答案及解析."""

_LONGEST = 40
_ENDS_A_SENTENCE = frozenset("。？！；，,?!;")


@dataclass(slots=True)
class Part:
    """The lines below one heading, the group line (一、多选题) among them as the first.

    `chapter` and `group` are empty where there is none.
    """

    chapter: str
    group: str
    lines: list[Line] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        """The headings above the questions, outermost first."""
        return (self.chapter, self.group)


def parts_of(lines: Sequence[Line]) -> list[Part]:
    """Return the list cut at its chapters and group lines."""
    parts = [Part("", "")]
    after = _following(lines)
    before = ""
    for place, line in enumerate(lines):
        title = _chapter_title(line, before, after[place])
        before = line.text or before
        if title is not None:
            parts.append(Part(title, ""))
            continue
        plain = _plain_group(line)
        found = GROUP.fullmatch(plain.text) if plain.text else None
        if found:
            parts.append(Part(parts[-1].chapter, found[1]))
        parts[-1].lines.append(plain)
    return parts


def _following(lines: Sequence[Line]) -> list[str]:
    """Return for each line the text of the next one that is not blank."""
    after = [""] * len(lines)
    text = ""
    for place in range(len(lines) - 1, -1, -1):
        after[place] = text
        text = lines[place].text or text
    return after


def _chapter_title(line: Line, before: str, after: str) -> str | None:
    text = line.text
    if not text or len(text) > _LONGEST:
        return None
    marked = heading(text)
    if marked is not None:
        title = marked[1]
        named = kind_of(title) or KEY_TITLE.fullmatch(title) or GROUP.fullmatch(title)
        named = named or (SHEET_TITLE.fullmatch(title) if "答案" in title else None)
        return None if named or not title or NUMBERED.fullmatch(title) else title
    if text in _ALONE:
        return text
    if text[-1] in _ENDS_A_SENTENCE or not _CHAPTER.fullmatch(text):
        return None
    opens = NUMBERED.fullmatch(after) or is_heading(after)
    closed = not before or is_heading(before) or _closes(before)
    return text if opens and closed else None


def is_heading(text: str) -> bool:
    """Say whether a line is a group, a chapter or a heading of Markdown."""
    plain = _plain_group(Line(0, text, 0)).text
    return bool(
        GROUP.fullmatch(plain) or _CHAPTER.fullmatch(text) or heading(text) or text in _ALONE
    )


def _closes(text: str) -> bool:
    """Say whether a question may end with this line."""
    return bool(OPTION.fullmatch(text) or field_of(text)) or text[-1] not in "，、,"


def _plain_group(line: Line) -> Line:
    """Return （一）单选题, ## 单选题, 第一部分 单选题 and 一、单选 as 一、单选题."""
    text = line.text
    short = _SHORT_GROUP.fullmatch(text)
    if short:
        return line._replace(text=f"{short[1]}题{short[2]}")
    marked = heading(text) if text[:1] in {"#", "＃"} else None
    if marked is not None and kind_of(marked[1]) and GROUP.fullmatch(marked[1]):
        return line._replace(text=marked[1])
    inner = _INNER_GROUP.fullmatch(text)
    if inner and GROUP.fullmatch(inner[2]):
        return line._replace(text=inner[2])
    part = re.fullmatch(rf"第\s*{_NUMERAL}\s*(?:部分|大题|题)\s*[:：、.．]?\s*(.*)", text)
    if part and part[1] and GROUP.fullmatch(part[1]):
        return line._replace(text=part[1])
    return line
