"""The one thread that writes: a piece of work, a transaction, a commit, then the answer."""

from __future__ import annotations

import atexit
import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from enum import IntEnum
from queue import SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from laonian_app.store.changes import AfterCommit, Changes
from laonian_app.store.database import connect
from laonian_app.store.errors import DatabaseBusy, DiskFull
from laonian_app.store.failures import ours
from laonian_app.store.here import Here
from laonian_app.store.session import Session

T = TypeVar("T")
Task = tuple[Callable[[Session], Any], "Future[Any]"]


class Urgency(IntEnum):
    """What goes first. Long work is cut into pieces, so that an answer waits for one at most."""

    ANSWER = 0
    LATER = 1


class Writer:
    """Owns the writing connection; made on any thread, asked from any thread."""

    def __init__(self, engine: Engine, here: Here, after_commit: AfterCommit | None = None) -> None:
        """Start the thread; `after_commit` is told what each transaction on a file touched."""
        self._engine = engine
        self._here = here
        self._after_commit = after_commit
        self._changes: Changes | None = None
        self._session: Session | None = None
        self._waiting: tuple[deque[Task], deque[Task]] = (deque(), deque())
        self._news: SimpleQueue[bool] = SimpleQueue()  # one True a task, False to end
        self._closed = False
        self._closing = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()
        # A program that ends by an error must not hang on its writer, nor lose its work.
        atexit.register(self.close)

    @property
    def here(self) -> Here:
        """The site and the PC that this writes for."""
        return self._here

    def submit(self, work: Callable[[Session], T], urgency: Urgency = Urgency.ANSWER) -> Future[T]:
        """Run `work` in a transaction of its own; the future resolves after the commit.

        What `work` raises rolls back and is the future's exception. A full disk, a
        read-only file and the like are errors of `store.errors`; the same work may then
        be submitted again. Pieces of one urgency run in the order of submission.

        Raises:
            ValueError: after `close`.
        """
        future: Future[T] = Future()
        with self._closing:
            if self._closed:
                raise ValueError("the writer is closed")
            self._waiting[urgency].append((work, future))
            self._news.put(True)
        return future

    def close(self) -> None:
        """Finish what was submitted, then give the connection back; calling twice is safe."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._news.put(False)
        self._thread.join()
        atexit.unregister(self.close)

    def _run(self) -> None:
        while self._news.get():
            answers, later = self._waiting
            work, future = (answers or later).popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = self._commit(work)
            except BaseException as error:  # the edge of a worker: it is the asker's
                future.set_exception(error)
            else:
                future.set_result(result)
        self._let_go()
        self._engine.dispose()

    def _commit(self, work: Callable[[Session], T]) -> T:
        try:
            if self._session is None:
                self._session = self._open()
            with self._session.connection.begin():
                result = work(self._session)
            self._tell()
        except (DBAPIError, sqlite3.Error) as error:
            told = ours(error)
            if not isinstance(told, DiskFull | DatabaseBusy | None):
                # What was opened read-only stays so, a lost server does not come back:
                # the next piece connects anew.
                self._let_go()
            if told is None:
                raise
            raise told from error
        finally:
            if self._changes is not None:
                self._changes.take()  # of a transaction that was rolled back
        return result

    def _tell(self) -> None:
        if self._after_commit is not None and self._changes is not None:
            touched = self._changes.take()
            if touched:
                self._after_commit(touched)

    def _open(self) -> Session:
        connection = connect(self._engine)
        driver = connection.connection.driver_connection
        if self._after_commit is not None and isinstance(driver, sqlite3.Connection):
            self._changes = Changes(driver)
        return Session(connection, self._here)

    def _let_go(self) -> None:
        if self._session is not None:
            self._session.connection.close()
            self._session = None
