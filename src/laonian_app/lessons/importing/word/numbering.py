"""Numbers that Word makes by itself: `1.`, `A.`, `一、` before a paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from laonian_app.lessons.importing.xml_trees import Element, attribute, child, children

_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_DEEPEST = 9
_MOST = 100_000


@dataclass(slots=True)
class _Level:
    format: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    """Levels of an abstract list and how far each has counted."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the automatic numbers of a document, paragraph after paragraph."""

    def __init__(self, part: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._of_number: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        if part is not None:
            self._read(part)

    def _read(self, part: Element) -> None:
        for abstract in children(part, "abstractNum"):
            found = _List()
            for level in children(abstract, "lvl"):
                found.levels[_number(attribute(level, "ilvl"), 0)] = _level(level)
            self._lists[attribute(abstract, "abstractNumId")] = found
        for number in children(part, "num"):
            own = attribute(number, "numId")
            self._of_number[own] = _value(number, "abstractNumId")
            self._restarts[own] = {
                _number(attribute(override, "ilvl"), 0): _number(
                    _value(override, "startOverride"), 1
                )
                for override in children(number, "lvlOverride")
                if child(override, "startOverride") is not None
            }

    def next(self, number: str, level: int) -> str:
        """Return the next number of a list's level as it is shown, empty where there is none.

        Bullets are `-`.
        """
        found = self._lists.get(self._of_number.get(number, ""))
        if found is None or level not in found.levels:
            return ""
        restarts = self._restarts.get(number, {})
        if level in restarts:
            found.counts[level] = restarts.pop(level) - 1
        before = found.counts.get(level, found.levels[level].start - 1)
        found.counts[level] = min(before + 1, _MOST)
        for deeper in range(level + 1, _DEEPEST):
            found.counts.pop(deeper, None)
        return self._shown(found, level)

    def _shown(self, found: _List, level: int) -> str:
        own = found.levels[level]
        if own.format == "bullet":
            return "-"
        if own.format == "none":
            return own.text if "%" not in own.text else ""
        text = own.text
        for n in range(level + 1):
            there = found.levels.get(n, _Level())
            count = found.counts.get(n, there.start)
            text = text.replace(f"%{n + 1}", written(count, there.format))
        return text.strip()


def _level(level: Element) -> _Level:
    return _Level(
        _value(level, "numFmt") or "decimal",
        _value(level, "lvlText"),
        _number(_value(level, "start"), 1),
    )


def _value(element: Element, name: str) -> str:
    found = child(element, name)
    return attribute(found, "val") if found is not None else ""


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise


def written(count: int, number_format: str) -> str:
    """Return a count in a number format of Word (ST_NumberFormat)."""
    if number_format in {"upperLetter", "lowerLetter"} and count > 0:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 % 4 + 1)
        return letter if number_format == "upperLetter" else letter.lower()
    if number_format in {"upperRoman", "lowerRoman"}:
        roman = _roman(count)
        return roman if number_format == "upperRoman" else roman.lower()
    if "hinese" in number_format or number_format in {"ideographTraditional", "japaneseCounting"}:
        return _chinese(count)
    if number_format == "decimalZero":
        return f"{count:02d}"
    return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, mark in _ROMAN:
        while count >= value and len(text) < 20:
            text += mark
            count -= value
    return text


def _chinese(count: int) -> str:
    if not 0 < count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones or not tens else "")
