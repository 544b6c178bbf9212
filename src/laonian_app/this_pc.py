"""What the program asks of the PC that it runs on."""

from __future__ import annotations

from pathlib import Path


def documents() -> Path:
    """Return the user's own folder for what is saved to be taken along."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def has_touch() -> bool:
    """Say whether this PC has a touch screen."""
    from PySide6.QtGui import QInputDevice

    devices = QInputDevice.devices()
    return any(d.type() == QInputDevice.DeviceType.TouchScreen for d in devices)
