"""Whether the system asks for high contrast, as Windows does in its settings of ease of access."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class SystemContrast(QObject):
    """Watches the system's wish.

    Signals:
        changed(): the wish is another one now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        # The hints of Qt are kept: PySide takes their wrappers for dead otherwise.
        self._hints = QGuiApplication.styleHints()
        asked = getattr(self._hints, "accessibility", None)  # since Qt 6.10
        self._accessibility = asked() if asked is not None else None
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._on_changed)

    @property
    def is_wanted(self) -> bool:
        if self._accessibility is None:
            return False
        return bool(self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast)

    def _on_changed(self, _preference: object) -> None:
        self.changed.emit()
