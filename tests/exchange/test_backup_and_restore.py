"""Backups are whole, seven are kept, and going back to one loses no answer."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from laonian_app.cli.keeping import register
from laonian_app.cli.place import make_place
from laonian_app.exchange import backups
from laonian_app.exchange.errors import BackupDamaged, BackupOfOthers, NoSuchBackup
from laonian_app.exchange.restoring import restore
from laonian_app.ground.paths import Home
from laonian_app.store import learners
from laonian_app.store.lock import HomeLock
from tests.exchange.conftest import KeptClass, answer_ids, contents


def names(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM learner ORDER BY id")]


def daily(kept: KeptClass) -> list[Path]:
    return sorted(kept.home.backups.glob("classroom-*.sqlite3"))


def test_the_first_start_of_a_day_makes_a_backup_and_seven_are_kept(kept: KeptClass) -> None:
    kept.answers(2)
    kept.close()
    for day in range(1, 10):
        kept.later_day()
        for _ in range(2):
            kept.open()
            kept.answers(1, f"第{day}天")
            kept.close()
    assert [file.name[10:18] for file in daily(kept)] == [f"202611{d}" for d in range(27, 31)] + [
        "20261201",
        "20261202",
        "20261203",
    ]
    assert len(answer_ids(daily(kept)[-1])) == 2 + 16
    assert all(backups.is_whole(file) for file in daily(kept))


def test_a_backup_with_a_wrong_date_makes_room_in_time(kept: KeptClass) -> None:
    kept.answers(2)
    right = kept.time[0]
    kept.time[0] = right.replace(year=2099)
    first = kept.care.back_up()
    kept.time[0] = right
    for _ in range(8):
        kept.later_day()
        kept.answers(1)
        assert kept.care.flush()
        kept.close()
        kept.care.back_up()
    assert first is not None
    assert not first.exists()
    assert len(daily(kept)) == 7


def test_a_restore_keeps_what_was_answered_since(kept: KeptClass) -> None:
    kept.answers(3)
    kept.close()
    kept.later_day()
    wang = kept.room.read(_first_learner)
    kept.room.do(learners.rename, wang, "打错的名字")
    kept.answers(4, "李秀珍")
    kept.close()
    before = contents(kept.home.database)
    done = restore(kept.home, daily(kept)[0], clock=lambda: kept.time[0])
    after = contents(kept.home.database)
    assert done.kept.answers == 4
    assert after["answer"] == before["answer"]
    assert after["counter"] == before["counter"]
    assert names(kept.home.database) == ["王秀英", "李秀珍"]
    # The next start and the next repair leave it as it is.
    kept.open()
    kept.close()
    assert contents(kept.home.database) == after
    kept.home.database.write_bytes(b"")
    kept.open()
    kept.close()
    assert contents(kept.home.database) == after


def _first_learner(session: object) -> object:
    from sqlalchemy import select

    from laonian_app.store.schema import learner

    return session.scalar(select(learner.c.id).order_by(learner.c.id).limit(1))  # type: ignore[attr-defined]


def test_a_restore_can_drop_what_came_since_and_be_undone(kept: KeptClass) -> None:
    kept.answers(3)
    kept.close()
    kept.later_day()
    kept.answers(4, "李秀珍")
    kept.close()
    before = contents(kept.home.database)
    clock = lambda: kept.time[0]  # noqa: E731
    done = restore(kept.home, daily(kept)[0], clock=clock, drop_newer=True)
    assert len(answer_ids(kept.home.database)) == 3
    kept.answers(2, "赵玉兰")
    kept.close()
    kept.home.database.unlink()
    kept.open()
    kept.close()
    assert names(kept.home.database) == ["王秀英", "赵玉兰"]
    assert len(answer_ids(kept.home.database)) == 5
    assert done.before is not None
    restore(kept.home, done.before, clock=clock)
    assert names(kept.home.database) == ["王秀英", "李秀珍", "赵玉兰"]
    assert set(before["answer"]) <= set(contents(kept.home.database)["answer"])
    kept.home.database.unlink()
    for file in kept.home.backups.iterdir():
        file.unlink()
    kept.open()
    kept.close()
    assert len(answer_ids(kept.home.database)) == 9


def test_a_dropped_time_stays_dropped_when_no_backup_is_left(kept: KeptClass) -> None:
    kept.answers(3)
    kept.close()
    kept.later_day()
    kept.answers(4, "李秀珍")
    kept.close()
    restore(kept.home, daily(kept)[0], clock=lambda: kept.time[0], drop_newer=True)
    kept.answers(1, "赵玉兰")
    kept.close()
    before = contents(kept.home.database)
    for file in (*kept.home.backups.iterdir(), kept.home.database):
        file.unlink()
    kept.open()
    kept.close()
    assert contents(kept.home.database) == before


def test_a_backup_brought_to_an_empty_pc_is_the_class(kept: KeptClass, tmp_path: Path) -> None:
    kept.answers(3)
    made = kept.care.back_up()
    assert made is not None
    new = KeptClass(Home(tmp_path / "new"), kept.time)
    assert restore(new.home, made).before is None
    new.answers(2)
    new.close()
    assert len(answer_ids(new.home.database)) == 5


def test_another_places_backup_is_not_mixed_in(kept: KeptClass, tmp_path: Path) -> None:
    other = KeptClass(Home(tmp_path / "other"))
    other.answers(2)
    theirs = other.care.back_up()
    other.close()
    kept.answers(3)
    kept.close()
    before = kept.home.database.read_bytes()
    assert theirs is not None
    with pytest.raises(BackupOfOthers):
        restore(kept.home, theirs)
    assert kept.home.database.read_bytes() == before
    restore(kept.home, theirs, drop_newer=True)
    kept.open()
    kept.close()
    assert answer_ids(kept.home.database) == answer_ids(theirs)


def test_a_damaged_or_missing_backup_changes_nothing(kept: KeptClass, tmp_path: Path) -> None:
    kept.answers(3)
    kept.close()
    before = kept.home.database.read_bytes()
    bad = tmp_path / "bad.sqlite3"
    bad.write_bytes(before[:9000])
    with pytest.raises(BackupDamaged):
        restore(kept.home, bad)
    with pytest.raises(NoSuchBackup):
        restore(kept.home, tmp_path / "none.sqlite3")
    assert kept.home.database.read_bytes() == before


def test_a_backup_is_one_file_alone(kept: KeptClass) -> None:
    kept.answers(1)
    made = kept.care.back_up()
    assert made is not None
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert [file for file in kept.home.backups.iterdir() if file.suffix != ".sqlite3"] == []


# ------------------------------------------------ the commands


def laonian(home: Home, *words: str) -> tuple[int, str]:

    commands = typer.Typer()

    @commands.callback()
    def root(context: typer.Context) -> None:
        context.obj = make_place(home.folder, None, None, quiet=False)

    register(commands)
    done = CliRunner().invoke(commands, list(words))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


def test_backup_and_restore_by_command(kept: KeptClass, tmp_path: Path) -> None:
    kept.answers(2)
    kept.close()
    target = tmp_path / "U盘" / "class.sqlite3"
    assert laonian(kept.home, "backup", str(target))[0] == 0
    assert answer_ids(target) == answer_ids(kept.home.database)
    code, told = laonian(kept.home, "backup")
    assert code == 0
    (made,) = kept.home.backups.glob("by-hand-*.sqlite3")
    assert made.name in told
    kept.answers(3)
    kept.close()
    code, told = laonian(kept.home, "restore", made.name)
    assert (code, "3" in told) == (0, True)
    assert len(answer_ids(kept.home.database)) == 5
    assert made.name in laonian(kept.home, "restore", "--list")[1]


def test_restore_by_date(kept: KeptClass) -> None:
    kept.answers(2)
    kept.close()
    kept.later_day()
    kept.answers(3, "李秀珍")
    kept.close()
    code, _ = laonian(kept.home, "restore", "--date", "2026-11-25", "--drop-newer")
    assert code == 0
    assert len(answer_ids(kept.home.database)) == 2
    with pytest.raises(NoSuchBackup):
        laonian(kept.home, "restore", "--date", "1999-01-01")
    assert laonian(kept.home, "restore")[0] == 2


def test_restore_is_refused_while_the_window_is_open(kept: KeptClass) -> None:
    from laonian_app.store.errors import AlreadyOpen

    kept.answers(2)
    made = kept.care.back_up()
    assert made is not None
    with HomeLock(kept.home.folder), pytest.raises(AlreadyOpen):
        laonian(kept.home, "restore", made.name)
