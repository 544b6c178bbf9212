"""A name that somebody wants erased is in no file any more, and no copy brings it back."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from laonian_app.exchange import backups, erased
from laonian_app.exchange.places import places_of
from laonian_app.exchange.restoring import restore
from laonian_app.exchange.scrubbing import overwrite, scrub_journal
from laonian_app.learning.people import Learner
from laonian_app.learning.records import Preference
from laonian_app.store import identity, learners, preferences
from laonian_app.store.device import known_device, write
from laonian_app.store.names import read_today
from tests.exchange.conftest import KeptClass, answer_ids, contents

NAME = "欧阳翠花"


def files_with(folder: Path, name: str = NAME) -> list[str]:
    """The files below a folder that hold a name, byte by byte."""
    wanted = name.encode()
    return sorted(
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and wanted in file.read_bytes()
    )


def counters_of(file: Path) -> object:
    found = contents(file)
    return found["counter"], found["counter_week"]


def learner_of(kept: KeptClass, name: str = NAME) -> Learner:
    (found,) = [each for each in read_today(kept.home.database).learners if each.name == name]
    return Learner(found.id, found.name, found.surname, found.sort_key)


def a_class_with_a_past(kept: KeptClass) -> UUID:
    """A learner in database, WAL, journal, two backups and a damaged file set aside."""
    kept.answers(4, "王")
    kept.answers(5, NAME)
    kept.close()
    kept.later_day()
    kept.open()
    kept.answers(3, "李秀珍")
    kept.close()
    content = bytearray(kept.home.database.read_bytes())
    content[:16] = b"not a database!!"
    kept.home.database.write_bytes(bytes(content))
    kept.later_day()
    kept.open()
    assert kept.care.story.repaired is not None
    person = learner_of(kept)
    visit = kept.room.sit_down(person)
    kept.room.answer(visit, "q1")
    assert kept.care.flush()
    return person.id


def test_an_erased_name_is_in_no_file_and_every_answer_still_counts(kept: KeptClass) -> None:
    person = a_class_with_a_past(kept)
    folder = kept.home.folder
    before = files_with(folder)
    assert {Path(each).parts[0] for each in before} >= {"backups", "journal", "set-aside"}
    known, counted = answer_ids(kept.home.database), counters_of(kept.home.database)
    done = kept.care.erase(person)
    assert (done.number, done.left) == (1, ())
    assert files_with(folder) == []
    assert answer_ids(kept.home.database) == known
    assert counters_of(kept.home.database) == counted
    kept.close()
    assert files_with(folder) == []
    kept.open()
    assert kept.care.story.sentence is None
    assert kept.care.trouble is None
    assert [each.name for each in read_today(kept.home.database).learners] == ["李秀珍", "王"]


def test_how_an_erased_person_speaks_is_forgotten_in_records_and_backups(
    kept: KeptClass,
) -> None:
    kept.answers(2, NAME)
    person = learner_of(kept)
    spoken = Preference(dialect="粤语")
    kept.room.store.writer.submit(
        lambda session: preferences.keep(session, person.id, spoken)
    ).result()
    kept.close()
    kept.later_day()
    kept.open()

    kept.care.erase(person.id)

    kept.close()
    files = [kept.home.database, *sorted(kept.home.backups.glob("*.sqlite3"))]
    assert len(files) > 1
    assert {dialects_in(file) for file in files} == {("null",)}


def dialects_in(file: Path) -> tuple[str, ...]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT value FROM setting WHERE key LIKE 'dialect:%'")
        return tuple(value for (value,) in rows)


def test_an_erased_name_stays_away_after_going_back_to_a_backup(
    kept: KeptClass, tmp_path: Path
) -> None:
    person = a_class_with_a_past(kept)
    on_a_stick = tmp_path / "stick" / "classroom-20261124-090000.sqlite3"
    on_a_stick.parent.mkdir()
    made = kept.care.back_up()
    assert made is not None
    shutil.copy(made, on_a_stick)
    kept.care.erase(person)
    kept.close()
    (newest, *_) = backups.newest_first(kept.home.backups)
    for source, drop_newer in ((newest.file, False), (on_a_stick, False), (on_a_stick, True)):
        restore(kept.home, source, clock=lambda: kept.time[0], drop_newer=drop_newer)
        assert files_with(kept.home.folder) == []
        kept.open()
        assert NAME not in str(read_today(kept.home.database).learners)
        kept.close()
        assert files_with(kept.home.folder) == []


def test_an_erased_name_stays_away_after_a_repair(kept: KeptClass) -> None:
    person = a_class_with_a_past(kept)
    kept.care.erase(person)
    kept.close()
    for with_backups in (True, False):
        if not with_backups:
            shutil.rmtree(kept.home.backups)
        kept.home.database.write_bytes(b"nothing of a database")
        kept.open()
        assert kept.care.story.repaired is not None
        assert files_with(kept.home.folder) == []
        kept.close()
        assert files_with(kept.home.folder) == []


def test_an_old_database_that_somebody_puts_back_is_erased_again(
    kept: KeptClass, tmp_path: Path
) -> None:
    kept.answers(3, NAME)
    kept.close()
    shutil.copy(kept.home.database, tmp_path / "old")
    kept.open()
    kept.care.erase(learner_of(kept).id)
    kept.close()
    shutil.copy(tmp_path / "old", kept.home.database)
    kept.open()
    assert files_with(kept.home.folder) == []


def test_an_erasure_that_a_power_cut_stopped_goes_on_at_the_next_start(
    kept: KeptClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = a_class_with_a_past(kept)

    def power_cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("laonian_app.exchange.erasure.scrub_database", power_cut)
        with pytest.raises(KeyboardInterrupt):
            kept.care.erase(person)
    kept.leave()
    assert files_with(kept.home.backups) != []
    kept.open()
    assert files_with(kept.home.folder) == []
    assert erased.unfinished_in(kept.home.erased) == {}


def test_the_class_goes_on_after_an_erasure_and_its_journal_too(kept: KeptClass) -> None:
    person = a_class_with_a_past(kept)
    kept.care.erase(person)
    kept.answers(6, "赵小兰")
    assert kept.care.flush()
    kept.leave()
    whole = contents(kept.home.database)
    kept.home.database.write_bytes(b"")
    kept.open()
    assert contents(kept.home.database) == whole


def test_two_joined_entries_are_erased_together(kept: KeptClass) -> None:
    newcomer = kept.room.learner(NAME)
    wang = kept.room.learner("司马玉兰")
    kept.room.answer(kept.room.sit_down(newcomer), "q1")
    kept.room.do(identity.join, wang.id, newcomer.id)
    kept.care.erase(newcomer.id)
    assert files_with(kept.home.folder) == []
    assert files_with(kept.home.folder, "司马玉兰") == []


def test_an_earlier_name_is_erased_too(kept: KeptClass) -> None:
    person = kept.room.learner("诸葛凤英")
    kept.room.do(learners.rename, person.id, NAME)
    kept.care.erase(person.id)
    assert files_with(kept.home.folder) == files_with(kept.home.folder, "诸葛凤英") == []


@pytest.fixture
def with_stick(kept: KeptClass, tmp_path: Path) -> Callable[[bool], Path]:
    """A class with a stick as its second place; call with whether it is plugged in."""
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    kept.open()
    kept.close()
    device = known_device(kept.home.device)
    assert device is not None
    write(kept.home.device, replace(device, second_place=str(stick)))
    kept.open()

    def plug(there: bool) -> Path:
        if there and pocket.exists():
            pocket.rename(stick)
        elif not there and stick.exists():
            stick.rename(pocket)
        return stick if there else pocket

    return plug


def test_a_stick_that_was_away_is_erased_when_it_comes_back(
    kept: KeptClass, with_stick: Callable[[bool], Path]
) -> None:
    kept.answers(3, NAME)
    assert kept.care.flush()
    kept.close()
    pocket = with_stick(False)
    assert files_with(pocket) != []
    kept.open()
    done = kept.care.erase(learner_of(kept).id)
    assert done.second_place_away
    kept.close()
    assert files_with(kept.home.folder) == []
    stick = with_stick(True)
    kept.open()
    assert kept.care.story.absorbed == 0
    kept.close()
    assert files_with(stick) == files_with(kept.home.folder) == []


def test_a_pc_that_forgot_an_erasure_learns_of_it_from_the_stick(
    kept: KeptClass, with_stick: Callable[[bool], Path], tmp_path: Path
) -> None:
    kept.answers(3, NAME)
    kept.close()
    shutil.copytree(kept.home.folder, tmp_path / "old")
    kept.open()
    kept.care.erase(learner_of(kept).id)
    kept.close()
    shutil.rmtree(kept.home.folder)
    shutil.copytree(tmp_path / "old", kept.home.folder)
    kept.open()
    kept.close()
    stick = with_stick(True)
    assert files_with(stick) == files_with(kept.home.folder) == []
    assert len(answer_ids(kept.home.database)) == 3


def test_a_torn_line_and_a_ruin_lose_the_name_too(tmp_path: Path) -> None:
    torn, ruin = tmp_path / "2026-11-24.jsonl", tmp_path / "ruin"
    torn.write_bytes(f'{{"n":1,"rows":{{"learner":[["{NAME}"'.encode() + b"\n\xff\xfe\n")
    ruin.write_bytes(b"\0" * 100 + NAME.encode() + b"\0" * 100)
    assert scrub_journal(torn, {}, [NAME]) == {}
    overwrite(ruin, [NAME])
    assert files_with(tmp_path) == []
    assert (torn.stat().st_size, ruin.stat().st_size) == (45, 212)


# ---------------------------------------------------------------- wrong chairs


def owners(file: Path) -> list[tuple[bytes, bytes]]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT visit_id, learner_id FROM answer ORDER BY id")
        return list(rows)


def test_corrections_are_applied_again_after_restore_and_repair(kept: KeptClass) -> None:
    wrong = kept.answers(4, "王秀英")
    kept.close()
    kept.later_day()
    kept.open()  # a backup before the correction
    li = kept.room.learner("李大伟")
    newcomer = kept.room.do(learners.create_newcomer, "李")
    kept.room.answer(kept.room.sit_down(newcomer), "q1")
    kept.room.do(identity.give, [wrong.id], li.id, wrong.learner_ids[0])
    kept.room.do(identity.join, li.id, newcomer.id)
    kept.close()
    right = owners(kept.home.database)
    assert {who for _, who in right} == {li.id.bytes}
    (old, *_) = sorted(places_of(kept.home).backups.glob("classroom-*"))
    restore(kept.home, old, clock=lambda: kept.time[0])
    kept.open()
    kept.close()
    assert owners(kept.home.database) == right
    shutil.rmtree(kept.home.backups)
    kept.home.database.write_bytes(b"")
    kept.open()
    kept.close()
    assert owners(kept.home.database) == right
