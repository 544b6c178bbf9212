"""Where things lie: the home that the program writes into, and what it shipped with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


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
    """Return the home: `given`, else LAONIAN_HOME, else this user's data folder."""
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
