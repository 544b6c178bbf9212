"""Whether anything here can sound: loudspeakers and headphones, as QtMultimedia sees them."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QCoreApplication, QLoggingCategory


def has_sound_device() -> bool:
    """Say whether QtMultimedia is there and names a device to play on; takes 0.3 s once.

    Makes an application where there is none yet, as in a command; no player is made. What
    Qt's sound library tells meanwhile about the system's libraries stays unsaid: it goes to
    standard error, and no answer depends on it.
    """
    application = QCoreApplication.instance() or QCoreApplication([])
    QLoggingCategory.setFilterRules("*=false")
    try:
        library = import_module("PySide6.QtMultimedia")
        return bool(library.QMediaDevices.audioOutputs())
    except ImportError:
        return False
    finally:
        QLoggingCategory.setFilterRules("")
        del application
