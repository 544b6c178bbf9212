"""Which lines of a journal hold, after somebody went back to a backup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from laonian_app.exchange.lines import Line

RESTORED = "restored"
Range = tuple[int, int]
"""After this line, up to and with that one."""


@dataclass(frozen=True, slots=True)
class Return:
    """A restore: from line `number` on, the database was that of line `back_to` again.

    `kept`: what was answered in between was kept.
    """

    number: int
    back_to: int
    kept: bool


def returns_in(lines: Iterable[Line]) -> tuple[Return, ...]:
    """Return the restores that stand in lines, in order."""
    return tuple(
        Return(line.number, int(line.facts["back_to"]), bool(line.facts["kept"]))
        for line in lines
        if line.event == RESTORED
    )


def ranges_at(number: int, returns: Sequence[Return]) -> tuple[Range, ...]:
    """Return which lines made the database as it was at line `number`, in order."""
    known: dict[int, tuple[Range, ...]] = {}

    def at(line: int) -> tuple[Range, ...]:
        if line not in known:
            last = next((each for each in reversed(returns) if each.number <= line), None)
            if last is None:
                known[line] = ((0, line),)
            else:
                kept = at(last.number - 1) if last.kept else ()
                known[line] = _joined((*at(last.back_to), *kept, (last.number, line)))
        return known[line]

    return at(number)


def _joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    found: list[Range] = []
    for after, upto in sorted(ranges):
        if found and after <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], upto))
        else:
            found.append((after, upto))
    return tuple(found)


def holds(number: int, ranges: Sequence[Range]) -> bool:
    """Say whether a line lies in one of the ranges."""
    return any(after < number <= upto for after, upto in ranges)


def that_hold(lines: Iterable[Line], ranges: Sequence[Range]) -> Iterator[Line]:
    """Yield the lines that lie in one of the ranges."""
    return (line for line in lines if holds(line.number, ranges))
