"""Where things lie: the home that the program writes into, and what it shipped with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError


class HomeAway(LaonianError):
    """The home was moved to a drive that is not there now. Facts: `folder`, and `here`: the
    folder that says so."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The drive with the class records is not there now. Nothing is lost."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Plug it in, then try again. The records lie in {folder}.")


class Home(NamedTuple):
    """The folder below which everything is written."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "classroom.sqlite3"

    @property
    def device(self) -> Path:
        return self.folder / "device.toml"

    @property
    def lessons(self) -> Path:
        return self.folder / "lessons"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def journal(self) -> Path:
        return self.folder / "journal"

    @property
    def erased(self) -> Path:
        """Whose names were erased: keys only, so that no copy brings one back."""
        return self.folder / "erased.jsonl"

    @property
    def moved_to(self) -> Path:
        """Where the home is now, in one line; only in a home that was moved."""
        return self.folder / "moved-to.txt"

    @property
    def moved_from(self) -> Path:
        """Where the home was before, a line each, the newest last."""
        return self.folder / "moved-from.txt"

    @property
    def voices(self) -> Path:
        return self.folder / "voices"

    @property
    def speech(self) -> Path:
        return self.folder / "speech"

    @property
    def recordings(self) -> Path:
        """What was recorded for lessons of the program; for others it lies beside them."""
        return self.folder / "recordings"

    @property
    def log(self) -> Path:
        return self.folder / "log"


def find_home(given: Path | None = None) -> Home:
    """Return the home: `given`, else LAONIAN_HOME, else this user's data folder.

    Where that was moved, the place to which it was moved.

    Raises:
        HomeAway: the drive to which it was moved is not there.
    """
    return _followed(_named(given))


def _followed(home: Home) -> Home:
    seen = set()
    while home.folder not in seen and (folder := _moved_to(home)):
        seen.add(home.folder)
        if not folder.is_dir():
            raise HomeAway(folder=str(folder), here=str(home.folder), detail=str(folder))
        home = Home(folder)
    return home


def _moved_to(home: Home) -> Path | None:
    try:
        text = home.moved_to.read_text("utf-8").strip()
    except OSError:  # it was never moved
        return None
    return Path(text) if text else None


def _named(given: Path | None) -> Home:
    if given is not None:
        return Home(given.absolute())
    if named := os.environ.get("LAONIAN_HOME"):
        return Home(Path(named).absolute())
    from platformdirs import user_data_path

    return Home(user_data_path("laonian", appauthor=False))


def shipped(name: str) -> Path:
    """Return the folder `name` (assets or lessons) that came with the program.

    In an installed wheel it lies inside the package, in a clone at its root.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped" / name
    return inside if inside.is_dir() else package.parent.parent / name
