"""Files that are handed on, written beside their place and put there at once."""

from __future__ import annotations

from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError


class FileNotWritten(LaonianError):
    """What was to be handed on could not be saved; a file of this name is unchanged."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” could not be saved there.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Please look whether the disk is full or write-protected, then try again."
    )


def keep(data: bytes, path: Path) -> None:
    """Write a file; one of this name is replaced as a whole or not at all.

    Raises:
        FileNotWritten: the folder is missing, full or write-protected.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileNotWritten(name=path.name, detail=str(error)) from error
