"""Where a text may be cut in two. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from laonian_app.speech.split import split
from laonian_app.ui.kit.typesetting import Run

CLAUSE_ENDS = "，；：、"


def end_of_sentence(text: str, most: int) -> int:
    """Return the end of the last whole sentence within the first `most` characters, or 0."""
    return max(
        (each.end for each in split(text) if each.end <= min(most, len(text) - 1)), default=0
    )


def end_of_clause(text: str, most: int) -> int:
    """Return the end of the last clause within the first `most` characters, or 0."""
    return 1 + max(text.rfind(mark, 0, min(most, len(text) - 1)) for mark in CLAUSE_ENDS)


def cut_runs(runs: Sequence[Run], at: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Cut runs at a character; blanks at the cut go."""
    first: list[Run] = []
    second: list[Run] = []
    passed = 0
    for run in runs:
        cut = min(max(at - passed, 0), len(run.text))
        if cut:
            first.append(run._replace(text=run.text[:cut]))
        if cut < len(run.text):
            second.append(run._replace(text=run.text[cut:]))
        passed += len(run.text)
    return tuple(first), tuple(second)
