"""Which column of a table is what: by its name in one of the first ten rows, else by content."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from laonian_app.lessons.importing.making import MOST_OPTIONS
from laonian_app.lessons.importing.tables.kinds import kind_of_cell
from laonian_app.lessons.importing.tables.sheet import MOST_COLUMNS, Row, Sheet
from laonian_app.lessons.markdown.answers import letters_of, truth_of

_NAMES = {
    "stem": "题干 题目 试题内容 题目标题 试题 试题题干 题目内容 问题 试题标题 题目描述 题目名称 "
    "试题名称 标题 内容 题目正文 question questiontext stem questiontitle questioncontent",
    "answer": "答案 正确答案 标准答案 参考答案 试题答案 题目答案 正确选项 答案选项 answer "
    "correctanswer rightanswer answers key",
    "kind": "题型 类型 试题类型 题目类型 题目题型 题类 试题题型 type questiontype answertype kind",
    "explanation": "解析 答案解析 试题解析 题目解析 备注 说明 答案说明 详解 解释 题解 "
    "explanation feedback analysis",
    "hint": "提示 hint",
    "difficulty": "难度 题目难度 难易度 难易程度 试题难度 难度等级 difficulty level",
    "points": "分值 分数 得分 题目分值 时限 时间 扣分 答题时间 score points pointsgiven "
    "pointstaken time timelimit mark",
    "tags": "标签 知识点 考点 关键词 关键字 tags keywords tag",
    "section": "章节 章 单元 分类 题目分类 所属章节 课程章节 科目 chapter category unit section",
    "options": "选项 选项内容 备选答案 备选项 候选项 题目选项 答案选项内容 options choices "
    "questionanswers",
    "picture": "图片 题图 配图 图 picture image",
    "number": "序号 题号 编号 no id number qnumber 目录 name questionname",
    "who": "作者 出题人 author 来源 source",
}
_ROLE_OF = {name: role for role, names in _NAMES.items() for name in names.split()}
_LETTER = "[a-h]"
_OPTION = re.compile(
    rf"(?:选项|备选项|备选答案|候选项|答案选项|option|choice)({_LETTER}|[1-8]|[一二三四五六七八])"
    rf"|({_LETTER})(?:项|选项|项目|答案)?|答案({_LETTER})|选项({_LETTER})项?|statement([1-8])"
)
_FLAG = re.compile(r"(?:correct|iscorrect|正确|是否正确|对错)([1-8a-h])")
_TRUTH_FLAG = re.compile(r"truefalse([1-8])")
_NUMERALS = "一二三四五六七八"
_DROPPED = re.compile(r"[\s*_\-:：/、.．#]+|[（(【\[].*?[）)】\]]")
_MAY_REPEAT = frozenset(("points", "number", "who"))
_HEADER_ROWS = 10
_SAMPLE = 40
_MOSTLY = 0.7


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a sheet are.

    `roles` by column: stem, answer, kind, explanation, hint, difficulty, tags, section,
    points, options (all in one cell), option-0 to option-7, right-0 to right-7 (marks of
    the right ones), number, who, picture, or empty. `header` is the row of the names,
    None where there is none.
    """

    roles: tuple[str, ...]
    header: int | None = None
    names: tuple[str, ...] = ()

    def of(self, role: str) -> int:
        """Return the column of a role, -1 where there is none."""
        return self.roles.index(role) if role in self.roles else -1

    @property
    def options(self) -> list[int]:
        """Columns of single options, A first; -1 for a letter that is missing in between."""
        numbers = [int(role[7:]) for role in self.roles if role.startswith("option-")]
        return [self.of(f"option-{n}") for n in range(max(numbers, default=-1) + 1)]


def header_roles(cells: Sequence[str]) -> list[str]:
    """Return the role that each cell of a header names, empty for other words."""
    roles: list[str] = []
    for cell in cells[:MOST_COLUMNS]:
        role = _role_of(cell)
        if role == "options" and "options" in roles:
            roles[roles.index("options")] = "option-0"
        if role in {"options", "option-0"} and "option-0" in roles:
            there = sum(each.startswith("option-") for each in roles)
            role = f"option-{there}" if there < MOST_OPTIONS else ""
        roles.append("" if role in roles and role not in _MAY_REPEAT else role)
    return roles


