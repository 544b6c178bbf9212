"""One program a home: a second start brings the first window forward."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from laonian_app.store.errors import AlreadyOpen
from laonian_app.store.lock import HomeLock, is_held


def place_of(home: Path) -> Path:
    """Return the folder by which the windows of a home find each other.

    The window holds a lock there that dies with it, and watches a file that later starts
    write into: no socket, whose library takes 3 MB in every window.
    """
    return home / "window"


def bell_of(home: Path) -> Path:
    return place_of(home) / "second-start"


def call_first(home: Path, package: Path | None = None) -> bool:
    """Ask the window that is already open to come forward; False if none listens.

    Args:
        package: a lesson that it shall bring in.
    """
    try:
        if not is_held(place_of(home)):
            return False
        with bell_of(home).open("ab") as bell:
            bell.write(os.fsencode(package or "") + b"\n")
    except OSError:  # the home cannot be written: nobody listens there
        return False
    return True


class FirstWindow(QObject):
    """Listens for later starts.

    Signals:
        called(): the program was started once more.
        handed_over(Path): with a packed lesson.
    """

    called = Signal()
    handed_over = Signal(object)

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._bell = bell_of(home)
        self._lock: HomeLock | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_changed)
        try:
            self._lock = HomeLock(place_of(home))
            self._bell.write_bytes(b"")
        except (OSError, AlreadyOpen):  # a disk that cannot be written: later starts say so
            return
        self._watcher.addPath(str(self._bell))

    def _on_changed(self, _path: str) -> None:
        told = self._bell.read_bytes() if self._bell.is_file() else b""
        if not told.endswith(b"\n"):
            return
        self._bell.write_bytes(b"")
        self.called.emit()
        for name in filter(None, told.splitlines()):
            self.handed_over.emit(Path(os.fsdecode(name)))

    def close(self) -> None:
        self._watcher.removePath(str(self._bell))
        self._watcher.deleteLater()  # by its own thread: another one would leave it half alive
        if self._lock is not None:
            self._lock.release()
