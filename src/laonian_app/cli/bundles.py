"""`.lesson` files on the command line: what is in one is shown before it is installed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from laonian_app.cli.place import Place

if TYPE_CHECKING:
    from laonian_app.lessons.bundle import Bundle
    from laonian_app.lessons.installing import Installed
    from laonian_app.lessons.model import Contact
    from laonian_app.lessons.problems import Problem


def install_file(file: Path, to: Path | None, place: Place, *, shows: bool) -> dict[str, object]:
    """Look into a `.lesson` file, and put it as a draft below `to` if that is given.

    Returns:
        What `import --json` prints for a file; numbers that are in no contacts list are
        problems of the code number-unknown.

    Raises:
        ImportRefused, FolderNotWritable: nothing was written.
    """
    from laonian_app.lessons.beside import read_beside
    from laonian_app.lessons.bundle import look_into
    from laonian_app.lessons.installing import install

    folders = place.lesson_folders if to is None else dict.fromkeys((to, *place.lesson_folders))
    contacts = read_beside(folders).contacts
    bundle = look_into(file)
    on_shelf = to in place.lesson_folders  # else it is laid down somewhere, for nobody to take
    others = [each for each in place.lesson_folders if each != to] if on_shelf else []
    installed = install(bundle, to, others) if to is not None else None
    if shows:
        _show(bundle, contacts, installed)
    return _json(file, bundle, contacts, installed)


def _show(bundle: Bundle, contacts: Mapping[str, Contact], installed: Installed | None) -> None:
    lesson = bundle.lesson
    typer.echo(f"{bundle.name}：《{lesson.title}》")
    typer.echo(f"  作者：{lesson.author or '没写'}")
    typer.echo(f"  {len(lesson.pages)} 页，{len(lesson.questions)} 道题")
    for each in _problems(bundle, contacts):
        typer.echo(f"  提醒  {each.what}{each.remedy}")
    if lesson.author == "":
        typer.echo("  不知道是谁写的，请先看一遍再发布。")
    typer.echo("  图片里的号码程序看不出来，请您看一眼。")
    if installed is not None:
        said = "放好了，是草稿，您发布以后学员才看得到" if installed.is_new else "已经有了，没有动"
        typer.echo(f"  {said}：{installed.folder}")


def _problems(bundle: Bundle, contacts: Mapping[str, Contact]) -> list[Problem]:
    from laonian_app.lessons.importing.texts import said

    numbers = bundle.unknown_numbers(contacts)
    problems = [said("number-unknown", bundle.name, x=number) for number in numbers]
    problems += [said("file-left", bundle.name, x=name) for name in bundle.left_out]
    return problems


def _json(
    file: Path, bundle: Bundle, contacts: Mapping[str, Contact], installed: Installed | None
) -> dict[str, object]:
    from laonian_app.cli.lessons import problem_json

    lesson = bundle.lesson
    by_kind: dict[str, int] = {}
    for question in lesson.questions:
        by_kind[question.kind] = by_kind.get(question.kind, 0) + 1
    return {
        "file": str(file),
        "format": "package",
        "encoding": None,
        "lessons": [str(installed.folder)] if installed else [],
        "questions": len(lesson.questions),
        "by_kind": by_kind,
        "left_out": [],
        "problems": [problem_json(each) for each in _problems(bundle, contacts)],
        "title": lesson.title,
        "author": lesson.author,
    }
