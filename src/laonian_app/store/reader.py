"""Reading for jobs: each read is one view of the records, and can change nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from laonian_app.store.database import connect
from laonian_app.store.failures import ours
from laonian_app.store.here import Here
from laonian_app.store.session import Session

T = TypeVar("T")


class Reader:
    """Gives read-only sessions to any thread; several may read at once, writing goes on."""

    def __init__(self, engine: Engine, here: Here | None = None) -> None:
        self._engine = engine
        self._here = here

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session for one thread; it sees one moment of the records."""
        try:
            with connect(self._engine) as connection:
                yield Session(connection, self._here)
        except DBAPIError as error:
            told = ours(error)
            if told is None:
                raise
            raise told from error

    def read(self, work: Callable[[Session], T]) -> T:
        """Return what `work` reads; call it from a job, not from the GUI thread."""
        with self.session() as session:
            return work(session)

    def close(self) -> None:
        self._engine.dispose()
