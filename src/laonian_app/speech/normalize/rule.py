"""A rule of the normaliser: a pattern and what is said in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Replacement = Callable[[re.Match[str]], str] | str


@dataclass(frozen=True, slots=True)
class Rule:
    """`says` is a text (with \\1 for groups) or a function of the match."""

    pattern: re.Pattern[str]
    says: Replacement


def rule(pattern: str, says: Replacement) -> Rule:
    """Return a rule for a pattern in which figures and letters are ASCII only."""
    return Rule(re.compile(pattern, re.ASCII), says)


def apply(rules: Iterable[Rule], text: str) -> str:
    """Return the text after each rule in turn has gone over it once."""
    for each in rules:
        text = each.pattern.sub(each.says, text)
    return text


def following(match: re.Match[str]) -> str:
    """Return what stands behind a match."""
    return match.string[match.end() :].lstrip()
