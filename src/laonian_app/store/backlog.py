"""What the disk did not take yet: it waits in memory, in order, and goes with the next."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import RLock
from typing import Any, Protocol

from laonian_app.ground.errors import LaonianError
from laonian_app.store.session import Session
from laonian_app.store.writer import Writer

Told = Callable[[Exception], None]


class Entry(Protocol):
    """Something to be written. Writing it again after later entries are undone is safe:
    all entries that wait are always written together, in their order."""

    def write(self, session: Session) -> Any: ...


class Flush:
    """Writes nothing: only what waits before it."""

    def write(self, session: Session) -> None:
        """What waits was written already."""


class Backlog:
    """Writes entries one after the other, each durably, none before an earlier one.

    An entry that the disk refuses (`LaonianError`: full, read-only, busy) stays, and is
    written in the same transaction as the next; a sitting whose beginning was refused
    would otherwise never take an answer. One that breaks a rule of the tables is given
    up, or it would hold up all later ones.
    """

    def __init__(self, writer: Writer, told: Told) -> None:
        """`told` hears of every refusal, on the writer's thread: it may only log."""
        self._writer, self._told = writer, told
        self._unwritten: list[Entry] = []
        self._at: Entry | None = None
        self._lock = RLock()

    @property
    def unwritten(self) -> tuple[Entry, ...]:
        """What was submitted and is not committed, the oldest first."""
        with self._lock:
            return tuple(self._unwritten)

    def submit(self, entry: Entry) -> Future[Any]:
        """Write an entry and all that wait before it; the future resolves after the commit.

        Raises:
            ValueError: the writer is closed.
        """
        # Held until the callback is there, so that it runs on the writer; where the writer
        # was refused before it came to the entry, it runs here, and takes the lock again.
        with self._lock:
            future: Future[Any] = self._writer.submit(partial(self._write, entry))
            self._unwritten.append(entry)
            future.add_done_callback(partial(self._on_done, entry))
        return future

    def _write(self, entry: Entry, session: Session) -> Any:
        with self._lock:
            before = self._unwritten[: self._place(entry)]
        for each in before:
            self._at = each
            each.write(session)
        self._at = entry
        return entry.write(session)

    def _on_done(self, entry: Entry, done: Future[Any]) -> None:
        error = done.exception()
        with self._lock:
            if error is None:
                del self._unwritten[: self._place(entry) + 1]
            elif not isinstance(error, LaonianError) and self._at is not None:
                del self._unwritten[self._place(self._at)]
            self._at = None
        if isinstance(error, Exception):
            self._told(error)

    def _place(self, entry: Entry) -> int:
        """By identity: two equal moves are two entries."""
        return next(n for n, each in enumerate(self._unwritten) if each is entry)
