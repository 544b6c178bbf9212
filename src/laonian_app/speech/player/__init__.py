"""Reading aloud on a screen; the only part of this package that knows Qt."""

from laonian_app.speech.player.reader import Reader

__all__ = ["Reader"]