def _role_of(cell: str) -> str:
    name = _DROPPED.sub("", unicodedata.normalize("NFKC", cell)).lower()
    if not name or len(name) > 24:
        return ""
    if name in _ROLE_OF:
        return _ROLE_OF[name]
    found = _OPTION.fullmatch(name)
    if found:
        return f"option-{_index(next(part for part in found.groups() if part))}"
    for pattern, role in ((_FLAG, "right"), (_TRUTH_FLAG, "truth")):
        found = pattern.fullmatch(name)
        if found:
            return f"{role}-{_index(found[1])}"
    near = get_close_matches(name, [own for own in _ROLE_OF if len(own) > 5], 1, 0.85)
    return _ROLE_OF[near[0]] if near else ""


def _index(mark: str) -> int:
    if mark in _NUMERALS:
        return _NUMERALS.index(mark)
    return int(mark) - 1 if mark.isdecimal() else ord(mark) - ord("a")


def columns_of(sheet: Sheet) -> Columns | None:
    """Return what the columns of a sheet are, None where they hold no questions."""
    best: Columns | None = None
    for row in sheet.rows[:_HEADER_ROWS]:
        roles = header_roles(row.cells)
        if "stem" not in roles or sum(bool(role) for role in roles) < 2:
            continue
        if best is None or sum(map(bool, roles)) > sum(map(bool, best.roles)):
            best = Columns(tuple(roles), row.number, row.cells)
    return best or _by_content(sheet.rows)


# ---------------------------------------------------------------- without names


def _by_content(rows: Sequence[Row]) -> Columns | None:
    """Tell the columns by what stands in them: answers, names of kinds, long stems."""
    sample = rows[:_SAMPLE]
    width = max((len(row.cells) for row in sample), default=0)
    if len(sample) < 1 or width < 2:
        return None
    columns = [[row.cell(n) for row in sample] for n in range(width)]
    roles = [""] * width
    for n, cells in enumerate(columns):
        if _share(cells, lambda text: kind_of_cell(text) is not None) >= _MOSTLY:
            roles[n] = "kind"
        elif _share(cells, str.isdecimal) >= _MOSTLY and n == 0:
            roles[n] = "number"
    answer = _answer_column(columns, roles)
    stem = _stem_column(columns, roles, answer)
    if answer is None or stem is None:
        return None
    roles[answer], roles[stem] = "answer", "stem"
    letter = 0
    for n in range(width):
        between = stem < n < answer if answer > stem else n > stem
        if not roles[n] and between and any(columns[n]) and letter < 8:
            roles[n] = f"option-{letter}"
            letter += 1
    last = max(n for n in range(width) if any(columns[n]))
    if not roles[last] and last > answer > stem:
        roles[last] = "explanation"
    return Columns(tuple(_one_cell(roles, columns)))


def _one_cell(roles: list[str], columns: list[list[str]]) -> list[str]:
    """Return the roles; a single option column holds all options."""
    if "option-0" in roles and "option-1" not in roles:
        roles[roles.index("option-0")] = "options"
    return roles


def _share(cells: Sequence[str], fits: object) -> float:
    there = [cell for cell in cells if cell]
    if not there or not callable(fits):
        return 0.0
    return sum(bool(fits(cell)) for cell in there) / len(there)


def _answer_column(columns: list[list[str]], roles: list[str]) -> int | None:
    def is_answer(text: str) -> bool:
        return letters_of(text) is not None or truth_of(text) is not None or text in {"1", "0"}

    shares = {
        n: _share(cells, is_answer)
        for n, cells in enumerate(columns)
        if not roles[n] and sum(map(bool, cells)) >= len(cells) / 2
    }
    best = max(shares, key=lambda n: (shares[n], n), default=None)
    return best if best is not None and shares[best] >= _MOSTLY else None


def _stem_column(columns: list[list[str]], roles: list[str], answer: int | None) -> int | None:
    lengths = {
        n: sum(map(len, cells)) / len(cells)
        for n, cells in enumerate(columns)
        if not roles[n] and n != answer and _varied(cells)
    }
    if not lengths:
        return None
    longest = max(lengths.values())
    return min(n for n, length in lengths.items() if length >= longest * 0.6)


def _varied(cells: Sequence[str]) -> bool:
    there = [cell for cell in cells if cell]
    if len(there) < len(cells) / 2:
        return False
    return len(Counter(there)) > len(there) / 2
