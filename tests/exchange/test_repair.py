"""A damaged database is a normal morning: set aside, restored, nothing is missing."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from laonian_app.exchange.care import open_cared
from laonian_app.exchange.checking import damage_of
from laonian_app.ground.paths import Home
from laonian_app.store.errors import DatabaseTooNew
from tests.exchange.conftest import KeptClass, answer_ids, contents, switched_off_classes
from tests.exchange.damaging import DAMAGES, number_of_schema

Another = Callable[[str], KeptClass]


@pytest.fixture(scope="module")
def switched_off(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return switched_off_classes(tmp_path_factory.mktemp("classes"))


@pytest.mark.parametrize("name", DAMAGES)
def test_after_any_damage_the_start_has_every_answer(
    name: str, switched_off: Path, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home")
    shutil.copytree(switched_off / "home", home.folder)
    shutil.copytree(switched_off / "home", tmp_path / "whole")
    whole = contents(tmp_path / "whole" / "classroom.sqlite3")
    DAMAGES[name](home.database, random.Random(name), switched_off / "other-wal")

    _, care = open_cared(home)
    care.close()

    assert damage_of(home.database, thorough=True) == ""
    found = contents(home.database)
    assert {row[0] for row in found["answer"]} == {row[0] for row in whole["answer"]}
    assert found["visit_learner"] == whole["visit_learner"]
    assert found["counter"] == whole["counter"]


def test_the_damaged_file_is_kept_and_both_are_told(kept: KeptClass) -> None:
    kept.answers(5)
    kept.close()
    damaged = kept.home.database.read_bytes()[:5000]
    kept.home.database.write_bytes(damaged)
    care = kept.open()
    assert "tidied up" in str(care.story.sentence)
    told = "\n".join(map(str, care.story.whole))
    assert "parts of the file did not fit together" in told
    assert care.story.repaired is not None
    assert "malformed" in care.story.repaired.why
    (folder,) = (kept.home.folder / "set-aside").iterdir()
    assert str(folder) in told
    assert (folder / "classroom.sqlite3").read_bytes() == damaged


def test_an_ordinary_start_has_nothing_to_tell(kept: KeptClass) -> None:
    assert kept.open().story.sentence is None
    kept.answers(3)
    kept.close()
    story = kept.open().story
    assert story.sentence is None
    assert story.whole == ()


def test_without_any_backup_the_journal_brings_all_back(kept: KeptClass) -> None:
    kept.answers(8)
    kept.close()
    before = contents(kept.home.database)
    kept.home.database.unlink()
    shutil.rmtree(kept.home.backups, ignore_errors=True)
    care = kept.open()
    assert care.story.repaired is not None
    assert care.story.repaired.backup is None
    site = kept.room.store.here.site_id
    kept.close()
    assert contents(kept.home.database) == before
    assert before["site"][0][0] == site.bytes
    assert kept.open().story.repaired is None


def test_a_damaged_backup_is_passed_over_for_the_one_before(kept: KeptClass) -> None:
    kept.answers(5)
    kept.close()
    for _ in range(2):
        kept.later_day()
        kept.open()
        kept.answers(5)
        kept.close()
    older, newest = sorted(kept.home.backups.glob("*.sqlite3"))
    newest.write_bytes(newest.read_bytes()[:6000])
    before = contents(kept.home.database)
    kept.home.database.write_bytes(b"not a database at all" * 999)
    care = kept.open()
    assert care.story.repaired is not None
    assert care.story.repaired.backup == older
    kept.close()
    assert contents(kept.home.database) == before


def test_a_newer_database_is_refused_untouched(kept: KeptClass) -> None:
    kept.answers(2)
    kept.close()
    with closing(sqlite3.connect(kept.home.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0077'")
        connection.execute("UPDATE written_by SET program = '9.1'")
        connection.commit()
    number_of_schema(kept.home.database, random.Random(), Path())
    before = kept.home.database.read_bytes()
    with pytest.raises(DatabaseTooNew, match=r"9\.1"):
        open_cared(kept.home)
    assert kept.home.database.read_bytes() == before


def test_a_repair_that_is_cut_short_begins_anew(
    kept: KeptClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    from laonian_app.exchange import repair

    kept.answers(5)
    kept.close()
    before = answer_ids(kept.home.database)
    kept.home.database.write_bytes(b"")
    with monkeypatch.context() as cut:
        cut.setattr(repair, "put_in_place", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            kept.open()
    kept.open()
    kept.close()
    assert answer_ids(kept.home.database) == before


def test_another_places_database_put_here_is_not_mixed(kept: KeptClass, another: Another) -> None:
    kept.answers(3)
    kept.close()
    other = another("other")
    other.answers(4, "赵玉兰")
    other.close()
    theirs = answer_ids(other.home.database)
    shutil.copy(other.home.database, kept.home.database)
    care = kept.open()
    assert care.story.other_records
    kept.close()
    assert answer_ids(kept.home.database) == theirs
    assert kept.open().story.whole == ()


def test_a_demonstration_filled_anew_does_not_bring_the_old_one_back(kept: KeptClass) -> None:
    from datetime import date

    from laonian_app.learning.demonstration import demonstration
    from laonian_app.store.demonstration import fill
    from laonian_app.store.opening import open_store
    from tests.store.conftest import LESSON, REVISION

    shelf = [(LESSON, REVISION)]
    for seed in (1, 2):
        demo = demonstration(shelf, 5, 20, seed, date(2026, 11, 24))
        with open_store(kept.home) as store:
            store.writer.submit(lambda session, demo=demo: fill(session, demo, shelf)).result()
        before = answer_ids(kept.home.database)
        _, care = open_cared(kept.home)
        assert care.flush()
        care.close()
        assert answer_ids(kept.home.database) == before
    kept.home.database.unlink()
    _, care = open_cared(kept.home)
    care.close()
    assert answer_ids(kept.home.database) == before


def test_a_first_start_that_was_cut_short_is_no_damage(kept: KeptClass) -> None:
    kept.home.folder.mkdir(parents=True)
    with closing(sqlite3.connect(kept.home.database)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA user_version = 0")
    assert kept.open().story.whole == ()


def test_records_of_an_older_program_are_no_damage(kept: KeptClass) -> None:
    kept.answers(2)
    kept.close()
    with closing(sqlite3.connect(kept.home.database)) as connection:
        connection.execute("DROP TABLE merged_package")  # as if it came with this schema
        connection.execute("PRAGMA user_version = 0")
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
        connection.commit()
    assert damage_of(kept.home.database, thorough=True) == ""


def test_a_schema_that_was_changed_is_damage(kept: KeptClass) -> None:
    kept.answers(2)
    kept.close()
    data = kept.home.database.read_bytes()
    assert data.count(b"\tcreated_at BIGINT") > 1
    kept.home.database.write_bytes(data.replace(b"\tcreated_at BIGINT", b"\tcreatee_at BIGINT"))
    before = answer_ids(kept.home.database)
    assert kept.open().story.repaired is not None
    kept.close()
    assert answer_ids(kept.home.database) == before


def test_a_letter_that_is_none_is_damage(kept: KeptClass) -> None:
    kept.answers(2)
    kept.close()
    with closing(sqlite3.connect(kept.home.database)) as connection:
        connection.execute("UPDATE lesson_revision SET title = CAST(x'f5f5' AS TEXT)")
        connection.commit()
    before = answer_ids(kept.home.database)
    assert kept.open().story.repaired is not None
    kept.close()
    assert answer_ids(kept.home.database) == before
