"""Watches one lesson's file, whatever editor writes it and in whatever way."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from laonian_app.lessons.markdown import find_lesson_file

SLOW_LOOK_MS = 700
SETTLE_MS = 60

_State = tuple[int, int, int] | None


class FileWatch(QObject):
    """Tells within a second that a file is another one now.

    The system's own news come at once but not from every disk, and not after an editor has
    put another file in place; a slow look finds the rest.

    Signals:
        changed(): its content may be another one; it was found, possibly under another name.
        vanished(): there is no lesson file in the folder any more; told once.
    """

    changed = Signal()
    vanished = Signal()

    def __init__(self, file: Path, *, slow_look_ms: int = SLOW_LOOK_MS) -> None:
        super().__init__()
        self._file = file
        self._seen = _state_of(file)
        self._gone = self._seen is None
        self._stopped = False
        self._system = QFileSystemWatcher(self)
        self._system.fileChanged.connect(self._on_news)
        self._system.directoryChanged.connect(self._on_news)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._slow = QTimer(self)
        self._slow.setInterval(slow_look_ms)
        self._slow.timeout.connect(self.look)
        self._slow.start()
        self._follow()

    @property
    def file(self) -> Path:
        return self._file

    def stop(self) -> None:
        """Look no more; the watch is over."""
        if self._stopped:
            return
        self._stopped = True
        self._slow.stop()
        self._settle.stop()
        paths = [*self._system.files(), *self._system.directories()]
        if paths:
            self._system.removePaths(paths)
        self._system.deleteLater()  # by its own thread: another one would leave it half alive

    def know(self) -> None:
        """Take the file as it is now for known: we have just written it ourselves."""
        self._seen = _state_of(self._file)
        self._gone = self._seen is None
        self._follow()

    def _follow(self) -> None:
        """Editors that put a new file in place leave the watcher with the old one."""
        if self._stopped:
            return
        watched = {*self._system.files(), *self._system.directories()}
        wanted = [str(path) for path in (self._file, self._file.parent) if path.exists()]
        if missing := [path for path in wanted if path not in watched]:
            self._system.addPaths(missing)

    def _on_news(self, _path: str) -> None:
        if not self._stopped:
            self._settle.start()

    def look(self) -> None:
        """Compare the file with what was seen last."""
        if self._stopped:
            return
        state, before = _state_of(self._file), self._file
        if state is None:
            renamed = find_lesson_file(self._file.parent)
            if renamed is None:
                self._tell_gone()
                return
            self._file = renamed
            state = _state_of(renamed)
        is_another = self._file != before or (self._gone and state is not None)
        self._follow()
        if state != self._seen or is_another:
            self._seen, self._gone = state, state is None
            self.changed.emit()

    def _tell_gone(self) -> None:
        if not self._gone:
            self._gone, self._seen = True, None
            self.vanished.emit()


def _state_of(file: Path) -> _State:
    try:
        found = os.stat(file)  # noqa: PTH116 - one call of the system, several times a second
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
