"""One program a home: a second start brings the first window forward."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN_MS = 2_000


def name_for(home: Path) -> str:
    """Return the name by which the windows of a home find each other."""
    return "laonian-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]


def call_first(home: Path) -> bool:
    """Ask the window that is already open to come forward; False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(name_for(home))
    reached = socket.waitForConnected(ANSWER_WITHIN_MS)
    socket.disconnectFromServer()
    return reached


class FirstWindow(QObject):
    """Listens for later starts.

    Signals:
        called(): the program was started once more.
    """

    called = Signal()

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = name_for(home)
        QLocalServer.removeServer(name)  # what a program that was cut off left behind
        self._server.listen(name)

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
        self.called.emit()

    def close(self) -> None:
        self._server.close()
