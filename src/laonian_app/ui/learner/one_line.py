"""The end of a question that still fits one line above its options."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.theme import Theme

_CLAUSE = re.compile(r"(?<=[，。；：！？])(?![”’）》])|(?<=[，。；：！？]”)")
_WITHIN = "“……"
"""Stands before the end of a quotation whose beginning had no room."""


def tail_for_one_line(theme: Theme, stem: str, width: int) -> str:
    """Return the longest end of a stem that begins with a clause and fits `width` pixels.

    Empty where not even the last clause fits: it is one press away.
    """
    clauses = [clause for clause in _CLAUSE.split(stem) if clause]
    metrics = QFontMetricsF(theme.font(TextRole.QUIET))
    ahead = QCoreApplication.translate("OneLine", "It goes on: ")
    room = width - 2 * theme.scale.text(TextRole.QUIET)
    for first in range(len(clauses)):
        end = "".join(clauses[first:])
        within = _WITHIN if end.count("”") > end.count("“") else ""
        tail = ahead * bool(first) + within + end
        if metrics.horizontalAdvance(tail) <= room and _is_whole(tail):
            return tail
    return ""


def _is_whole(text: str) -> bool:
    return text.count("“") == text.count("”")
