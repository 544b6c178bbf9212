"""The command `import`: lessons out of other files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laonian_app.cli.place import Place, place_of
from laonian_app.cli.words import in_english, told
from laonian_app.ground.errors import LaonianError

if TYPE_CHECKING:
    from laonian_app.lessons.importing import Imported, LeftOut
    from laonian_app.lessons.problems import Problem

_KINDS = {
    "single": "单选",
    "multiple": "多选",
    "true_false": "判断",
    "number": "填数",
    "text": "填空",
    "order": "排序",
    "match": "配对",
    "sort": "分类",
    "red_flags": "找疑点",
    "scenario": "情景",
    "reflection": "想一想",
    "poll": "举手",
}


def _help(chinese: str, english: str) -> str:
    return english if in_english() else chinese


FilesArgument = Annotated[list[Path], typer.Argument(metavar="FILE…")]
ToOption = Annotated[
    Path | None,
    typer.Option("--to", help=_help("把课文写进这个文件夹；不写就只看结果", "write lessons here")),
]
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", help=_help("文件的格式；不写就自己认", "the format, else told by itself")
    ),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help=_help("只输出一份 JSON", "print one JSON document"))
]


def register(commands: typer.Typer) -> None:
    """Add the command of this module."""

    @commands.command(
        name="import", help=_help("把 Word、Excel、题库等变成课文", "make lessons from other files")
    )
    def import_files(
        context: typer.Context,
        files: FilesArgument,
        to: ToOption = None,
        from_format: FromOption = None,
        as_json: JsonOption = False,
    ) -> None:
        _import(files, to, from_format, as_json=as_json, place=place_of(context))


def _import(
    files: list[Path], to: Path | None, from_format: str | None, *, as_json: bool, place: Place
) -> None:
    """Read each file and write its lessons; one that is refused does not stop the others."""
    from laonian_app.cli.bundles import install_file
    from laonian_app.lessons.bundle import is_bundle
    from laonian_app.lessons.importing import read, write_to

    told_files = []
    complete = True
    for file in files:
        try:
            if from_format is None and is_bundle(file):
                told_files.append(install_file(file, to, place, shows=not as_json))
                continue
            imported = read(file, from_format)
            written = write_to(imported, to) if to is not None else None
        except LaonianError as error:
            typer.echo(told(error), err=True)
            complete = False
            continue
        folders = written.folders if written else ()
        left_out = (*imported.left_out, *(written.left_out if written else ()))
        complete = complete and imported.complete and not left_out
        told_files.append(_file_json(file, imported, folders, left_out))
        if not as_json:
            _print_file(file, imported, folders, left_out, quiet=place.quiet)
    if as_json and told_files:
        typer.echo(json.dumps({"files": told_files}, ensure_ascii=False))
    if not complete:
        raise typer.Exit(1)


def _file_json(
    file: Path, imported: Imported, folders: tuple[Path, ...], left_out: tuple[LeftOut, ...]
) -> dict[str, object]:
    return {
        "file": str(file),
        "format": imported.format,
        "encoding": imported.encoding or None,
        "lessons": [str(folder) for folder in folders],
        "questions": imported.questions,
        "by_kind": imported.by_kind,
        "left_out": [_left_out_json(each) for each in left_out],
        "problems": [_problem_json(each) for each in imported.problems],
    }


def _problem_json(problem: Problem) -> dict[str, object]:
    """Return a fault with its place in words, where its row or line is not all of it."""
    from laonian_app.cli.lessons import problem_json
    from laonian_app.lessons.importing.result import in_words, place_of

    where = {"where": in_words([place_of(problem)])} if problem.place else {}
    return {**problem_json(problem), **where}


def _left_out_json(left_out: LeftOut) -> dict[str, object]:
    place: dict[str, object] = {}
    if left_out.line is not None:
        place["line"] = left_out.line
    if left_out.where or left_out.line is None:
        place["where"] = left_out.where
    return {**place, "what": left_out.what, "why": left_out.why, "count": left_out.count}


# ---------------------------------------------------------------- for people


def _print_file(
    file: Path,
    imported: Imported,
    folders: tuple[Path, ...],
    left_out: tuple[LeftOut, ...],
    *,
    quiet: bool,
) -> None:
    kinds = "，".join(f"{_KINDS[kind]} {n}" for kind, n in imported.by_kind.items())
    pages = sum(len(lesson.pages) for lesson in imported.lessons)
    typer.echo(
        f"{file.name}：{imported.questions} 道题，{pages} 页，分成 {len(imported.lessons)} 课"
    )
    if kinds and not quiet:
        typer.echo(f"  {kinds}")
    for each in left_out:
        count = f"，{each.count} 处" if each.count > 1 else ""
        typer.echo(f"  没带进来（{each.where}{count}）：{each.what}  {each.why}")
    for line in _problem_lines(imported.problems, quiet=quiet):
        typer.echo(f"  {line}")
    for folder in folders:
        typer.echo(f"  {folder}")


def _problem_lines(problems: tuple[Problem, ...], *, quiet: bool) -> list[str]:
    """Return faults for reading, the same words only once with their count."""
    from laonian_app.lessons.importing.result import Where, in_words, place_of

    told: dict[tuple[bool, str, str], list[Where]] = {}
    for problem in problems:
        if problem.is_error or not quiet:
            key = (problem.is_error, problem.what, problem.remedy)
            told.setdefault(key, []).append(place_of(problem))
    lines = []
    for (is_error, what, remedy), places in told.items():
        where = in_words(places)
        place = f"{where}  " if where else ""
        lines.append(f"{'错' if is_error else '提醒'}  {place}{what}{remedy}")
    return lines
