"""What the instructor's lessons are handed by the composition root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.history import History
from laonian_app.ui.library import LiveShelf
from laonian_app.ui.taking_out.formats import Order


@dataclass(frozen=True, slots=True)
class TakingOutPorts:
    """Where lessons are taken out to; `choose_folder` begins at a folder and may give None.

    `sound` writes a lesson as sound. A job: it takes minutes.
    """

    documents: Path
    choose_folder: Callable[[Path], Path | None]
    sound: Callable[[Order], tuple[Path, ...]]


@dataclass(frozen=True, slots=True)
class AuthoringPorts:
    """The shelf, old versions, the file of remembered columns, and how files are chosen."""

    shelf: LiveShelf
    history: History
    columns_file: Path
    choose_files: Callable[[str], list[Path]]
    taking_out: TakingOutPorts


def said(error: LaonianError) -> str:
    """Return what a window says of an error: what happened and what to do."""
    message = QCoreApplication.translate("Errors", error.message)
    remedy = QCoreApplication.translate("Errors", error.remedy)
    return f"{message.format(**error.facts)}{remedy.format(**error.facts)}"
