"""The header: `键：值` lines between two lines `---`, or one title line alone.

It means what YAML would make of it with all values as strings, for people who do not know
YAML: either colon, a `: ` or a # inside a value, Word's curly quotes. Aliases and tags are
refused; nothing is ever expanded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laonian_app.lessons.markdown.lines import Line, joined, lines_from
from laonian_app.lessons.markdown.marks import heading
from laonian_app.lessons.problems import Problem, problem

KEYS = {
    "标题": "title",
    "编号": "id",
    "课程": "course",
    "顺序": "order",
    "时长": "minutes",
    "学会": "goal",
    "核对日": "checked_on",
    "复核日": "review_by",
    "审定": "approved_by",
    "来源": "sources",
    "作者": "author",
    "许可": "license",
    "标签": "tags",
    "状态": "status",
    "题序": "shuffle",
    "对的叫": "right_word",
    "规范": "rules",
    "对象": "audience",
    "格式": "format",
}
"""The keys that we know, with their English names, which are read too."""

_BY_NAME = {name: name for name in KEYS.values()} | KEYS
_PAIR = re.compile(r"""((?:"[^"]*"|[^\s:：#\-"'“”][^:：]{0,38}?))\s*(?:：|:)\s*(.*)""")
_ITEM = re.compile(r"[-－]\s+(.*)|[-－]()$")
_FENCE = re.compile(r"(?:-{3,}|－{3,}|—{2,})$")
_CLOSING = re.compile(r"(?:-{3,}|－{3,}|—{2,}|\.{3})$")
_EXPANDED = re.compile(r"[&*!][^\s*！]")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|' r"'((?:[^']|'')*)'|“([^“”]*)”")
_FLOW_LIST = re.compile(r"\[(.*)\]")
_BLOCK = re.compile(r"[|>][-+]?")
_NEEDS_QUOTES = re.compile(r"""[&*!"'“\[\\|>]|.*\n|$""")


_SURELY = 2
"""So many known keys in a row are a header whose title was forgotten."""


@dataclass(slots=True)
class Entry:
    """One key of the header: its value, or its values where it is a list."""

    key: str
    value: str
    items: tuple[str, ...] | None
    line: int


@dataclass(slots=True)
class Header:
    """What a header says, by the English names of its keys.

    `body` is the place of the first line behind it. `unknown` keeps what we do not know,
    in order; a key of `#` is a comment.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    unknown: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    body: int = 0


def read_header(lines: list[Line]) -> Header:
    """Read the header of a file, of whatever form."""
    start = next((place for place, line in enumerate(lines) if line.text), len(lines))
    if start == len(lines):
        return Header(body=start)
    if _FENCE.fullmatch(lines[start].text):
        return _fenced(lines, start)
    return _bare(lines, start)


def _fenced(lines: list[Line], start: int) -> Header:
    end = start + 1
    while end < len(lines) and not _CLOSING.fullmatch(lines[end].text):
        if heading(lines[end].text) and lines[end].text.startswith(("##", "＃＃")):
            break
        end += 1
    header = Header(body=end + 1)
    if end == len(lines) or not _CLOSING.fullmatch(lines[end].text):
        header.problems.append(problem("header-open", lines[start].number))
        end = _end_of_pairs(lines, start + 1)
        header.body = end
    _read_pairs(lines[start + 1 : end], header)
    return header


def _end_of_pairs(lines: list[Line], start: int) -> int:
    """Return where the pairs end in a header that was never closed."""
    end = start
    while end < len(lines) and (
        _ITEM.fullmatch(lines[end].text) or _PAIR.fullmatch(lines[end].text)
    ):
        end += 1
    return end


def _bare(lines: list[Line], start: int) -> Header:
    """Read a file without `---`: 标题：… (and more known keys), or `# …`."""
    title = heading(lines[start].text)
    if title is not None:
        header = Header(body=start)
        if title[0] == 1:
            header.body = start + 1
            entry = Entry("标题", title[1], None, lines[start].number)
            header.entries["title"] = entry
        return header
    names: list[str] = []
    for line in lines_from(lines, start):
        found = _PAIR.fullmatch(line.text)
        name = _BY_NAME.get(found[1].strip().lower()) if found else None
        if name is None:
            break
        names.append(name)
    if names[:1] != ["title"] and len(names) < _SURELY:
        names = []  # a first sentence such as “来源：……” is text
    header = Header(body=start + len(names))
    _read_pairs(lines[start : header.body], header)
    return header


def _read_pairs(lines: list[Line], header: Header) -> None:
    entry: Entry | None = None
    for line in lines:
        if not line.text:
            continue
        if line.text.startswith("#"):
            header.unknown.append(Entry("#", line.text[1:].strip(), None, line.number))
            continue
        item = _ITEM.fullmatch(line.text)
        if item and entry is not None and not entry.value:
            value = _unquoted(item[1] or "", line, header)
            entry.items = (*(entry.items or ()), *((value,) if value else ()))
            continue
        found = _PAIR.fullmatch(line.text)
        if found is None and line.indent and entry is not None and entry.items is None:
            entry.value = joined(part for part in (entry.value, line.text) if part)
            continue
        if found is None:
            header.problems.append(problem("header-line", line.number, x=line.text))
            continue
        entry = _entry(found[1].strip().strip('"'), found[2], line, header)


def _entry(key: str, written: str, line: Line, header: Header) -> Entry:
    flow = _FLOW_LIST.fullmatch(written)
    if flow:
        items = tuple(_unquoted(part.strip(), line, header) for part in flow[1].split(","))
        entry = Entry(key, "", tuple(item for item in items if item), line.number)
    else:
        value = "" if _BLOCK.fullmatch(written) else _unquoted(written, line, header)
        entry = Entry(key, value, None, line.number)
    name = _BY_NAME.get(key.lower())
    if name is None:
        header.unknown.append(entry)
    else:
        header.entries[name] = entry
    return entry


def _unquoted(written: str, line: Line, header: Header) -> str:
    if _EXPANDED.match(written):
        header.problems.append(problem("header-line", line.number, x=line.text))
        return ""
    found = _QUOTED.fullmatch(written)
    if found is None:
        return written
    if found[1] is not None:
        return re.sub(r"\\(.)", lambda hit: "\n" if hit[1] == "n" else hit[1], found[1])
    return found[2].replace("''", "'") if found[2] is not None else found[3]


def written_value(value: str) -> str:
    """Return a value as it is written behind its key, in quotes where it must be."""
    if not _NEEDS_QUOTES.match(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
