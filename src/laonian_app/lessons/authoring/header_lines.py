"""Lines of the header set or taken out; all others stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.markdown.header import KEYS, read_header, written_value
from laonian_app.lessons.markdown.lines import split_lines

_FENCE = "---"
_FENCED = re.compile(r"\s*[-－—]{2,}\s*$")


def header_values(text: str, keys: Iterable[str]) -> dict[str, str]:
    """Return what the header says for these keys, as written; "" where it says nothing.

    Args:
        keys: the Chinese names of keys.
    """
    entries = read_header(split_lines(cleaned(text))).entries
    found = ((key, entries.get(KEYS[key])) for key in keys)
    return {key: entry.value if entry is not None else "" for key, entry in found}


def with_header(text: str, values: Mapping[str, str]) -> str:
    """Return the text with these keys of the header set; an empty value takes the line out.

    Args:
        values: by the Chinese names of the keys.

    Raises:
        ValueError: a name that is no key of a header.
    """
    unknown = set(values) - set(KEYS)
    if unknown:
        raise ValueError(f"no keys of a header: {sorted(unknown)}")
    header = read_header(split_lines(cleaned(text)))
    lines = text.split("\n")
    places = {name: entry.line for name, entry in header.entries.items()}
    replaced: dict[int, str | None] = {}
    added = []
    for key, value in values.items():
        line = f"{key}：{written_value(value)}" if value else None
        place = places.get(KEYS[key])
        if place is not None:
            replaced[place] = line
        elif line is not None:
            added.append(line)
    head = _replaced(lines[: header.body], replaced)
    return "\n".join([*_with_added(head, added), *lines[header.body :]])


def _replaced(lines: list[str], replaced: Mapping[int, str | None]) -> list[str]:
    found = []
    for number, line in enumerate(lines, 1):
        new = replaced.get(number, line)
        if new is not None:
            found.append(new)
    return found


def _with_added(head: list[str], added: list[str]) -> list[str]:
    if not added:
        return head
    if head and _FENCED.match(head[-1]) and len(head) > 1:
        return [*head[:-1], *added, head[-1]]
    if head and head[0].lstrip().startswith(("#", "＃")):
        title = head[0].lstrip("#＃ \t")
        return [_FENCE, f"标题：{written_value(title)}", *added, _FENCE, *head[1:]]
    return [_FENCE, *head, *added, _FENCE, ""]
