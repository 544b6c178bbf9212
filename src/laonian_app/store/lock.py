"""One program a home: a lock of the operating system, so it dies with its process."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from laonian_app.store.errors import AlreadyOpen


class HomeLock:
    """Holds a home from its making until `release` (or the end of the process).

    Raises:
        AlreadyOpen: another process, or another lock of this one, holds it.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] | None = (folder / "open.lock").open("ab")
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            self._file = None
            raise AlreadyOpen(detail=str(folder)) from error

    def release(self) -> None:
        """Give the home free; calling twice is safe. The file stays: removing it would race."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> HomeLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def is_held(folder: Path) -> bool:
    """Say whether a program has this home open; nothing is written where there is no home."""
    if not (folder / "open.lock").is_file():
        return False
    try:
        HomeLock(folder).release()
    except AlreadyOpen:
        return True
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
