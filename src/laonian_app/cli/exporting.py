"""The command `export`: a lesson in another format, to hand on or to take home."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laonian_app.cli.export_formats import export_as
from laonian_app.cli.place import Place, place_of
from laonian_app.cli.words import in_english
from laonian_app.ui.taking_out.formats import EXPORTERS, Done

if TYPE_CHECKING:
    from laonian_app.lessons.model import Lesson

ENDINGS: Mapping[str, str] = {
    ".lesson": "lesson",
    ".gift": "gift",
    ".xml": "moodle-xml",
    ".docx": "word",
    ".html": "html",
    ".htm": "html",
    ".png": "picture",
    ".jpg": "picture",
    ".pdf": "sheet",
}
"""The format that is meant where none is named; else it is sound."""


def _words(chinese: str, english: str) -> str:
    return english if in_english() else chinese


def register(commands: typer.Typer) -> None:
    """Add `export`."""

    @commands.command(
        help=_words("把一课存成别的格式。", "Write a lesson in another format.")
        + " --format "
        + "|".join(EXPORTERS)
    )
    def export(
        context: typer.Context,
        lesson: Annotated[str, typer.Argument(metavar="LESSON")],
        out: Annotated[Path, typer.Argument(metavar="OUT")],
        format_name: Annotated[
            str,
            typer.Option(
                "--format", help=_words("格式；不写就看文件名", "format, else by OUT's name")
            ),
        ] = "",
        answers: Annotated[
            bool, typer.Option("--answers", help=_words("Word 讲义带答案", "Word: with answers"))
        ] = False,
    ) -> None:
        export_lesson(place_of(context), lesson, format_name, out, with_answers=answers)


def export_lesson(
    place: Place, name: str, format_name: str, out: Path, *, with_answers: bool = False
) -> None:
    """Write a lesson, named by its id, its folder or its file, in a format.

    Raises:
        LessonNotThere: no such lesson, or it has faults.
        LaonianError: what the format's exporter raises.
        typer.Exit: 1, some questions are not in the file; it is said which.
    """
    chosen = format_name or ENDINGS.get(out.suffix.lower(), "audio")
    chosen = "lesson" if chosen == "package" else chosen
    if chosen not in EXPORTERS:
        known = "、".join(EXPORTERS)
        raise typer.BadParameter(
            _words(f"没有“{chosen}”这种格式，现在有：{known}", f"no format “{chosen}”: {known}")
        )
    folder, lesson = _lesson(place, name)
    done = export_as(chosen, place, folder, lesson, out, with_answers=with_answers)
    _tell(done, quiet=place.quiet)
    if done.left_out:
        raise typer.Exit(1)


def _tell(done: Done, *, quiet: bool) -> None:
    for each in done.left_out:
        where = f"（{each.where}）" if each.where else ""
        typer.echo(f"没带出去{where}：{each.what}  {each.why}", err=True)
    if quiet:
        return
    if done.dropped:
        typer.echo("这种格式放不下：" + "、".join(done.dropped), err=True)
    for file in done.files:
        typer.echo(str(file))


def _lesson(place: Place, name: str) -> tuple[Path, Lesson]:
    """Return the folder of a lesson and the lesson."""
    from laonian_app.lessons.markdown import read, read_file
    from laonian_app.speech.errors import LessonNotThere

    given = Path(name)
    if given.is_file():
        folder, reading = given.parent, read_file(given)
    else:
        folder = given if given.is_dir() else _folder_of(place, name)
        reading = read(folder)
    if reading.lesson is None:
        raise LessonNotThere(name=name, detail="; ".join(each.code for each in reading.problems))
    return folder, reading.lesson


def _folder_of(place: Place, name: str) -> Path:
    """Return the folder of a lesson by its own name, else by the id of the lesson in it."""
    from laonian_app.lessons.checking import find_by_id

    for shelf in place.lesson_folders:
        if (shelf / name).is_dir():
            return shelf / name
    return find_by_id(name, place.lesson_folders) or Path(name)
