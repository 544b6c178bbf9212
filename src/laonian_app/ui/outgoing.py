"""What leaves the screens for the disk: quietly, or with somebody who waits for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from laonian_app.ground.errors import LaonianError
from laonian_app.store.backlog import Backlog, Entry, Flush
from laonian_app.ui.jobs import Jobs


@dataclass(slots=True, eq=False)
class _Loud:
    """An entry whose saving somebody waits for."""

    entry: Entry
    then: Callable[[], None]
    failed: Callable[[Exception], None]
    is_given_up: bool = False


class Outgoing:
    """Gives entries to the backlog and tells on the GUI thread what became of the loud ones."""

    def __init__(self, backlog: Backlog, jobs: Jobs) -> None:
        self._backlog, self._jobs = backlog, jobs
        self._loud: list[_Loud] = []

    @property
    def unwritten(self) -> tuple[Entry, ...]:
        """What is not committed yet, the oldest first."""
        return self._backlog.unwritten

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for something to be saved."""
        return bool(self._loud)

    def keep(self, entry: Entry) -> None:
        """Keep something quietly; the backlog tells the log what the disk refuses."""
        self._jobs.when_done(self._backlog.submit(entry), self._on_kept, _nothing)

    def save(
        self, entry: Entry, then: Callable[[], None], failed: Callable[[Exception], None]
    ) -> None:
        """Keep something that somebody waits for.

        `failed` may be called several times, `then` once at the end: what is refused
        waits, and goes with whatever is written next, or by `try_again`.
        """
        self._loud.append(_Loud(entry, then, failed))
        self._try(entry)

    def try_again(self) -> None:
        """Try to write what waits."""
        given_up = [loud for loud in self._loud if loud.is_given_up]
        for loud in given_up:
            loud.is_given_up = False
            self._try(loud.entry)
        if not given_up:
            self._try(Flush())

    def flush(self, then: Callable[[object], None], failed: Callable[[Exception], None]) -> None:
        """Try once to write what waits, and call one of the two."""
        self._jobs.when_done(self._backlog.submit(Flush()), then, failed)

    def finish(self) -> None:
        """Write what waits before the records are closed."""
        if self._backlog.unwritten:
            self._backlog.submit(Flush())

    def _try(self, entry: Entry) -> None:
        self._jobs.when_done(self._backlog.submit(entry), self._on_kept, self._on_refused)

    def _on_kept(self, _result: object) -> None:
        for loud in self._loud[:]:
            if not loud.is_given_up and self._has_left(loud):
                self._loud.remove(loud)
                loud.then()

    def _on_refused(self, error: Exception) -> None:
        """A fault of ours would hold up all others: it is given up until it is tried again."""
        for loud in self._loud:
            loud.is_given_up = not isinstance(error, LaonianError) and self._has_left(loud)
        self._on_kept(None)
        for loud in self._loud[:]:
            loud.failed(error)

    def _has_left(self, loud: _Loud) -> bool:
        return all(each is not loud.entry for each in self._backlog.unwritten)


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
