"""Work on a journal's files for which the journal itself must stand still."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future

Rewriting = Callable[[], Mapping[str, str]]
"""Rewrites files of a journal; returns old and new checksums of the changed lines."""
Rewritten = Future[Mapping[str, str]]


class Errands:
    """Work that waits for the journal's thread; usable from any thread."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Rewriting, Rewritten]] = deque()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, work: Rewriting) -> Rewritten:
        """Let work wait; the future has what it returns or raises."""
        done: Rewritten = Future()
        self._waiting.append((work, done))
        return done

    def run(self) -> dict[str, str]:
        """Do all that waits; return the changed checksums together."""
        changed: dict[str, str] = {}
        while True:
            try:
                work, done = self._waiting.popleft()
            except IndexError:  # none left, or another thread was quicker
                return changed
            try:
                checks = work()
            except BaseException as error:  # the edge of a worker: it is the asker's
                done.set_exception(error)
            else:
                changed |= checks
                done.set_result(checks)
