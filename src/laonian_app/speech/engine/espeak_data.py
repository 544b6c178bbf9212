"""A folder for espeak's data whose path espeak can take."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

LONGEST = 150
"""A path of 198 characters failed; 150 leaves room for the names below it."""

NEEDED = (
    "phondata",
    "phonindex",
    "phontab",
    "intonations",
    "cmn_dict",
    "en_dict",
    "lang/sit/cmn",
    "lang/sit/cmn-Latn-pinyin",
    "lang/gmw/en",
    "voices",
)


def usable(data: Path, version: str) -> Path:
    """Return `data`, or a copy of what Mandarin needs of it (3 MB) under a shorter path.

    espeak fails on long paths, and on Windows it takes ASCII only.
    """
    if takes(data):
        return data
    for parent in _parents():
        copy = parent / f"laonian-espeak-{version}"
        if takes(copy) and _copied(data, copy):
            return copy
    return data


def takes(path: Path) -> bool:
    """Say whether espeak can open this path."""
    return len(os.fsencode(path)) <= LONGEST and (sys.platform != "win32" or str(path).isascii())


def _parents() -> list[Path]:
    common = [os.environ[name] for name in ("PROGRAMDATA", "PUBLIC") if name in os.environ]
    return [Path(folder) for folder in (*common, tempfile.gettempdir())]


def _copied(data: Path, copy: Path) -> bool:
    """Copy beside the place and move into it, so that a half copy is never used."""
    if copy.is_dir():
        return True
    try:
        with tempfile.TemporaryDirectory(dir=copy.parent, prefix="laonian-") as beside:
            whole = Path(beside) / "data"
            for name in NEEDED:
                _copy(data / name, whole / name)
            whole.rename(copy)
    except OSError:
        return copy.is_dir()  # another worker may have been faster; else the next folder is tried
    return True


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)
