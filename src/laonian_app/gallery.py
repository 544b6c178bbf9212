"""The composition root of the gallery: lessons and kit, but no records."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from laonian_app.app import make_kit, make_theme
from laonian_app.lessons.shelf import Shelf
from laonian_app.store.names import Today
from laonian_app.ui.gallery.stage import Stage
from laonian_app.ui.library import Library


def stage_for(folders: Sequence[Path]) -> Stage:
    """Return what scenes are made from: the lessons of these folders in the usual look."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(folders, Path(folder) / "lessons-cache.sqlite3")
        library = Library(shelf, shelf.refresh())
    return Stage(make_kit(make_theme(Today())), library)
