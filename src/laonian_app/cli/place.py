"""What the common options say: which home, which database, which lessons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from laonian_app.ground.paths import Home, find_home, shipped


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command works; `database` is None for the SQLite file in the home."""

    home: Home
    database: str | None
    lesson_folders: tuple[Path, ...]
    quiet: bool


HomeOption = Annotated[Path | None, typer.Option("--home", help="程序写入的文件夹 / home folder")]
DatabaseOption = Annotated[str | None, typer.Option("--database", help="数据库地址 / database URL")]
LessonsOption = Annotated[list[Path] | None, typer.Option("--lessons", help="课文文件夹 / lessons")]


def make_place(
    home: Path | None, database: str | None, lessons: list[Path] | None, quiet: bool
) -> Place:
    """Return the place that the options name; shipped lessons come after the given ones."""
    found = find_home(home)
    folders = tuple(lessons) if lessons else (found.lessons, shipped("lessons"))
    return Place(found, database, folders, quiet)


def place_of(context: typer.Context) -> Place:
    """Return the place that the root command left for its subcommands."""
    place = context.find_object(Place)
    if place is None:
        raise ValueError("a command ran without the root command")
    return place
