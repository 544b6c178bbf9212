"""Work off the GUI thread; its end comes back to the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Then = Callable[[Any], None]


class Jobs(QObject):
    """Runs plain functions on one worker thread.

    `then` and `failed` run on the GUI thread; a receiver that was deleted meanwhile must
    not be among them: pass methods of objects that live as long as the window.
    """

    _ended = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._threads: ThreadPoolExecutor | None = None
        self._closed = False
        self._connected = False

    def run(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run `job` on the worker thread."""
        self.when_done(self._made().submit(job), then, failed)

    def _made(self) -> ThreadPoolExecutor:
        """The thread is made at the first job: the first picture does not wait for it."""
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor

            self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        return self._threads

    def when_done(
        self, future: Future[T], then: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Call one of the two on the GUI thread once `future` is done."""

        if not self._connected:
            from PySide6.QtCore import Qt

            self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
            self._connected = True

        def ended(done: Future[T]) -> None:
            if not self._closed:
                self._ended.emit(done, then, failed)

        future.add_done_callback(ended)

    def run_at_last(self, job: Callable[[], T]) -> T:
        """Run `job` behind what waits, and wait for its end: only while the window closes.

        What `job` raises is raised here.
        """
        return self._made().submit(job).result()

    def close(self) -> None:
        """Let no end come back any more and wait for the job that runs."""
        self._closed = True
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _on_ended(self, done: Future[Any], then: Then, failed: Callable[[Exception], None]) -> None:
        if self._closed or done.cancelled():
            return
        error = done.exception()
        if error is None:
            then(done.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error
