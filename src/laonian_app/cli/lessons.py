"""Commands about lesson files: check, show, new."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laonian_app.cli.place import Place, place_of
from laonian_app.cli.words import in_english
from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError

if TYPE_CHECKING:
    from laonian_app.lessons.checking import Checked
    from laonian_app.lessons.model import Lesson
    from laonian_app.lessons.problems import Problem, Reading


class LessonUnknown(LaonianError):
    """Neither a path nor the id of a lesson on the shelf."""

    message = QT_TRANSLATE_NOOP("Errors", "There is no lesson “{name}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Give the lesson's number or its folder.")


def _help(chinese: str, english: str) -> str:
    return english if in_english() else chinese


PathsArgument = Annotated[list[Path], typer.Argument(metavar="PATH…", exists=True)]
StrictOption = Annotated[
    bool, typer.Option("--strict", help=_help("提醒也算错", "count warnings, too"))
]
JsonOption = Annotated[
    bool, typer.Option("--json", help=_help("只输出一份 JSON", "print one JSON document"))
]
TitleOption = Annotated[str, typer.Option("--title", help=_help("这一课的标题", "its title"))]


def register(commands: typer.Typer) -> None:
    """Add the commands of this module."""

    @commands.command(help=_help("检查课文，说出第几行要改、怎么改", "check lessons"))
    def check(
        context: typer.Context,
        paths: PathsArgument,
        strict: StrictOption = False,
        as_json: JsonOption = False,
    ) -> None:
        _check(place_of(context), paths, strict=strict, as_json=as_json)

    @commands.command(help=_help("看程序读懂了什么", "a lesson as it was understood"))
    def show(
        context: typer.Context,
        lesson: Annotated[str, typer.Argument(metavar="LESSON")],
        as_json: JsonOption = False,
    ) -> None:
        _show(place_of(context), lesson, as_json=as_json)

    @commands.command(help=_help("新建一课，从样子改起", "a lesson folder from the template"))
    def new(
        context: typer.Context,
        folder: Annotated[Path, typer.Argument(metavar="DIR")],
        title: TitleOption,
    ) -> None:
        from laonian_app.lessons.template import new_lesson

        file = new_lesson(folder, title)
        if not place_of(context).quiet:
            typer.echo(str(file))


# ---------------------------------------------------------------- check


def _check(place: Place, paths: list[Path], *, strict: bool, as_json: bool) -> None:
    from laonian_app.ground.times import local_date, now
    from laonian_app.lessons.checking import check_paths

    checked = check_paths(paths, place.lesson_folders, local_date(now()))
    errors = sum(each.errors for each in checked)
    warnings = sum(each.warnings for each in checked)
    if as_json:
        lessons = [_checked_json(each) for each in checked]
        _print_json({"lessons": lessons, "errors": errors, "warnings": warnings})
    else:
        for each in checked:
            _print_checked(each, quiet=place.quiet)
        typer.echo(
            _help(f"错误 {errors}，提醒 {warnings}", f"{errors} errors, {warnings} warnings")
        )
    if errors or (strict and warnings):
        raise typer.Exit(1)


def _checked_json(checked: Checked) -> dict[str, object]:
    return {
        "path": str(checked.path),
        "id": checked.id,
        "title": checked.title,
        "state": checked.state,
        "problems": [problem_json(problem) for problem in checked.problems],
    }


def problem_json(problem: Problem) -> dict[str, object]:
    """Return a fault as every command prints it with --json."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "what": problem.what,
        "remedy": problem.remedy,
    }


def _print_checked(checked: Checked, *, quiet: bool) -> None:
    if checked.problems or not quiet:
        typer.echo(f"{checked.path}  {checked.title or ''}".rstrip())
    for problem in checked.problems:
        typer.echo(f"  {_told(problem)}")


def _told(problem: Problem) -> str:
    line = "" if problem.line is None else f"第 {problem.line} 行  "
    return f"{'错' if problem.is_error else '提醒'}  {line}{problem.what}{problem.remedy}"


# ---------------------------------------------------------------- show


def _show(place: Place, name: str, *, as_json: bool) -> None:
    from laonian_app.lessons.showing import shown

    reading = _reading_of(place, name)
    for problem in reading.problems:
        if problem.is_error:
            typer.echo(_told(problem), err=True)
    if reading.draft is None:
        raise typer.Exit(1)
    if as_json:
        _print_json(shown(reading.draft))
    else:
        _print_lesson(reading.draft)
    if reading.faulty:
        raise typer.Exit(1)


def _reading_of(place: Place, name: str) -> Reading:
    """Return the lesson at a path, else the one with this id in the first folder that has it."""
    from laonian_app.lessons.checking import checked_reading, find_by_id

    path = Path(name)
    if not path.exists():
        found = find_by_id(name, place.lesson_folders)
        if found is None:
            raise LessonUnknown(name=name)
        path = found
    return checked_reading(path, place.lesson_folders)


def _print_lesson(lesson: Lesson) -> None:
    from laonian_app.lessons.inline import plain
    from laonian_app.lessons.texts import block_texts

    typer.echo(f"{lesson.title}（{lesson.id}）")
    for page in lesson.pages:
        typer.echo(f"\n【{page.title}】")
        for block in page.blocks:
            for text in block_texts(block):
                typer.echo(plain(text))
    for n, question in enumerate(lesson.questions, 1):
        typer.echo(f"\n{n}. {plain(question.stem)}  [{question.kind} {question.id}]")
        for line in _offered(question.task):
            typer.echo(f"   {line}")


def _offered(task: object) -> list[str]:
    from laonian_app.lessons.model import Choice, Scenario, TrueFalse

    if isinstance(task, Choice):
        return [
            f"{'✓' if option.right else ' '} {chr(ord('A') + n)}. {option.text}"
            for n, option in enumerate(task.options)
        ]
    if isinstance(task, TrueFalse):
        return ["对" if task.right else "错"]
    if isinstance(task, Scenario):
        return [f"{step.name} {step.speaker}" for step in task.steps]
    return []


def _print_json(document: object) -> None:
    typer.echo(json.dumps(document, ensure_ascii=False))
