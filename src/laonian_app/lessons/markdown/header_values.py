"""What the header's values mean: dates, numbers, choices, lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from laonian_app.lessons.identity import is_id, slug
from laonian_app.lessons.markdown.escapes import unshielded
from laonian_app.lessons.markdown.header import KEYS, Entry, Header
from laonian_app.lessons.markdown.lists import SOURCE, source_of
from laonian_app.lessons.model import Audience, Source, Status
from laonian_app.lessons.problems import Problem, problem

_Value = TypeVar("_Value")

NEWEST_FORMAT = 1
SHORTEST_MINUTES, LONGEST_MINUTES = 5, 60
STATUSES = {"草稿": Status.DRAFT, "发布": Status.PUBLISHED}
ORDERS = {"打乱": True, "不打乱": False}
AUDIENCES = {
    "老": Audience.ELDER,
    "少": Audience.YOUTH,
    "新": Audience.NEWCOMER,
    "教师": Audience.INSTRUCTOR,
}
_DATE = re.compile(r"(\d{4})\s*(?:[-./－．]|年)\s*(\d{1,2})\s*(?:[-./－．]|月)\s*(\d{1,2})\s*日?")
_MINUTES = re.compile(r"(\d+)\s*(?:分钟?|min)?", re.IGNORECASE)
_INTEGER = re.compile(r"-?\d+")
_LIST_DIVIDERS = re.compile("[、，,；;]")
_LABELS = re.compile(r"[A-Za-z]{1,4}\d{1,4}[a-z]?(?:\s*[、，,]\s*[A-Za-z]{1,4}\d{1,4}[a-z]?)+")


class Values:
    """Takes the values out of a header; what it cannot understand it keeps as unknown."""

    def __init__(self, header: Header) -> None:
        self._entries = dict(header.entries)
        self._unknown = list(header.unknown)
        self.problems: list[Problem] = list(header.problems)
        for entry in header.unknown:
            if entry.key != "#":
                near = get_close_matches(entry.key, KEYS, 1, 0.5)
                guess = near[0] if near else None
                self.problems.append(problem("key-unknown", entry.line, x=entry.key, y=guess))

    @property
    def unknown(self) -> tuple[tuple[str, str], ...]:
        """Everything that is only kept, in the file's order; lists have a line an item."""
        ordered = sorted(self._unknown, key=lambda entry: entry.line)
        return tuple(
            (entry.key, "\n".join(entry.items) if entry.items is not None else entry.value)
            for entry in ordered
        )

    def line(self, name: str) -> int | None:
        entry = self._entries.get(name)
        return entry.line if entry else None

    def text(self, name: str) -> str:
        entry = self._entries.get(name)
        if entry is None:
            return ""
        return entry.value or "、".join(entry.items or ())

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of words: `- ` lines, or divided by 、"""
        entry = self._entries.get(name)
        if entry is None:
            return ()
        if entry.items is not None:
            return entry.items
        return tuple(word.strip() for word in _LIST_DIVIDERS.split(entry.value) if word.strip())

    def sources(self) -> tuple[Source, ...]:
        entry = self._entries.get("sources")
        if entry is None:
            return ()
        if entry.items is None and _LABELS.fullmatch(entry.value):
            return tuple(Source(label.strip(), "") for label in re.split("[、，,]", entry.value))
        items = entry.items if entry.items is not None else (entry.value,)
        return tuple(source(item) for item in items if item)

    def day(self, name: str) -> date | None:
        entry = self._entries.get(name)
        if entry is None or not self.text(name):
            return None
        found = _DATE.fullmatch(entry.value)
        if found:
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                pass  # 2026-02-30 looks like a date, too
        self.problems.append(problem("date-bad", entry.line, x=self.text(name)))
        return None

    def minutes(self) -> int | None:
        found = _MINUTES.fullmatch(self.text("minutes"))
        if found and SHORTEST_MINUTES <= int(found[1]) <= LONGEST_MINUTES:
            return int(found[1])
        self._unclear("minutes", "时长：20")
        return None

    def number(self, name: str, example: str) -> int | None:
        written = self.text(name)
        if _INTEGER.fullmatch(written):
            return int(written)
        self._unclear(name, example)
        return None

    def one_of(
        self, name: str, values: Mapping[str, _Value], otherwise: _Value, example: str
    ) -> _Value:
        written = self.text(name)
        english = {str(value): value for value in values.values()}
        found = values.get(written, english.get(written))
        if found is None:
            self._unclear(name, example)
            return otherwise
        return found

    def id(self) -> str | None:
        """Return the id that the instructor gave; a bad one is reported and mended."""
        entry = self._entries.get("id")
        written = self.text("id")
        if entry is None or not written or is_id(written):
            return written or None
        better = slug(written)
        self.problems.append(problem("id-bad", entry.line, x=written, y=better))
        return better

    def _unclear(self, name: str, example: str) -> None:
        """Report a value that means nothing to us, and keep its line as it is."""
        entry = self._entries.pop(name, None)
        if entry is None or not (entry.value or entry.items):
            return
        said = f"{entry.key}：{entry.value or '、'.join(entry.items or ())}"
        self.problems.append(problem("value-unclear", entry.line, x=said, y=example))
        self._unknown.append(Entry(entry.key, entry.value, entry.items, entry.line))


def source(text: str) -> Source:
    r"""Return a source; `\F29 …` has no label although it looks so."""
    plain = unshielded(text, SOURCE)
    return Source("", plain) if plain != text else Source(*source_of(text))
