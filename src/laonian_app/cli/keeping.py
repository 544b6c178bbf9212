"""Commands that keep and bring back the class records: backup, restore."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from laonian_app.cli.place import Place, place_of
from laonian_app.cli.words import in_english

if TYPE_CHECKING:
    from laonian_app.exchange.restoring import Restored


def _words(chinese: str, english: str) -> str:
    return english if in_english() else chinese


def register(commands: typer.Typer) -> None:
    """Add `backup` and `restore`."""

    @commands.command(help=_words("备份上课记录，备份会检查一遍。", "Back up the class records."))
    def backup(
        context: typer.Context,
        file: Annotated[
            Path | None, typer.Argument(help=_words("存成这个文件", "into this file"))
        ] = None,
    ) -> None:
        place = place_of(context)
        made = _backed_up(place, file)
        if not place.quiet:
            typer.echo(_words(f"备份好了：{made}", f"Backed up: {made}"))

    @commands.command(
        help=_words("用一个备份恢复上课记录，之后答的题会留着。", "Go back to a backup.")
    )
    def restore(
        context: typer.Context,
        file: Annotated[Path | None, typer.Argument(help=_words("备份文件", "backup"))] = None,
        date: Annotated[
            datetime | None,
            typer.Option("--date", formats=["%Y-%m-%d"], help=_words("哪天的备份", "of this day")),
        ] = None,
        drop_newer: Annotated[
            bool,
            typer.Option(
                "--drop-newer", help=_words("之后答的题不留", "drop what was answered since")
            ),
        ] = False,
        list_: Annotated[
            bool, typer.Option("--list", help=_words("看看有哪些备份", "which there are"))
        ] = False,
    ) -> None:
        place = place_of(context)
        if list_:
            _list(place)
            return
        if (file is None) == (date is None):
            raise typer.BadParameter(_which_backup(place))
        done = _restored(place, file, date, drop_newer)
        if not place.quiet:
            _tell(done)


def _which_backup(place: Place) -> str:
    """Return what to type, with the days that there are backups of."""
    from laonian_app.exchange import backups
    from laonian_app.exchange.places import places_of

    found = backups.newest_first(places_of(place.home).backups)
    days = list(dict.fromkeys(f"{each.day:%Y-%m-%d}" for each in found))
    if not days:
        return _words("这里还没有备份，没有可恢复的。", "There are no backups here to restore.")
    return _words(
        f"请写用哪天的备份：laonian restore --date {days[0]}。有备份的日子：{'、'.join(days)}。",
        f"Name the day: laonian restore --date {days[0]}. There are: {', '.join(days)}.",
    )


def _backed_up(place: Place, target: Path | None) -> Path:
    from laonian_app.exchange import backups
    from laonian_app.exchange.errors import OnlyForFiles
    from laonian_app.exchange.places import places_of
    from laonian_app.ground.times import now
    from laonian_app.store.copies import verified_copy
    from laonian_app.store.database import database_at
    from laonian_app.store.errors import NoRecords

    database = database_at(place.database, place.home.database)
    if database.file is None:
        raise OnlyForFiles
    if not database.file.is_file():
        raise NoRecords(detail=str(database.file))
    if target is not None:
        return verified_copy(database.file, target.absolute())
    folder = places_of(place.home).backups
    return backups.make(database.file, folder, backups.BY_HAND, now())


def _restored(place: Place, file: Path | None, date: datetime | None, drop_newer: bool) -> Restored:
    from laonian_app.exchange import backups
    from laonian_app.exchange.errors import NoSuchBackup
    from laonian_app.exchange.places import places_of
    from laonian_app.exchange.restoring import restore
    from laonian_app.store.database import database_at
    from laonian_app.store.lock import HomeLock

    folder = places_of(place.home).backups
    if date is not None:
        file = backups.of_day(folder, date.date())
        if file is None:
            raise NoSuchBackup(wanted=f"{date:%Y-%m-%d}")
    if file is None:
        raise ValueError("neither a file nor a date")
    if not file.exists() and (folder / file.name).is_file():
        file = folder / file.name
    database = database_at(place.database, place.home.database)
    with HomeLock(place.home.folder):
        return restore(place.home, file, database, drop_newer=drop_newer)


def _list(place: Place) -> None:
    from laonian_app.exchange import backups
    from laonian_app.exchange.places import places_of

    found = backups.newest_first(places_of(place.home).backups)
    for each in found:
        typer.echo(f"{each.day:%Y-%m-%d}  {each.file}")
    if not found:
        typer.echo(_words("还没有备份。", "There are no backups yet."))


def _tell(done: Restored) -> None:
    kept = done.kept.answers
    typer.echo(_words(f"恢复好了，之后的 {kept} 条回答留着。", f"Done; {kept} answers kept."))
    if done.before is not None:
        typer.echo(
            _words(
                f"要是恢复错了，可以回到原来的样子：laonian restore {done.before.name}",
                f"To undo this: laonian restore {done.before.name}",
            )
        )
