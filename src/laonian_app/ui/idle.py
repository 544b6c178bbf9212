"""Notices that nobody is there any more, and says so a minute before it acts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

WARNING_S = 60

_ACTIVITY = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.Wheel,
}


class IdleWatch(QObject):
    """Counts the time since the last press or movement.

    Signals:
        warned(): a minute is left.
        came_back(): somebody moved after the warning.
        expired(): the time is over.
    """

    warned = Signal()
    came_back = Signal()
    expired = Signal()

    def __init__(self, application: QApplication, minutes: float) -> None:
        super().__init__()
        self._warning = self._timer(self._on_warning)
        self._end = self._timer(self._on_end)
        self._minutes = minutes
        self._running = False
        self._paused = False
        self._application = application

    def _timer(self, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    @property
    def minutes(self) -> float:
        return self._minutes

    def set_minutes(self, minutes: float) -> None:
        """Use another time; 0 switches the watch off."""
        self._minutes = minutes
        if self._running and not self._paused:
            self.start()

    def start(self) -> None:
        """Count from now on."""
        self._running, self._paused = self._minutes > 0, False
        self._application.installEventFilter(self)  # not before: the first picture is quicker
        self.touch()

    def stop(self) -> None:
        """Count no more, as while the whole class looks."""
        self._running = False
        self._application.removeEventFilter(self)
        self._warning.stop()
        self._end.stop()

    def pause(self) -> None:
        """Count no more until `resume`, as while somebody waits for the instructor."""
        self._paused = True
        self._warning.stop()
        self._end.stop()

    def resume(self) -> None:
        """Count on after `pause`; does nothing where the watch was stopped meanwhile."""
        self._paused = False
        self.touch()

    def touch(self) -> None:
        """Somebody is there, or the program is reading aloud to somebody."""
        if not self._running or self._paused:
            return
        warned = self._end.isActive()
        self._end.stop()
        whole = self._minutes * 60
        self._warning.start(round(1000 * max(0.0, whole - min(WARNING_S, whole / 2))))
        if warned:
            self.came_back.emit()

    def _on_warning(self) -> None:
        whole = self._minutes * 60
        self._end.start(round(1000 * min(WARNING_S, whole / 2)))
        self.warned.emit()

    def _on_end(self) -> None:
        self.stop()
        self.expired.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._running and event.type() in _ACTIVITY:
            self.touch()
        return False
