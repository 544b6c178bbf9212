"""Commands about the class records: report, demo, doctor."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laonian_app.cli.place import Place, place_of
from laonian_app.cli.words import in_english

if TYPE_CHECKING:
    from laonian_app.reports.progress import Filters
    from laonian_app.reports.table import Table


class ReportName(StrEnum):
    PROGRESS = "progress"


class ReportFormat(StrEnum):
    CSV = "csv"
    JSON = "json"


def _words(chinese: str, english: str) -> str:
    return english if in_english() else chinese


def register(commands: typer.Typer) -> None:
    """Add `report`, `demo` and `doctor`."""
    _register_report(commands)
    _register_demo(commands)
    _register_doctor(commands)


def _register_report(commands: typer.Typer) -> None:
    @commands.command(help=_words("学情表：谁学了什么，答对多少。", "A table: who has done what."))
    def report(  # noqa: PLR0913, PLR0917 - each is an option of the command
        context: typer.Context,
        name: Annotated[ReportName, typer.Argument(metavar="NAME")],
        class_name: Annotated[
            str | None, typer.Option("--class", help=_words("只看这个班", "only this class"))
        ] = None,
        first_day: Annotated[
            datetime | None,
            typer.Option("--from", formats=["%Y-%m-%d"], help=_words("从哪天起", "first day")),
        ] = None,
        last_day: Annotated[
            datetime | None,
            typer.Option("--to", formats=["%Y-%m-%d"], help=_words("到哪天止", "last day")),
        ] = None,
        format_: Annotated[ReportFormat, typer.Option("--format")] = ReportFormat.CSV,
        out: Annotated[
            Path | None, typer.Option("--out", help=_words("存成文件", "to this file"))
        ] = None,
    ) -> None:
        from laonian_app.reports.progress import Filters

        filters = Filters(
            class_name,
            first_day.date() if first_day else None,
            last_day.date() if last_day else None,
        )
        table = _table(place_of(context), name, filters)
        _write(_rendered(table, format_), out)


def _register_demo(commands: typer.Typer) -> None:
    @commands.command(help=_words("放进一个演示班，先试用。", "Put in a demonstration class."))
    def demo(
        context: typer.Context,
        learners: Annotated[int, typer.Option("--learners", min=1, max=5000)] = 28,
        answers: Annotated[int, typer.Option("--answers", min=0)] = 2000,
        seed: Annotated[int, typer.Option("--seed")] = 1,
    ) -> None:
        place = place_of(context)
        added = _fill(place, learners, answers, seed)
        if not place.quiet:
            typer.echo(
                _words(
                    f"演示班放好了：{learners} 位学员，{added} 条回答。",
                    f"The demonstration class is ready: {learners} learners, {added} answers.",
                )
            )


def _register_doctor(commands: typer.Typer) -> None:
    @commands.command(help=_words("看看一切是否正常。", "What state everything is in."))
    def doctor(
        context: typer.Context, as_json: Annotated[bool, typer.Option("--json")] = False
    ) -> None:
        from laonian_app.cli.doctor import examination, lines

        found = examination(place_of(context))
        if as_json:
            typer.echo(json.dumps(found.facts, ensure_ascii=False))
        else:
            typer.echo("\n".join(lines(found)))
        if not found.well:
            raise typer.Exit(1)


def _table(place: Place, name: ReportName, filters: Filters) -> Table:
    from laonian_app.reports import progress
    from laonian_app.store.database import database_at
    from laonian_app.store.opening import open_reader

    tables = {ReportName.PROGRESS: progress.progress}
    reader = open_reader(database_at(place.database, place.home.database))
    try:
        with reader.session() as session:
            return tables[name](session, filters)
    finally:
        reader.close()


def _rendered(table: Table, form: ReportFormat) -> bytes:
    from laonian_app.reports.table import as_json, csv_bytes

    if form is ReportFormat.CSV:
        return csv_bytes(table)
    return (as_json(_titled(table)) + "\n").encode()


def _titled(table: Table) -> Table:
    """The titles of the columns in the language of the terminal."""
    if in_english():
        return table
    from dataclasses import replace

    from PySide6.QtCore import QTranslator

    from laonian_app.ground.paths import shipped

    words = QTranslator()
    words.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    columns = (
        replace(each, title=words.translate("Reports", each.title) or each.title)
        for each in table.columns
    )
    return replace(table, columns=tuple(columns))


def _write(content: bytes, out: Path | None) -> None:
    """To standard output as bytes: a Chinese Windows would write GBK there."""
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    beside = out.with_name(out.name + ".part")
    beside.write_bytes(content)
    beside.replace(out)


def _fill(place: Place, learners: int, answers: int, seed: int) -> int:
    from laonian_app.cli.shelf import lessons_in_order
    from laonian_app.ground.times import local_date, now
    from laonian_app.learning.demonstration import demonstration, has_questions
    from laonian_app.store.database import database_at
    from laonian_app.store.demonstration import fill
    from laonian_app.store.errors import NoLessons
    from laonian_app.store.lock import HomeLock
    from laonian_app.store.opening import open_store

    shelf = lessons_in_order(place.lesson_folders)
    if not any(has_questions(lesson) for lesson, _ in shelf):
        raise NoLessons(detail=", ".join(map(str, place.lesson_folders)))
    database = database_at(place.database, place.home.database)
    with HomeLock(place.home.folder), open_store(place.home, database) as store:
        class_ = demonstration(shelf, learners, answers, seed, local_date(now()))
        return store.writer.submit(lambda session: fill(session, class_, shelf)).result()
