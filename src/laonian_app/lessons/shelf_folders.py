"""Which folders hold lessons, and how to see that one has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from laonian_app.lessons.markdown.files import find_lesson_file

Stamp = tuple[str, int, int, int]
"""Name of the lesson file, its time of change (ns) and size, time of change of its folder."""

_HIDDEN = (".", "_", "~", "$")


def lesson_folders(root: Path, known: frozenset[str]) -> Iterator[Path]:
    """Yield the folders of a folder of lessons, by name; those of a subject inside one too.

    A folder without a lesson file is yielded if nothing below it has one either: whoever
    put it there should hear that something is missing. `known` ones are not looked into.
    """
    for folder in _subfolders(root):
        if str(folder) in known or find_lesson_file(folder) is not None:
            yield folder
            continue
        inside = [each for each in _subfolders(folder) if find_lesson_file(each) is not None]
        if inside:
            yield from inside
        elif _holds_files(folder):
            yield folder


def _subfolders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                entry.name
                for entry in entries
                if not entry.name.startswith(_HIDDEN) and entry.is_dir()
            )
    except OSError:
        return []  # a folder that is missing or cannot be looked into is an empty shelf
    return [folder / name for name in names]


def _holds_files(folder: Path) -> bool:
    with os.scandir(folder) as entries:
        return any(entry.is_file() and not entry.name.startswith(_HIDDEN) for entry in entries)


def stamp_of(folder: Path, name: str | None = None) -> Stamp | None:
    """Return what changes when a lesson changes, None where it has no lesson file.

    Args:
        name: of the lesson file, as far as known; where it is not there it is looked for.
    """
    if name is None:
        file = find_lesson_file(folder)
        return stamp_of(folder, file.name) if file is not None else None
    try:
        of_file = (folder / name).stat()
        of_folder = folder.stat()
    except OSError:
        return None  # gone or renamed between two looks: read anew
    return name, of_file.st_mtime_ns, of_file.st_size, of_folder.st_mtime_ns
