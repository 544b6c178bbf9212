"""Lines of lists: takeaways, pairs, terms, groups, suspicious parts."""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.escapes import divided, unshielded
from laonian_app.lessons.markdown.lines import Line, joined
from laonian_app.lessons.markdown.marks import (
    BULLET,
    HEADING_MARK,
    MARK,
    NUMBERED,
    RULE,
    is_tight,
)
from laonian_app.lessons.problems import Problem, problem

_EQUALS = re.compile(r"(?<!\\)(\\*)([=＝])")
SOURCE = re.compile(r"([A-Za-z]{1,4}\d{1,4}[a-z]?)(?:\s*[:：]\s*|\s+|$)(.*)")
_UNBRACKETED_FLAG = re.compile(r"([^:：]+)[:：]\s*(.*)")
_BRACKETS = "〔〕"


def items_of(lines: list[Line]) -> list[Line]:
    """Return a section's items: with a bullet, a number or one a line; breaks are mended."""
    items: list[Line] = []
    for line in lines:
        if not line.text or RULE.fullmatch(line.text):
            continue
        bullet = BULLET.fullmatch(line.text)
        numbered = NUMBERED.fullmatch(line.text)
        if bullet:
            text = bullet[1].strip()
        elif numbered and not is_tight(numbered) and numbered[5]:
            text = numbered[5].strip()
        elif line.indent and items:
            last = items[-1]
            items[-1] = last._replace(text=joined((last.text, unshielded(line.text, MARK))))
            continue
        else:
            text = unshielded(line.text, MARK)
        if text:
            items.append(line._replace(text=text))
    return items


def pair_of(text: str) -> tuple[str, str] | None:
    r"""Return left and right of `左 = 右`; `\=` does not divide. None if it is no pair."""
    free = [hit for hit in _EQUALS.finditer(text) if len(hit[1]) % 2 == 0]
    spaced = [
        hit for hit in free if text[: hit.start(2)].endswith((" ", "　", "\t")) and not hit[1]
    ]
    if not spaced and len(free) != 1:
        return None
    place = (spaced or free)[0].start(2)
    left, right = (
        _EQUALS.sub(_unguarded, part).strip() for part in (text[:place], text[place + 1 :])
    )
    return (left, right) if left and right else None


def _unguarded(hit: re.Match[str]) -> str:
    backslashes = len(hit[1])
    return "\\" * (backslashes // 2) + hit[2] if backslashes % 2 else hit[0]


def pairs_in(items: list[Line]) -> tuple[list[tuple[str, str]], list[int], list[Problem]]:
    """Return pairs, their lines, and the lines that are no pair or make two look alike."""
    pairs: list[tuple[str, str]] = []
    lines: list[int] = []
    problems: list[Problem] = []
    for item in items:
        pair = pair_of(item.text)
        if pair is None:
            problems.append(problem("pair-bad", item.number, x=item.text))
            continue
        twice = next(
            (side for n, side in enumerate(pair) if any(side == known[n] for known in pairs)), None
        )
        if twice is not None:
            problems.append(problem("pair-twice", item.number, x=twice))
        pairs.append(pair)
        lines.append(item.number)
    return pairs, lines, problems


def term_of(text: str) -> tuple[str, str] | None:
    r"""Return term and words of `词：话`; `\：` does not divide. None if it is no such line."""
    for colon in "：:":
        parts = divided(text, colon, most=1)
        if len(parts) == 2:
            term, words = parts[0].strip(), parts[1].strip()
            return (term, words) if term and words else None
    return None


def source_of(text: str) -> tuple[str, str]:
    """Return label and text of a source: `F29 反诈专线说明，2021-07`; the label may be empty."""
    found = SOURCE.fullmatch(text)
    return (found[1], found[2].strip()) if found else ("", text)


def groups_in(items: list[Line]) -> list[tuple[str, list[Line]]]:
    """Return the groups of a sorting task, each with its items.

    Indented lines are items. Without any indent, a line that ends in a colon is a group.
    """
    groups: list[tuple[str, list[Line]]] = []
    base = min((item.indent for item in items), default=0)
    nested = any(item.indent > base + 1 for item in items)
    inline = not nested and not any(item.text.endswith(("：", ":")) for item in items)
    for item in items:
        ends = item.text.endswith(("：", ":"))
        opens = ends or nested or not groups or (inline and ("：" in item.text or ":" in item.text))
        if item.indent <= base + 1 and opens:
            name, there = _group_name(item.text, ends=ends, nested=nested)
            groups.append((name, [item._replace(text=text) for text in there]))
        else:
            groups[-1][1].append(item)
    return groups


def _group_name(text: str, *, ends: bool, nested: bool) -> tuple[str, list[str]]:
    """Return a group's name, and the items behind its colon: `- 可以给：日期、姓名`."""
    if ends:
        return text[:-1].strip(), []
    parts = re.split("[:：]", text, maxsplit=1)
    if nested or len(parts) == 1:
        return text, []
    return parts[0].strip(), [piece.strip() for piece in parts[1].split("、") if piece.strip()]


def flagged(text: str) -> tuple[str, list[tuple[str, int]]]:
    """Return a text without the brackets 〔〕, and the parts they held with their places."""
    pieces = divided(text, _BRACKETS)
    shown = ""
    parts = []
    for n, piece in enumerate(pieces):
        if n % 2 and n < len(pieces) - 1:
            parts.append((piece, len(shown)))
        shown += piece
    return shown, parts


def flag_of(text: str) -> tuple[str, str]:
    """Return part and reason of `〔part〕：why`; brackets may be missing."""
    parts = divided(text[1:], _BRACKETS, most=1) if text.startswith("〔") else []
    if len(parts) > 1:
        why = parts[1].strip()
        return parts[0], why[1:].strip() if why[:1] in {"：", ":"} else why
    found = _UNBRACKETED_FLAG.fullmatch(text)
    return (found[1].strip(), found[2].strip()) if found else (text, "")


def notes_of(lines: list[Line], mark: re.Pattern[str] = HEADING_MARK) -> str:
    """Return a section's lines as they stand, at most one blank line between two."""
    texts = [unshielded(line.text, mark) for line in lines]
    return re.sub("\n{3,}", "\n\n", "\n".join(texts)).strip("\n")
