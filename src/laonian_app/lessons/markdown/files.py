"""Lessons on the disk: finding a folder's lesson file, reading and checking it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from laonian_app.lessons.check_files import FilesBeside
from laonian_app.lessons.checks import Surroundings, check
from laonian_app.lessons.decoding import decode
from laonian_app.lessons.markdown.parsing import parse
from laonian_app.lessons.problems import Problem, Reading, in_order, problem

LESSON_FILES = ("lesson.md", "课文.md", "lesson.md.txt", "课文.md.txt", "lesson.txt", "课文.txt")
"""The names that a lesson file may have; the first that is there counts."""

LARGEST_MB = 5
_MOST_FILES = 500


def find_lesson_file(folder: Path) -> Path | None:
    """Return the lesson file of a folder, None if it has none or cannot be looked into."""
    try:
        with os.scandir(folder) as entries:
            there = {entry.name.lower(): entry.name for entry in entries if entry.is_file()}
    except OSError:
        return None
    name = next((there[known] for known in LESSON_FILES if known in there), None)
    return folder / name if name is not None else None


def read(folder: Path, surroundings: Surroundings | None = None) -> Reading:
    """Read and check the lesson of a folder. Nothing is ever written there.

    Args:
        surroundings: what to check against; files are always those of the folder.

    Returns:
        A reading whose draft is None where there is no text to understand. Never raises
        for what the folder holds, however damaged.
    """
    file = find_lesson_file(folder)
    if file is None:
        return Reading(None, (problem("lesson-missing", file="lesson.md"),))
    return read_file(file, surroundings)


def read_file(file: Path, surroundings: Surroundings | None = None) -> Reading:
    """Read and check one lesson file, whatever its name; its folder names the lesson."""
    data = _bytes_of(file)
    if isinstance(data, Problem):
        return Reading(None, (data,))
    decoded = decode(data)
    if decoded is None:
        return Reading(None, (problem("encoding-unknown", file=file.name),))
    text, encoding = decoded
    around = replace(surroundings or Surroundings(), files=files_beside(file))
    return replace(read_text(text, file.name, file.parent.name, around), encoding=encoding)


def read_text(text: str, file: str, name: str, surroundings: Surroundings) -> Reading:
    """Understand and check a text, as of an editor that has not saved it yet.

    Args:
        file: name that the problems carry.
        name: of the lesson's folder, for the id where the header gives none.
    """
    reading = parse(text, name=name)
    problems = list(reading.problems)
    if reading.draft is not None:
        problems += check(reading.draft, reading.lines, surroundings)
    placed = [each if each.file else replace(each, file=file) for each in problems]
    return replace(reading, problems=in_order(placed))


def _bytes_of(file: Path) -> bytes | Problem:
    most = LARGEST_MB * 1_000_000
    try:
        with file.open("rb") as source:
            data = source.read(most + 1)
            size = os.fstat(source.fileno()).st_size
    except OSError:
        return problem("file-unreadable", file=file.name, x=file.name)
    if len(data) > most:
        return problem("file-too-large", file=file.name, n=round(size / 1_000_000))
    return data


def files_beside(file: Path) -> FilesBeside:
    """Return the files in a lesson's folder and below it, at most 500."""
    folder = file.parent
    names: list[str] = []
    changed: dict[str, float] = {}
    waiting = [""]
    while waiting and len(names) < _MOST_FILES:
        below = waiting.pop()
        try:
            with os.scandir(folder / below) as entries:
                for entry in entries:
                    name = f"{below}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{name}/")
                    elif entry.is_file():
                        names.append(name)
                        if name.startswith("audio/"):
                            changed[name] = entry.stat().st_mtime
        except OSError:
            continue  # what cannot be looked into holds nothing that could be shown
    return FilesBeside(frozenset(names), changed, _time_of(file))


def _time_of(file: Path) -> float | None:
    try:
        return file.stat().st_mtime
    except OSError:
        return None
