"""Room for the clips of the moment where the cache cannot be written."""

from __future__ import annotations

import tempfile
from itertools import count
from pathlib import Path

from laonian_app.speech.errors import SoundUnwritable

FILES = 24
"""So many lie there at once, more than are ever asked for ahead of a short page's end."""


class SparePlace:
    """A temporary folder, made when first needed, on whatever disk the system uses for such."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._numbers = count()

    def place(self) -> Path:
        """Return where to write the next clip; the oldest of 24 makes room for it.

        Raises:
            SoundUnwritable: not even a temporary folder can be made.
        """
        try:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(
                    prefix="laonian-", ignore_cleanup_errors=True
                )
            number = next(self._numbers)
            path = Path(self._folder.name) / f"{number}.wav"
            path.with_stem(str(number - FILES)).unlink(missing_ok=True)
        except OSError as error:
            raise SoundUnwritable(file="", detail=str(error)) from error
        return path

    def close(self) -> None:
        """Remove the folder; calling twice is safe."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
