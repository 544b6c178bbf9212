"""How wide the columns of a report are, and which stand beside each other. Arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for, in pixels.

    `wanted` keeps its words in one line, `least` lets them wrap. One that `stays` is
    part of every group; one that `grows` takes what is left over.
    """

    wanted: int
    least: int
    stays: bool
    grows: bool


def groups(needs: Sequence[Need], room: int) -> tuple[tuple[int, ...], ...]:
    """Return numbers of columns that fit beside each other, group by group, at least one.

    Where all fit there is one group. What stays is never left out, even where it alone
    is too wide.
    """
    staying = [number for number, need in enumerate(needs) if need.stays]
    others = [number for number, need in enumerate(needs) if not need.stays]
    taken = sum(needs[number].least for number in staying)
    found: list[list[int]] = [[]]
    used = taken
    for number in others:
        if found[-1] and used + needs[number].least > room:
            found.append([])
            used = taken
        found[-1].append(number)
        used += needs[number].least
    return tuple(tuple(sorted([*staying, *group])) for group in found)


def widths(needs: Sequence[Need], room: int) -> list[int]:
    """Return the width of every column: as wanted, else narrowed evenly down to the least."""
    wanted = sum(need.wanted for need in needs)
    spare = room - wanted
    if spare < 0:
        can_give = wanted - sum(need.least for need in needs)
        share = min(1.0, -spare / can_give) if can_give else 0.0
        return [int(need.wanted - (need.wanted - need.least) * share) for need in needs]
    growing = sum(need.grows for need in needs) or len(needs)
    return [
        need.wanted + (spare // growing if need.grows or growing == len(needs) else 0)
        for need in needs
    ]
